/** The twin by itself, spoken to as any client would, cookies and all. */
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import {
  knownPolicyHolders,
  mintDemocrancePracticeKey,
  trainingDemocrancePolicy,
  unknownPhone,
} from '../../../../electron/training/democrance/sample-data.ts';
import { mintPracticeCredentials } from '../../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../../electron/training/twin.ts';
import { DemocrancePolicy } from '../../../../shared/settings/policy.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

const farah = '+60120000001';

let clock: FakeClock;
let twin: Twin;
let cookies: Record<string, string>;
beforeEach(async () => {
  clock = createFakeClock();
  cookies = {};
  const credentials = {
    'quantum-metal': mintPracticeCredentials(systemRandom),
    democrance: mintDemocrancePracticeKey(systemRandom),
  };
  twin = await startTwin({ clock, random: systemRandom, credentials });
});
afterEach(() => twin.close());

async function ask(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const text = typeof body === 'string' ? body : body === undefined ? null : JSON.stringify(body);
  const response = await request(`${twin.origins.democrance}${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      cookie: Object.entries(cookies)
        .map((pair) => pair.join('='))
        .join('; '),
      ...(method === 'POST' && cookies.csrftoken && { 'x-csrftoken': cookies.csrftoken }),
      ...headers,
    },
    body: text,
  });
  for (const cookie of [response.headers['set-cookie'] ?? []].flat()) {
    const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? [];
    cookies[name] = value;
  }
  const raw = await response.body.text();
  return {
    status: response.statusCode,
    headers: response.headers,
    raw,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
    body: JSON.parse(raw || 'null') as any,
  };
}
const askForCode = (mobile = farah) => ask('POST', '/api/v3/customer/login/', { mobile });
const newestCode = () => twin.inbox.read()[0]?.code ?? '';
const verify = (otp: string, mobile = farah) =>
  ask('POST', '/api/v3/customer/login/verify/', { mobile, otp });
const signIn = async (mobile = farah) => {
  await askForCode(mobile);
  return verify(newestCode(), mobile);
};
const getCustomer = () => ask('GET', '/api/v3/customer/');
const getForm = () => ask('GET', '/api/v3/customer/update/');
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000');

describe('the sign-in', () => {
  it('sends a code to the practice inbox, and takes it once', async () => {
    expect((await askForCode()).status).toBe(200);
    expect(twin.inbox.read()).toMatchObject([
      { sentTo: farah, code: expect.stringMatching(/^\d{6}$/), provider: 'democrance' },
    ]);
    const code = newestCode();
    expect((await verify(code)).status).toBe(200);
    expect((await verify(code)).status).toBe(400);
    expect(twin.commits().map(({ operation }) => operation)).toEqual(['request-code', 'sign-in']);
  });

  it('knows somebody who gets no code', async () => {
    expect((await askForCode(unknownPhone)).status).toBe(400);
    expect(twin.inbox.unread()).toBe(0);
  });

  it('takes no wrong code, no old one, no earlier one, and none after five tries', async () => {
    await askForCode();
    const first = newestCode();
    expect((await verify(otherThan(first))).status).toBe(400);
    await askForCode();
    if (first !== newestCode()) expect((await verify(first)).status).toBe(400);
    clock.advance(180_000);
    expect((await verify(newestCode())).status).toBe(400);
    await askForCode();
    const code = newestCode();
    for (let tries = 0; tries < 5; tries += 1) await verify(otherThan(code));
    expect((await verify(code)).status).toBe(400);
  });

  it('can be told to let a code run out', async () => {
    await askForCode();
    await twin.faults.set({ provider: 'democrance', fault: 'expired-code', operation: 'sign-in' });
    expect((await verify(newestCode())).status).toBe(400);
  });
});

describe('a session', () => {
  const strangers = ['get-customer', 'get-form', 'update', 'get-language'] as const;
  it.each(strangers)('is asked for: %s', async (name) => {
    const calls = {
      'get-customer': getCustomer,
      'get-form': getForm,
      update: () => ask('POST', '/api/v3/customer/update/', {}),
      'get-language': () => ask('GET', '/api/v3/customer/language/'),
    };
    expect((await calls[name]()).status).toBe(401);
    await signIn();
    expect((await calls[name]()).status).toBe(200);
  });

  it('is a signed cookie: one made up, or changed, is none', async () => {
    await signIn();
    const [id = '', signature = ''] = (cookies.sessionid ?? '').split('.');
    for (const forged of [id, `${id}.`, `x.${signature}`, `${id}.${'0'.repeat(signature.length)}`]) {
      cookies.sessionid = forged;
      expect((await getCustomer()).status).toBe(401);
    }
    cookies.sessionid = `${id}.${signature}`;
    expect((await getCustomer()).status).toBe(200);
  });

  it('lasts half an hour from its last request', async () => {
    await signIn();
    clock.advance(29 * 60_000);
    expect((await getCustomer()).status).toBe(200);
    clock.advance(29 * 60_000);
    expect((await getCustomer()).status).toBe(200);
    clock.advance(30 * 60_000);
    expect((await getCustomer()).status).toBe(401);
  });

  it('is protected: a POST without the token of the cookie is refused', async () => {
    await signIn();
    const post = (token: string) =>
      ask('POST', '/api/v3/customer/language/', { language: 'ms' }, { 'x-csrftoken': token });
    expect((await post('')).status).toBe(403);
    expect((await post('x')).status).toBe(403);
    expect((await post(cookies.csrftoken ?? '')).status).toBe(200);
  });
});

it('an address without its last slash loses the body, as Django does', async () => {
  const reply = await ask('POST', '/api/v3/customer/update', {});
  expect(reply.status).toBe(301);
  expect(reply.headers.location).toBe('/api/v3/customer/update/');
});

it('the details are those of the page, and no more', async () => {
  await signIn();
  const { body } = await getCustomer();
  expect(body).toEqual(knownPolicyHolders[farah]);
  expect(Object.keys(body)).toHaveLength(12);
});

it('somebody new is there, and empty', async () => {
  await signIn('+60199999999');
  expect((await getCustomer()).body).toMatchObject({ first_name: '', mobile: '+60199999999', gender: null });
});

describe('the form', () => {
  const postForm = async (change: (text: string) => string) =>
    ask('POST', '/api/v3/customer/update/', change(JSON.stringify((await getForm()).body.form)));
  /** As a client that keeps numbers would. */
  const postExact = async (change: (text: string) => string) => {
    const { raw } = await getForm();
    const form = raw.slice(raw.indexOf('"form":') + 7, raw.lastIndexOf(',"has_errors"'));
    return ask('POST', '/api/v3/customer/update/', change(form));
  };
  beforeEach(() => signIn());

  it('is served by a GET, and by an empty POST', async () => {
    const { body } = await getForm();
    expect(body).toMatchObject({ has_errors: false, form: { first_name: { type: 'text', value: 'Farah' } } });
    expect((await ask('POST', '/api/v3/customer/update/')).body).toEqual(body);
    expect(twin.commits().map(({ operation }) => operation)).not.toContain('update-customer');
  });

  it('is stored when it comes back with new values', async () => {
    const reply = await postExact((text) => text.replace('"value":"Farah"', '"value":"Farah Noor"'));
    expect(reply.body).toMatchObject({ has_errors: false, form: { first_name: { value: 'Farah Noor' } } });
    expect((await getCustomer()).body.first_name).toBe('Farah Noor');
    expect(twin.commits().at(-1)?.operation).toBe('update-customer');
  });

  it('comes back with complaints where a value is wrong, and nothing is stored', async () => {
    const reply = await postExact((text) => text.replace('"value":"Farah"', '"value":""'));
    expect(reply.body).toMatchObject({
      has_errors: true,
      form: { first_name: { errors: ['This field is required.'] } },
    });
    expect((await getCustomer()).body.first_name).toBe('Farah');
  });

  it.each([
    [
      'a number that lost its last digit',
      (text: string) => text.replace('9007199254740993', '9007199254740992'),
    ],
    [
      'a property that was dropped',
      (text: string) => text.replace('"help_text":"As in your document"', '"a":1'),
    ],
    ['a field that was dropped', (text: string) => text.replace(/,"signature":\{[^}]*\}/, '')],
    ['values alone', () => '{"first_name":"Farah Noor"}'],
    ['no JSON', () => 'first_name=Farah'],
  ])('with %s is another form', async (_name, change) => {
    expect((await postExact(change)).status).toBe(400);
  });

  it('sent by a client that can’t keep a number is another form too', async () => {
    expect((await postForm((text) => text)).status).toBe(400);
  });

  it('of somebody called Neverstored is answered as if all were well', async () => {
    const reply = await postExact((text) => text.replace('"value":"Specimen"', '"value":"Neverstored"'));
    expect(reply.body).toMatchObject({ has_errors: false, form: { last_name: { value: 'Neverstored' } } });
    expect((await getCustomer()).body.last_name).toBe('Specimen');
  });
});

describe('the language', () => {
  const set = (language: string) => ask('POST', '/api/v3/customer/language/', { language });
  it('is stored for somebody who is signed in', async () => {
    await signIn();
    expect((await set('ms')).body).toEqual({ language: 'ms' });
    expect((await ask('GET', '/api/v3/customer/language/')).body).toEqual({
      language: 'ms',
      error_message: null,
    });
    expect((await getCustomer()).body.language).toBe('ms');
  });

  it('is merely echoed for somebody who is not', async () => {
    expect(await set('ms')).toMatchObject({ status: 200, body: { language: 'ms' } });
    expect(twin.commits()).toEqual([]);
  });
});

it('its policy is the default', () => {
  const policy = trainingDemocrancePolicy('http://127.0.0.1:4000');
  expect(DemocrancePolicy.parse({ baseUrl: policy.baseUrl })).toEqual(policy);
});

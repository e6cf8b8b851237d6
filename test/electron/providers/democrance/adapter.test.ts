/** What the adapter puts on the wire, and how a visit ends. What it makes of answers is in test/providers. */
import { describe, expect, it } from 'vitest';
import type { HttpClient, HttpRequest } from '../../../../electron/http/http-client.ts';
import { createDemocrance } from '../../../../electron/providers/democrance/adapter.ts';
import { readForm } from '../../../../electron/providers/democrance/served-form/read-form.ts';
import type { PolicyHolderVisit } from '../../../../electron/providers/policy-holder-provider.ts';
import { DemocrancePolicy } from '../../../../shared/settings/policy.ts';
import { presentCustomer } from '../../../providers/present-customer.ts';

const signal = new AbortController().signal;
const here = presentCustomer();
const baseUrl = 'https://insurer.example';
const shape = { first_name: { type: 'text', value: 'Farah', x: 1 }, pad: { type: 'pad' } };

/** A visit whose requests are kept, with the cookies they went out with; each answer sets the given ones. */
function recording(policy: object = {}, cookies: readonly string[] = []) {
  const sent: (HttpRequest & { readonly cookie: string | undefined })[] = [];
  const http: HttpClient = {
    send: async (request) => {
      sent.push({ ...request, cookie: request.cookies?.headerFor(request.url) });
      request.cookies?.keep(request.url, cookies);
      const head = { contentType: undefined, retryAfterMs: undefined, providerNow: undefined };
      return { kind: 'answered', answer: { status: 200, body: Buffer.from('{}'), ...head } };
    },
    close: async () => undefined,
  };
  const provider = createDemocrance({ http, policy: DemocrancePolicy.parse({ baseUrl, ...policy }) });
  return { provider, visit: provider.startVisit(), sent };
}

const everything = (visit: PolicyHolderVisit) => [
  visit.requestCode.send({ phone: '+60120000001' }, here, signal),
  visit.signIn.send({ phone: '+60120000001', code: '012345' }, here, signal),
  visit.getCustomer.send({}, here, signal),
  visit.getForm.send({}, here, signal),
  visit.updateCustomer.send({ form: readForm(shape), values: { first_name: 'Noor' } }, here, signal),
  visit.getLanguage.send({}, here, signal),
  visit.setLanguage.send({ language: 'ms' }, here, signal),
];

describe('the requests', () => {
  it('are those of the page, slashes included, and of the assumptions beside it', async () => {
    const { visit, sent } = recording();
    await Promise.all(everything(visit));
    expect(sent.map(({ method, url, body }) => [method, url.href, body?.toString()])).toEqual([
      ['POST', `${baseUrl}/api/v3/customer/login/`, '{"mobile":"+60120000001"}'],
      ['POST', `${baseUrl}/api/v3/customer/login/verify/`, '{"mobile":"+60120000001","otp":"012345"}'],
      ['GET', `${baseUrl}/api/v3/customer/`, undefined],
      ['GET', `${baseUrl}/api/v3/customer/update/`, undefined],
      [
        'POST',
        `${baseUrl}/api/v3/customer/update/`,
        '{"first_name":{"type":"text","value":"Noor","x":1},"pad":{"type":"pad"}}',
      ],
      ['GET', `${baseUrl}/api/v3/customer/language/`, undefined],
      ['POST', `${baseUrl}/api/v3/customer/language/`, '{"language":"ms"}'],
    ]);
    expect(sent.map(({ headers }) => headers['content-type'])).toEqual(
      sent.map(({ method }) => (method === 'POST' ? 'application/json' : undefined)),
    );
  });

  it('are at other addresses, with other names, where policy knows better', async () => {
    const { visit, sent } = recording({
      baseUrl: `${baseUrl}/tenant/`,
      signIn: {
        requestCodePath: '/api/v3/otp/',
        signInPath: '/api/v3/otp/check/',
        phoneField: 'phone',
        codeField: 'pin',
      },
      languagePath: '/api/v3/language/',
      updateBody: 'values',
    });
    await Promise.all(everything(visit));
    expect(sent.map(({ url }) => url.pathname)).toEqual([
      '/tenant/api/v3/otp/',
      '/tenant/api/v3/otp/check/',
      '/tenant/api/v3/customer/',
      '/tenant/api/v3/customer/update/',
      '/tenant/api/v3/customer/update/',
      '/tenant/api/v3/language/',
      '/tenant/api/v3/language/',
    ]);
    expect(sent[1]?.body?.toString()).toBe('{"phone":"+60120000001","pin":"012345"}');
    expect(sent[4]?.body?.toString()).toBe('{"first_name":"Noor"}');
  });

  it.each(['/api/v3/otp', 'api/v3/otp/', '/api//otp/', '/api/v3/otp/?x=1/'])(
    'policy refuses the path %s',
    (path) => {
      expect(DemocrancePolicy.safeParse({ baseUrl, languagePath: path }).success).toBe(false);
    },
  );
});

describe("a visit's cookies", () => {
  it('go along from the moment they are set', async () => {
    const { visit, sent } = recording({}, ['sessionid=s1; Path=/; Secure; HttpOnly']);
    await visit.requestCode.send({ phone: '+60120000001' }, here, signal);
    await visit.getCustomer.send({}, here, signal);
    expect(sent.map(({ cookie }) => cookie)).toEqual([undefined, 'sessionid=s1']);
  });

  it('are no other visit’s', async () => {
    const { provider, visit, sent } = recording({}, ['sessionid=s1; Path=/']);
    await visit.getCustomer.send({}, here, signal);
    await provider.startVisit().getCustomer.send({}, here, signal);
    await provider.checkReachable.send({}, signal);
    expect(sent.map(({ cookie }) => cookie)).toEqual([undefined, undefined, undefined]);
  });

  it('bring their token along as a header of each POST, once there is one', async () => {
    const { visit, sent } = recording({}, ['csrftoken=t1; Path=/']);
    await visit.setLanguage.send({ language: 'ms' }, here, signal);
    await visit.setLanguage.send({ language: 'ms' }, here, signal);
    await visit.getCustomer.send({}, here, signal);
    const extra = sent.map(({ headers }) => [headers['x-csrftoken'], headers.referer]);
    expect(extra).toEqual([
      [undefined, undefined],
      ['t1', `${baseUrl}/`],
      [undefined, undefined],
    ]);
  });

  it('and their token have other names where policy says so', async () => {
    const { visit, sent } = recording({ csrfCookie: 'xsrf', csrfHeader: 'x-xsrf' }, ['xsrf=t1; Path=/']);
    await visit.getCustomer.send({}, here, signal);
    await visit.setLanguage.send({ language: 'ms' }, here, signal);
    expect(sent[1]?.headers).toMatchObject({ 'x-xsrf': 't1' });
  });
});

describe('once a visit has ended', () => {
  it('nothing is sent any more, and no cookie is left', async () => {
    const { visit, sent } = recording({}, ['sessionid=s1; Path=/']);
    await visit.getCustomer.send({}, here, signal);
    const [first] = sent;
    visit.end();
    expect(first?.cookies?.headerFor(first.url)).toBeUndefined();
    const outcomes = await Promise.all(everything(visit));
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'not-sent', failure: { code: 'wrong-state' } })));
    expect(sent).toHaveLength(1);
  });

  it('a call that is under way is called off', async () => {
    let called: AbortSignal | undefined;
    const http: HttpClient = {
      send: (request) => {
        called = request.signal;
        return new Promise(() => undefined);
      },
      close: async () => undefined,
    };
    const visit = createDemocrance({ http, policy: DemocrancePolicy.parse({ baseUrl }) }).startVisit();
    void visit.getCustomer.send({}, here, signal);
    expect(called?.aborted).toBe(false);
    visit.end();
    expect(called?.aborted).toBe(true);
  });
});

describe('values that can’t be sent', () => {
  it('are a bug that names fields and no values', async () => {
    const { visit, sent } = recording();
    const values = { pad: 'marker-1', stranger: 'marker-2' };
    const sending = visit.updateCustomer.send({ form: readForm(shape), values }, here, signal);
    await expect(sending).rejects.toThrow(
      'democrance update-customer was given unusable input: pad, stranger',
    );
    expect(sent).toEqual([]);
  });

  it('such as a language that is none', async () => {
    const { visit, sent } = recording();
    await expect(visit.setLanguage.send({ language: 'en/../' }, here, signal)).rejects.toThrow();
    expect(sent).toEqual([]);
  });
});

/** The twin by itself, spoken to as any client would, with a signature of this test's own. */
import { createHash } from 'node:crypto';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../electron/random.ts';
import { mintPracticeCredentials, replyCode } from '../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin, type TwinOptions } from '../../../electron/training/twin.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';

const credentials = mintPracticeCredentials(systemRandom);
const customer = {
  legalFullName: 'Tan Mei Ling',
  identityNumber: '900101-00-5678',
  phoneNumber: '+60123456789',
  primaryLoginMethod: 'phoneNumber',
};
interface Reply {
  readonly code: number;
  readonly data: Record<string, string & number>;
}

let clock: FakeClock;
let twin: Twin;
const restart = async (more: Partial<TwinOptions> = {}) => {
  await twin?.close();
  clock = createFakeClock();
  twin = await startTwin({
    clock,
    random: systemRandom,
    credentials: { 'quantum-metal': credentials },
    ...more,
  });
};
beforeEach(() => restart());
afterEach(() => twin.close());

const sign = (text: string) =>
  createHash('md5')
    .update(text + credentials.secretKey)
    .digest('hex');

async function post(operation: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await request(`${twin.origins['quantum-metal']}/v1/customer/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', key: credentials.apiKey, sign: sign(text), ...headers },
    body: text,
  });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}
const ask = async (operation: string, body: unknown, headers?: Record<string, string>): Promise<Reply> =>
  JSON.parse((await post(operation, body, headers)).text);

const bind = (identityNumber = customer.identityNumber) => ask('bind', { customer: { identityNumber } });
const register = (more: object = {}) => ask('register', { customer: { ...customer, ...more } });
const verify = (sessionId: string, verificationCode: string) =>
  ask('verify-registration', { sessionId, verificationCode });
const link = () => ask('request-one-time-link', { customer: { identityNumber: customer.identityNumber } });
const newestCode = () => twin.inbox.read()[0]?.code ?? '';
const otherThan = (code: string) => (code === '000000' ? '111111' : '000000');
const verified = async () => {
  const { data } = await register();
  return verify(data.sessionId ?? '', newestCode());
};

describe('a customer from nobody to bound', () => {
  it('goes through every code of the page', async () => {
    expect((await bind()).code).toBe(801);
    const registered = await register();
    expect(registered).toMatchObject({
      code: 0,
      data: { sessionId: expect.any(String), expiredOn: clock.now() + 180_000 },
    });
    expect(twin.inbox.read()).toEqual([
      {
        sentTo: '+60123456789',
        code: expect.stringMatching(/^\d{6}$/),
        sentAt: clock.now(),
        provider: 'quantum-metal',
      },
    ]);
    expect((await bind()).code).toBe(801);

    const done = await verify(registered.data.sessionId ?? '', newestCode());
    expect(done).toMatchObject({ code: 0, data: { expiredOn: clock.now() + 600_000 } });
    expect((await bind()).code).toBe(802);

    const page = await request(done.data.redirectOneTimeLink ?? '');
    expect(page.statusCode).toBe(200);
    expect(await page.body.text()).toContain('Practice page');
    expect(await bind()).toMatchObject({ code: 0, data: { id: expect.any(String) } });
    expect(twin.commits().map(({ operation }) => operation)).toEqual([
      'register',
      'verify-registration',
      'bind',
    ]);
  });

  it('finishes by itself after a while, as there is no phone in practice', async () => {
    await verified();
    clock.advance(19_999);
    expect((await bind()).code).toBe(802);
    clock.advance(1);
    expect((await bind()).code).toBe(0);
  });

  it('gets the code by mail when that is the method', async () => {
    await register({ email: 'mei@customer.example', primaryLoginMethod: 'email' });
    expect(twin.inbox.read()[0]?.sentTo).toBe('mei@customer.example');
  });
});

describe('the people who are known from the start', () => {
  it.each([
    ['880808-00-0802', 802],
    ['880808000802', 802],
    ['880808-00-0800', 0],
    ['880808-00-0803', 803],
  ])('%s answers %i', async (identityNumber, code) => {
    expect((await bind(identityNumber)).code).toBe(code);
  });
});

describe('a code', () => {
  it('that is wrong can be tried again, five times in all', async () => {
    const { data } = await register();
    const code = newestCode();
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await verify(data.sessionId ?? '', otherThan(code))).code).toBe(replyCode.wrongCode);
    }
    expect((await verify(data.sessionId ?? '', code)).code).toBe(replyCode.tooManyTries);
  });

  it('runs out after three minutes', async () => {
    const { data } = await register();
    clock.advance(180_000);
    expect((await verify(data.sessionId ?? '', newestCode())).code).toBe(replyCode.codeExpired);
  });

  it('is void once a newer one was sent to the same person', async () => {
    const first = await register();
    const firstCode = newestCode();
    const second = await register({ phoneNumber: '+60198765432', identityNumber: '900101005678' });
    expect((await verify(first.data.sessionId ?? '', firstCode)).code).toBe(replyCode.unknownSession);
    expect((await verify(second.data.sessionId ?? '', newestCode())).code).toBe(0);
  });

  it('counts once', async () => {
    const { data } = await register();
    await verify(data.sessionId ?? '', newestCode());
    expect((await verify(data.sessionId ?? '', newestCode())).code).toBe(replyCode.alreadyVerified);
    expect((await register()).code).toBe(replyCode.alreadyRegistered);
  });
});

describe('a one-time link', () => {
  it('can be had again once the code was right, and only then', async () => {
    expect((await link()).code).toBe(replyCode.noLinkForCustomer);
    await verified();
    expect((await link()).code).toBe(0);
  });

  it('is over when a newer one was given, and when its time is', async () => {
    await restart({ finishesAfterMs: Number.POSITIVE_INFINITY });
    const first = (await verified()).data.redirectOneTimeLink ?? '';
    const second = (await link()).data.redirectOneTimeLink ?? '';
    const statusOf = async (url: string) => {
      const { statusCode, body } = await request(url);
      await body.dump();
      return statusCode;
    };
    expect(await statusOf(first)).toBe(410);
    clock.advance(600_000);
    expect(await statusOf(second)).toBe(410);
    expect((await bind()).code).toBe(802);
  });
});

describe('what is refused', () => {
  const good = { customer };
  it.each([
    ['a wrong key', good, { key: 'other' }],
    [
      'a signature by another secret',
      good,
      {
        sign: createHash('md5')
          .update(`${JSON.stringify(good)}x`)
          .digest('hex'),
      },
    ],
    ['a signature in capitals', good, { sign: sign(JSON.stringify(good)).toUpperCase() }],
    [
      'a signature over other bytes that mean the same',
      ` ${JSON.stringify(good)}`,
      { sign: sign(JSON.stringify(good)) },
    ],
    ['no signature', good, { sign: '' }],
  ])('%s', async (_name, body, headers) => {
    expect((await ask('register', body, headers)).code).toBe(replyCode.badSignature);
    expect(twin.commits()).toEqual([]);
  });

  it.each([
    ['a missing name', { customer: { ...customer, legalFullName: undefined } }],
    ['an empty name', { customer: { ...customer, legalFullName: ' ' } }],
    ['a field too many', { customer: { ...customer, nickname: 'Mei' } }],
    ['a field beside the customer', { customer, extra: 1 }],
    ['a phone number without prefix', { customer: { ...customer, phoneNumber: '0123456789' } }],
    ['no contact at all', { customer: { ...customer, phoneNumber: undefined } }],
    ['a method without its contact', { customer: { ...customer, primaryLoginMethod: 'email' } }],
    ['a method that does not exist', { customer: { ...customer, primaryLoginMethod: 'pigeon' } }],
    ['a list', []],
    ['something that is not JSON', '{'],
  ])('%s', async (_name, body) => {
    expect((await ask('register', body)).code).toBe(replyCode.malformedRequest);
    expect(twin.inbox.read()).toEqual([]);
  });

  it('another label than JSON', async () => {
    expect((await ask('register', good, { 'content-type': 'text/plain' })).code).toBe(
      replyCode.malformedRequest,
    );
  });

  it('an address that is not on the page', async () => {
    expect((await post('delete', good)).status).toBe(404);
    expect((await post('constructor', good)).status).toBe(404);
  });
});

describe('faults', () => {
  it('an expired code is expired for good, at verify only', async () => {
    await twin.faults.set({ provider: 'quantum-metal', fault: 'expired-code' });
    const { data } = await register();
    expect((await verify(data.sessionId ?? '', newestCode())).code).toBe(replyCode.codeExpired);
    expect((await verify(data.sessionId ?? '', newestCode())).code).toBe(replyCode.codeExpired);
  });

  it('too many requests come with a time to wait, or without', async () => {
    await twin.faults.set({ provider: 'quantum-metal', fault: 'too-many-requests' });
    expect(await post('bind', {})).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
    await twin.faults.set({ provider: 'quantum-metal', fault: 'too-many-requests', retryAfterSeconds: null });
    const { status, headers } = await post('bind', {});
    expect([status, headers['retry-after']]).toEqual([429, undefined]);
  });

  it('down refuses connections at the same address until it is turned back', async () => {
    const before = twin.origins['quantum-metal'];
    await twin.faults.set({ provider: 'quantum-metal', fault: 'down' });
    await expect(bind()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await twin.faults.set({ provider: 'quantum-metal', fault: 'down' });
    await twin.faults.set({ provider: 'quantum-metal', fault: 'none' });
    expect((await bind()).code).toBe(801);
    expect(twin.origins['quantum-metal']).toBe(before);
  });

  it('down ends what is under way as well', async () => {
    await restart({ slowMs: 60_000 });
    await twin.faults.set({ provider: 'quantum-metal', fault: 'slow' });
    const answer = register();
    answer.catch(() => undefined);
    while (twin.commits().length === 0) await new Promise(setImmediate);
    await twin.faults.set({ provider: 'quantum-metal', fault: 'down' });
    await expect(answer).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
  });

  it('are not for a provider that has no twin', async () => {
    expect(await twin.faults.set({ provider: 'noah', fault: 'slow' })).toBe(false);
  });
});

it('a clock that is 10 minutes ahead shows in the Date header and in every expiry', async () => {
  await restart({ clockOffsetMs: 600_000 });
  const { headers, text } = await post('register', { customer });
  expect(Date.parse(String(headers.date))).toBe(clock.now() + 600_000);
  expect(JSON.parse(text).data.expiredOn).toBe(clock.now() + 780_000);
});

it('no customer is named in the commit log', async () => {
  await register();
  const [commit] = twin.commits();
  expect(commit).toMatchObject({
    operation: 'register',
    identityHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(twin.commits())).not.toContain('900101');
});

it('listens on this machine only', () => {
  expect(twin.origins['quantum-metal']).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

it('fresh credentials are different each time', () => {
  expect(mintPracticeCredentials(systemRandom)).not.toEqual(credentials);
});

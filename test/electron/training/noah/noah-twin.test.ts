/** The twin by itself, spoken to as any client would, with signatures of this test's own. */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import {
  knownCustomers,
  mintNoahPracticeCredentials,
  type NoahPracticeCredentials,
} from '../../../../electron/training/noah/sample-data.ts';
import { mintPracticeCredentials } from '../../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../../electron/training/twin.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

const p384 = mintNoahPracticeCredentials(systemRandom);
const p256 = mintNoahPracticeCredentials(systemRandom, 'P-256');
const customerId = 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69';
const path = `/v1/customers/${customerId}`;
const [known = {}] = Object.values(knownCustomers);

let clock: FakeClock;
let twin: Twin;
const restart = async (noah: NoahPracticeCredentials = p384) => {
  await twin?.close();
  clock = createFakeClock();
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom), noah };
  twin = await startTwin({ clock, random: systemRandom, credentials });
};
beforeEach(() => restart());
afterEach(() => twin.close());

interface Call {
  readonly method?: 'GET' | 'PUT';
  readonly path?: string;
  readonly query?: string;
  readonly body?: unknown;
  readonly key?: Required<NoahPracticeCredentials>;
  readonly header?: object;
  readonly claims?: object;
  readonly headers?: Record<string, string>;
  /** Applied to the finished signature. */
  readonly spoil?: (jwt: string) => string;
}

function signatureFor(call: Call, text: string): string {
  const iat = Math.floor(clock.now() / 1000);
  const isP256 = call.key === p256;
  const claims = {
    aud: 'https://api.noah.com',
    iat,
    exp: iat + 300,
    method: call.method ?? 'PUT',
    path: call.path ?? path,
    ...(text !== '' && { bodyHash: createHash('sha256').update(text).digest('hex') }),
    ...call.claims,
  };
  const header = { alg: isP256 ? 'ES256' : 'ES384', ...call.header };
  const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode(header)}.${encode(claims)}`;
  const key = createPrivateKey((call.key ?? p384).signingKey);
  const bytes = sign(isP256 ? 'sha256' : 'sha384', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${bytes.toString('base64url')}`;
}

async function ask(call: Call = {}) {
  const method = call.method ?? 'PUT';
  const text =
    method === 'GET' ? '' : typeof call.body === 'string' ? call.body : JSON.stringify(call.body ?? known);
  const jwt = signatureFor(call, text);
  const response = await request(`${twin.origins.noah}${call.path ?? path}${call.query ?? ''}`, {
    method,
    headers: {
      'x-api-key': (call.key ?? p384).apiKey,
      'api-signature': call.spoil ? call.spoil(jwt) : jwt,
      ...(text !== '' && { 'content-type': 'application/json' }),
      ...call.headers,
    },
    body: text === '' ? null : text,
  });
  const answer = await response.body.text();
  return {
    status: response.statusCode,
    headers: response.headers,
    body: answer === '' ? undefined : JSON.parse(answer),
  };
}
const put = async (call: Call = {}) => (await ask(call)).status;

describe('a customer', () => {
  it('is created, replaced without a body, and read', async () => {
    expect((await ask({ method: 'GET' })).status).toBe(404);
    expect(await put()).toBe(201);
    clock.advance(60_000);
    const changed = { ...known, DateOfBirth: '1991-07-24' };
    const second = await ask({ body: changed });
    expect(second).toMatchObject({ status: 204, body: undefined });
    expect(second.headers).not.toHaveProperty('content-length');
    expect(await ask({ method: 'GET' })).toMatchObject({
      status: 200,
      body: { CustomerID: customerId, Created: '2026-05-03T09:00:00.000Z', ...changed },
    });
    expect(twin.commits().map(({ operation }) => operation)).toEqual(['put-customer', 'put-customer']);
  });

  it.each(Object.entries(knownCustomers))('%s is there from the start', async (id, body) => {
    const found = await ask({ method: 'GET', path: `/v1/customers/${id}` });
    expect(found).toMatchObject({ status: 200, body });
    // What the sample says, the twin itself must take.
    expect(await put({ path: `/v1/customers/${id}`, body })).toBe(204);
  });

  it('is not named in the commit log', async () => {
    await put();
    expect(twin.commits()).toEqual([
      {
        operation: 'put-customer',
        identityHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        personHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        at: clock.now(),
      },
    ]);
    expect(JSON.stringify(twin.commits())).not.toContain(customerId);
  });
});

describe('who asks', () => {
  const now = () => Math.floor(clock.now() / 1000);
  it.each<[string, () => Call]>([
    ['a wrong key', () => ({ headers: { 'x-api-key': 'other' } })],
    ['no signature', () => ({ headers: { 'api-signature': '' } })],
    [
      'a signature by somebody else',
      () => ({ key: { ...mintNoahPracticeCredentials(systemRandom), apiKey: p384.apiKey } }),
    ],
    ['a signature on the other curve', () => ({ key: { ...p256, apiKey: p384.apiKey } })],
    [
      'an algorithm that is none',
      () => ({ header: { alg: 'none' }, spoil: (jwt) => jwt.replace(/[^.]*$/, '') }),
    ],
    ['an algorithm in name only', () => ({ header: { alg: 'ES256' } })],
    ['claims changed afterwards', () => ({ spoil: (jwt) => jwt.replace(/\.(.)/, '.Z') })],
    ['another audience', () => ({ claims: { aud: 'https://api.sandbox.noah.com' } })],
    ['a signature that has run out', () => ({ claims: { iat: now() - 400, exp: now() - 100 } })],
    ['a signature that lives too long', () => ({ claims: { exp: now() + 901 } })],
    ['a signature from the future', () => ({ claims: { iat: now() + 60, exp: now() + 360 } })],
    ['times in milliseconds', () => ({ claims: { iat: now() * 1000, exp: now() * 1000 + 300 } })],
    ['another method', () => ({ claims: { method: 'GET' } })],
    ['another path', () => ({ claims: { path: `/customers/${customerId}` } })],
    ['a path with its host', () => ({ claims: { path: `https://api.noah.com${path}` } })],
    ['a query that is not claimed', () => ({ query: '?a=1' })],
    ['a query that is claimed and not there', () => ({ claims: { queryParams: { a: '1' } } })],
    ['no hash of the body', () => ({ claims: { bodyHash: undefined } })],
    [
      'the hash of another body',
      () => ({ claims: { bodyHash: createHash('sha256').update('x').digest('hex') } }),
    ],
  ])('%s is not let in', async (_name, call) => {
    expect(await ask(call())).toMatchObject({ status: 401, body: { Type: 'Unauthorized' } });
    expect(twin.commits()).toEqual([]);
  });

  it('a query that is claimed is let in', async () => {
    expect(await put({ query: '?a=1&b=2', claims: { queryParams: { b: '2', a: '1' } } })).toBe(201);
  });

  it('signs with ES256 where that is the registered key', async () => {
    await restart(p256);
    expect(await put({ key: p256 })).toBe(201);
    expect(await put({ key: { ...p384, apiKey: p256.apiKey } })).toBe(401);
  });

  it('must not sign where no public key is registered', async () => {
    const { publicKey: _publicKey, ...unsigned } = p384;
    await restart(unsigned);
    expect(await put()).toBe(401);
    const { origins } = twin;
    const { statusCode, body } = await request(`${origins.noah}${path}`, {
      headers: { 'x-api-key': p384.apiKey },
    });
    await body.dump();
    expect(statusCode).toBe(404);
  });
});

describe('what is refused', () => {
  const residence = { Street: '1 Road', City: 'x', PostCode: 'x', State: 'CA', Country: 'US' };
  it.each([
    ['a field that is not on the page', { ...known, Email: 'x@customer.example' }, 'Body'],
    [
      'a name that is too long',
      { ...known, FullName: { FirstName: '𠮷'.repeat(51), LastName: 'x' } },
      'FullName.FirstName',
    ],
    ['a day that does not exist', { ...known, DateOfBirth: '2023-02-29' }, 'DateOfBirth'],
    ['no document', { ...known, Identities: [] }, 'Identities'],
    [
      'a country that does not exist',
      { ...known, PrimaryResidence: { ...residence, Country: 'QX' } },
      'PrimaryResidence.Country',
    ],
    [
      'a state in words',
      { ...known, PrimaryResidence: { ...residence, State: 'California' } },
      'PrimaryResidence.State',
    ],
    ['a list', [], 'Body'],
    ['something that is not JSON', '{', 'Body'],
  ])('%s', async (_name, body, property) => {
    const { status, body: problem } = await ask({ body });
    expect([status, problem.Type]).toEqual([400, 'InvalidMessage']);
    expect(Object.keys(problem.Extensions.Request)).toContain(property);
    expect(twin.commits()).toEqual([]);
  });

  it.each([`/v1/customers/${'x'.repeat(37)}`, '/v1/customers', '/customers/1', '/v1/payouts/1'])(
    'the address %s',
    async (other) => {
      expect(await put({ path: other })).toBe(404);
    },
  );

  it('fifty characters of two code units each are not too long', async () => {
    expect(await put({ body: { ...known, FullName: { FirstName: '𠮷'.repeat(50), LastName: 'x' } } })).toBe(
      201,
    );
  });
});

it('listens on this machine only, and has faults of its own', async () => {
  expect(twin.origins.noah).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await twin.faults.set({ provider: 'noah', fault: 'server-error' })).toBe(true);
  expect(await put()).toBe(500);
  expect(await put()).toBe(201);
});

/** The twin by itself, spoken to as any client would. */
import { createHash, createHmac } from 'node:crypto';
import { request } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import { mintPracticeCredentials } from '../../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../../electron/training/twin.ts';
import {
  knownCustomers,
  mintYativoPracticeCredentials,
  trainingYativoPolicy,
} from '../../../../electron/training/yativo/sample-data.ts';
import { YativoPolicy } from '../../../../shared/settings/policy.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

const yativo = mintYativoPracticeCredentials(systemRandom);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('a specimen')]);
const jpeg = Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.from('another')]);
const customer = {
  customer_name: 'Test Customer',
  customer_email: 'test_customer@customer.example',
  customer_phone: '+19203751411',
  customer_country: 'USA',
  customer_address: {
    city: 'Anytown',
    state: 'Anystate',
    zipcode: '12345',
    street: '1234 Elm Street',
    number: '5678',
    country: 'USA',
  },
  customer_idType: 'PASSPORT',
  customer_idNumber: 'A10600011',
  customer_idCountry: 'Chile',
  customer_idExpiration: '04/24',
  customer_idFront: png.toString('base64'),
  customer_idBack: jpeg.toString('base64'),
};
const key = () => systemRandom.uuid();

let clock: FakeClock;
let twin: Twin;
let token: string;
beforeEach(async () => {
  clock = createFakeClock();
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom), yativo };
  twin = await startTwin({ clock, random: systemRandom, credentials });
  token = (await login()).body.data.access_token;
});
afterEach(() => twin.close());

async function ask(method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: unknown) {
  const response = await request(`${twin.origins.yativo}/api/v1${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: body === undefined ? null : JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  return { status: response.statusCode, body: (await response.body.json()) as any };
}
const login = (more: object = {}) =>
  ask('POST', '/auth/login', {}, { account_id: yativo.accountId, app_secret: yativo.appSecret, ...more });
const bearer = () => ({ authorization: `Bearer ${token}` });
const add = (more: object = {}, idempotencyKey = key()) =>
  ask('POST', '/customer', { ...bearer(), 'idempotency-key': idempotencyKey }, { ...customer, ...more });
const list = (query = '') => ask('GET', `/customer${query}`, bearer());

describe('a login', () => {
  it('gives a token for 600 seconds', async () => {
    expect(await login()).toMatchObject({
      status: 200,
      body: { status: 'success', data: { token_type: 'bearer', expires_in: 600 } },
    });
    clock.advance(599_999);
    expect((await list()).status).toBe(200);
    clock.advance(1);
    expect(await list()).toEqual({ status: 401, body: { message: 'Unauthenticated.' } });
  });

  it.each([{ app_secret: 'wrong' }, { account_id: 'wrong' }])('with %j is refused', async (wrong) => {
    expect((await login(wrong)).status).toBe(401);
  });

  it('without one of the two is a matter of form', async () => {
    expect(await login({ app_secret: undefined })).toMatchObject({
      status: 422,
      body: { errors: { app_secret: expect.any(Array) } },
    });
  });
});

describe('a token that is not ours', () => {
  const forged = (header: object, keyText: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part(header)}.${part({ exp: 9_999_999_999, jti: 'x' })}`;
    return `${signed}.${createHmac('sha256', keyText).update(signed).digest('base64url')}`;
  };
  it.each([
    ['none', ''],
    ['nonsense', 'abc'],
    ['signed by somebody else', forged({ alg: 'HS256', typ: 'JWT' }, 'guess')],
    ['not signed at all', forged({ alg: 'none', typ: 'JWT' }, 'guess')],
  ])('%s', async (_name, text) => {
    token = text;
    expect((await list()).status).toBe(401);
    expect((await add()).status).toBe(401);
    expect(twin.commits()).toEqual([]);
  });

  it('a real one with its claims changed', async () => {
    const [header = '', , signature = ''] = token.split('.');
    token = `${header}.${Buffer.from('{"exp":9999999999,"jti":"x"}').toString('base64url')}.${signature}`;
    expect((await list()).status).toBe(401);
  });
});

describe('adding a customer', () => {
  it('is the sample of the page', async () => {
    const { status, body } = await add();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 'success',
      status_code: 201,
      data: {
        customer_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        customer_email: customer.customer_email,
        customer_address: customer.customer_address,
      },
    });
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    expect(twin.commits()).toMatchObject([
      {
        operation: 'add-customer',
        pictures: { customer_idFront: sha256(png), customer_idBack: sha256(jpeg) },
      },
    ]);
  });

  it('cannot be read back with its document', async () => {
    const { body } = await add();
    const got = await ask('GET', `/customer/customer/${body.data.customer_id}`, bearer());
    expect(Object.keys(got.body.data).filter((field) => /_id[A-Z]/.test(field))).toEqual([]);
  });

  it.each([
    ['customer_country', { customer_country: 'US' }],
    ['customer_idCountry', { customer_idCountry: 'CHL' }],
    ['customer_idExpiration', { customer_idExpiration: '2024-04-30' }],
    ['customer_idExpiration', { customer_idExpiration: '13/24' }],
    ['customer_phone', { customer_phone: '19203751411' }],
    ['customer_email', { customer_email: 'nobody' }],
    ['customer_idFront', { customer_idFront: `data:image/png;base64,${png.toString('base64')}` }],
    ['customer_idFront', { customer_idFront: Buffer.from('no picture').toString('base64') }],
    ['customer_idBack', { customer_idBack: '' }],
    ['customer_idFront', { customer_idFront: undefined }],
    ['customer_address.street', { customer_address: { ...customer.customer_address, street: '' } }],
    ['body', { nickname: 'T' }],
  ])('that is wrong in %s is refused by name', async (field, more) => {
    const { status, body } = await add(more);
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toEqual([field]);
    expect(twin.commits()).toEqual([]);
  });

  it('twice with one address is refused, letter case aside', async () => {
    await add();
    const { status, body } = await add({ customer_email: 'TEST_customer@customer.example' });
    expect(status).toBe(422);
    expect(body.errors.customer_email[0]).toMatch(/already exists/);
    expect(twin.commits()).toHaveLength(1);
  });
});

describe('the key', () => {
  it('must be there', async () => {
    expect(await ask('POST', '/customer', bearer(), customer)).toEqual({
      status: 400,
      body: { error: 'Idempotency-Key is required for this request.' },
    });
  });

  it('brings the same answer for an hour, and does nothing more', async () => {
    const used = key();
    const first = await add({}, used);
    clock.advance(30 * 60_000);
    token = (await login()).body.data.access_token;
    expect(await add({}, used)).toEqual(first);
    expect(twin.commits()).toHaveLength(1);
  });

  it('keeps an error as well: corrected data needs a new one', async () => {
    const used = key();
    const refused = await add({ customer_phone: '0' }, used);
    expect(await add({}, used)).toEqual(refused);
    expect((await add({}, key())).status).toBe(200);
  });

  it('is too old after that', async () => {
    const used = key();
    await add({}, used);
    clock.advance(60 * 60_000);
    token = (await login()).body.data.access_token;
    expect(await add({}, used)).toEqual({
      status: 400,
      body: { error: 'Idempotency-Key expired. Please use a new key.' },
    });
  });
});

describe('the list', () => {
  it('has pages of 20, or of up to 100 when asked', async () => {
    const { body } = await list();
    expect(body.data).toHaveLength(20);
    expect(body.pagination).toMatchObject({ total: knownCustomers.length, current_page: 1, last_page: 6 });
    expect((await list('?page=2&per_page=500')).body.data).toHaveLength(knownCustomers.length - 100);
  });

  it('is filtered by parts of an address, as nobody documents', async () => {
    const { body } = await list('?email=ana.specimen@');
    const found = body.data.map((row: { customer_email: string }) => row.customer_email);
    expect(found).toEqual(['ana.specimen@customer.example', 'mariana.specimen@customer.example']);
  });

  it('knows nobody twice', () => {
    expect(new Set(knownCustomers.map((known) => known.customer_email)).size).toBe(knownCustomers.length);
  });
});

it('one customer, or none', async () => {
  const [known] = knownCustomers;
  expect((await ask('GET', `/customer/customer/${known?.customer_id}`, bearer())).body.data).toEqual(known);
  expect((await ask('GET', '/customer/customer/nobody', bearer())).status).toBe(404);
});

it('takes pictures of the largest size that policy allows', async () => {
  const large = Buffer.concat([jpeg, Buffer.alloc(10_000_000)]).toString('base64');
  expect((await add({ customer_idFront: large, customer_idBack: large })).status).toBe(200);
});

it('its policy is one', () => {
  const policy = trainingYativoPolicy('http://127.0.0.1:4000');
  expect(YativoPolicy.parse(policy)).toEqual(policy);
  expect(YativoPolicy.parse({ baseUrl: policy.baseUrl })).toEqual(policy);
});

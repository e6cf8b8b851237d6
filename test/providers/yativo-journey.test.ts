/** The adapter and the twin through whole additions: real bytes, real tokens, each checked by its own code. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import type {
  NewWalletCustomer,
  WalletCustomer,
  WalletCustomerProvider,
} from '../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../electron/providers/yativo/adapter.ts';
import { systemRandom } from '../../electron/random.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import {
  knownCustomers,
  mintYativoPracticeCredentials,
  trainingYativoPolicy,
} from '../../electron/training/yativo/sample-data.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import { ok, unwrap } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { canvasPictures, makeJpeg, sourceOf } from './yativo-pictures.ts';

const practice = mintYativoPracticeCredentials(systemRandom);
const signal = new AbortController().signal;
const front = makeJpeg({ pixelBytes: 900_000 });
const back = canvasPictures.png;

const customer: WalletCustomer = {
  fullName: 'Paulo Muster',
  email: 'Paulo@customer.example',
  phone: '+5521998765432',
  country: 'BR',
  address: { street: 'Rua Fictícia', number: '12', city: 'Niterói', country: 'BR' },
  document: { kind: 'driving-licence', number: 'X-1', issuingCountry: 'CL', expiryDate: '2031-01-31' },
};

let clock: FakeClock;
let http: HttpClient;
let twin: Twin;
let provider: WalletCustomerProvider;
let credentials = practice;
beforeEach(async () => {
  credentials = practice;
  // The terminal's own clock stands still meanwhile: tokens run out sooner than the kiosk thinks.
  clock = createFakeClock();
  http = createHttpClient({
    clock,
    timeouts: { connectMs: 1000, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  twin = await startTwin({
    clock,
    random: systemRandom,
    credentials: { 'quantum-metal': mintPracticeCredentials(systemRandom), yativo: practice },
  });
  provider = createYativo({
    http,
    clock: createFakeClock(),
    policy: trainingYativoPolicy(twin.origins.yativo ?? ''),
    readCredentials: async () => ok(credentials),
  });
});
afterEach(async () => {
  await http.close();
  await twin.close();
});

const fault = (name: PracticeFault, operation: string) =>
  twin.faults.set({ provider: 'yativo', fault: name, operation });

async function capture(more: Partial<WalletCustomer> = {}): Promise<NewWalletCustomer> {
  const pictures = {
    front: unwrap(await provider.checkPicture(sourceOf(front, 10_007))),
    back: unwrap(await provider.checkPicture(sourceOf(back))),
  };
  return { customer: { ...customer, ...more }, pictures, idempotencyKey: systemRandom.uuid() };
}
const add = (captured: NewWalletCustomer) => provider.addCustomer.send(captured, signal);

function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind !== 'answered') throw new Error(`not answered: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

it('from nobody to a customer, the pictures byte for byte', async () => {
  expect(answerOf(await provider.findByEmail.send({ email: customer.email }, signal))).toEqual({
    found: 'nobody',
  });
  const added = answerOf(await add(await capture()));
  if (added.add !== 'added') throw new Error(added.add);
  expect(twin.commits()).toMatchObject([
    { pictures: { customer_idFront: sha256(front), customer_idBack: sha256(back) } },
  ]);
  const { customerId } = added;
  expect(answerOf(await provider.findByEmail.send({ email: customer.email }, signal))).toEqual({
    found: 'customer',
    customerId,
    fullName: 'Paulo Muster',
    phone: customer.phone,
  });
  expect(answerOf(await provider.getCustomer.send({ customerId }, signal))).toMatchObject({
    found: 'customer',
    customer: { customerId, fullName: 'Paulo Muster', country: 'BRA' },
  });
});

it('every customer of the list is found by address, and nobody by a part of one', async () => {
  for (const known of [knownCustomers[0], knownCustomers[1], knownCustomers.at(-1)]) {
    const found = await provider.findByEmail.send({ email: known?.customer_email ?? '' }, signal);
    expect(answerOf(found)).toEqual({
      found: 'customer',
      customerId: known?.customer_id,
      fullName: known?.customer_name,
      phone: known?.customer_phone,
    });
  }
  const part = await provider.findByEmail.send({ email: 'na.specimen@customer.example' }, signal);
  expect(answerOf(part)).toEqual({ found: 'nobody' });
});

it('a customer who is there already', async () => {
  const [known] = knownCustomers;
  const captured = await capture({ email: known?.customer_email ?? '' });
  expect(answerOf(await add(captured))).toEqual({ add: 'email-exists' });
});

describe('an answer lost after the deed', () => {
  it('is had again with the same key, without a second customer', async () => {
    const captured = await capture();
    await fault('lost-after-commit', 'add-customer');
    expect(await add(captured)).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
    const added = answerOf(await add(captured));
    expect(added).toMatchObject({ add: 'added' });
    expect(twin.commits()).toHaveLength(1);
    expect(answerOf(await provider.findByEmail.send({ email: customer.email }, signal))).toEqual({
      found: 'customer',
      customerId: added.add === 'added' ? added.customerId : '',
      fullName: customer.fullName,
      phone: customer.phone,
    });
  });

  it('is looked up once the key is too old', async () => {
    const captured = await capture();
    await fault('lost-after-commit', 'add-customer');
    await add(captured);
    clock.advance(60 * 60_000);
    expect(answerOf(await add(captured))).toEqual({ add: 'key-expired' });
    expect(answerOf(await provider.findByEmail.send({ email: customer.email }, signal))).toMatchObject({
      found: 'customer',
    });
  });

  it('with a new key shows as an address that is taken', async () => {
    const captured = await capture();
    await fault('lost-after-commit', 'add-customer');
    await add(captured);
    const again = await add({ ...captured, idempotencyKey: systemRandom.uuid() });
    expect(answerOf(again)).toEqual({ add: 'email-exists' });
    expect(twin.commits()).toHaveLength(1);
  });
});

describe('the token', () => {
  it('that ran out in between costs one login, and the key stays', async () => {
    await provider.listCustomers.send({ page: 1 }, signal);
    clock.advance(600_000);
    expect(answerOf(await add(await capture()))).toMatchObject({ add: 'added' });
    expect(twin.commits()).toHaveLength(1);
  });

  it('that can’t be had: nothing was sent', async () => {
    await fault('server-error', 'login');
    expect(await add(await capture())).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
    expect(twin.commits()).toEqual([]);
  });

  it.each([
    ['account', { ...practice, accountId: 'another' }],
    ['secret', { ...practice, appSecret: 'another' }],
  ])('a wrong %s is a matter of credentials', async (_name, wrong) => {
    credentials = wrong;
    const refused = { kind: 'refused', failure: { code: 'credentials-refused' } };
    expect(await provider.login.send({}, signal)).toMatchObject(refused);
    expect(await add(await capture())).toMatchObject(refused);
    credentials = practice;
    provider.forgetToken();
    expect(answerOf(await provider.login.send({}, signal))).toEqual({ signedIn: true });
  });
});

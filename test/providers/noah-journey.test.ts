/** The adapter and the twin together: real bytes, real signatures, each side with its own code. */
import { createPrivateKey } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import { createNoah } from '../../electron/providers/noah/adapter.ts';
import type { PayoutCustomer } from '../../electron/providers/payout-customer-provider.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  mintNoahPracticeCredentials,
  type NoahPracticeCredentials,
  trainingNoahPolicy,
} from '../../electron/training/noah/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import { ok } from '../../shared/result.ts';
import type { NoahPolicy } from '../../shared/settings/policy.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const signal = new AbortController().signal;
const p384 = mintNoahPracticeCredentials(systemRandom);
const customer: PayoutCustomer = {
  customerId: 'b6a1a3f0-7c8e-4a51-9a0f-2f1d3c4b5a69',
  firstName: 'Mei Ling',
  middleName: 'Rose',
  lastName: 'Tan 陈',
  dateOfBirth: '1990-01-01',
  identities: [
    {
      kind: 'passport',
      number: 'SPECIMEN-1',
      issuingCountry: 'SG',
      issuedDate: '2020-01-01',
      expiryDate: '2030-01-01',
    },
    { kind: 'tax-id', number: 'SPECIMEN-2', issuingCountry: 'US' },
  ],
  residence: {
    street: '1 Road',
    street2: 'Unit 2',
    city: 'Fresno',
    postCode: '93650',
    state: 'CA',
    country: 'US',
  },
};

const open: { twin?: Twin; http?: HttpClient } = {};
afterEach(async () => {
  await open.http?.close();
  await open.twin?.close();
});

async function together(
  options: {
    noah?: NoahPracticeCredentials;
    signingKey?: string;
    policy?: Partial<NoahPolicy>;
    clockOffsetMs?: number;
  } = {},
) {
  const clock = createFakeClock();
  const { noah = p384, clockOffsetMs = 0 } = options;
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom), noah };
  const twin = await startTwin({ clock, random: systemRandom, credentials, clockOffsetMs });
  const http = createHttpClient({
    clock,
    timeouts: { connectMs: 1000, answerMs: 5000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  Object.assign(open, { twin, http });
  const provider = createNoah({
    http,
    clock,
    policy: { ...trainingNoahPolicy(twin.origins.noah ?? ''), ...options.policy },
    readCredentials: async () =>
      ok({ apiKey: noah.apiKey, signingKey: options.signingKey ?? noah.signingKey }),
  });
  return { provider, twin };
}

it('a customer is stored, found as sent, and stored again', async () => {
  const { provider } = await together();
  const get = () => provider.getCustomer.send({ customerId: customer.customerId }, signal);
  expect(await get()).toMatchObject({ answer: { found: 'nobody' } });
  expect(await provider.putCustomer.send(customer, signal)).toMatchObject({ answer: { stored: 'created' } });
  expect(await get()).toMatchObject({ answer: { found: 'customer', customer } });
  expect(await provider.putCustomer.send(customer, signal)).toMatchObject({ answer: { stored: 'updated' } });
});

it('a lost answer is settled by sending the same again: it is an update then', async () => {
  const { provider, twin } = await together();
  await twin.faults.set({ provider: 'noah', fault: 'lost-after-commit' });
  expect(await provider.putCustomer.send(customer, signal)).toMatchObject({
    failure: { code: 'answer-lost' },
  });
  expect(await provider.putCustomer.send(customer, signal)).toMatchObject({ answer: { stored: 'updated' } });
  expect(new Set(twin.commits().map(({ identityHash }) => identityHash)).size).toBe(1);
});

describe('keys', () => {
  it('in SEC1 sign as well', async () => {
    const signingKey = createPrivateKey(p384.signingKey).export({ type: 'sec1', format: 'pem' }).toString();
    const { provider } = await together({ signingKey });
    expect(await provider.putCustomer.send(customer, signal)).toMatchObject({ kind: 'answered' });
  });

  it('of ES256 sign where both sides are set to it', async () => {
    const noah = mintNoahPracticeCredentials(systemRandom, 'P-256');
    const { provider } = await together({ noah, policy: { signing: 'ES256' } });
    expect(await provider.putCustomer.send(customer, signal)).toMatchObject({ kind: 'answered' });
  });

  it('that nobody registered must not sign, which the policy can say', async () => {
    const { publicKey: _publicKey, ...noah } = p384;
    const signing = await together({ noah });
    expect(await signing.provider.putCustomer.send(customer, signal)).toMatchObject({
      failure: { code: 'credentials-refused' },
      providerCode: 'Unauthorized',
    });
    await open.http?.close();
    await open.twin?.close();
    const silent = await together({ noah, policy: { signing: 'off' } });
    expect(await silent.provider.putCustomer.send(customer, signal)).toMatchObject({ kind: 'answered' });
  });

  it('that are somebody else’s are refused, and nothing is stored', async () => {
    const { signingKey } = mintNoahPracticeCredentials(systemRandom);
    const { provider, twin } = await together({ signingKey });
    expect(await provider.putCustomer.send(customer, signal)).toMatchObject({
      kind: 'refused',
      failure: { code: 'credentials-refused' },
    });
    expect(twin.commits()).toEqual([]);
  });
});

it.each([
  [10 * 60_000, -10],
  [-10 * 60_000, 10],
])('a provider whose clock is %i ms ahead: ours is %i minutes off', async (clockOffsetMs, offsetMinutes) => {
  const { provider, twin } = await together({ clockOffsetMs });
  expect(await provider.putCustomer.send(customer, signal)).toEqual({
    kind: 'not-sent',
    failure: { code: 'clock-wrong', offsetMinutes },
  });
  expect(twin.commits()).toEqual([]);
});

it('what the twin finds wrong comes back as our field, with a reference', async () => {
  const { provider } = await together();
  // Two letters, so that our own check lets it pass; the twin knows that there is no such country.
  const residence = { ...customer.residence, country: 'QX', state: 'x' };
  expect(await provider.putCustomer.send({ ...customer, residence }, signal)).toMatchObject({
    kind: 'refused',
    providerCode: 'InvalidMessage',
    fields: ['residence.country'],
    reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

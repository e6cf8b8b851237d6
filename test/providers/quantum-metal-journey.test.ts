/** The adapter and the twin through whole registrations: real bytes, real signatures, each checked by its own code. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import type { CodeRegistrationProvider, Outcome } from '../../electron/providers/provider.ts';
import { createQuantumMetal } from '../../electron/providers/quantum-metal/adapter.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  mintPracticeCredentials,
  trainingQuantumMetalPolicy,
} from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import { ok } from '../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { presentCustomer } from './present-customer.ts';

const credentials = mintPracticeCredentials(systemRandom);
const signal = new AbortController().signal;
const here = presentCustomer();
const customer = {
  legalFullName: 'Tan Mei Ling 陈美玲',
  identityNumber: '900101-00-5678',
  phoneNumber: '+60123456789',
  primaryLoginMethod: 'phoneNumber',
} as const;
const { identityNumber } = customer;

let clock: FakeClock;
let twin: Twin;
let http: HttpClient;
let provider: CodeRegistrationProvider;
let usedCredentials = credentials;
beforeEach(async () => {
  clock = createFakeClock();
  usedCredentials = credentials;
  twin = await startTwin({
    clock,
    random: systemRandom,
    credentials: { 'quantum-metal': credentials },
    clockOffsetMs: 600_000,
  });
  const timeouts = { connectMs: 1000, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 };
  http = createHttpClient({ clock, timeouts, allowLoopback: () => true });
  provider = createQuantumMetal({
    http,
    policy: trainingQuantumMetalPolicy(twin.origins['quantum-metal']),
    readCredentials: async () => ok(usedCredentials),
    allowLoopback: (url) => url.origin === twin.origins['quantum-metal'],
  });
});
afterEach(async () => {
  await http.close();
  await twin.close();
});

const fault = (name: PracticeFault, operation: string) =>
  twin.faults.set({ provider: 'quantum-metal', fault: name, operation });
const bind = () => provider.bind.send({ identityNumber }, here, signal);
const register = () => provider.register.send(customer, here, signal);
const verify = (sessionId: string, verificationCode: string) =>
  provider.verifyRegistration.send({ sessionId, verificationCode }, here, signal);
const newestCode = () => twin.inbox.read()[0]?.code ?? '';
const wrongCode = () => (newestCode() === '000000' ? '111111' : '000000');

function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind !== 'answered') throw new Error(`not answered: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

it('from nobody to bound', async () => {
  expect(answerOf(await bind())).toEqual({ bind: 'no-such-customer' });
  const { sessionId } = answerOf(await register());
  const verified = answerOf(await verify(sessionId, newestCode()));
  expect(verified.verify).toBe('verified');
  expect(answerOf(await bind())).toEqual({ bind: 'registration-unfinished' });
  clock.advance(20_000);
  expect(answerOf(await bind())).toMatchObject({ bind: 'bound' });
});

it('a wrong code, then the right one', async () => {
  const { sessionId } = answerOf(await register());
  expect(answerOf(await verify(sessionId, wrongCode()))).toEqual({ verify: 'wrong' });
  expect(answerOf(await verify(sessionId, newestCode()))).toMatchObject({ verify: 'verified' });
  expect(answerOf(await verify(sessionId, newestCode()))).toEqual({ verify: 'already-verified' });
});

it('too many wrong codes, then a new one', async () => {
  const { sessionId } = answerOf(await register());
  for (let tries = 0; tries < 5; tries += 1) await verify(sessionId, wrongCode());
  expect(answerOf(await verify(sessionId, newestCode()))).toEqual({ verify: 'too-many-tries' });
  const again = answerOf(await register());
  expect(answerOf(await verify(again.sessionId, newestCode()))).toMatchObject({ verify: 'verified' });
});

it('a code lives as long as the provider says, although the kiosk is 10 minutes behind', async () => {
  const outcome = await register();
  const { expiresAt, sessionId } = answerOf(outcome);
  if (outcome.kind !== 'answered') return;
  expect(expiresAt - (outcome.providerNow ?? 0)).toBe(180_000);
  clock.advance(180_000);
  expect(answerOf(await verify(sessionId, newestCode()))).toEqual({ verify: 'expired' });
});

it('a corrected number voids the first code', async () => {
  const first = answerOf(await register());
  const firstCode = newestCode();
  const corrected = { ...customer, phoneNumber: '+60198765432' };
  const second = answerOf(await provider.register.send(corrected, here, signal));
  expect(answerOf(await verify(first.sessionId, firstCode))).toMatchObject({ verify: 'not-accepted' });
  expect(answerOf(await verify(second.sessionId, newestCode()))).toMatchObject({ verify: 'verified' });
});

describe('an answer lost after the deed', () => {
  it('of register: bind knows nobody, only the newest session is good', async () => {
    await fault('lost-after-commit', 'register');
    expect(await register()).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
    expect(twin.inbox.unread()).toBe(1);
    expect(answerOf(await bind())).toEqual({ bind: 'no-such-customer' });
    const { sessionId } = answerOf(await register());
    expect(answerOf(await verify(sessionId, newestCode()))).toMatchObject({ verify: 'verified' });
  });

  it('of verify: bind tells that it worked, and a fresh link can be had', async () => {
    const { sessionId } = answerOf(await register());
    await fault('lost-after-commit', 'verify-registration');
    expect(await verify(sessionId, newestCode())).toMatchObject({ kind: 'unclear' });
    expect(answerOf(await bind())).toEqual({ bind: 'registration-unfinished' });
    const link = answerOf(await provider.requestOneTimeLink.send({ identityNumber }, here, signal));
    expect(new URL(link.url).origin).toBe(twin.origins['quantum-metal']);
  });

  it('of verify, before the deed: the same code still works', async () => {
    const { sessionId } = answerOf(await register());
    await fault('lost-before-commit', 'verify-registration');
    expect(await verify(sessionId, newestCode())).toMatchObject({ kind: 'unclear' });
    expect(answerOf(await bind())).toEqual({ bind: 'no-such-customer' });
    expect(answerOf(await verify(sessionId, newestCode()))).toMatchObject({ verify: 'verified' });
  });
});

it.each([
  ['key', { ...credentials, apiKey: 'another-key' }],
  ['secret', { ...credentials, secretKey: 'another-secret' }],
])('a wrong %s is a matter of credentials', async (_name, wrong) => {
  usedCredentials = wrong;
  expect(await register()).toMatchObject({ kind: 'refused', failure: { code: 'credentials-refused' } });
  expect(twin.inbox.unread()).toBe(0);
});

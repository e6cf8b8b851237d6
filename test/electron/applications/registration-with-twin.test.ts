import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { createQuantumMetal } from '../../../electron/providers/quantum-metal/adapter.ts';
import { systemRandom } from '../../../electron/random.ts';
import {
  mintPracticeCredentials,
  trainingQuantumMetalPolicy,
} from '../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { PracticeFault } from '../../../shared/contract/training-contract.ts';
import { ok, unwrap } from '../../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createVisitParts } from '../../support/visit.ts';

/** The whole way of a registration with real signatures over real HTTP; only the screens and the keychain are missing. */
let twin: Twin;
let http: HttpClient;
let visit: ReturnType<typeof createVisitParts>;
let twinClock: FakeClock;

beforeEach(async () => {
  twinClock = createFakeClock();
  const credentials = mintPracticeCredentials(systemRandom);
  twin = await startTwin({
    clock: twinClock,
    random: systemRandom,
    credentials: { 'quantum-metal': credentials },
    finishesAfterMs: Number.POSITIVE_INFINITY,
  });
  http = createHttpClient({
    clock: twinClock,
    timeouts: { connectMs: 2000, answerMs: 2000, uploadBytesPerSecond: 65536 },
    allowLoopback: () => true,
  });
  visit = createVisitParts(
    createQuantumMetal({
      http,
      policy: trainingQuantumMetalPolicy(twin.origins['quantum-metal']),
      readCredentials: async () => ok(credentials),
      allowLoopback: () => true,
    }),
  );
});
afterEach(async () => {
  await http.close();
  await twin.close();
  expect(visit.bugs).toEqual([]);
});

const registrationOf = (id: ApplicationId) => unwrap(visit.applications.read(id)).registration;
const newestCode = () => twin.inbox.read()[0]?.code ?? 'no code';
const wrongCode = () => (newestCode() === '000000' ? '000001' : '000000');
const fault = (name: PracticeFault, operation: string, times = 1) =>
  twin.faults.set({ provider: 'quantum-metal', fault: name, operation, times });
const committed = (operation: string) =>
  twin.commits().filter((commit) => commit.operation === operation).length;

describe('a registration at the twin', () => {
  it('wrong code, then the right one, then the customer finishes on their phone', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    expect((await visit.registration.confirmCode(id, wrongCode())).ok).toBe(false);
    expect(registrationOf(id)).toMatchObject({ state: 'code-open', triesLeft: 3 });
    unwrap(await visit.registration.confirmCode(id, newestCode()));
    const done = registrationOf(id);
    if (done.state !== 'link') throw new Error(`expected a link, got ${done.state}`);
    expect(unwrap(await visit.registration.checkFinished(id)).finished).toBe(false);
    await (await fetch(done.url)).text();
    expect(unwrap(await visit.registration.checkFinished(id)).finished).toBe(true);
    expect(registrationOf(id)).toEqual({ state: 'bound', alreadyCustomer: false });
  });

  it('a right code that the twin is told to refuse as wrong', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    await fault('wrong-code', 'verify-registration');
    expect(await visit.registration.confirmCode(id, newestCode())).toMatchObject({
      error: { code: 'code-wrong', triesLeft: 3 },
    });
    unwrap(await visit.registration.confirmCode(id, newestCode()));
  });

  it('a code that ran out, then a new one', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    await fault('expired-code', 'verify-registration');
    expect(await visit.registration.confirmCode(id, newestCode())).toMatchObject({
      error: { code: 'code-expired' },
    });
    visit.clock.advance(60_000);
    unwrap(await visit.registration.resendCode(id));
    unwrap(await visit.registration.confirmCode(id, newestCode()));
    expect(registrationOf(id).state).toBe('link');
  });

  it('a number corrected half-way: the new code goes to the new number, the old session is void', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    const oldCode = newestCode();
    unwrap(await visit.registration.correctContact(id, 'phoneNumber', '+60123456780'));
    expect(twin.inbox.read()[0]?.sentTo).toBe('+60123456780');
    if (oldCode !== newestCode()) expect((await visit.registration.confirmCode(id, oldCode)).ok).toBe(false);
    unwrap(await visit.registration.confirmCode(id, newestCode()));
  });

  it('the provider is down: nothing was sent, and it goes on when it is back', async () => {
    const id = visit.confirmedVisit();
    await twin.faults.set({ provider: 'quantum-metal', fault: 'down' });
    expect(await visit.registration.send(id)).toMatchObject({ error: { code: 'provider-down' } });
    expect(registrationOf(id)).toEqual({ state: 'needs-customer' });
    await twin.faults.set({ provider: 'quantum-metal', fault: 'none' });
    unwrap(await visit.registration.send(id));
    expect(registrationOf(id).state).toBe('code-open');
  });

  it('the answer to register is lost after it was committed: one registration, one void code, then a new one', async () => {
    const id = visit.confirmedVisit();
    await fault('lost-after-commit', 'register');
    expect(await visit.registration.send(id)).toMatchObject({ error: { code: 'answer-lost' } });
    expect(committed('register')).toBe(1);
    unwrap(await visit.registration.settleUnclear(id, true));
    expect(registrationOf(id)).toMatchObject({ state: 'code-over', why: 'first-code-void' });
    visit.clock.advance(60_000);
    unwrap(await visit.registration.resendCode(id));
    unwrap(await visit.registration.confirmCode(id, newestCode()));
    expect(committed('register')).toBe(2);
  });

  it('the answer to verify is lost after it was committed: the probe finds out and nobody notices', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    await fault('lost-after-commit', 'verify-registration');
    unwrap(await visit.registration.confirmCode(id, newestCode()));
    expect(registrationOf(id).state).toBe('link');
    expect(committed('verify-registration')).toBe(1);
  });

  it('the answer to verify is lost before it was committed: the same code still works', async () => {
    const id = visit.confirmedVisit();
    unwrap(await visit.registration.send(id));
    await fault('lost-before-commit', 'verify-registration');
    expect((await visit.registration.confirmCode(id, newestCode())).ok).toBe(false);
    unwrap(await visit.registration.confirmCode(id, newestCode()));
  });

  it.each(['malformed-json', 'wrong-types', 'big-body', 'server-error-html'] as const)(
    '%s in answer to register is unclear, never a crash and never a second registration',
    async (garbage) => {
      const id = visit.confirmedVisit();
      await fault(garbage, 'register');
      expect((await visit.registration.send(id)).ok).toBe(false);
      expect(registrationOf(id)).toEqual({ state: 'unclear', after: 'register' });
      expect(committed('register')).toBeLessThanOrEqual(1);
    },
  );
});

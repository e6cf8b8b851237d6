import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { createDemocrance } from '../../../electron/providers/democrance/adapter.ts';
import { systemRandom } from '../../../electron/random.ts';
import {
  mintDemocrancePracticeKey,
  neverStoredName,
  trainingDemocrancePolicy,
  unknownPhone,
} from '../../../electron/training/democrance/sample-data.ts';
import { mintPracticeCredentials } from '../../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import type { PracticeFault } from '../../../shared/contract/training-contract.ts';
import { PolicyHolderState } from '../../../shared/domain/policy-holder.ts';
import { unwrap } from '../../../shared/result.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { createPolicyHolderVisit } from '../../support/policy-holder-visit.ts';

/** The whole way of a policy holder with real cookies over real HTTP; only the screens are missing. */
const phone = '+60120000001';
let twin: Twin;
let http: HttpClient;
let twinClock: FakeClock;
let visit: ReturnType<typeof createPolicyHolderVisit>;

beforeEach(async () => {
  twinClock = createFakeClock();
  http = createHttpClient({
    clock: twinClock,
    timeouts: { connectMs: 2000, answerMs: 2000, uploadBytesPerSecond: 65_536 },
    allowLoopback: () => true,
  });
  twin = await startTwin({
    clock: twinClock,
    random: systemRandom,
    credentials: {
      'quantum-metal': mintPracticeCredentials(systemRandom),
      democrance: mintDemocrancePracticeKey(systemRandom),
    },
  });
  visit = createPolicyHolderVisit(
    createDemocrance({ http, policy: trainingDemocrancePolicy(twin.origins.democrance ?? '') }),
  );
});
afterEach(async () => {
  expect(PolicyHolderState.safeParse(visit.state()).success).toBe(true);
  visit.end();
  await http.close();
  await twin.close();
  expect(visit.bugs).toEqual([]);
});

const fault = (name: PracticeFault, operation: string, times = 1) =>
  twin.faults.set({ provider: 'democrance', fault: name, operation, times });
const newestCode = () => twin.inbox.read()[0]?.code ?? 'no code';
const committed = (operation: string) =>
  twin.commits().filter((commit) => commit.operation === operation).length;
const outcomes = () =>
  visit.stateAs('signed-in').check?.fields.map(({ label, outcome }) => [label, outcome]) ?? [];
const save = (values: Record<string, string | boolean>, language?: string) =>
  visit.holders.save(visit.id, { values, language });
async function signIn() {
  unwrap(await visit.holders.requestCode(visit.id, phone));
  unwrap(await visit.holders.signIn(visit.id, newestCode()));
  visit.clock.advance(60_000);
}

describe('a policy holder at the twin', () => {
  it('from the code in the inbox to completed details and their language, proved by reading again', async () => {
    await signIn();
    const values = {
      address: '12 Jalan Contoh',
      occupation: '2',
      annual_income: '48000.50',
      marketing_consent: true,
    };
    unwrap(await save(values, 'ms'));
    expect(outcomes()).toEqual([
      ['Address', 'saved'],
      ['Occupation', 'saved'],
      ['Income in a year', 'saved'],
      ['May we write to you?', 'saved'],
    ]);
    expect(visit.stateAs('signed-in').check?.language).toEqual({ sent: 'ms', outcome: 'saved' });
    unwrap(visit.holders.finish(visit.id));
    expect(visit.stateAs('signed-in')).toMatchObject({ saved: true, customerName: 'Farah Specimen' });
    expect(visit.submissionStates()).toEqual(['accepted']);
  });

  it('a number that gets no code', async () => {
    unwrap(await visit.holders.requestCode(visit.id, unknownPhone));
    expect(visit.stateAs('signed-out').notice).toBe('number-not-accepted');
  });

  it('a wrong code, then the right one', async () => {
    unwrap(await visit.holders.requestCode(visit.id, phone));
    const wrong = newestCode() === '000000' ? '111111' : '000000';
    expect(await visit.holders.signIn(visit.id, wrong)).toMatchObject({
      error: { code: 'code-not-accepted' },
    });
    unwrap(await visit.holders.signIn(visit.id, newestCode()));
    expect(visit.state().state).toBe('signed-in');
  });

  it('a family name that is not kept is named, and nothing is called saved', async () => {
    await signIn();
    unwrap(await save({ last_name: neverStoredName }));
    expect(outcomes()).toEqual([['Family name', 'different']]);
    expect(visit.holders.finish(visit.id).ok).toBe(false);
  });

  it('complaints come back by field, and the corrected form is taken', async () => {
    await signIn();
    unwrap(await save({ last_name: 'x'.repeat(61), address: 'A' }));
    const field = visit.stateAs('signed-in').form?.fields.find(({ name }) => name === 'last_name');
    expect(field).toMatchObject({ errors: ['At most 60 characters.'], value: 'Specimen' });
    unwrap(await save({ last_name: 'Contoh', address: 'A' }));
    expect(outcomes()).toEqual([
      ['Family name', 'saved'],
      ['Address', 'saved'],
    ]);
  });

  it('a session that has run out: back to the sign-in, and what was typed is there again', async () => {
    await signIn();
    twinClock.advance(31 * 60_000);
    unwrap(await save({ address: '12 Jalan Contoh' }));
    expect(visit.stateAs('signed-out')).toMatchObject({ notice: 'session-over', keptCount: 1 });
    await signIn();
    const { typed } = visit.stateAs('signed-in');
    expect(typed).toEqual({ address: '12 Jalan Contoh' });
    unwrap(await save(typed));
    expect(outcomes()).toEqual([['Address', 'saved']]);
  });

  it.each([
    ['lost-after-commit', 'saved', 1],
    ['lost-before-commit', 'different', 0],
  ] as const)('an update %s is settled by reading: %s, and sent once', async (name, expected, times) => {
    await signIn();
    await fault(name, 'update-customer');
    unwrap(await save({ address: '12 Jalan Contoh' }));
    expect(outcomes()).toEqual([['Address', expected]]);
    expect(committed('update-customer')).toBe(times);
  });

  it('a request for a code whose answer is lost: the code that arrived works', async () => {
    await fault('lost-after-commit', 'request-code');
    expect((await visit.holders.requestCode(visit.id, phone)).ok).toBe(false);
    unwrap(await visit.holders.settleRequest(visit.id, true));
    unwrap(await visit.holders.signIn(visit.id, newestCode()));
    expect(visit.state().state).toBe('signed-in');
    expect(committed('request-code')).toBe(1);
  });

  it('a sign-in whose answer is lost took its cookie with it: said as not known, and a new code helps', async () => {
    unwrap(await visit.holders.requestCode(visit.id, phone));
    await fault('lost-after-commit', 'sign-in');
    unwrap(await visit.holders.signIn(visit.id, newestCode()));
    expect(visit.stateAs('code-sent').notice).toBe('not-known');
    visit.clock.advance(60_000);
    await signIn();
    expect(visit.state().state).toBe('signed-in');
  });

  it('ends with the visit: the next one is a stranger', async () => {
    await signIn();
    visit.end();
    visit.store.put(visit.record);
    expect(visit.state().state).toBe('signed-out');
    expect(await visit.holders.check(visit.id)).toMatchObject({ error: { code: 'wrong-state' } });
  });

  it.each([
    'malformed-json',
    'wrong-types',
    'big-body',
    'server-error-html',
    'down',
    'too-many-requests',
  ] as const)(
    '%s in answer to an update never loses what was typed, and never sends it twice by itself',
    async (name) => {
      await signIn();
      await fault(name, 'update-customer');
      await save({ address: '12 Jalan Contoh' });
      expect(committed('update-customer')).toBeLessThanOrEqual(1);
      const state = visit.stateAs('signed-in');
      const isThere = state.check?.fields.some(({ outcome }) => outcome === 'saved');
      expect(isThere || state.typed.address === '12 Jalan Contoh').toBe(true);
    },
  );
});

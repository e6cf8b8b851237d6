/** The adapter and the twin through whole visits: real cookies, a real form, each checked by its own code. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import { createDemocrance } from '../../electron/providers/democrance/adapter.ts';
import type {
  FormValues,
  PolicyHolderProvider,
  PolicyHolderVisit,
  ServedForm,
} from '../../electron/providers/policy-holder-provider.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  mintDemocrancePracticeKey,
  neverStoredName,
  trainingDemocrancePolicy,
  unknownPhone,
} from '../../electron/training/democrance/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import type { PracticeFault } from '../../shared/contract/training-contract.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { presentCustomer } from './present-customer.ts';

const phone = '+60120000001';
const here = presentCustomer();
const signal = new AbortController().signal;

let clock: FakeClock;
let http: HttpClient;
let twin: Twin;
let provider: PolicyHolderProvider;
let visit: PolicyHolderVisit;
beforeEach(async () => {
  clock = createFakeClock();
  http = createHttpClient({
    clock,
    timeouts: { connectMs: 1000, answerMs: 10_000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  twin = await startTwin({
    clock,
    random: systemRandom,
    credentials: {
      'quantum-metal': mintPracticeCredentials(systemRandom),
      democrance: mintDemocrancePracticeKey(systemRandom),
    },
  });
  provider = createDemocrance({ http, policy: trainingDemocrancePolicy(twin.origins.democrance ?? '') });
  visit = provider.startVisit();
});
afterEach(async () => {
  visit.end();
  await http.close();
  await twin.close();
});

const fault = (name: PracticeFault, operation: string) =>
  twin.faults.set({ provider: 'democrance', fault: name, operation });
const newestCode = () => twin.inbox.read()[0]?.code ?? '';

function answerOf<Answer>(outcome: Outcome<Answer>): Answer {
  if (outcome.kind !== 'answered') throw new Error(`not answered: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}
function signedIn<Answer extends { readonly signedIn: boolean }>(
  outcome: Outcome<Answer>,
): Extract<Answer, { signedIn: true }> {
  const answer = answerOf(outcome);
  if (!answer.signedIn) throw new Error('not signed in');
  return answer as Extract<Answer, { signedIn: true }>;
}
async function signIn(of = visit) {
  answerOf(await of.requestCode.send({ phone }, here, signal));
  return of.signIn.send({ phone, code: newestCode() }, here, signal);
}
const getCustomer = (of = visit) => of.getCustomer.send({}, here, signal);
const getForm = async () => signedIn(await visit.getForm.send({}, here, signal)).form;
const update = (form: ServedForm, values: FormValues) =>
  visit.updateCustomer.send({ form, values }, here, signal);

it('from a stranger to completed details, proved by reading again', async () => {
  expect(answerOf(await getCustomer())).toEqual({ signedIn: false });
  expect(answerOf(await signIn())).toEqual({ signIn: 'accepted' });
  expect(signedIn(await getCustomer()).customer).toMatchObject({ firstName: 'Farah', address: undefined });

  const values = {
    address: '12 Jalan Contoh, Ipoh',
    occupation: '2',
    annual_income: '48000.50',
    marketing_consent: true,
  };
  const form = await getForm();
  expect(provider.findFormProblems({ form, values })).toEqual([]);
  expect(signedIn(await update(form, values))).toMatchObject({ hasErrors: false });
  const again = { customer: signedIn(await getCustomer()).customer, form: await getForm() };
  expect(provider.compareSaved(values, again)).toEqual({
    address: 'saved',
    occupation: 'saved',
    annual_income: 'saved',
    marketing_consent: 'saved',
  });
});

it('the form is data: kinds, choices, the provider’s words, and a field that is only shown', async () => {
  await signIn();
  const { fields, unreadCount } = await getForm();
  expect(fields.map(({ name, kind }) => [name, kind])).toEqual([
    ['first_name', 'text'],
    ['last_name', 'text'],
    ['dob', 'date'],
    ['gender', 'choice'],
    ['email', 'email'],
    ['mobile', 'phone'],
    ['address', 'text'],
    ['occupation', 'choice'],
    ['annual_income', 'number'],
    ['marketing_consent', 'boolean'],
    ['signature', 'unknown'],
  ]);
  expect(fields.find(({ name }) => name === 'occupation')?.choices).toContainEqual({
    value: '2',
    label: 'Self-employed',
  });
  expect(fields.find(({ name }) => name === 'signature')).toMatchObject({
    readOnly: true,
    label: 'Signature',
  });
  expect(unreadCount).toBe(0);
});

it('complaints come back by field, and a corrected form is taken', async () => {
  await signIn();
  // The kiosk would have said so itself; the provider may be stricter than the kiosk.
  const tooLong = 'x'.repeat(61);
  const refused = signedIn(await update(await getForm(), { last_name: tooLong, address: 'A' }));
  expect(refused.hasErrors).toBe(true);
  expect(refused.form.fields.find(({ name }) => name === 'last_name')?.errors).toEqual([
    'At most 60 characters.',
  ]);
  expect(signedIn(await update(refused.form, { last_name: 'Contoh', address: 'A' })).hasErrors).toBe(false);
  expect(signedIn(await getCustomer()).customer).toMatchObject({ lastName: 'Contoh', address: 'A' });
});

it('a yes that stored nothing is found out', async () => {
  await signIn();
  const values = { last_name: neverStoredName };
  expect(signedIn(await update(await getForm(), values)).hasErrors).toBe(false);
  const again = { customer: signedIn(await getCustomer()).customer, form: await getForm() };
  expect(provider.compareSaved(values, again)).toEqual({ last_name: 'different' });
});

describe('the sign-in', () => {
  it('says no to a number and to a code', async () => {
    const no = { signIn: 'not-accepted', providerCode: 'http-400' };
    expect(answerOf(await visit.requestCode.send({ phone: unknownPhone }, here, signal))).toEqual(no);
    await visit.requestCode.send({ phone }, here, signal);
    const wrong = newestCode() === '000000' ? '111111' : '000000';
    expect(answerOf(await visit.signIn.send({ phone, code: wrong }, here, signal))).toEqual(no);
    expect(answerOf(await visit.signIn.send({ phone, code: newestCode() }, here, signal))).toEqual({
      signIn: 'accepted',
    });
  });

  it('whose answer is lost is settled by reading the details', async () => {
    await visit.requestCode.send({ phone }, here, signal);
    await fault('lost-before-commit', 'sign-in');
    expect(await visit.signIn.send({ phone, code: newestCode() }, here, signal)).toMatchObject({
      kind: 'unclear',
    });
    expect(answerOf(await getCustomer())).toEqual({ signedIn: false });
    expect(answerOf(await visit.signIn.send({ phone, code: newestCode() }, here, signal))).toEqual({
      signIn: 'accepted',
    });
    expect(answerOf(await getCustomer())).toMatchObject({ signedIn: true });
  });
});

describe('an update whose answer is lost', () => {
  it.each([
    ['lost-after-commit', 'saved'],
    ['lost-before-commit', 'different'],
  ] as const)('%s: reading again says %s', async (name, expected) => {
    await signIn();
    const values = { address: '12 Jalan Contoh' };
    const form = await getForm();
    await fault(name, 'update-customer');
    expect(await update(form, values)).toEqual({ kind: 'unclear', failure: { code: 'answer-lost' } });
    const again = { customer: signedIn(await getCustomer()).customer, form: await getForm() };
    expect(provider.compareSaved(values, again)).toEqual({ address: expected });
  });
});

describe('the language', () => {
  it('is read again, since the echo proves nothing', async () => {
    const set = () => visit.setLanguage.send({ language: 'ms' }, here, signal);
    expect(signedIn(await set())).toEqual({ signedIn: true, echoed: 'ms' });
    expect(answerOf(await visit.getLanguage.send({}, here, signal))).toEqual({ signedIn: false });
    await signIn();
    expect(signedIn(await visit.getLanguage.send({}, here, signal)).language).toBe('en');
    await set();
    expect(signedIn(await visit.getLanguage.send({}, here, signal)).language).toBe('ms');
  });
});

describe('a session', () => {
  it('that ran out leads back to the sign-in, in the same visit', async () => {
    await signIn();
    const form = await getForm();
    clock.advance(31 * 60_000);
    expect(answerOf(await update(form, { address: 'A' }))).toEqual({ signedIn: false });
    await signIn();
    expect(signedIn(await update(form, { address: 'A' })).hasErrors).toBe(false);
  });

  it('is one visit’s: the next customer is a stranger', async () => {
    await signIn();
    const next = provider.startVisit();
    expect(answerOf(await getCustomer(next))).toEqual({ signedIn: false });
    expect(answerOf(await getCustomer())).toMatchObject({ signedIn: true });
    next.end();
  });

  it('ends with the visit, also for an answer that is still to come', async () => {
    await visit.requestCode.send({ phone }, here, signal);
    const code = newestCode();
    const underWay = visit.signIn.send({ phone, code }, here, signal);
    visit.end();
    await underWay;
    expect(await getCustomer()).toEqual({ kind: 'not-sent', failure: { code: 'wrong-state' } });
  });
});

it('can be reached, or not, without anybody being signed in', async () => {
  expect(answerOf(await provider.checkReachable.send({}, signal))).toEqual({ reachable: true });
  await twin.faults.set({ provider: 'democrance', fault: 'down' });
  expect(await provider.checkReachable.send({}, signal)).toEqual({
    kind: 'not-sent',
    failure: { code: 'provider-down' },
  });
});

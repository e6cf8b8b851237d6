/** The adapter and the twin together: real bytes, real signatures, each side with its own code. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../electron/http/http-client.ts';
import { createKybio } from '../../electron/providers/kybio/adapter.ts';
import type {
  Member,
  MemberFound,
  MemberProvider,
  NewMember,
} from '../../electron/providers/member-provider.ts';
import type { Outcome } from '../../electron/providers/provider.ts';
import { systemRandom } from '../../electron/random.ts';
import {
  knownMembers,
  mintKybioPracticeCredentials,
  trainingKybioPolicy,
} from '../../electron/training/kybio/sample-data.ts';
import { mintPracticeCredentials } from '../../electron/training/quantum-metal/sample-data.ts';
import { startTwin, type Twin } from '../../electron/training/twin.ts';
import { ok } from '../../shared/result.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const signal = new AbortController().signal;
const kybio = mintKybioPracticeCredentials(systemRandom);
const wanted: NewMember = { number: 'P1000001', name: 'Mei 陈', phone: '+6580000009', reference: 'ref-0001' };

let twin: Twin;
let http: HttpClient;
let provider: MemberProvider;
let read = kybio;
beforeEach(async () => {
  const clock = createFakeClock();
  read = kybio;
  const credentials = { 'quantum-metal': mintPracticeCredentials(systemRandom), kybio };
  twin = await startTwin({ clock, random: systemRandom, credentials });
  http = createHttpClient({
    clock,
    timeouts: { connectMs: 1000, answerMs: 5000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  const policy = trainingKybioPolicy(twin.origins.kybio ?? '');
  provider = createKybio({ http, clock, policy, readCredentials: async () => ok(read) });
});
afterEach(async () => {
  await http.close();
  await twin.close();
});

const memberIn = (outcome: Outcome<MemberFound>): Member => {
  if (outcome.kind === 'answered' && outcome.answer.found === 'member') return outcome.answer.member;
  throw new Error(`nobody found: ${JSON.stringify(outcome)}`);
};
const find = async (number: string) => memberIn(await provider.queryByNumber.send({ number }, signal));

describe('a member', () => {
  it('has the very id that is then asked for and written to', async () => {
    const found = await find('8008010001');
    expect(found).toMatchObject({
      memberUid: '813951242628553689',
      balance: '120.50',
      standing: 'available',
    });
    const { memberUid } = found;
    expect(memberIn(await provider.queryByUid.send({ memberUid }, signal))).toEqual(found);
    const change = { memberUid, address: '2 Road' };
    expect(await provider.updateBaseInfo.send(change, signal)).toMatchObject({
      answer: { change: 'changed' },
    });
    expect(provider.findUnchanged(change, await find('8008010001'))).toEqual([]);
  });

  it('has one of four standings', async () => {
    const standings = await Promise.all(
      knownMembers.map(async ({ number }) => (await find(number)).standing),
    );
    expect(standings).toEqual(['available', 'available', 'disabled', 'deleted', 'expired']);
  });

  it('shares a telephone with another', async () => {
    const outcome = await provider.queryByPhone.send({ phone: '+65 8000 0001' }, signal);
    expect(outcome).toMatchObject({ answer: { members: [{ name: 'Priya Raman' }, { name: 'Arun Raman' }] } });
    expect(JSON.stringify(outcome)).not.toMatch(/password|signatureWarning/);
  });

  it('who is not there is nobody, however the provider says it', async () => {
    const nobody = { kind: 'answered', answer: { found: 'nobody' } };
    expect(await provider.queryByNumber.send({ number: '0' }, signal)).toMatchObject(nobody);
    expect(await provider.queryByUid.send({ memberUid: '1' }, signal)).toMatchObject(nobody);
    expect(await provider.queryByPhone.send({ phone: '+6500000000' }, signal)).toMatchObject({
      answer: { members: [] },
    });
    const change = { memberUid: '1', name: 'x' };
    expect(await provider.updateBaseInfo.send(change, signal)).toMatchObject({
      answer: { change: 'nobody' },
    });
  });
});

describe('a new member', () => {
  it('is added without credit and at full price', async () => {
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ answer: { add: 'added' } });
    expect(await find(wanted.number)).toMatchObject({
      name: 'Mei 陈',
      phone: '80000009',
      creditAllowed: false,
      discountPercent: '100',
      standing: 'available',
      memberUid: '813951242628560001',
    });
  });

  it('whose answer was lost is looked up, and known again', async () => {
    await twin.faults.set({ provider: 'kybio', fault: 'lost-after-commit', operation: 'add-member' });
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ failure: { code: 'answer-lost' } });
    expect(provider.isSameMember(wanted, await find(wanted.number))).toBe(true);
    expect(twin.commits()).toHaveLength(1);
    // Sent blindly all the same, it would be a duplicate and no second member.
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ answer: { add: 'duplicate' } });
    expect(twin.commits()).toHaveLength(1);
  });

  it('whose request was lost is nobody, and can be sent again', async () => {
    await twin.faults.set({ provider: 'kybio', fault: 'lost-before-commit', operation: 'add-member' });
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ failure: { code: 'answer-lost' } });
    expect(await provider.queryByNumber.send({ number: wanted.number }, signal)).toMatchObject({
      answer: { found: 'nobody' },
    });
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ answer: { add: 'added' } });
  });

  it('whose number is somebody else’s is not known again', async () => {
    const other = { ...wanted, name: 'Arun', phone: '+6580000008', reference: 'ref-0002' };
    await provider.addMember.send(other, signal);
    expect(await provider.addMember.send(wanted, signal)).toMatchObject({ answer: { add: 'duplicate' } });
    expect(provider.isSameMember(wanted, await find(wanted.number))).toBe(false);
  });
});

it.each([
  ['key', { appKey: 'other' }, '1032'],
  ['account', { appId: 'other' }, '1034'],
])('a wrong %s is about the credentials', async (_name, more, providerCode) => {
  read = { ...kybio, ...more };
  expect(await provider.addMember.send(wanted, signal)).toMatchObject({
    kind: 'refused',
    failure: { code: 'credentials-refused' },
    providerCode,
  });
  expect(twin.commits()).toEqual([]);
});

it('calls are counted', async () => {
  await find('8008010001');
  await provider.addMember.send(wanted, signal);
  expect(provider.dailyQuota()).toEqual({ used: 2, limit: 3000 });
});

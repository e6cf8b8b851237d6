/** What counts as lost, as twice and as wrong: by hand, one thing at a time. */
import { describe, expect, it } from 'vitest';
import { type Commit, identityHash } from '../../electron/training/commit-log.ts';
import { SubmissionState } from '../../shared/domain/submission.ts';
import { createAcknowledgements } from './acknowledgements.ts';
import { judge } from './judge.ts';
import type { Line, LineOf, Row } from './protocol.ts';
import { createTwinRecord, metalHashOf, type Repeat } from './twin-record.ts';

const row = (more: Partial<Row> = {}): Row => ({
  submissionId: 's1',
  applicationId: 'a1',
  provider: 'noah',
  operation: 'put-customer',
  state: 'accepted',
  ...more,
});
const captured = (more: Partial<LineOf<'captured'>> = {}): LineOf<'captured'> => ({
  line: 'captured',
  submissionId: 's1',
  applicationId: 'a1',
  provider: 'noah',
  operation: 'put-customer',
  identity: { id: 'id-1' },
  person: 1,
  ...more,
});
const kept = (submissions: Row[], isFinished?: boolean): LineOf<'kept'> => ({
  ...{ line: 'kept', applicationId: 'a1', person: 1, method: 'enrolments.send', submissions },
  ...(isFinished ? { isFinished } : {}),
});
const visit: LineOf<'visit'> = {
  line: 'visit',
  applicationId: 'a1',
  journeyId: 'payout-customer',
  person: 1,
};
const commit = (more: Partial<Commit> = {}): Commit => ({
  operation: 'put-customer',
  identityHash: identityHash('id-1'),
  personHash: identityHash('person-1'),
  at: 1,
  ...more,
});

function judged(
  said: readonly Line[],
  rows: readonly Row[],
  commits: readonly Commit[],
  repeats: readonly Repeat[] = [],
) {
  const acknowledgements = createAcknowledgements();
  for (const line of said) acknowledgements.hear(line as Parameters<typeof acknowledgements.hear>[0]);
  const counts = Object.fromEntries(
    SubmissionState.options.map((state) => [state, rows.filter((one) => one.state === state).length]),
  ) as Record<SubmissionState, number>;
  const law = { holds: true, captured: rows.length, counts, strays: 0 };
  const final: LineOf<'final'> = { line: 'final', law, submissions: [...rows], stuck: [], unreadable: 0 };
  const { lost, duplicated, violations } = judge({ acknowledgements, commits, repeats, final });
  const whats = (findings: typeof lost) => findings.map(({ what }) => what);
  return { lost: whats(lost), duplicated: whats(duplicated), violations: whats(violations) };
}

const clean = { lost: [], duplicated: [], violations: [] };

it('is content with a customer who was promised, sent once, and is there', () => {
  expect(judged([visit, captured(), kept([row()], true)], [row()], [commit()])).toEqual(clean);
});

describe('lost', () => {
  it('a promise that is gone from the terminal', () => {
    expect(judged([visit, captured(), kept([row({ state: 'waiting' })])], [], []).lost).toEqual([
      'promised, and gone from the terminal',
    ]);
  });
  it('an accepted one that the provider never did', () => {
    expect(judged([visit, captured(), kept([row()])], [row()], []).lost).toEqual([
      'accepted, and the provider never did it',
    ]);
  });
  it('one that went out and is in no record', () => {
    expect(judged([visit, captured()], [], [commit()]).lost).toEqual(['sent, and not kept']);
  });
  it('one that was cancelled by nobody', () => {
    const cancelled = row({ state: 'cancelled', cancelReason: 'customer-stopped' });
    expect(judged([visit, captured(), kept([row()])], [cancelled], []).lost).toEqual([
      'cancelled, and nobody wanted that',
    ]);
    const intent: Line = { line: 'intent', applicationId: 'a1', what: 'stop' };
    expect(judged([visit, captured(), intent, kept([row()])], [cancelled], [])).toEqual(clean);
  });
  it('a finished visit that nothing stands for', () => {
    expect(judged([visit, kept([], true)], [], []).lost).toEqual(['a finished visit has no put-customer']);
  });
  it('a correction that leads nowhere', () => {
    const old = row({ state: 'cancelled', cancelReason: 'superseded', supersededBy: 's2' });
    expect(judged([visit, captured(), kept([row({ state: 'waiting' })])], [old], []).lost).toEqual([
      'promised, and gone from the terminal',
    ]);
    const fresh = row({ submissionId: 's2', supersedes: 's1' });
    const again = captured({ submissionId: 's2', supersedes: 's1' });
    expect(judged([visit, captured(), again, kept([row()])], [old, fresh], [commit()])).toEqual(clean);
  });
});

describe('twice', () => {
  it('one person under two of our ids', () => {
    const other = captured({ submissionId: 's2', identity: { id: 'id-2' } });
    const rows = [row(), row({ submissionId: 's2' })];
    const commits = [commit(), commit({ identityHash: identityHash('id-2') })];
    expect(judged([visit, captured(), other], rows, commits).duplicated).toEqual([
      'put-customer done twice for one person',
    ]);
  });
  it('but not the same record under the same id', () => {
    expect(judged([visit, captured()], [row()], [commit(), commit()])).toEqual(clean);
  });
  it('a member who was added again under another number', () => {
    const member = { operation: 'add-member', provider: 'kybio' } as const;
    const said = [
      visit,
      captured({ ...member, identity: { id: 'x', number: 'P1' } }),
      captured({ ...member, submissionId: 's2', identity: { id: 'y', number: 'P2' } }),
    ];
    const commits = ['P1', 'P2'].map((number) =>
      commit({ operation: 'add-member', identityHash: identityHash(number) }),
    );
    const rows = [row(member), row({ ...member, submissionId: 's2' })];
    expect(judged(said, rows, commits).duplicated).toEqual(['add-member done twice for one person']);
  });
  it('a registration that was confirmed twice, while codes may be sent as often as it takes', () => {
    const metal = { operation: 'register', provider: 'quantum-metal' } as const;
    const said = [visit, captured({ ...metal, identity: undefined } as never)];
    const person = { identityHash: metalHashOf(1), personHash: undefined } as unknown as Partial<Commit>;
    const sent = commit({ operation: 'register', ...person, sessionId: 'one' });
    const confirmed = commit({ operation: 'verify-registration', ...person });
    const rows = [row(metal)];
    expect(judged(said, rows, [sent, { ...sent, sessionId: 'two' }, confirmed])).toEqual(clean);
    expect(judged(said, rows, [confirmed, confirmed]).duplicated).toHaveLength(1);
  });
});

describe('wrong', () => {
  it.each(['waiting', 'sending', 'unknown', 'quarantined'] as const)('still %s at the end', (state) => {
    const { violations } = judged([visit, captured(), kept([row({ state })])], [row({ state })], []);
    expect(violations).toEqual([expect.stringContaining(state)]);
  });
  it('nothing about somebody who was captured before it was seen who they are', () => {
    const metal = { operation: 'register', provider: 'quantum-metal' } as const;
    const { identity: _none, person: _unknown, ...unseen } = captured(metal);
    const confirmed = commit({ operation: 'verify-registration', identityHash: metalHashOf(1) });
    expect(judged([unseen, visit, kept([row(metal)])], [row(metal)], [confirmed])).toEqual(clean);
  });
  it('told as refused, and registered', () => {
    const rejected = row({ state: 'rejected' });
    expect(judged([visit, captured(), kept([rejected])], [rejected], [commit()]).violations).toEqual([
      'rejected, and the provider has the customer',
    ]);
  });
  it('somebody whom nobody captured', () => {
    expect(judged([], [], [commit()]).violations).toEqual([
      'put-customer was done under an identity that nobody captured',
    ]);
  });
});

describe('asked for again without leave', () => {
  const request = (operation: string, body: object, provider = 'kybio') => ({
    ...{ provider: provider as 'kybio', operation, method: 'POST', path: '/', query: '', headers: {} },
    ...{ body: Buffer.from(JSON.stringify(body)), isWhole: true, at: 2, status: null },
  });
  const member = request('add-member', { customerInfo: { number: 'P1' } });
  const query = request('query-by-number', { customerNum: 'P1' });

  it('is adding a member once more whom it has, where nobody has looked', () => {
    const commits: Commit[] = [];
    const record = createTwinRecord(() => commits);
    commits.push(commit({ operation: 'add-member', identityHash: identityHash('P1') }));
    record.onRequest(member);
    expect(record.repeats()).toEqual([]);
    record.onRequest(query);
    record.onRequest(member);
    expect(record.repeats()).toEqual([]);
    record.onRequest(member);
    expect(record.repeats()).toMatchObject([{ operation: 'add-member' }]);
  });
  it('is a call for somebody who is not at the counter', () => {
    const record = createTwinRecord(() => []);
    const register = request('register', { customer: { identityNumber: '88081355-00001' } }, 'quantum-metal');
    record.attend(1, true);
    record.onRequest(register);
    expect(record.repeats()).toEqual([]);
    record.attend(1, false);
    record.onRequest(register);
    expect(record.repeats()).toMatchObject([{ operation: 'register' }]);
    record.attend(1, true);
    record.leaveAll();
    record.onRequest(register);
    expect(record.repeats()).toHaveLength(2);
  });
});

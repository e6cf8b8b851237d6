/** Which unfinished submissions may leave for another terminal. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnfinishedSubmission } from '../../../../electron/outbox/transfer/transfer-ports.ts';
import { chooseAgain, chooseByState } from '../../../../electron/outbox/transfer/what-may-go.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import { SubmissionState } from '../../../../shared/domain/submission.ts';

const customer = randomUUID() as ApplicationId;
const one = (facts: Partial<UnfinishedSubmission> = {}): UnfinishedSubmission => ({
  submissionId: randomUUID() as SubmissionId,
  applicationId: customer,
  provider: 'noah',
  operation: 'put-customer',
  outcomeClass: 'natural-idempotent',
  presence: 'none',
  capturedAt: 1,
  attempts: 0,
  state: 'waiting',
  ...facts,
});
const idsOf = (found: readonly { submissionId: SubmissionId }[]) =>
  found.map(({ submissionId }) => submissionId);

describe('by its state', () => {
  it.each(SubmissionState.options)('one that is %s', (state) => {
    const submission = one({ state });
    const { going, staying } = chooseByState([submission]);
    const mayGo = ['waiting', 'needs-customer'].includes(state);
    expect(going).toEqual(mayGo ? [submission] : []);
    expect(staying).toEqual(mayGo ? [] : [{ submissionId: submission.submissionId, why: 'state', state }]);
  });
});

describe('of one customer, for one provider', () => {
  it.each([
    ['sending', false],
    ['unknown', false],
    ['code-open', false],
    ['quarantined', false],
    ['rejected', true],
    ['needs-customer', true],
  ] as const)('one that waits beside one that is %s goes: %s', (state, goes) => {
    const [other, waiting] = [one({ state }), one({ capturedAt: 2 })];
    const { going, staying } = chooseByState([other, waiting]);
    expect(idsOf(going).includes(waiting.submissionId)).toBe(goes);
    if (!goes) expect(staying).toContainEqual({ submissionId: waiting.submissionId, why: 'behind-another' });
  });

  it('another customer, and another provider, are not concerned', () => {
    const others = [one({ provider: 'kybio' }), one({ applicationId: randomUUID() as ApplicationId })];
    expect(chooseByState([one({ state: 'unknown' }), ...others]).going).toEqual(others);
  });
});

describe('after a rehearsal', () => {
  it('what was not read stays, and so does all of its line', () => {
    const [read, unread, beside] = [one(), one(), one({ provider: 'kybio' })];
    const readable = new Set(idsOf([read, beside]));
    const staying = [{ submissionId: unread.submissionId, why: 'unreadable' }] as const;
    expect(chooseAgain([read, unread, beside], { readable, staying })).toEqual({
      going: [beside],
      staying: [...staying, { submissionId: read.submissionId, why: 'behind-another' }],
    });
  });

  it('what was captured meanwhile is too late, and holds its line here', () => {
    const [read, late] = [one(), one({ capturedAt: 2 })];
    const { going, staying } = chooseAgain([read, late], { readable: new Set(idsOf([read])), staying: [] });
    expect(going).toEqual([]);
    expect(staying.map(({ why }) => why)).toEqual(['too-late', 'behind-another']);
  });
});

it('whatever the outbox holds: each one goes or stays, and no line is torn apart', () => {
  const submission = fc
    .record({
      applicationId: fc.constantFrom(customer, randomUUID() as ApplicationId),
      provider: fc.constantFrom('noah' as const, 'kybio' as const),
      state: fc.constantFrom(...SubmissionState.options),
      isRead: fc.boolean(),
    })
    .map(({ isRead, ...facts }) => ({ isRead, submission: one(facts) }));
  fc.assert(
    fc.property(fc.array(submission, { maxLength: 8 }), (all) => {
      const unfinished = all.map((made) => made.submission);
      const readable = new Set(idsOf(all.filter(({ isRead }) => isRead).map((made) => made.submission)));
      const { going, staying } = chooseAgain(unfinished, { readable, staying: [] });
      expect([...idsOf(going), ...idsOf(staying)].toSorted()).toEqual(idsOf(unfinished).toSorted());
      for (const leaving of going) {
        expect(readable.has(leaving.submissionId)).toBe(true);
        const line = unfinished.filter(
          (other) => other.applicationId === leaving.applicationId && other.provider === leaving.provider,
        );
        const staysBehind = line.filter((other) => !going.includes(other));
        expect(staysBehind.every(({ state }) => state === 'rejected')).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

import { expect, it } from 'vitest';
import { forgetFinished } from '../../../electron/outbox/forget-finished.ts';
import { createSubmissionStore, noCounts } from '../../../electron/outbox/submission-store.ts';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import type { Submission, SubmissionState } from '../../../shared/domain/submission.ts';

const first = '8a7f2c1e-51d0-4f6b-9c3a-0d5e6f7a8b01' as ApplicationId;
const second = '8a7f2c1e-51d0-4f6b-9c3a-0d5e6f7a8b02' as ApplicationId;

/** A terminal that holds these, whatever it counts of them. */
function holding(...held: readonly (readonly [ApplicationId, SubmissionState])[]) {
  const open = held.map(([applicationId, state], at) => ({
    submission: {
      ...{ applicationId, state, provider: 'noah', operation: 'put-customer', presence: 'none' },
      submissionId: `00000000-0000-4000-8000-00000000000${at}` as SubmissionId,
    } as unknown as Submission,
    notes: {},
  }));
  return createSubmissionStore(undefined, {
    open,
    counts: { ...noCounts(), accepted: 3, waiting: 1 },
    captured: 4,
  });
}
const heldOf = (store: ReturnType<typeof holding>) =>
  store
    .list()
    .map(
      ({ submission }) => `${submission.applicationId === first ? 'first' : 'second'} ${submission.state}`,
    );
const nobody = () => false;

it('what is finished goes, of every visit that has nothing open; the counts stay', () => {
  const store = holding([first, 'accepted'], [first, 'cancelled'], [second, 'waiting']);
  forgetFinished(store, nobody);
  expect(heldOf(store)).toEqual(['second waiting']);
  expect(store.counts()).toMatchObject({ accepted: 3, waiting: 1 });
  expect(store.captured()).toBe(4);
});

it('a visit with something open keeps what is finished beside it', () => {
  const store = holding([first, 'accepted'], [first, 'sending'], [second, 'accepted']);
  forgetFinished(store, nobody);
  expect(heldOf(store)).toEqual(['first accepted', 'first sending']);
});

it('what is at the counter stays', () => {
  const store = holding([first, 'accepted'], [second, 'accepted']);
  forgetFinished(store, (applicationId) => applicationId === first);
  expect(heldOf(store)).toEqual(['first accepted']);
});

/**
 * Who may send a submission, and until when. A lease is on the disk before the first byte leaves, so a crash can't hide
 * that something may have been sent.
 */
import { z } from 'zod';
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { nextSubmissionState, type SubmissionEvent } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import type { EnrolmentCalls } from '../../providers/enrolment.ts';
import type { DrainItem } from './drain-item.ts';
import { momentAfter, type Run } from './moment.ts';

/** Held by one run of the program. There is one program at a time, so a lease of another run has nobody behind it. */
export const Lease = z.strictObject({
  run: z.uuid(),
  /** Unix milliseconds, kiosk clock: for people. What ends a lease is measured on the monotonic clock. */
  takenAt: z.number().int(),
});
export type Lease = z.infer<typeof Lease>;

/** Longer than any attempt whose calls keep their own time limits: pictures over a slow line, after a look-up. */
export const leaseMs = 10 * 60 * 1000;

/** How long a request that lost its sender or its answer may still take until it is done, or never will be. */
export const quietMs = 60 * 1000;

/** Takes the lease for this run. */
export function takeLease({ id, clock }: Run): Lease {
  return { run: id, takenAt: clock.now() };
}

/**
 * What becomes of a submission that was being sent when the program ended. "Not sent" means certainty, which only an
 * operation that commits nothing gives; all others are unknown, and their next attempt asks before it sends (or sends
 * the same again, where that is what the class allows).
 */
export const crashEvents: Readonly<
  Record<OutcomeClass, Extract<SubmissionEvent, 'answer-lost' | 'not-sent'>>
> = {
  'read-only': 'not-sent',
  'natural-idempotent': 'answer-lost',
  'last-write-wins': 'answer-lost',
  'create-once': 'answer-lost',
  'probe-with-effect': 'answer-lost',
};

/**
 * Settles what an earlier run left in flight; undefined for everything else. No clock is asked how long ago that was:
 * it may have been set since. The next attempt waits the quiet time out in full, in this run. It counts as a try, so that
 * a record that brings the program down is behind all others at the next start.
 */
export function settleAbandoned(item: DrainItem, run: Run): DrainItem | undefined {
  const { lease, ...schedule } = item.schedule;
  if (item.state !== 'sending' || lease?.run === run.id) return undefined;
  const event = crashEvents[item.outcomeClass];
  const state = nextSubmissionState(item.state, event) ?? item.state;
  const unclear = event === 'answer-lost' || schedule.unclear;
  return {
    ...item,
    state,
    schedule: {
      ...schedule,
      tries: schedule.tries + 1,
      unclear,
      ...(event === 'answer-lost' ? { doubts: (schedule.doubts ?? 0) + 1 } : {}),
      notBefore: momentAfter(run, 'quiet', quietMs),
    },
  };
}

/**
 * The calls of one attempt, for as long as its lease holds. An attempt that wakes up after its time must not send what
 * somebody else may be sending by then: its next call is not made.
 */
export function callsUnderLease(calls: EnrolmentCalls, lease: AbortSignal): EnrolmentCalls {
  return {
    call: async (operation, input) =>
      lease.aborted ? { kind: 'not-sent', failure: fail('wrong-state') } : calls.call(operation, input),
  };
}

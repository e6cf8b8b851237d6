import { z } from 'zod';
import { ApplicationId, SubmissionId } from '../brand.ts';
import { OutcomeClass, ProviderId } from './provider.ts';

/** Where a submission stands. *Captured* counts everything past draft. */
export const SubmissionState = z.enum([
  'draft',
  'waiting',
  'sending',
  'needs-customer',
  'code-open',
  'unknown',
  'rejected',
  'quarantined',
  'accepted',
  'handed-over',
  'cancelled',
]);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** States that nothing leads out of. */
export const endStates: readonly SubmissionState[] = ['accepted', 'handed-over', 'cancelled'];

/** What can happen to a submission. */
export type SubmissionEvent =
  | 'captured'
  | 'leased'
  | 'accepted'
  | 'code-sent'
  | 'customer-needed'
  | 'not-sent'
  | 'answer-lost'
  | 'refused'
  | 'unreadable'
  | 'code-ran-out'
  | 'released'
  | 'exported'
  | 'cancelled';

/**
 * The transition table: what is not here does not exist.
 *
 * - `leased` takes a submission into `sending`; a provider call is made in no other state.
 * - `not-sent` is a definite "nothing was committed"; `answer-lost` is the absence of a definite answer.
 * - `code-open` is left for `sending` when the code is confirmed or looked up, and returns when it did not match.
 * - `sending` has a lease: after a crash it is settled as `answer-lost` or `not-sent`, by outcome class.
 */
export const submissionTransitions: Readonly<
  Record<SubmissionState, Readonly<Partial<Record<SubmissionEvent, SubmissionState>>>>
> = {
  draft: { captured: 'waiting', cancelled: 'cancelled' },
  waiting: {
    leased: 'sending',
    'customer-needed': 'needs-customer',
    unreadable: 'quarantined',
    exported: 'handed-over',
    cancelled: 'cancelled',
  },
  sending: {
    accepted: 'accepted',
    'code-sent': 'code-open',
    'customer-needed': 'needs-customer',
    'not-sent': 'waiting',
    'answer-lost': 'unknown',
    refused: 'rejected',
    unreadable: 'quarantined',
  },
  'needs-customer': {
    leased: 'sending',
    unreadable: 'quarantined',
    exported: 'handed-over',
    cancelled: 'cancelled',
  },
  'code-open': {
    leased: 'sending',
    'code-ran-out': 'needs-customer',
    'customer-needed': 'needs-customer',
    unreadable: 'quarantined',
    cancelled: 'cancelled',
  },
  unknown: {
    leased: 'sending',
    accepted: 'accepted',
    'customer-needed': 'needs-customer',
    'not-sent': 'waiting',
    unreadable: 'quarantined',
    cancelled: 'cancelled',
  },
  rejected: { cancelled: 'cancelled' },
  quarantined: { released: 'waiting', cancelled: 'cancelled' },
  accepted: {},
  'handed-over': {},
  cancelled: {},
};

/** The state after an event, or undefined where the table has no such move. */
export function nextSubmissionState(
  state: SubmissionState,
  event: SubmissionEvent,
): SubmissionState | undefined {
  return submissionTransitions[state][event];
}

/** Why a submission was cancelled; nothing is ever cancelled without one. */
export const CancelReason = z.enum(['superseded', 'customer-stopped', 'supervisor-decided']);
export type CancelReason = z.infer<typeof CancelReason>;

/** Made at capture and the same in every attempt: what the provider, or we, know a repeated send by. */
export const SubmissionIdentity = z.strictObject({
  id: z.uuid(),
  /** Unix milliseconds, kiosk clock. */
  mintedAt: z.number().int(),
  /** A member's number: minted here or typed. */
  number: z.string().max(40).optional(),
});
export type SubmissionIdentity = z.infer<typeof SubmissionIdentity>;

/** One provider operation for one application: the unit of the outbox. No personal data in here. */
export const Submission = z.strictObject({
  submissionId: SubmissionId,
  applicationId: ApplicationId,
  provider: ProviderId,
  operation: z.string(),
  outcomeClass: OutcomeClass,
  presence: z.enum(['customer', 'none']),
  state: SubmissionState,
  /** Unix milliseconds, kiosk clock. */
  capturedAt: z.number().int(),
  attempts: z.number().int().nonnegative(),
  /** Absent where the provider's operation has none. */
  identity: SubmissionIdentity.optional(),
  /** The submission that replaces this one, and the one it replaces: a corrected record is a new submission. */
  supersededBy: SubmissionId.optional(),
  supersedes: SubmissionId.optional(),
  cancelReason: CancelReason.optional(),
});
export type Submission = z.infer<typeof Submission>;

/** How many submissions stand in each state; the conservation law is checked over these. */
export const SubmissionCounts = z.record(SubmissionState, z.number().int().nonnegative());
export type SubmissionCounts = z.infer<typeof SubmissionCounts>;

/** How many still need something to happen: what the terminal's limit counts. */
export function unsentCount(counts: SubmissionCounts): number {
  return SubmissionState.options.reduce((sum, state) => (isUnsent(state) ? sum + counts[state] : sum), 0);
}

/** Whether something still has to happen to what stands in this state. */
export function isUnsent(state: SubmissionState): boolean {
  const settled: readonly SubmissionState[] = ['draft', 'accepted', 'rejected', 'handed-over', 'cancelled'];
  return !settled.includes(state);
}

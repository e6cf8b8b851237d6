/** What the submissions of a vault are asked and answer. */
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import type { SubmissionEvent, SubmissionState } from '../../../shared/domain/submission.ts';
import type { StoredSubmission } from './stored-submission.ts';

/** A submission as it is captured. Where it stands, and how often it was tried, is the vault's to say. */
export interface NewSubmission
  extends Omit<
    StoredSubmission,
    'state' | 'attempts' | 'leaseUntil' | 'lastFailure' | 'supersededBy' | 'cancelReason'
  > {
  /** Its identity and input: whatever JSON can hold. Never changes: a corrected record is a new submission. */
  readonly sealed: unknown;
}

/** Facts that change with a move; null takes one away. */
export interface SubmissionChanges {
  readonly attempts?: number;
  readonly nextAttemptAt?: number | null;
  readonly leaseUntil?: number | null;
  readonly lastFailure?: StoredSubmission['lastFailure'] | null;
  readonly supersededBy?: SubmissionId;
  readonly cancelReason?: StoredSubmission['cancelReason'];
  /** JSON text of at most 2000 letters, without anything personal in it. */
  readonly schedule?: string | null;
}

/** A move along the transition table. */
export interface SubmissionMove {
  readonly submissionId: SubmissionId;
  /** The state that the caller believes it to be in. */
  readonly from: SubmissionState;
  readonly event: SubmissionEvent;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  readonly changes?: SubmissionChanges;
}

/** What to list; everything where nothing is said. */
export interface SubmissionFilter {
  readonly applicationId?: ApplicationId;
  readonly states?: readonly SubmissionState[];
  /** Only what may be tried at this time (Unix milliseconds). */
  readonly dueAt?: number;
  readonly limit?: number;
  /** So many of the first are left out. */
  readonly offset?: number;
  /** In place of the order of capture. */
  readonly newestFirst?: boolean;
}

/** What was found: a row that can't be trusted is named, never shown. */
export interface SubmissionList {
  readonly submissions: readonly StoredSubmission[];
  readonly unreadable: readonly SubmissionId[];
}

/** How a move ended; "elsewhere" where the submission is not in the state that the caller believed. */
export type MoveResult = StoredSubmission | 'elsewhere' | 'unreadable' | undefined;

/** The submissions of an open vault. Everything that writes is to be called inside a transaction. */
export interface SubmissionRecords {
  /** False where this id is there already: it was captured before, and that one stands. */
  readonly add: (submission: NewSubmission) => boolean;
  /** Throws on a move that the table does not have, which is a bug. */
  readonly move: (move: SubmissionMove) => MoveResult;
  /** Changes facts of one that stays in its state, without a line in the ledger. Throws on facts that no submission can have. */
  readonly reschedule: (
    submissionId: SubmissionId,
    changes: SubmissionChanges,
  ) => StoredSubmission | 'unreadable' | undefined;
  readonly find: (submissionId: SubmissionId) => StoredSubmission | 'unreadable' | undefined;
  /** In the order of capture. */
  readonly list: (filter: SubmissionFilter) => SubmissionList;
  /** What was sealed at capture, as JSON text. */
  readonly readSealed: (submissionId: SubmissionId) => string | 'unreadable' | undefined;
  /**
   * Takes one that can't be trusted out of the way, by the transition table; what is finished by the ledger's word stays so. A row that
   * was changed stays unreadable for good: nothing moves or sends it again. False where there is nothing to do.
   */
  readonly quarantine: (submissionId: SubmissionId, at: number) => boolean;
  /** Destroys what was sealed; the row stays. Throws on one that is not finished, which is a bug. */
  readonly shred: (submissionId: SubmissionId) => void;
  /** How many were ever captured, as it was counted with each capture. */
  readonly countCaptured: () => number | 'unreadable';
  readonly countByState: () => ReadonlyMap<string, number>;
}

/** States after which nobody needs the customer's data any more. */
export const finishedStates: readonly SubmissionState[] = ['accepted', 'handed-over', 'cancelled'];

import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { CapturedBody } from '../../shared/domain/captured-body.ts';
import type {
  CancelReason,
  Submission,
  SubmissionCounts,
  SubmissionEvent,
} from '../../shared/domain/submission.ts';
import type { Failure, FailureCode } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { EnrolmentCalls } from '../providers/enrolment.ts';
import type {
  AttendedOperation,
  CustomerPresence,
  OperationFacts,
  Outcome,
  UnattendedOperation,
} from '../providers/provider.ts';

/** A submission as a journey asks for it. */
export interface Capture {
  readonly applicationId: ApplicationId;
  readonly operation: OperationFacts;
  /** What it stands for, sealed; its identity is what the provider, or we, know a repeated send by. */
  readonly body: CapturedBody;
  /** The submission that this one corrects or repeats. */
  readonly supersedes?: SubmissionId | undefined;
}

/** What a journey decides once a call has ended: where the submission goes from `sending`. */
export type Settle<Answer> = (outcome: Outcome<Answer>) => SubmissionEvent | Promise<SubmissionEvent>;

/**
 * The one way to a provider. A journey captures a submission, then calls through it; the transition table decides what
 * may happen when, and every call and every move is audited.
 */
export interface SubmissionPort {
  /** Makes the identity of a submission and keeps it, before anything is sent. */
  readonly capture: (capture: Capture) => Submission;
  /**
   * Calls a provider for a submission, with the customer present. The submission is `sending` meanwhile and is moved by
   * `settle`'s event afterwards, whatever happens. When the customer has left, nothing is sent.
   * Throws where the submission can't be sent from its state (asking for it is a bug), and, before anything is sent,
   * where the audit can't be written.
   */
  readonly send: <Input, Answer>(
    submissionId: SubmissionId,
    operation: AttendedOperation<Input, Answer>,
    input: Input,
    presence: CustomerPresence,
    settle: Settle<Answer>,
  ) => Promise<Outcome<Answer>>;
  /** Asks a question that creates nothing, without moving the submission. Operations that write are refused. */
  readonly ask: <Input, Answer>(
    submissionId: SubmissionId,
    operation: AttendedOperation<Input, Answer>,
    input: Input,
    presence: CustomerPresence,
  ) => Promise<Outcome<Answer>>;
  /**
   * Makes one attempt for a submission that needs nobody present: `sending` while `attempt` makes its calls, then moved by
   * its event. `isWanted` is asked right before each call that commits something. Throws as `send` does.
   */
  readonly attempt: (
    submissionId: SubmissionId,
    attempt: (
      calls: EnrolmentCalls,
    ) => Promise<{ readonly event: SubmissionEvent; readonly failure: FailureCode | undefined }>,
    isWanted?: () => boolean,
  ) => Promise<void>;
  /** The calls of an attempt that the drainer has leased: audited as all are, and kept first. */
  readonly callsFor: (submissionId: SubmissionId, isWanted?: () => boolean) => EnrolmentCalls;
  /** Settles what a visit left in flight when the program ended, by outcome class. Once, before the first visit. */
  readonly recoverAttended: () => void;
  /** Asks a question that creates nothing and belongs to no submission: a look-up in a visit. */
  readonly inquire: <Input, Answer>(
    applicationId: ApplicationId,
    operation: UnattendedOperation<Input, Answer>,
    input: Input,
  ) => Promise<Outcome<Answer>>;
  /** Moves a submission without a call. Throws where the table has no such move. */
  readonly move: (submissionId: SubmissionId, event: SubmissionEvent) => Submission;
  /** Cancels with a reason; false where the state no longer allows it. */
  readonly cancel: (submissionId: SubmissionId, reason: CancelReason, supersededBy?: SubmissionId) => boolean;
  /**
   * The customer does not want one any more that may be at its provider already: a person settles it, and nothing more is
   * sent of it, by whoever has it in hand.
   */
  readonly giveUp: (submissionId: SubmissionId) => void;
  /**
   * Reads everything about an application's submissions that only its open visit holds: finished ones, and identities.
   * Refused where one of them can't be read: going on without its identity could create the customer twice.
   */
  readonly bringBack: (
    applicationId: ApplicationId,
  ) => Promise<Result<void, Failure<'record-unreadable' | 'storage-unavailable'>>>;
  /** The visit has ended: what only it needs leaves the memory. */
  readonly forget: (applicationId: ApplicationId) => void;
  /** Whether its provider may have it. Not read off the state alone: one that was set aside and released waits, as unclear as before. */
  readonly isUnclear: (submissionId: SubmissionId) => boolean;
  readonly find: (submissionId: SubmissionId) => Submission | undefined;
  readonly listFor: (applicationId: ApplicationId) => readonly Submission[];
  readonly counts: () => SubmissionCounts;
}

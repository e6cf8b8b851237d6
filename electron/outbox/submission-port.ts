import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type {
  CancelReason,
  Submission,
  SubmissionCounts,
  SubmissionEvent,
} from '../../shared/domain/submission.ts';
import type { AttendedOperation, CustomerPresence, OperationFacts, Outcome } from '../providers/provider.ts';

/** A submission as a journey asks for it. */
export interface Capture {
  readonly applicationId: ApplicationId;
  readonly operation: OperationFacts;
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
  /** Moves a submission without a call. Throws where the table has no such move. */
  readonly move: (submissionId: SubmissionId, event: SubmissionEvent) => Submission;
  /** Cancels with a reason; false where the state no longer allows it. */
  readonly cancel: (submissionId: SubmissionId, reason: CancelReason, supersededBy?: SubmissionId) => boolean;
  readonly find: (submissionId: SubmissionId) => Submission | undefined;
  readonly listFor: (applicationId: ApplicationId) => readonly Submission[];
  readonly counts: () => SubmissionCounts;
}

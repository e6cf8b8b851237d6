import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type {
  CancelReason,
  Submission,
  SubmissionCounts,
  SubmissionEvent,
  SubmissionIdentity,
} from '../../shared/domain/submission.ts';
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
  /** What the provider, or we, know a repeated send by. */
  readonly identity?: SubmissionIdentity | undefined;
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
   * its event. Throws as `send` does.
   */
  readonly attempt: (
    submissionId: SubmissionId,
    attempt: (calls: EnrolmentCalls) => Promise<SubmissionEvent>,
  ) => Promise<void>;
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
  readonly find: (submissionId: SubmissionId) => Submission | undefined;
  readonly listFor: (applicationId: ApplicationId) => readonly Submission[];
  readonly counts: () => SubmissionCounts;
}

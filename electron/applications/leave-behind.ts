import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { ApplicationRecord } from './application-store.ts';

/** How a visit ends. `stop`: the customer does not want it any more. */
export type VisitEnd = 'finish' | 'stop';

/** What has to be kept of an application once its visit is over. */
export type LeftBehind =
  /** Nothing: nobody was sent anywhere, or everything was taken back. */
  | 'nothing'
  /** Its work goes on, or its providers' answers are fresh. */
  | 'kept'
  /** The same, and it does not go on without the customer. */
  | 'needs-customer';

/**
 * Moves the submissions of a visit that is over to where they wait. At a stop, what has not been sent is cancelled; what is
 * unknown stays, because a person has to settle it. Otherwise nothing is: what needs the customer says so, and so does what
 * they have not confirmed as it stands now.
 */
export function leaveBehind(
  submissions: SubmissionPort,
  applicationId: ApplicationId,
  how: VisitEnd,
  record?: Pick<ApplicationRecord, 'confirmedAt' | 'consent' | 'enrolments'>,
): LeftBehind {
  for (const submission of submissions.listFor(applicationId)) {
    const { submissionId, state } = submission;
    if (how === 'stop') {
      if (canBeTakenBack(submission) || state === 'rejected')
        submissions.cancel(submissionId, 'customer-stopped');
      else if (isOpenAtProvider(submission)) submissions.giveUp(submissionId);
    } else if (waitsForCustomer(submission, record)) submissions.move(submissionId, 'customer-needed');
  }
  const states = submissions.listFor(applicationId).map(({ state }) => state);
  if (states.includes('needs-customer')) return 'needs-customer';
  return states.every((state) => state === 'cancelled') ? 'nothing' : 'kept';
}

/** Its provider may have it, or get it: nobody here can take it back, and nobody sends more of it. */
export const isOpenAtProvider = ({ state }: Submission): boolean =>
  state === 'sending' || state === 'unknown' || state === 'quarantined';

/** Its provider neither has it nor is being sent it: a code that is open has made nobody a customer. */
const canBeTakenBack = ({ state }: Submission): boolean =>
  state === 'waiting' || state === 'needs-customer' || state === 'code-open';

function waitsForCustomer(
  { submissionId, state, presence }: Submission,
  record: Pick<ApplicationRecord, 'confirmedAt' | 'consent' | 'enrolments'> | undefined,
): boolean {
  if (state === 'code-open') return true;
  if (state !== 'waiting') return false;
  if (presence === 'customer') return true;
  return record !== undefined && isUnconfirmed(record, submissionId);
}

/** Whether the customer has changed what was captured and not confirmed or consented since, or what of it is still to be replaced. */
export function isUnconfirmed(
  { confirmedAt, consent, enrolments }: Pick<ApplicationRecord, 'confirmedAt' | 'consent' | 'enrolments'>,
  submissionId: SubmissionId,
): boolean {
  const enrolment = enrolments.find((one) => one.submissionId === submissionId);
  return confirmedAt === undefined || consent === undefined || enrolment?.corrected === true;
}

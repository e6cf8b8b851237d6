import type { SubmissionId } from '../../shared/brand.ts';
import type { EnrolmentRecord } from './application-store.ts';
import { afterSkip } from './enrolment-progress.ts';
import type { StoredApplication } from './stored-application.ts';

type StoredEnrolment = StoredApplication['enrolments'][number];

/**
 * An application that came from another terminal, as it goes on at this one. What did not come along with it is still there,
 * and may be at its provider: sent from here as well, the customer would be there twice. Nobody here has seen the customer.
 * The clocks stay those of the other terminal: only together they say how long ago something was.
 */
export function settleIn(
  body: StoredApplication,
  at: number,
  arrived: readonly SubmissionId[],
): StoredApplication {
  const isElsewhere = (submissionId: SubmissionId | undefined) =>
    submissionId !== undefined && !arrived.includes(submissionId);
  const enrolments = body.enrolments.map((one) =>
    isElsewhere(one.submissionId) && one.state !== 'accepted'
      ? (afterSkip(one as EnrolmentRecord) as StoredEnrolment)
      : one,
  );
  const isDone = ['link', 'verified', 'bound'].includes(body.progress.at);
  const progress: StoredApplication['progress'] =
    isElsewhere(body.submissionId) && !isDone ? { at: 'with-a-person', providerCode: '' } : body.progress;
  return { ...body, enrolments, progress, parked: { at, inBranch: false } };
}

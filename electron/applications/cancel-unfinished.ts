import type { ApplicationId } from '../../shared/brand.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';

/**
 * Cancels what could only go on with a customer who has left: nothing may be sent for them any more. What is unknown
 * stays, because a person has to settle it; what is in flight is settled by its answer.
 */
export function cancelUnfinished(submissions: SubmissionPort, applicationId: ApplicationId): void {
  for (const { submissionId, state } of submissions.listFor(applicationId)) {
    if (state === 'waiting' || state === 'needs-customer' || state === 'code-open')
      submissions.cancel(submissionId, 'customer-stopped');
  }
}

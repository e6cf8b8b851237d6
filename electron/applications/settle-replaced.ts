import type { ApplicationId } from '../../shared/brand.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';

/**
 * Finishes replacements that the end of the program came between: a submission and the one that took its place never both
 * stay open. Where the later one certainly made nothing, a code of the earlier one still lives; else the later one counts.
 */
export function settleReplaced(submissions: SubmissionPort, applicationId: ApplicationId): void {
  for (const { submissionId, supersedes, state } of submissions.listFor(applicationId)) {
    const old = supersedes === undefined ? undefined : submissions.find(supersedes);
    if (!old || state === 'cancelled') continue;
    const madeNothing = state === 'waiting' || state === 'needs-customer' || state === 'rejected';
    if (madeNothing && old.state === 'code-open')
      submissions.cancel(submissionId, 'superseded', old.submissionId);
    else submissions.cancel(old.submissionId, 'superseded', submissionId);
  }
}

import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { ApplicationRecord } from './application-store.ts';
import { resendsOf } from './registration-progress.ts';

/**
 * How a visit stands after a bug in the middle of a step, when the port has left a submission to the provider unknown:
 * unclear, so that the provider is asked before anything is sent again. Undefined where nothing is in doubt there.
 */
export function unclearAfterBug(
  record: ApplicationRecord,
  submissions: SubmissionPort,
  provider: ProviderId,
  clock: Clock,
): ApplicationRecord | undefined {
  const { applicationId, submissionId, progress } = record;
  const unknown = submissions
    .listFor(applicationId)
    .find((submission) => submission.state === 'unknown' && submission.provider === provider);
  if (!unknown || progress.at === 'unclear') return undefined;
  if (progress.at === 'code' && unknown.submissionId === submissionId)
    return { ...record, progress: { ...progress, at: 'unclear', after: 'verify' } };
  // A code may have gone out just now.
  const resends = { ...resendsOf(progress), lastSentAt: clock.monotonic() };
  return {
    ...record,
    submissionId: unknown.submissionId,
    progress: { at: 'unclear', after: 'register', code: undefined, resends },
  };
}

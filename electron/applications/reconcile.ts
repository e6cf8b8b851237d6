import type { Submission } from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { ApplicationRecord, EnrolmentRecord } from './application-store.ts';
import { type RegistrationProgress, resendsOf } from './registration-progress.ts';

/**
 * An application that comes back in hand, as its submissions say it stands: they are the truth, whatever happened between
 * the two being written, while the program was down, or while the drainer went on without the visit.
 */
export function reconcile(
  record: ApplicationRecord,
  submissions: readonly Submission[],
  clock: Clock,
  isUnclear: SubmissionPort['isUnclear'],
): ApplicationRecord {
  const enrolments = record.enrolments.map((enrolment) => {
    const newest = newestOf(submissions, enrolment);
    if (!newest) return enrolment;
    const after = enrolmentAfter(enrolment, newest);
    const unclear: EnrolmentRecord = { ...after, state: 'unclear' };
    return after.state === 'not-sent' && isUnclear(newest.submissionId) ? unclear : after;
  });
  const registration = submissions.findLast(
    ({ operation, supersededBy }) => operation === 'register' && supersededBy === undefined,
  );
  if (!registration) return { ...record, enrolments };
  const { submissionId } = registration;
  // The code that is known belongs to another one, which this one was to replace.
  const isOfIt = record.submissionId === submissionId;
  return {
    ...record,
    enrolments,
    submissionId,
    progress: progressAfter(record, registration, isOfIt, clock),
  };
}

/** The last link of a chain of corrections. */
function newestOf(
  submissions: readonly Submission[],
  { provider, operation }: EnrolmentRecord,
): Submission | undefined {
  return submissions.findLast(
    (one) => one.provider === provider && one.operation === operation && one.supersededBy === undefined,
  );
}

function enrolmentAfter(before: EnrolmentRecord, { submissionId, state }: Submission): EnrolmentRecord {
  const { failure, ...record } = before.submissionId === submissionId ? before : forAnother(before);
  const same: EnrolmentRecord = { ...record, ...(failure ? { failure } : {}), submissionId };
  switch (state) {
    case 'accepted':
      // Taken back for a correction that has not gone out: what was accepted is older.
      return record.corrected ? same : { ...record, submissionId, state: 'accepted' };
    case 'sending':
      // Kept here, and its own move follows at once.
      if (same.state === 'accepted' && before.submissionId === submissionId) return same;
      return { ...same, state: 'unclear' };
    case 'unknown':
    case 'quarantined':
      return { ...same, state: 'unclear' };
    case 'rejected':
      return {
        ...same,
        state: 'refused',
        failure: failure ?? fail('provider-refused', { providerCode: '' }),
      };
    case 'waiting':
    case 'needs-customer':
      return { ...same, state: 'not-sent' };
    case 'handed-over':
    case 'cancelled':
      return { ...record, submissionId, state: 'skipped' };
    case 'draft':
    case 'code-open':
      return same;
  }
}

/** What was wrong with the submission before has been put right by the one that took its place. */
function forAnother({ usedUp: _old, corrected: _too, ...record }: EnrolmentRecord): EnrolmentRecord {
  return record;
}

function progressAfter(
  { progress }: ApplicationRecord,
  { state }: Submission,
  isOfIt: boolean,
  clock: Clock,
): RegistrationProgress {
  const resends = resendsOf(progress);
  switch (state) {
    case 'waiting':
    case 'needs-customer':
      return { at: 'needs-customer', resends };
    case 'unknown':
    case 'sending': {
      if (progress.at === 'unclear' || progress.at === 'with-a-person') return progress;
      // A code was being checked, or one may have gone out just now.
      return progress.at === 'code' && isOfIt
        ? { ...progress, at: 'unclear', after: 'verify' }
        : {
            at: 'unclear',
            after: 'register',
            code: undefined,
            resends: { ...resends, lastSentAt: clock.monotonic() },
          };
    }
    case 'accepted': {
      const isTold = progress.at === 'link' || progress.at === 'verified' || progress.at === 'bound';
      return isTold ? progress : { at: 'verified', alreadyVerified: false };
    }
    case 'rejected':
      return progress.at === 'refused' ? progress : { at: 'refused', providerCode: '', resends };
    case 'code-open':
      // A code is out, and what it is confirmed with was lost: the customer is sent another one.
      return progress.at === 'code' && isOfIt ? progress : { at: 'needs-customer', resends };
    case 'handed-over':
      // Registered there, or about to be: from here it would be a second time.
      return { at: 'with-a-person', providerCode: '' };
    case 'cancelled':
    case 'quarantined':
    case 'draft':
      return progress;
  }
}

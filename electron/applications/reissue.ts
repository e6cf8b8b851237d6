import type { ApplicationId } from '../../shared/brand.ts';
import { CapturedBody } from '../../shared/domain/captured-body.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { SubmissionNotes } from '../outbox/submission-store.ts';
import type { Enrolment } from '../providers/enrolment.ts';
import type { VaultPort } from '../vault/vault-port.ts';

interface Parts {
  readonly enrolments: readonly Enrolment[];
  readonly vault: Pick<VaultPort, 'readCaptured'>;
  readonly submissions: SubmissionPort;
  /** Its visit is open: that one captures it anew, with what the customer confirms now. */
  readonly isAtCounter: (applicationId: ApplicationId) => boolean;
  /** Gives the new submission the notes of the one that it replaces. */
  readonly note: (submission: Submission, notes: SubmissionNotes) => void;
}

/**
 * Captures a submission again whose identity can't be used any more, with everything else as the customer confirmed it. The
 * old one is superseded in the same transaction.
 */
export async function reissue(parts: Parts, old: Submission, notes: SubmissionNotes): Promise<void> {
  const { enrolments, vault, submissions } = parts;
  const enrolment = enrolments.find(
    ({ facts }) => facts.provider === old.provider && facts.operation === old.operation,
  );
  const read = await vault.readCaptured(old.submissionId, CapturedBody);
  if (!enrolment || !read.ok || !read.value?.facts) throw new Error('a submission can not be captured again');
  const identity = await enrolment.mintIdentity(read.value.facts.applicant);
  // Minting takes time, in which a person may have decided otherwise.
  if (submissions.find(old.submissionId)?.state !== 'waiting' || parts.isAtCounter(old.applicationId)) return;
  const { applicationId, submissionId } = old;
  const fresh = submissions.capture({
    applicationId,
    operation: enrolment.facts,
    body: { ...read.value, identity },
    supersedes: submissionId,
  });
  parts.note(fresh, notes);
  submissions.cancel(submissionId, 'superseded', fresh.submissionId);
}

import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { Submission } from '../../shared/domain/submission.ts';

/**
 * Where submissions are kept. Every call returns once the change would survive what the store promises: nothing for
 * the one in memory, a power cut for the vault's.
 */
export interface SubmissionStore {
  readonly put: (submission: Submission) => void;
  readonly find: (submissionId: SubmissionId) => Submission | undefined;
  readonly listFor: (applicationId: ApplicationId) => readonly Submission[];
  readonly list: () => readonly Submission[];
}

/** Keeps submissions until the program ends. The vault replaces it; nothing else changes then. */
export function createMemorySubmissionStore(): SubmissionStore {
  const kept = new Map<SubmissionId, Submission>();
  return {
    put: (submission) => void kept.set(submission.submissionId, submission),
    find: (submissionId) => kept.get(submissionId),
    listFor: (applicationId) =>
      [...kept.values()].filter((submission) => submission.applicationId === applicationId),
    list: () => [...kept.values()],
  };
}

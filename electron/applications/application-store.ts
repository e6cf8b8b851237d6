import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { RegistrationProgress } from './registration-progress.ts';

/** An application as main keeps it: the view's facts, and how far its registration has come. */
export interface ApplicationRecord extends Omit<Application, 'registration' | 'allowedLoginMethods'> {
  readonly progress: RegistrationProgress;
  readonly submissionId?: SubmissionId;
}

/** Where drafts are kept; each `put` is one finished step. The vault replaces the one in memory. */
export interface ApplicationStore {
  readonly put: (record: ApplicationRecord) => void;
  readonly find: (applicationId: ApplicationId) => ApplicationRecord | undefined;
  /** Forgets everything about the customer. */
  readonly remove: (applicationId: ApplicationId) => void;
}

/** Keeps drafts until the visit or the program ends. */
export function createMemoryApplicationStore(): ApplicationStore {
  const kept = new Map<ApplicationId, ApplicationRecord>();
  return {
    put: (record) => void kept.set(record.applicationId, record),
    find: (applicationId) => kept.get(applicationId),
    remove: (applicationId) => void kept.delete(applicationId),
  };
}

import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { ApplicantDraft, ApplicantField } from '../../shared/domain/applicant.ts';
import type { ConsentRecord } from '../../shared/domain/consent.ts';
import type { EnrolmentState } from '../../shared/domain/enrolment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { RegistrationProgress } from './registration-progress.ts';

/** How far one provider has come, as main keeps it. */
export interface EnrolmentRecord {
  readonly provider: ProviderId;
  readonly operation: string;
  readonly state: EnrolmentState['state'];
  /** The submission of the newest attempt; absent before the first. */
  readonly submissionId?: SubmissionId;
  readonly failure?: Failure;
  readonly fields?: readonly ApplicantField[];
  readonly reference?: string;
  readonly changedSince?: boolean;
  /** It has the customer with the details from before a correction, which it is still to be sent. */
  readonly older?: { readonly reference?: string };
  /** The submission's identity can't be used any more: the next attempt takes a new one. */
  readonly usedUp?: boolean;
  /** Something was changed since the submission was captured, which must not be sent under its identity. */
  readonly corrected?: boolean;
}

/** An application as main keeps it. */
export interface ApplicationRecord {
  readonly applicationId: ApplicationId;
  readonly journeyId: string;
  readonly journeyVersion: number;
  readonly customerLanguage: Language;
  readonly consent?: ConsentRecord;
  /** As typed. */
  readonly draft: ApplicantDraft;
  readonly confirmedAt?: number;
  /** Of the document, as they are sent. Their bytes go with the record. */
  readonly pictures: Readonly<Partial<Record<PictureSide, CheckedPicture>>>;
  readonly enrolments: readonly EnrolmentRecord[];
  /** How far the registration with a code has come, and its submission. */
  readonly progress: RegistrationProgress;
  readonly submissionId?: SubmissionId;
  /** The member that the visit began from. */
  readonly memberUid?: string;
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

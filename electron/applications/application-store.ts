import type { ApplicationId, StaffId, SubmissionId } from '../../shared/brand.ts';
import type { ApplicantDraft, ApplicantField } from '../../shared/domain/applicant.ts';
import type { ConsentRecord } from '../../shared/domain/consent.ts';
import type { EnrolmentState } from '../../shared/domain/enrolment.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { DocumentRecord } from './document/document-record.ts';
import type { RegistrationProgress } from './registration-progress.ts';
import type { Parked } from './stored-application.ts';

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

/** A picture of an application: what is known of it, and its bytes wherever they are. */
export interface StoredPicture extends CheckedPicture {
  readonly pictureId: string;
}

/** An application as main keeps it. */
export interface ApplicationRecord {
  readonly applicationId: ApplicationId;
  readonly journeyId: string;
  readonly journeyVersion: number;
  /** Who began the visit. */
  readonly startedBy?: StaffId;
  readonly customerLanguage: Language;
  readonly consent?: ConsentRecord;
  /** As typed. */
  readonly draft: ApplicantDraft;
  readonly confirmedAt?: number;
  /** Of the document, as they are sent. Their bytes go with the record. */
  readonly pictures: Readonly<Partial<Record<PictureSide, StoredPicture>>>;
  /** What was read from them; absent before the first picture. */
  readonly document?: DocumentRecord;
  readonly enrolments: readonly EnrolmentRecord[];
  /** How far the registration with a code has come, and its submission. */
  readonly progress: RegistrationProgress;
  readonly submissionId?: SubmissionId;
  /** The member that the visit began from. */
  readonly memberUid?: string;
}

/** Why an application that was stored can't be had. */
export type LoadFailure = Failure<'application-unknown' | 'record-unreadable' | 'storage-unavailable'>;

/** What of a stored application is known without opening its visit. */
export interface ParkedApplication {
  readonly record: ApplicationRecord;
  readonly parked: Parked | undefined;
}

/** Changes what was read, at once; false, and nothing is changed, where somebody else has changed it or has it in hand since. */
export type ReadyChange = (change: (parked: ParkedApplication) => ParkedApplication) => boolean;

/**
 * The applications: those in hand in memory, where the rules run over them at once, and all of them on the disk. A change
 * is on its way there when a call returns; who lets something leave the program waits for it (`WriteQueue.settled`).
 */
export interface ApplicationStore {
  /** Keeps one finished step of a visit that is in hand. */
  readonly put: (record: ApplicationRecord) => void;
  /** One that is in hand. */
  readonly find: (applicationId: ApplicationId) => ApplicationRecord | undefined;
  /** Gives a picture's bytes into keeping. They are kept for good with the next `put` of a record that has it. */
  readonly keepPicture: (picture: CheckedPicture, bytes: Uint8Array) => StoredPicture;
  /** Destroys everything about the customer. */
  readonly remove: (applicationId: ApplicationId) => void;
  /**
   * The visit is over and its work is not: the customer leaves the memory, and stays on the disk. Without `parked` it is as
   * if the end of the program had interrupted it.
   */
  readonly park: (record: ApplicationRecord, parked: Parked | undefined) => void;
  /**
   * Takes one in hand that is not, as `prepare` makes it of what was read: at once, and of what it is by then, whoever has changed it
   * while it was read. What `prepare` refuses is left as it was.
   */
  readonly take: <Refused>(
    applicationId: ApplicationId,
    prepare: (record: ApplicationRecord) => Result<ApplicationRecord, Refused>,
  ) => Promise<Result<ApplicationRecord, LoadFailure | Refused>>;
  /** Reads one that is not in hand. Nothing about it stays in memory. */
  readonly load: (applicationId: ApplicationId) => Promise<Result<ParkedApplication, LoadFailure>>;
  /** Changes one that is not in hand; false where it is in hand by now, or gone. */
  readonly change: (
    applicationId: ApplicationId,
    change: (parked: ParkedApplication) => ParkedApplication,
  ) => Promise<boolean>;
  /** Reads one that is not in hand for somebody who will change it when they know how; undefined where it can't be had. */
  readonly readToChange: (applicationId: ApplicationId) => Promise<ReadyChange | undefined>;
  /** Everything that is on the disk, the newest change first. */
  readonly listStored: () => Promise<
    Result<
      readonly { readonly applicationId: ApplicationId; readonly changedAt: number }[],
      Failure<'storage-unavailable'>
    >
  >;
}

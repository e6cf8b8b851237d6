import type { z } from 'zod';
import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { ApplicationEntry, ApplicationPut } from './records/applications.ts';
import type { AuditEnd, AuditLine, AuditRange, FoundAuditLine } from './records/audit-lines.ts';
import type { LawReport } from './records/check-law.ts';
import type { HandOver, HandOverList, StoredHandOver } from './records/hand-overs.ts';
import type { KeptList, KeptRecord } from './records/kept-records.ts';
import type { LedgerLine } from './records/ledger.ts';
import type { PictureId } from './records/pictures.ts';
import type { StoredSubmission } from './records/stored-submission.ts';
import type { SubmissionFilter, SubmissionList, SubmissionMove } from './records/submission-records.ts';
import type { VaultWrite } from './records/vault-write.ts';
import type { Room } from './space/room.ts';
import type { VaultCapture } from './worker/operations.ts';
import type { VaultFailure } from './worker/transactions.ts';

export type { NewSubmission, SubmissionChanges } from './records/submission-records.ts';
export type {
  ApplicationEntry,
  ApplicationPut,
  AuditEnd,
  AuditLine,
  AuditRange,
  FoundAuditLine,
  HandOver,
  HandOverList,
  KeptList,
  KeptRecord,
  LawReport,
  LedgerLine,
  PictureId,
  Room,
  StoredHandOver,
  StoredSubmission,
  SubmissionFilter,
  SubmissionList,
  SubmissionMove,
  VaultCapture,
  VaultFailure,
  VaultWrite,
};

type Answer<Value, Code extends Failure['code'] = never> = Promise<
  Result<Value, VaultFailure | Failure<Code>>
>;

/**
 * The open vault. Every call is one transaction; one that resolves *ok* would survive a power cut. Calls are done in the order in which
 * they were made. A call rejects only on a bug.
 */
export interface VaultPort {
  /**
   * Does all of these changes, in this order, or none: *wrong-state* where one of them meets a state that its caller did not expect,
   * *record-unreadable* where it builds on what can't be trusted. With an application or a capture among them a full disk refuses them;
   * all others go on where it is full.
   */
  readonly write: (writes: readonly VaultWrite[]) => Answer<void, 'wrong-state'>;
  /** Keeps an application's newest step, in place of the one before, with the pictures that came or went with it. */
  readonly putApplication: (put: ApplicationPut) => Answer<void>;
  /** The body, parsed; *record-unreadable* where it was changed on the disk or is not what the schema says. */
  readonly readApplication: <Body>(
    applicationId: ApplicationId,
    schema: z.ZodType<Body>,
  ) => Answer<Body | undefined>;
  /** What was open when the program ended, the newest first. */
  readonly listApplications: () => Answer<readonly ApplicationEntry[]>;
  /** Destroys an application with its pictures; *wrong-state* while one of its submissions is not finished. */
  readonly removeApplication: (applicationId: ApplicationId) => Answer<void, 'wrong-state'>;
  readonly readPicture: (pictureId: PictureId) => Answer<Uint8Array | undefined>;
  /** Destroys an application's pictures; the rest stays. */
  readonly shredPictures: (applicationId: ApplicationId) => Answer<void>;
  /**
   * Keeps an application and its submissions, all or nothing, and answers which submissions are new: one that is there already stays
   * as it is, so that a capture whose answer was lost may be repeated.
   */
  readonly capture: (capture: VaultCapture) => Answer<readonly SubmissionId[]>;
  /**
   * Moves a submission along the transition table, with its line in the ledger; *wrong-state* where it is not where the caller
   * believed. Goes on where the disk is full. Rejects on a move that the table does not have.
   */
  readonly moveSubmission: (move: SubmissionMove) => Answer<StoredSubmission | undefined, 'wrong-state'>;
  readonly findSubmission: (submissionId: SubmissionId) => Answer<StoredSubmission | undefined>;
  readonly listSubmissions: (filter: SubmissionFilter) => Answer<SubmissionList>;
  /** What was sealed at capture, parsed; undefined where there is no such submission, or it was destroyed. */
  readonly readCaptured: <Body>(
    submissionId: SubmissionId,
    schema: z.ZodType<Body>,
  ) => Answer<Body | undefined>;
  /**
   * Parks a submission that is *record-unreadable*; false where there is nothing to do. Where its row was changed, and not only what was
   * sealed at capture, it stays unreadable for good: a person looks it up at the provider.
   */
  readonly quarantine: (input: { submissionId: SubmissionId; at: number }) => Answer<boolean>;
  /** Destroys what was sealed at capture; its row and its ledger stay. *wrong-state* while it is not finished. */
  readonly shredSubmission: (submissionId: SubmissionId) => Answer<void, 'wrong-state'>;
  readonly historyOf: (submissionId: SubmissionId) => Answer<readonly LedgerLine[]>;
  /** Checks the conservation law, and every line of the ledger. */
  readonly checkLaw: () => Answer<LawReport>;
  /** What is kept of each provider's circuit, by the provider. One that can't be trusted is named: it counts as closed. */
  readonly listCircuits: () => Answer<KeptList>;
  readonly listStaff: () => Answer<KeptList>;
  readonly listHandOvers: () => Answer<HandOverList>;
  /** Lines of the audit log, in the order of their numbers, each with whether it is as it was written. */
  readonly readAudit: (range: AuditRange) => Answer<readonly FoundAuditLine[]>;
  readonly lastAudit: () => Answer<AuditEnd>;
  /** 32 bytes for one use outside of the vault, always the same for this vault and this name. */
  readonly keyFor: (name: string) => Answer<Uint8Array>;
  /** The next value of a counter, from 1; never given out twice. */
  readonly nextCount: (name: string) => Answer<number>;
  readonly measureRoom: () => Answer<Room>;
  /** Closes the database. Calls after that are *storage-unavailable*. */
  readonly close: () => Promise<void>;
}

/** What taking items to another terminal needs of the outbox and the vault. */
import type { z } from 'zod';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import type { CapturedBody } from '../../../shared/domain/captured-body.ts';
import type { SubmissionState } from '../../../shared/domain/submission.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { PictureId, VaultFailure } from '../../vault/vault-port.ts';
import type { UnsentSubmission } from './bundle-format.ts';

/** A hand-over as the vault records it: which submissions left, to whom, and that their bundle may still be missing. */
export interface HandOver {
  /** The bundle's id. */
  readonly id: string;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  readonly toTerminal: string;
  readonly recipient: string;
  readonly submissionIds: readonly SubmissionId[];
}

/** A submission that is not finished, as the outbox lists it. */
export interface UnfinishedSubmission extends UnsentSubmission {
  readonly state: SubmissionState;
}

/** An application as it is kept. */
export interface KeptApplication {
  /** Whatever JSON can hold. */
  readonly body: unknown;
  /** Pictures that the body names. */
  readonly pictureIds: readonly PictureId[];
}

/** The outbox, for an export. Reads answer undefined for what is not there. */
export interface OutboxToExport {
  /** In the order of capture; without those whose visit is open at the counter, which may change them at any moment. */
  readonly listUnfinished: () => readonly UnfinishedSubmission[];
  /** The facts of submissions that were handed over, in any order. */
  readonly readHandedOver: (
    submissionIds: readonly SubmissionId[],
  ) => Promise<Result<readonly UnsentSubmission[], VaultFailure>>;
  readonly readApplication: (
    applicationId: ApplicationId,
  ) => Promise<Result<KeptApplication | undefined, VaultFailure>>;
  readonly readCaptured: (
    submissionId: SubmissionId,
  ) => Promise<Result<CapturedBody | undefined, VaultFailure>>;
  readonly readPicture: (pictureId: PictureId) => Promise<Result<Uint8Array | undefined, VaultFailure>>;
  /**
   * Moves all of them to *handed-over* and records the hand-over, in one transaction, and resolves once that is on the disk.
   * *wrong-state*, with nothing changed, where one is not where `listUnfinished` said. From then on nothing may destroy their bodies
   * and pictures until the hand-over is closed.
   */
  readonly handOver: (handOver: HandOver) => Promise<Result<void, VaultFailure | Failure<'wrong-state'>>>;
  /** Its bundle lies where it should. */
  readonly closeHandOver: (close: {
    readonly id: string;
    readonly at: number;
  }) => Promise<Result<void, VaultFailure>>;
  readonly listOpenHandOvers: () => Promise<Result<readonly HandOver[], VaultFailure>>;
}

/** An application that has come, as it is to be kept. */
export interface Arrival {
  readonly applicationId: ApplicationId;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  readonly body: unknown;
  readonly pictures: readonly { readonly pictureId: PictureId; readonly bytes: Uint8Array }[];
  readonly submissions: readonly ArrivedSubmission[];
}

/** One of its submissions, none of which is known here. Id and identity are those it was captured with. */
export interface ArrivedSubmission {
  readonly facts: UnsentSubmission;
  readonly captured: CapturedBody;
  /** Nothing that needs the customer is ever sent by itself. */
  readonly state: 'waiting' | 'needs-customer';
}

/** The outbox, for an import. */
export interface OutboxToImport {
  /** What an application's body must be. One that is not is not taken. */
  readonly applicationBody: z.ZodType;
  /** Whether this terminal ever had it, finished and unreadable ones included. */
  readonly knows: (submissionId: SubmissionId) => Promise<Result<boolean, VaultFailure>>;
  /** By the limits of the policy and the room on the disk. */
  readonly hasRoomFor: (arrivals: { readonly submissions: number; readonly sizeBytes: number }) => boolean;
  /**
   * Keeps an arrival in one transaction, and resolves once it is on the disk. An application that is known already stays as it is here,
   * with its pictures; its new submissions are kept.
   */
  readonly store: (arrival: Arrival) => Promise<Result<void, VaultFailure>>;
}

/** What can be written to a vault: each is one change, and a list of them one transaction. */
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import type { ApplicationPut } from './applications.ts';
import type { AuditLine } from './audit-lines.ts';
import type { HandOver } from './hand-overs.ts';
import type { NewSubmission, SubmissionChanges, SubmissionMove } from './submission-records.ts';

/** One change. */
export type VaultWrite =
  | { readonly write: 'application'; readonly put: ApplicationPut }
  /** One that is there already stays as it is. */
  | { readonly write: 'capture'; readonly submission: NewSubmission }
  /** Refused where the submission is not where the caller believed. */
  | { readonly write: 'move'; readonly move: SubmissionMove }
  /** Changes facts of a submission that stays in its state. Leaves no line in the ledger. */
  | {
      readonly write: 'reschedule';
      readonly submissionId: SubmissionId;
      readonly changes: SubmissionChanges;
    }
  /** Destroys what was sealed at capture; refused while the submission is not finished. */
  | { readonly write: 'shred-submission'; readonly submissionId: SubmissionId }
  /** Destroys an application with its pictures; refused while one of its submissions is not finished. */
  | { readonly write: 'remove-application'; readonly applicationId: ApplicationId }
  /** Destroys an application's pictures; the rest stays. */
  | { readonly write: 'drop-pictures'; readonly applicationId: ApplicationId }
  /** Whatever JSON can hold; null takes it away. */
  | { readonly write: 'circuit'; readonly provider: string; readonly circuit: unknown }
  /** Whatever JSON can hold; null destroys it. */
  | { readonly write: 'staff'; readonly staffId: string; readonly record: unknown }
  /** A number that is there already keeps its line. */
  | { readonly write: 'audit'; readonly entry: AuditLine }
  /** How far lines were carried over from a file, by the hash of the last one. Goes into one transaction with them. */
  | { readonly write: 'audit-mark'; readonly hash: string }
  /** One that is there already stays as it is. */
  | { readonly write: 'hand-over'; readonly handOver: HandOver }
  /** Refused for one that is not there; one that is closed stays closed at its first time. */
  | { readonly write: 'close-hand-over'; readonly id: string; readonly at: number }
  /** Sets a counter up to a value, never down. One that can't be trusted stays as it is: the next count says so. */
  | { readonly write: 'count'; readonly name: string; readonly atLeast: number };

/** The names of the changes. */
type WriteName = VaultWrite['write'];

const bringing: readonly WriteName[] = ['capture'];
const destroying: readonly WriteName[] = ['shred-submission', 'remove-application', 'drop-pictures'];

/**
 * Whether these bring something new: a full disk refuses that, while what only settles goes on. An application's next step
 * without a new picture settles: it comes with what a provider has answered, and takes the place of the one before.
 */
export const isNewWork = (writes: readonly VaultWrite[]): boolean =>
  writes.some(
    (one) =>
      bringing.includes(one.write) || (one.write === 'application' && (one.put.addPictures ?? []).length > 0),
  );

/** Whether these destroy something, so that its room, and its traces in the log, are to go. */
export const isDestroying = (writes: readonly VaultWrite[]): boolean =>
  writes.some((one) => destroying.includes(one.write) || (one.write === 'staff' && one.record === null));

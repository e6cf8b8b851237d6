import { type ApplicationRecords, openApplications } from './applications.ts';
import { type AuditLines, openAuditLines } from './audit-lines.ts';
import { type Counters, openCounters } from './counters.ts';
import { openDataKeys } from './data-keys.ts';
import { type HandOvers, openHandOvers } from './hand-overs.ts';
import { type KeptRecords, openKeptRecords } from './kept-records.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { openPictures, type PictureRecords } from './pictures.ts';
import type { RecordContext } from './record-context.ts';
import type { SubmissionRecords } from './submission-records.ts';
import { openSubmissions } from './submissions.ts';

/** Everything that an open vault keeps. */
export interface VaultRecords {
  readonly applications: ApplicationRecords;
  readonly pictures: PictureRecords;
  readonly submissions: SubmissionRecords;
  readonly ledger: Ledger;
  readonly counters: Counters;
  readonly circuits: KeptRecords;
  readonly staff: KeptRecords;
  readonly handOvers: HandOvers;
  readonly auditLines: AuditLines;
}

/** Opens the tables of a vault, whose schema must be the newest. */
export function openRecords(context: RecordContext): VaultRecords {
  const dataKeys = openDataKeys(context);
  const ledger = openLedger(context);
  const pictures = openPictures(context, dataKeys);
  const counters = openCounters(context);
  return {
    applications: openApplications(context, dataKeys, pictures),
    pictures,
    submissions: openSubmissions(context, dataKeys, ledger, counters),
    ledger,
    counters,
    circuits: openKeptRecords(context, 'circuit'),
    staff: openKeptRecords(context, 'staff'),
    handOvers: openHandOvers(openKeptRecords(context, 'hand-over')),
    auditLines: openAuditLines(context, counters, openKeptRecords(context, 'audit-mark')),
  };
}

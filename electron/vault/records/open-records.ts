import { type ApplicationRecords, openApplications } from './applications.ts';
import { type Counters, openCounters } from './counters.ts';
import { openDataKeys } from './data-keys.ts';
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
}

/** Opens the tables of a vault, whose schema must be the newest. */
export function openRecords(context: RecordContext): VaultRecords {
  const dataKeys = openDataKeys(context);
  const ledger = openLedger(context);
  const pictures = openPictures(context, dataKeys);
  return {
    applications: openApplications(context, dataKeys, pictures),
    pictures,
    submissions: openSubmissions(context, dataKeys, ledger),
    ledger,
    counters: openCounters(context),
  };
}

/** What of a vault can't be read, each by its kind and id; empty where all of it can. For the check of an upgraded copy. */
export function listUnreadable(records: VaultRecords): readonly string[] {
  const { applications, pictures, submissions, ledger } = records;
  const found: string[] = [];
  for (const { applicationId } of applications.list()) {
    if (applications.read(applicationId) === 'unreadable') found.push(`application ${applicationId}`);
    const lost = pictures.listFor(applicationId).filter((id) => pictures.read(id) === 'unreadable');
    found.push(...lost.map((id) => `picture ${id}`));
  }
  const { submissions: readable, unreadable } = submissions.list({});
  const ids = [...unreadable, ...readable.map(({ submissionId }) => submissionId)];
  const lost = ids.filter((id) => submissions.readSealed(id) === 'unreadable');
  found.push(...lost.map((id) => `submission ${id}`));
  if (ledger.findBrokenLine() !== undefined) found.push('ledger');
  return found;
}

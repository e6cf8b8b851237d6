/** Reads all of a vault, to tell what of it can't be read: the check of a copy, before and after its migration. */
import type { SqliteDatabase } from '../database/open-database.ts';
import { openApplications } from './applications.ts';
import { openAuditLines } from './audit-lines.ts';
import { openCounters } from './counters.ts';
import { openDataKeys } from './data-keys.ts';
import { type KeptKind, openKeptRecords } from './kept-records.ts';
import { openLedger } from './ledger.ts';
import { openPictures } from './pictures.ts';
import type { RecordContext } from './record-context.ts';
import { openSubmissionRows } from './submission-rows.ts';

/** What can't be read, each by its kind and id; empty where all can. Of any released schema: only what is there is opened. */
export function listUnreadable(context: RecordContext): readonly string[] {
  const found = [...listCustomers(context), ...listSubmissions(context)];
  if (openLedger(context).findBrokenLine() !== undefined) found.push('ledger');
  // Tables of the second schema.
  if (hasTable(context.database, 'kept')) found.push(...listLaterTables(context));
  return found;
}

function* listCustomers(context: RecordContext): Generator<string> {
  const dataKeys = openDataKeys(context);
  const pictures = openPictures(context, dataKeys);
  const applications = openApplications(context, dataKeys, pictures);
  for (const { applicationId } of applications.list()) {
    if (applications.read(applicationId) === 'unreadable') yield `application ${applicationId}`;
  }
  const ids = context.database.prepare<[], string>('SELECT picture_id FROM picture').pluck().all();
  for (const id of ids) if (pictures.read(id) === 'unreadable') yield `picture ${id}`;
}

function* listSubmissions(context: RecordContext): Generator<string> {
  const rows = openSubmissionRows(context, openDataKeys(context));
  for (const id of rows.listIds()) {
    const row = rows.find(id);
    if (row && rows.readSealed(row) === 'unreadable') yield `submission ${id}`;
  }
}

const kinds: readonly KeptKind[] = ['circuit', 'staff', 'hand-over', 'audit-mark'];

function* listLaterTables(context: RecordContext): Generator<string> {
  const counters = openCounters(context);
  const names = context.database.prepare<[], string>('SELECT name FROM counter').pluck().all();
  for (const name of names) if (counters.read(name) === 'unreadable') yield `counter ${name}`;
  for (const kind of kinds) {
    for (const id of openKeptRecords(context, kind).list().unreadable) yield `${kind} ${id}`;
  }
  const audit = openAuditLines(context, counters, openKeptRecords(context, 'audit-mark'));
  for (let from = 1, lines = audit.read({ from, limit }); lines.length > 0; ) {
    for (const { sequence, isIntact } of lines) {
      if (!isIntact) yield `audit ${sequence}`;
      from = sequence + 1;
    }
    lines = audit.read({ from, limit });
  }
}

/** Lines at once: a log of years does not fit into memory. */
const limit = 500;

const hasTable = (database: SqliteDatabase, name: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;

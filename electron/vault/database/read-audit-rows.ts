/**
 * The audit lines of a vault without its key, for whoever verifies a log from outside: what is plain in it, read only, also while the
 * terminal is at work. Seals can't be checked without the key.
 */
import Database from 'better-sqlite3';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { newestVersion, schemaSteps } from '../schema/schema-steps.ts';
import { databaseFile } from './database-files.ts';
import { inspectDatabase } from './inspect-database.ts';
import { isMissingTable, sortStorageError } from './storage-failure.ts';

/** A line as it stands in the database. */
export interface AuditRow {
  readonly sequence: number;
  readonly line: string;
}

/** Why the lines can't be read. */
export type AuditRowsFailure = Failure<
  'vault-newer' | 'vault-damaged' | 'storage-full' | 'storage-unavailable'
>;

/** The lines of a vault as of one moment. */
export interface AuditRows {
  readonly file: string;
  /** The highest number that the vault says it has given out; 0 where it says nothing. */
  readonly counted: number;
}

/** Calls back with each line in the order of their numbers. Undefined where the folder has no vault. */
export function readAuditRows(
  folder: string,
  each: (row: AuditRow) => void,
): Result<AuditRows | undefined, AuditRowsFailure> {
  try {
    const found = inspectDatabase(folder, newestVersion(schemaSteps));
    if (!found.ok) return found;
    if (!found.value.exists) return ok(undefined);
    const file = databaseFile(folder, found.value.version);
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return ok({ file, counted: readAll(database, each) });
    } finally {
      database.close();
    }
  } catch (error) {
    const failure = sortStorageError(error);
    if (failure === undefined) throw error;
    return err(fail(failure.code));
  }
}

function readAll(database: Database.Database, each: (row: AuditRow) => void): number {
  // One moment for both: a line that is written meanwhile is not missing.
  const read = database.transaction((): number => {
    const counter = database
      .prepare<[], { last: number }>("SELECT last FROM counter WHERE name = 'audit'")
      .get();
    const rows = database.prepare<[], AuditRow>('SELECT sequence, line FROM audit ORDER BY sequence');
    for (const row of rows.iterate()) each(row);
    return counter?.last ?? 0;
  });
  try {
    return read.deferred();
  } catch (error) {
    // The first schema kept no audit log.
    if (isMissingTable(error)) return 0;
    throw error;
  }
}

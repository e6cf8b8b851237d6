/**
 * Leads a vault of an older schema to the newest: on a copy, which is checked before it takes over. Until the one rename at the end
 * no byte of the old file changes, so a failure or a crash anywhere leaves it as it was.
 */
import fs from 'node:fs';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../settings/write-file-durably.ts';
import { databaseFile, flushFile, removeDatabase, unfinishedFile } from '../database/database-files.ts';
import { inTransaction, openDatabase, type SqliteDatabase } from '../database/open-database.ts';
import type { SchemaStep } from './schema-step.ts';
import { newestVersion } from './schema-steps.ts';

/** Names the records of a database that can't be read. Written for the newest schema: on an older one it may throw. */
export type ListUnreadable = (database: SqliteDatabase) => readonly string[];

/** *vault-damaged* where the old file, or the copy after its migration, does not pass. Throws what the disk throws. */
export function migrateDatabase(options: {
  readonly folder: string;
  readonly from: number;
  readonly steps: readonly SchemaStep[];
  readonly unreadable: ListUnreadable;
}): Result<void, Failure<'vault-damaged'>> {
  const { folder, from, steps, unreadable } = options;
  const version = newestVersion(steps);
  const target = databaseFile(folder, version);
  const copy = unfinishedFile(target);
  removeDatabase(copy);
  copyDatabase(databaseFile(folder, from), copy);
  try {
    const database = openDatabase(copy);
    try {
      if (!isSound(database)) return err(fail('vault-damaged'));
      const before = countRows(database);
      const lostBefore = listLostBefore(database, unreadable);
      inTransaction(database, () => {
        for (const step of steps.slice(from)) step.apply(database);
        database.pragma(`user_version = ${version}`);
      });
      const isWhole =
        isSound(database) &&
        hasAllRows(before, countRows(database)) &&
        unreadable(database).every((record) => lostBefore.includes(record));
      if (!isWhole) return err(fail('vault-damaged'));
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
    flushFile(copy);
    fs.renameSync(copy, target);
    syncFolder(folder);
    return ok();
  } finally {
    removeDatabase(copy);
  }
}

/** One record that was lost long ago must not hold up the rest. Where that can't be known, nothing counts as lost before. */
function listLostBefore(database: SqliteDatabase, unreadable: ListUnreadable): readonly string[] {
  try {
    return unreadable(database);
  } catch {
    return [];
  }
}

/** With the log, which holds what was committed last. Nobody else has the file open: the program runs once per profile. */
function copyDatabase(from: string, to: string): void {
  for (const suffix of ['', '-wal']) {
    if (fs.existsSync(`${from}${suffix}`)) {
      fs.copyFileSync(`${from}${suffix}`, `${to}${suffix}`, fs.constants.COPYFILE_FICLONE);
    }
  }
}

/** Whether SQLite finds every page, index and reference in order. */
export function isSound(database: SqliteDatabase): boolean {
  return (
    database.pragma('integrity_check', { simple: true }) === 'ok' &&
    (database.pragma('foreign_key_check') as unknown[]).length === 0
  );
}

function countRows(database: SqliteDatabase): ReadonlyMap<string, number> {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return new Map(
    names.map((name) => [
      name,
      database.prepare<[], number>(`SELECT count(*) FROM "${name}"`).pluck().get() ?? 0,
    ]),
  );
}

/** A migration may add tables; what a table held must still be there. */
function hasAllRows(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return [...before].every(([name, count]) => after.get(name) === count);
}

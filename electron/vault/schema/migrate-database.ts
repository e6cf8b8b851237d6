/**
 * Leads a vault of an older schema to the newest: on a copy, which is checked before it takes over. Until the one rename at the end
 * no byte of the old file changes, so a failure or a crash anywhere leaves it as it was.
 */
import fs from 'node:fs';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { syncFolder } from '../../settings/write-file-durably.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { databaseFile, flushFile, removeDatabase, unfinishedFile } from '../database/database-files.ts';
import { inTransaction, openDatabase, type SqliteDatabase } from '../database/open-database.ts';
import type { SchemaStep } from './schema-step.ts';
import { newestVersion } from './schema-steps.ts';

/** Names the records of a database that can't be read. For the newest schema and every older one. */
export type ListUnreadable = (database: SqliteDatabase) => readonly string[];

/** *vault-damaged* where the old file, or the copy after its migration, does not pass. Throws what the disk throws. */
export function migrateDatabase(options: {
  readonly folder: string;
  readonly from: number;
  readonly steps: readonly SchemaStep[];
  readonly keys: VaultKeys;
  readonly unreadable: ListUnreadable;
}): Result<void, Failure<'vault-damaged'>> {
  const { folder, from, steps, keys, unreadable } = options;
  const version = newestVersion(steps);
  const target = databaseFile(folder, version);
  const copy = unfinishedFile(target);
  removeDatabase(copy);
  copyDatabase(databaseFile(folder, from), copy);
  try {
    const database = openDatabase(copy);
    try {
      if (!isIntact(database)) return err(fail('vault-damaged'));
      const before = listKeys(database);
      const brokenBefore = countBrokenReferences(database);
      // One record that was lost long ago must not hold up the rest.
      const lostBefore = unreadable(database);
      inTransaction(database, () => {
        for (const step of steps.slice(from)) step.apply(database, keys);
        database.pragma(`user_version = ${version}`);
      });
      const isWhole =
        isIntact(database) &&
        countBrokenReferences(database) <= brokenBefore &&
        hasAllRows(before, listKeys(database)) &&
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

/** With the log, which holds what was committed last. Nobody else has the file open: the program runs once per profile. */
function copyDatabase(from: string, to: string): void {
  for (const suffix of ['', '-wal']) {
    if (fs.existsSync(`${from}${suffix}`)) {
      fs.copyFileSync(`${from}${suffix}`, `${to}${suffix}`, fs.constants.COPYFILE_FICLONE);
    }
  }
}

/** Whether SQLite finds every page and index in order. */
const isIntact = (database: SqliteDatabase): boolean =>
  database.pragma('integrity_check', { simple: true }) === 'ok';

const countBrokenReferences = (database: SqliteDatabase): number =>
  (database.pragma('foreign_key_check') as unknown[]).length;

/** The primary keys of every table's rows, as text. */
function listKeys(database: SqliteDatabase): ReadonlyMap<string, ReadonlySet<string>> {
  const names = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return new Map(names.map((name) => [name, listKeysOf(database, name)]));
}

function listKeysOf(database: SqliteDatabase, table: string): ReadonlySet<string> {
  const columns = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
    .pluck()
    .all(table)
    .map((column) => `quote("${column}")`);
  return new Set(
    database
      .prepare<[], string>(`SELECT ${columns.join(" || ',' || ")} FROM "${table}"`)
      .pluck()
      .all(),
  );
}

type Keys = ReturnType<typeof listKeys>;

/** A migration may add tables and rows; each row that was there must still be there. */
const hasAllRows = (before: Keys, after: Keys): boolean =>
  [...before].every(([table, keys]) => [...keys].every((key) => after.get(table)?.has(key)));

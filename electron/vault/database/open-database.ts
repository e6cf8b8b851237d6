/** Opens SQLite with the settings that the vault's promises rest on, and makes sure that they hold. */
import Database, { type Database as SqliteDatabase } from 'better-sqlite3';

export type { SqliteDatabase };

/** "VSTB", in the file's header: this program's, not just any SQLite file. */
export const applicationId = 0x56535442;

/**
 * Settings that the file must have before its first table. Measured: with two pictures of 1 MiB a record, 16 KiB pages need half
 * the time of 4 KiB ones; without incremental vacuum no byte ever goes back to the disk.
 */
const creationSettings = ['page_size = 16384', 'auto_vacuum = INCREMENTAL', 'encoding = "UTF-8"'];

const settings = [
  'journal_mode = WAL',
  // The library is compiled with NORMAL for WAL, which loses acknowledged commits at a power cut.
  'synchronous = FULL',
  'foreign_keys = ON',
  'secure_delete = ON',
  'journal_size_limit = 67108864',
  // Whoever commits next empties a log that is longer. Measured, for captures of two 1 MiB pictures that met it: 3.7 times one that
  // didn't at SQLite's 1000 pages, 2.6 at 500, 2.2 at 300; at 140 every capture meets it.
  'wal_autocheckpoint = 300',
  'trusted_schema = OFF',
  'cell_size_check = ON',
];

/** What is read back: a setting that SQLite doesn't know or can't take is passed over in silence. */
const mustHold: Readonly<Record<string, string | number>> = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  secure_delete: 1,
  wal_autocheckpoint: 300,
  page_size: 16384,
  auto_vacuum: 2,
  trusted_schema: 0,
};

/** Opens a database for reading and writing, or makes a new one. Throws what SQLite throws, and where a setting does not hold. */
export function openDatabase(file: string, purpose: 'open' | 'create' = 'open'): SqliteDatabase {
  const database = new Database(file, { fileMustExist: purpose === 'open' });
  try {
    if (purpose === 'create') for (const setting of creationSettings) database.pragma(setting);
    for (const setting of settings) database.pragma(setting);
    assertSettings(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** What only the file decides: where it is otherwise, the file is not as it was made. */
const ofTheFile = ['page_size', 'auto_vacuum'];

/** A file that is not as this program makes it; by its code, SQLite's own word for that. */
class UnfitFileError extends Error {
  readonly code = 'SQLITE_FORMAT';
}

/** Throws where a promise of the vault would not hold on this connection. */
export function assertSettings(database: SqliteDatabase): void {
  for (const [name, wanted] of Object.entries(mustHold)) {
    const found: unknown = database.pragma(name, { simple: true });
    if (found === wanted) continue;
    const message = `SQLite has ${name} at ${String(found)}, not at ${wanted}`;
    throw ofTheFile.includes(name) ? new UnfitFileError(message) : new Error(message);
  }
}

/** Does all of it or nothing, and waits for the write lock first: a transaction that finds it taken later could not go on. */
export function inTransaction<Value>(database: SqliteDatabase, work: () => Value): Value {
  return database.transaction(work).immediate();
}

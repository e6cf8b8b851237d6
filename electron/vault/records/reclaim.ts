import type { SqliteDatabase } from '../database/open-database.ts';

/**
 * Gives the pages of what was destroyed back to the disk and empties the log, where older copies of those pages stand. Not inside a
 * transaction. A failure here loses nothing: the next one does it too.
 */
export function reclaim(database: SqliteDatabase): void {
  database.pragma('incremental_vacuum');
  emptyLog(database);
}

/** Moves what the log holds to the database and cuts the log to nothing. Not inside a transaction. */
export function emptyLog(database: SqliteDatabase): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
}

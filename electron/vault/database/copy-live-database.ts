import fs from 'node:fs';
import Database from 'better-sqlite3';
import { flushFile } from './database-files.ts';

/**
 * Copies a vault that another process may have open and be writing to: page by page, as it stands at one moment, by SQLite's own backup. The
 * original is opened for reading only. Rejects with what SQLite or the disk throws.
 */
export async function copyLiveDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { readonly: true, fileMustExist: true });
  try {
    // SQLite gives its file the mode of this one.
    fs.closeSync(fs.openSync(to, 'wx', 0o600));
    await database.backup(to, { progress: () => pagesAtOnce });
    flushFile(to);
  } finally {
    database.close();
  }
}

/** 16 MiB. A write in between begins the copy anew, so steps are few. */
const pagesAtOnce = 1024;

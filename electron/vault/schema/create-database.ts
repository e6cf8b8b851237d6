import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../settings/write-file-durably.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import { databaseFile, flushFile, removeDatabase, unfinishedFile } from '../database/database-files.ts';
import { applicationId, inTransaction, openDatabase } from '../database/open-database.ts';
import type { SchemaStep } from './schema-step.ts';
import { newestVersion } from './schema-steps.ts';

/**
 * Makes an empty vault in a folder that has none. Under another name until it is whole and flushed: a vault that exists has all of its
 * tables and knows its key, whenever the power went.
 */
export function createDatabase(folder: string, steps: readonly SchemaStep[], keys: VaultKeys): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const version = newestVersion(steps);
  const file = databaseFile(folder, version);
  const unfinished = unfinishedFile(file);
  removeDatabase(unfinished);
  // SQLite gives its other files the mode of this one.
  fs.closeSync(fs.openSync(unfinished, 'wx', 0o600));
  const database = openDatabase(unfinished, 'create');
  try {
    inTransaction(database, () => {
      database.pragma(`application_id = ${applicationId}`);
      for (const step of steps) step.apply(database, keys);
      database.pragma(`user_version = ${version}`);
      database.prepare('INSERT INTO vault (id, key_id) VALUES (1, ?)').run(keys.keyId);
    });
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  flushFile(unfinished);
  fs.renameSync(unfinished, file);
  syncFolder(folder);
  syncFolder(path.dirname(folder));
}

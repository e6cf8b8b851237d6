import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { assertSettings, openDatabase } from '../../../../electron/vault/database/open-database.ts';
import { sortStorageError } from '../../../../electron/vault/database/storage-failure.ts';
import { openVaultHere, vaultFolder } from '../support/vault-folder.ts';

function emptyFile(): string {
  const folder = vaultFolder();
  mkdirSync(folder);
  return path.join(folder, 'vault-1.db');
}

describe('the settings of the database', () => {
  it('hold on the file of a new vault', () => {
    const database = new Database(openVaultHere().file, { readonly: true });
    const read = (name: string) => database.pragma(name, { simple: true });
    expect(['journal_mode', 'page_size', 'auto_vacuum', 'application_id', 'user_version'].map(read)).toEqual([
      'wal',
      16384,
      2,
      0x56535442,
      2,
    ]);
    database.close();
  });

  it.each([
    ['synchronous', 'NORMAL'],
    ['foreign_keys', 'OFF'],
    ['secure_delete', 'OFF'],
    ['journal_mode', 'DELETE'],
    ['trusted_schema', 'ON'],
    ['wal_autocheckpoint', '1000'],
  ])('are read back: %s at %s would be found', (name, value) => {
    const database = openDatabase(emptyFile(), 'create');
    expect(() => assertSettings(database)).not.toThrow();
    database.pragma(`${name} = ${value}`);
    expect(() => assertSettings(database)).toThrow(name);
    database.close();
  });

  it('are not taken on by a file that was made without them', () => {
    const file = emptyFile();
    new Database(file).exec('CREATE TABLE other (id)').close();
    expect(() => openDatabase(file)).toThrow(/page_size|auto_vacuum/);
  });

  it.skipIf(process.platform === 'win32')('leave every file to its owner only', () => {
    const { file, putApplication, folder } = openVaultHere();
    expect(putApplication).toBeDefined();
    for (const name of [file, `${file}-wal`, `${file}-shm`])
      expect(statSync(name).mode & 0o077, name).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });
});

describe('an error of storage', () => {
  it.each([
    ['SQLITE_FULL', 'storage-full'],
    ['ENOSPC', 'storage-full'],
    ['SQLITE_IOERR_FSYNC', 'storage-unavailable'],
    ['SQLITE_READONLY_DIRECTORY', 'storage-unavailable'],
    ['SQLITE_CANTOPEN', 'storage-unavailable'],
    ['EROFS', 'storage-unavailable'],
    ['SQLITE_CORRUPT_INDEX', 'vault-damaged'],
    ['SQLITE_NOTADB', 'vault-damaged'],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
    ['SQLITE_ERROR', undefined],
    ['', undefined],
  ])('%s is %s', (code, expected) => {
    expect(sortStorageError(Object.assign(new Error('x'), { code }))?.code).toBe(expected);
  });
});

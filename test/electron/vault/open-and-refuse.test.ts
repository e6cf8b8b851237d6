/** What a vault refuses to open, it leaves as it was: every byte of every file. */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/result.ts';
import { newCapture } from './support/specimens.ts';
import {
  fingerprint,
  hostOf,
  masterKey,
  openVaultHere,
  otherKey,
  vaultFolder,
} from './support/vault-folder.ts';

/** A vault with something in it, closed. */
function closedVault() {
  const { folder, file, host, capture } = openVaultHere();
  const captured = newCapture();
  unwrap(capture(captured));
  host.close();
  return { folder, file, applicationId: captured.application.applicationId };
}

describe('a vault', () => {
  it('is made where there is none, and is there the next time', () => {
    const folder = vaultFolder();
    const first = hostOf(folder);
    expect(first.inspect()).toEqual({ ok: true, value: { exists: false } });
    expect(existsSync(folder)).toBe(false);
    expect(first.open(masterKey())).toEqual({ ok: true, value: { how: 'created' } });
    first.close();
    const second = hostOf(folder);
    expect(second.inspect()).toMatchObject({ value: { exists: true, version: 2 } });
    expect(second.open(masterKey())).toEqual({ ok: true, value: { how: 'opened' } });
  });

  it('is not half there after a crash in its making', () => {
    const folder = vaultFolder();
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'vault-2.db.unfinished'), 'SQLite format 3\0 and nothing more');
    expect(hostOf(folder).open(masterKey())).toEqual({ ok: true, value: { how: 'created' } });
    expect(existsSync(path.join(folder, 'vault-2.db.unfinished'))).toBe(false);
  });
});

describe('refused and untouched', () => {
  it('with another key', () => {
    const { folder, applicationId } = closedVault();
    const before = fingerprint(folder);
    expect(hostOf(folder).open(otherKey())).toEqual({ ok: false, error: { code: 'vault-key-wrong' } });
    expect(fingerprint(folder)).toEqual(before);
    expect(openVaultHere(folder).readApplication(applicationId).ok).toBe(true);
  });

  it('a schema newer than is known, by the name of its file', () => {
    const { folder, file } = closedVault();
    copyFileSync(file, path.join(folder, 'vault-3.db'));
    const before = fingerprint(folder);
    for (const call of [hostOf(folder).inspect(), hostOf(folder).open(masterKey())]) {
      expect(call).toEqual({ ok: false, error: { code: 'vault-newer' } });
    }
    expect(fingerprint(folder)).toEqual(before);
  });

  it('a schema newer than is known, by the header of its file', () => {
    const { folder, file } = closedVault();
    const database = new Database(file);
    database.pragma('user_version = 99');
    database.close();
    const before = fingerprint(folder);
    expect(hostOf(folder).open(masterKey())).toEqual({ ok: false, error: { code: 'vault-newer' } });
    expect(fingerprint(folder)).toEqual(before);
  });

  it.each<[string, Buffer | undefined]>([
    ['an empty file', Buffer.alloc(0)],
    ['a file of something else', Buffer.alloc(4096, 'specimen')],
    ['the database of another program', undefined],
  ])('%s in its place', (_, bytes) => {
    const folder = vaultFolder();
    mkdirSync(folder);
    const file = path.join(folder, 'vault-2.db');
    if (bytes) writeFileSync(file, bytes);
    else new Database(file).exec('CREATE TABLE other (id)').close();
    const before = fingerprint(folder);
    expect(hostOf(folder).open(masterKey())).toEqual({ ok: false, error: { code: 'vault-damaged' } });
    expect(fingerprint(folder)).toEqual(before);
  });
});

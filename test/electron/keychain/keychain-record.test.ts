import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type KeychainRecord,
  keychainRecordFile,
  readKeychainRecord,
  writeKeychainRecord,
} from '../../../electron/keychain/keychain-record.ts';
import { unwrap } from '../../../shared/result.ts';

const record: KeychainRecord = {
  version: 1,
  adapter: 'napi-keyring',
  platform: 'linux',
  keychainId: '3f2b8c1e-0c5a-4f3e-9a51-6f0d1c2b3a49',
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a terminal that was never provisioned has none', () => {
  expect(unwrap(readKeychainRecord(folder))).toBeUndefined();
});

it('gives back what was written, from a file of its owner alone', () => {
  const profileDir = path.join(folder, 'new', 'live');
  unwrap(writeKeychainRecord(profileDir, record));
  expect(unwrap(readKeychainRecord(profileDir))).toEqual(record);
  expect(readdirSync(profileDir)).toEqual(['keychain.json']);
  if (process.platform !== 'win32') expect(statSync(keychainRecordFile(profileDir)).mode & 0o777).toBe(0o600);
});

it.each([
  ['{"version":1', '1:13', 'not-json'],
  [
    '{"version":2,"adapter":"keytar","platform":"linux","keychainId":"3f2b8c1e-0c5a-4f3e-9a51-6f0d1c2b3a49"}',
    'version',
    undefined,
  ],
  ['[]', '*', undefined],
])('a damaged one is a failure that names file and field: %s', (text, field, problem) => {
  const file = keychainRecordFile(folder);
  writeFileSync(file, text);
  const read = readKeychainRecord(folder);
  expect(read).toMatchObject({ ok: false, error: { code: 'settings-invalid', file, field } });
  if (problem) expect(read).toMatchObject({ error: { problem } });
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('says so where it cannot be written', () => {
  writeFileSync(path.join(folder, 'live'), 'a file where the folder should be');
  const profileDir = path.join(folder, 'live');
  expect(writeKeychainRecord(profileDir, record)).toEqual({
    ok: false,
    error: { code: 'settings-not-saved', file: keychainRecordFile(profileDir) },
  });
});

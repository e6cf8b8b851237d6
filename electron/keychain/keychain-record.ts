/** The note of which keychain this terminal was set up with: written at provisioning, compared at every start. No secret. */
import path from 'node:path';
import { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readJsonFile } from '../settings/read-json-file.ts';
import { writeFileDurably } from '../settings/write-file-durably.ts';
import { OsAdapterName } from './child/keychain-protocol.ts';

export const KeychainRecord = z.strictObject({
  version: z.literal(1),
  /** The two libraries don't read each other's entries, so a change of library is a change of keychain. */
  adapter: OsAdapterName,
  /** Node's name of the operating system. */
  platform: z.string().min(1).max(20),
  /** Also kept in the keychain itself: another keychain behind the same door does not have it. */
  keychainId: z.uuid(),
});
export type KeychainRecord = z.infer<typeof KeychainRecord>;

/** The entry in the keychain that holds `keychainId`. */
export const keychainIdName = 'terminal/keychain-id';

const maxRecordBytes = 4096;

/** The file in a mode's profile folder. */
export const keychainRecordFile = (profileDir: string) => path.join(profileDir, 'keychain.json');

/** The note, or undefined on a terminal that was never provisioned. A damaged note is a failure: it is never guessed around. */
export function readKeychainRecord(
  profileDir: string,
): Result<KeychainRecord | undefined, Failure<'settings-invalid'>> {
  const file = keychainRecordFile(profileDir);
  const read = readJsonFile({ file, schema: KeychainRecord, maxBytes: maxRecordBytes });
  return read.ok ? read : err(fail('settings-invalid', read.error));
}

/** Writes the note. For provisioning only. */
export function writeKeychainRecord(
  profileDir: string,
  record: KeychainRecord,
): Result<void, Failure<'settings-not-saved'>> {
  const file = keychainRecordFile(profileDir);
  try {
    writeFileDurably(file, `${JSON.stringify(KeychainRecord.parse(record), undefined, 2)}\n`);
    return ok();
  } catch {
    return err(fail('settings-not-saved', { file }));
  }
}

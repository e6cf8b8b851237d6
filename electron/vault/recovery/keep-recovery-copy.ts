/**
 * Keeps `recovery.age` beside the database: written where it is missing, or is not for this key, this recipient or this terminal, and taken
 * away where policy names nobody. Nobody here can look into it, so a note in the keychain says what was written; a file that was changed
 * since, or one that somebody put there, is written anew.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Mode } from '../../../shared/domain/provider.ts';
import type { AgeRecipient } from '../../../shared/settings/age-keys.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { Clock } from '../../clock.ts';
import { codeOf } from '../../error-code.ts';
import type { SecretStore } from '../../keychain/secret-store.ts';
import { syncFolder, writeFileDurably } from '../../settings/write-file-durably.ts';
import { deriveVaultKeys } from '../crypto/vault-keys.ts';
import { decodeKey, masterKeyName } from '../master-key.ts';
import { wrapMasterKey } from './recovery-file.ts';

/** *Failed*: policy wants a copy, and there is none that can be relied on. */
export type RecoveryCopy = 'none' | 'kept' | 'failed';

/** The note's entry in the keychain. No secret. */
const recoveryNoteName = 'vault/recovery-note';

/** The file, in the vault's folder. */
export const recoveryFile = (folder: string): string => path.join(folder, 'recovery.age');

/** Names a recipient in few letters: the start of `printf %s age1… | sha256sum`. */
export const recipientFingerprint = (recipient: AgeRecipient): string => sha256(recipient).slice(0, 16);

interface Parts {
  /** The vault's folder; the vault is open, and `store` has its key. */
  readonly folder: string;
  readonly store: Pick<SecretStore, 'read' | 'write' | 'remove'>;
  readonly recipient: AgeRecipient | undefined;
  readonly terminal: string;
  readonly mode: Mode;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
}

/** Brings the copy up to date. Never rejects: work goes on without one, and somebody is told. */
export async function keepRecoveryCopy(parts: Parts): Promise<RecoveryCopy> {
  try {
    return parts.recipient === undefined ? await takeAway(parts) : await keep(parts, parts.recipient);
  } catch (error) {
    parts.onBug(error);
    return 'failed';
  }
}

async function keep(parts: Parts, recipient: AgeRecipient): Promise<RecoveryCopy> {
  const { folder, store, terminal, mode, audit, clock } = parts;
  const stored = await store.read(masterKeyName);
  const key = stored.ok ? decodeKey(stored.value) : undefined;
  if (!key) throw new Error('no recovery copy: the key is not to be had');
  const noteFor = (text: string) =>
    sha256(JSON.stringify([1, deriveVaultKeys(key).keyId, recipient, terminal, mode, sha256(text)]));
  try {
    const file = recoveryFile(folder);
    const found = readText(file);
    const note = await store.read(recoveryNoteName);
    if (found !== undefined && note.ok && note.value === noteFor(found)) return 'kept';
    const text = await wrapMasterKey(key, { terminal, mode, wrappedAt: clock.now() }, recipient);
    writeFileDurably(file, text);
    // After the file: a note without its file says that there is none, and the next start writes it.
    const noted = await store.write(recoveryNoteName, noteFor(text));
    audit.write('vault.recovery-wrapped', { recipient: recipientFingerprint(recipient) });
    if (!noted.ok) parts.onBug(new Error(`the recovery copy has no note: ${noted.error.code}`));
    return 'kept';
  } finally {
    key.fill(0);
  }
}

async function takeAway({ folder, store, audit, onBug }: Parts): Promise<RecoveryCopy> {
  const file = recoveryFile(folder);
  if (!fs.existsSync(file)) return 'none';
  fs.rmSync(file);
  syncFolder(folder);
  const removed = await store.remove(recoveryNoteName);
  // Alone, it says nothing: a note without its file is no copy.
  if (!removed.ok && removed.error.code !== 'secret-absent')
    onBug(new Error(`the note of the recovery copy stays: ${removed.error.code}`));
  audit.write('vault.recovery-removed', {});
  return 'none';
}

function readText(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'latin1');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

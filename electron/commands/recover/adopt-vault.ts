/**
 * Recovery without its process. A refusal changes nothing: all that can be looked at is looked at first, and of what is then written, the note
 * of which keychain this profile belongs to comes last. Until that is there, no kiosk opens the profile.
 */

import fs from 'node:fs';
import path from 'node:path';
import type { Mode } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeIdentity } from '../../../shared/settings/age-keys.ts';
import type { Clock } from '../../clock.ts';
import { codeOf } from '../../error-code.ts';
import type { KeychainProcess } from '../../keychain/child/keychain-process.ts';
import { chooseAdapter } from '../../keychain/choose-adapter.ts';
import {
  keychainIdName,
  keychainRecordFile,
  readKeychainRecord,
  writeKeychainRecord,
} from '../../keychain/keychain-record.ts';
import { openRecordedStore, serviceOf } from '../../keychain/open-recorded-store.ts';
import { createOsSecretStore } from '../../keychain/os-secret-store.ts';
import type { SecretFailure, SecretStore } from '../../keychain/secret-store.ts';
import type { Random } from '../../random.ts';
import { setAside } from '../../settings/set-aside.ts';
import type { Inspection } from '../../vault/database/inspect-database.ts';
import { masterKeyName } from '../../vault/master-key.ts';
import { recoveryFile } from '../../vault/recovery/keep-recovery-copy.ts';
import type { VaultProof } from '../../vault/recovery/prove-key.ts';
import { recoveredMarkFile, writeRecoveredMark } from '../../vault/recovery/recovered-mark.ts';
import {
  maxRecoveryFileBytes,
  type RecoveryContents,
  unwrapMasterKey,
} from '../../vault/recovery/recovery-file.ts';
import type { VaultHostFailure } from '../../vault/worker/vault-host.ts';
import type { RecoverRefusal } from './recover-words.ts';

/** A vault that is looked at and never opened for writing. */
export interface VaultToProve {
  readonly inspect: () => Promise<Result<Inspection, VaultHostFailure>>;
  readonly prove: (masterKey: Uint8Array) => Promise<Result<VaultProof, VaultHostFailure>>;
}

/** The keychain or its note can't be used. */
export type RecoverSetupFailure =
  | SecretFailure
  | Failure<'keychain-changed' | 'settings-invalid' | 'settings-not-saved'>;

/** What was found in a copy: its key fits. */
export interface FoundVault {
  readonly contents: RecoveryContents;
  readonly proof: VaultProof;
}

/** Reads the copy and proves that its key opens the vault beside it. Writes nothing. */
export async function findRecoverable(parts: {
  readonly vaultFolder: string;
  readonly identity: AgeIdentity;
  readonly mode: Mode;
  readonly vault: VaultToProve;
}): Promise<Result<FoundVault, RecoverRefusal>> {
  const { vaultFolder, identity, mode, vault } = parts;
  const text = readSmall(recoveryFile(vaultFolder));
  if (!text.ok) return text;
  const opened = await unwrapMasterKey(text.value, identity);
  if (!opened.ok) return opened;
  const contents = opened.value;
  if (contents.mode !== mode) return err('other-mode');
  const found = await vault.inspect();
  if (!found.ok) return err(refusalOf(found.error));
  if (!found.value.exists) return err('no-vault');
  if (found.value.keyId !== contents.keyId) return err('other-vault');
  const proof = await vault.prove(Uint8Array.from(Buffer.from(contents.masterKey, 'base64')));
  return proof.ok ? ok({ contents, proof: proof.value }) : err(refusalOf(proof.error));
}

function refusalOf({ code }: VaultHostFailure): RecoverRefusal {
  if (code === 'vault-key-wrong') return 'other-vault';
  if (code === 'vault-newer' || code === 'vault-damaged') return code;
  return 'vault-unreachable';
}

function readSmall(file: string): Result<string, RecoverRefusal> {
  try {
    const { size } = fs.statSync(file);
    return size > maxRecoveryFileBytes ? err('file-damaged') : ok(fs.readFileSync(file, 'latin1'));
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
    return err(isMissing ? 'no-recovery-file' : 'vault-unreachable');
  }
}

interface Adoption {
  readonly contents: RecoveryContents;
  /** The mode's own folder, and the vault's in it. */
  readonly profileDir: string;
  readonly vaultFolder: string;
  readonly process: KeychainProcess;
  readonly platform: NodeJS.Platform;
  readonly clock: Clock;
  readonly random: Random;
}

type Adopted = { readonly adapter: SecretStore['adapter']; readonly wasThere: boolean };

/** Makes this machine's keychain the one that opens the profile. */
export async function adoptVault(
  parts: Adoption,
): Promise<Result<Adopted, RecoverRefusal | RecoverSetupFailure>> {
  const { contents, profileDir, vaultFolder, clock, random } = parts;
  const opened = await openHere(parts);
  if (!opened.ok) return opened;
  const { store, isOnRecord } = opened.value;
  const key = await store.read(masterKeyName);
  if (!key.ok && key.error.code !== 'secret-absent') return key;
  if (key.ok && key.value !== contents.masterKey) return err('other-key-here');
  if (key.ok && isOnRecord) return ok({ adapter: store.adapter, wasThere: true });

  const keychainId = await store.read(keychainIdName);
  if (!keychainId.ok && keychainId.error.code !== 'secret-absent') return keychainId;
  // First of all: from here on, no start over this profile goes without its line in the audit log.
  try {
    writeRecoveredMark(vaultFolder, { schema: 1, at: clock.now(), fromTerminal: contents.terminal });
  } catch {
    return err('not-written');
  }
  const id = keychainId.ok ? keychainId.value : random.uuid();
  const stored = await storeKey(store, contents.masterKey, keychainId.ok ? undefined : id);
  if (!stored.ok) {
    fs.rmSync(recoveredMarkFile(vaultFolder), { force: true });
    return stored;
  }
  if (isOnRecord) return ok({ adapter: store.adapter, wasThere: false });
  return noteKeychain(profileDir, id, store, parts);
}

/** The keychain that the profile names where it is this machine's; else the one that works here. */
async function openHere({
  contents: { mode },
  profileDir,
  process,
  platform,
}: Adoption): Promise<
  Result<{ readonly store: SecretStore; readonly isOnRecord: boolean }, RecoverSetupFailure>
> {
  const record = readKeychainRecord(profileDir);
  if (!record.ok) return record;
  if (record.value !== undefined) {
    const own = await openRecordedStore({ process, mode, platform, record: record.value });
    if (own.ok) return ok({ store: own.value, isOnRecord: true });
    // The dead terminal's: this keychain never heard of it.
    if (own.error.code !== 'keychain-changed') return own;
  }
  const adapter = await chooseAdapter(process, serviceOf(mode));
  if (!adapter.ok) return adapter;
  const store = createOsSecretStore({ process, adapter: adapter.value, service: serviceOf(mode) });
  return ok({ store, isOnRecord: false });
}

/** Stored only once the keychain has given it back. */
async function storeKey(
  store: SecretStore,
  masterKey: string,
  newId: string | undefined,
): Promise<Result<void, SecretFailure>> {
  if (newId !== undefined) {
    const marked = await store.write(keychainIdName, newId);
    if (!marked.ok) return marked;
  }
  const written = await store.write(masterKeyName, masterKey);
  if (!written.ok) return written;
  const again = await store.read(masterKeyName);
  if (!again.ok) return again;
  return again.value === masterKey ? ok() : err(fail('keychain-unavailable'));
}

/** The dead terminal's note is kept beside the new one. */
function noteKeychain(
  profileDir: string,
  keychainId: string,
  { adapter }: SecretStore,
  { platform, clock }: Adoption,
): Result<Adopted, RecoverRefusal | RecoverSetupFailure> {
  if (adapter === 'memory') throw new Error('no keychain in memory is ever recovered into');
  const file = keychainRecordFile(profileDir);
  if (fs.existsSync(file) && setAside(file, clock) === undefined)
    return err(fail('settings-not-saved', { file: path.basename(file) }));
  const saved = writeKeychainRecord(profileDir, { version: 1, adapter, platform, keychainId });
  return saved.ok ? ok({ adapter, wasThere: false }) : saved;
}

/** The master key: 32 random bytes that live in the OS keychain and nowhere else. */
import { timingSafeEqual } from 'node:crypto';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SecretFailure, SecretStore } from '../keychain/secret-store.ts';
import type { Random } from '../random.ts';
import { deriveVaultKeys, keyBytes } from './crypto/vault-keys.ts';
import type { Inspection } from './database/inspect-database.ts';

/** Its entry in the keychain. */
export const masterKeyName = 'vault/master-key';

/** Why there is no key to open the vault with. *Missing* and *wrong* are said only of a vault that is there. */
export type MasterKeyFailure =
  | Exclude<SecretFailure, { code: 'secret-absent' }>
  | Failure<'vault-key-missing' | 'vault-key-wrong'>;

/** A key that fits, and whether it was there before a vault was. */
export interface FoundMasterKey {
  readonly key: Buffer;
  /** The keychain has a key and the folder no vault: it was deleted, or its making was broken off. */
  readonly vaultIsGone: boolean;
}

/**
 * The key of the vault that was found; a new one only where there is no vault at all. A keychain that is locked, gone or empty
 * never leads to a new key over an old vault, which would make every customer in it unreadable for good.
 */
export async function obtainMasterKey(
  store: SecretStore,
  vault: Inspection,
  random: Random,
): Promise<Result<FoundMasterKey, MasterKeyFailure>> {
  const stored = await store.read(masterKeyName);
  if (stored.ok) {
    const key = decodeKey(stored.value);
    // Not written over either: it may be the key of a vault that somebody brings back.
    if (!key) return err(fail('vault-key-wrong'));
    if (vault.exists && deriveVaultKeys(key).keyId !== vault.keyId) return err(fail('vault-key-wrong'));
    return ok({ key, vaultIsGone: !vault.exists });
  }
  if (stored.error.code !== 'secret-absent') return err(stored.error);
  if (vault.exists) return err(fail('vault-key-missing'));
  return await makeKey(store, random);
}

/** Kept only once the keychain has given it back: one that forgets would take the vault with it. */
async function makeKey(
  store: SecretStore,
  random: Random,
): Promise<Result<FoundMasterKey, MasterKeyFailure>> {
  const key = random.bytes(keyBytes);
  const written = await store.write(masterKeyName, key.toString('base64'));
  if (!written.ok) return err(withoutAbsent(written.error));
  const again = await store.read(masterKeyName);
  if (!again.ok) return err(withoutAbsent(again.error));
  const found = decodeKey(again.value);
  if (!found || !timingSafeEqual(found, key)) return err(fail('keychain-unavailable'));
  return ok({ key, vaultIsGone: false });
}

/** A keychain that lost what it was just given does not work. */
function withoutAbsent(failure: SecretFailure): MasterKeyFailure {
  return failure.code === 'secret-absent' ? fail('keychain-unavailable') : failure;
}

/** The bytes of an entry; undefined where it is none of ours. */
export function decodeKey(text: string): Buffer | undefined {
  const key = Buffer.from(text, 'base64');
  return key.length === keyBytes && key.toString('base64') === text ? key : undefined;
}

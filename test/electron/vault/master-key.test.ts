import { describe, expect, it } from 'vitest';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import type { SecretFailure, SecretStore } from '../../../electron/keychain/secret-store.ts';
import { systemRandom } from '../../../electron/random.ts';
import { deriveVaultKeys } from '../../../electron/vault/crypto/vault-keys.ts';
import { masterKeyName, obtainMasterKey } from '../../../electron/vault/master-key.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, unwrap } from '../../../shared/result.ts';
import { masterKey, otherKey } from './support/vault-folder.ts';

/** A keychain that counts what is written to it. */
function keychain(entry?: string) {
  const store = createMemorySecretStore('training');
  const written: string[] = [];
  const counting: SecretStore = {
    ...store,
    write: (name, value) => {
      written.push(value);
      return store.write(name, value);
    },
  };
  const ready = entry === undefined ? Promise.resolve() : store.write(masterKeyName, entry).then(unwrap);
  return { store: counting, written, ready };
}

const none = { exists: false } as const;
const vault = { exists: true, version: 1, keyId: deriveVaultKeys(masterKey()).keyId } as const;

describe('the master key', () => {
  it('is made once, where there is neither a vault nor a key', async () => {
    const { store, written } = keychain();
    const first = unwrap(await obtainMasterKey(store, none, systemRandom));
    expect(first.vaultIsGone).toBe(false);
    expect(written).toEqual([first.key.toString('base64')]);
    expect(first.key).toHaveLength(32);
    const again = unwrap(await obtainMasterKey(store, none, systemRandom));
    expect(again.key).toEqual(first.key);
    expect(again.vaultIsGone).toBe(true);
    expect(written).toHaveLength(1);
  });

  it('is the one that the vault was made with', async () => {
    const { store, ready } = keychain(masterKey().toString('base64'));
    await ready;
    const found = unwrap(await obtainMasterKey(store, vault, systemRandom));
    expect(found).toEqual({ key: masterKey(), vaultIsGone: false });
  });
});

describe('never a new key over an old vault', () => {
  it('where the keychain has none', async () => {
    const { store, written } = keychain();
    expect(await obtainMasterKey(store, vault, systemRandom)).toEqual(err(fail('vault-key-missing')));
    expect(written).toEqual([]);
  });

  it.each([
    ['another', otherKey().toString('base64')],
    ['a shorter', masterKey().subarray(1).toString('base64')],
    ['no base64', 'not a key'],
  ])('where it has %s one', async (_, entry) => {
    const { store, written, ready } = keychain(entry);
    await ready;
    expect(await obtainMasterKey(store, vault, systemRandom)).toEqual(err(fail('vault-key-wrong')));
    expect(written).toEqual([]);
  });

  it.each<SecretFailure['code']>(['keychain-locked', 'keychain-unavailable', 'keychain-denied'])(
    'where it is %s, with a vault or without',
    async (code) => {
      const { store, written } = keychain();
      const failure = { code } as SecretFailure;
      const broken: SecretStore = { ...store, read: async () => err(failure) };
      expect(await obtainMasterKey(broken, vault, systemRandom)).toEqual(err(failure));
      expect(await obtainMasterKey(broken, none, systemRandom)).toEqual(err(failure));
      expect(written).toEqual([]);
    },
  );
});

describe('a key that can not be kept is not used', () => {
  it('where the keychain forgets it', async () => {
    const { store } = keychain();
    const forgetful: SecretStore = { ...store, write: async () => ok() };
    expect(await obtainMasterKey(forgetful, none, systemRandom)).toEqual(err(fail('keychain-unavailable')));
  });

  it('where it gives back another', async () => {
    const { store } = keychain();
    const wrong: SecretStore = {
      ...store,
      write: (name) => store.write(name, otherKey().toString('base64')),
    };
    expect(await obtainMasterKey(wrong, none, systemRandom)).toEqual(err(fail('keychain-unavailable')));
  });

  it('where it refuses to take it', async () => {
    const { store } = keychain();
    const locked: SecretStore = { ...store, write: async () => err(fail('keychain-locked')) };
    expect(await obtainMasterKey(locked, none, systemRandom)).toEqual(err(fail('keychain-locked')));
  });
});

import { createMemorySecretStore } from '../../../../../electron/keychain/memory-secret-store.ts';
import type { SecretStore } from '../../../../../electron/keychain/secret-store.ts';
import { masterKeyName } from '../../../../../electron/vault/master-key.ts';

/** A keychain that two programs have the same key from. */
export async function fixedSecrets(): Promise<SecretStore> {
  const store = createMemorySecretStore('training');
  await store.write(masterKeyName, Buffer.alloc(32, 7).toString('base64'));
  return store;
}

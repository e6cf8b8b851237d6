import type { EntryOptions } from '@napi-rs/keyring';
import type { KeychainAdapter } from './keychain-adapter.ts';

/**
 * Without this pin the library falls back, silently, to the Linux kernel's keyring, which forgets everything at the next
 * start. Windows and macOS ignore it: there the library knows only the system's own store.
 */
const pinned: EntryOptions = { linux: { store: 'secret-service' } };

/**
 * The keychain through @napi-rs/keyring, which comes prebuilt. Never its keytar-like shim, which can't be pinned. Throws where
 * it can't be loaded.
 */
export async function loadNapiKeyringAdapter(): Promise<KeychainAdapter> {
  const { AsyncEntry } = await import('@napi-rs/keyring');
  const entry = (service: string, name: string) => new AsyncEntry(service, name, pinned);
  return {
    lookUp: async (service, name) => (await entry(service, name).getPassword()) ?? undefined,
    keep: (service, name, value) => entry(service, name).setPassword(value),
    erase: (service, name) => entry(service, name).deleteCredential(),
  };
}

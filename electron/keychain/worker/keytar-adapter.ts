import type { KeychainAdapter } from './keychain-adapter.ts';

/** The calls of keytar that are used. Its call that lists a service's entries crashes the process on a locked keyring. */
interface Keytar {
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>;
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
}

/** The keychain through keytar, which is compiled on purpose and may be absent. Throws where it can't be loaded. */
export async function loadKeytarAdapter(): Promise<KeychainAdapter> {
  const { default: keytar }: { default: Keytar } = await import('keytar');
  return {
    lookUp: async (service, name) => (await keytar.getPassword(service, name)) ?? undefined,
    keep: (service, name, value) => keytar.setPassword(service, name, value),
    erase: (service, name) => keytar.deletePassword(service, name),
  };
}

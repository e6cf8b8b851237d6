import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';
import type { SecretStore } from './secret-store.ts';

/**
 * Secrets that are gone when the program ends: for training where there is no keychain, with a visible notice. Taking the mode
 * as an argument makes every other use a compile error; only `open-secret-store.ts` may call it, which a test checks.
 */
export function createMemorySecretStore(_mode: 'training'): SecretStore {
  const secrets = new Map<string, string>();
  return {
    adapter: 'memory',
    read: async (name) => {
      const value = secrets.get(name);
      return value === undefined ? err(fail('secret-absent', { name })) : ok(value);
    },
    write: async (name, value) => {
      secrets.set(name, value);
      return ok();
    },
    remove: async (name) => (secrets.delete(name) ? ok() : err(fail('secret-absent', { name }))),
    probe: async () => ok(),
  };
}

import fs from 'node:fs';
import { z } from 'zod';
import type { SecretStore } from '../../../electron/keychain/secret-store.ts';
import { writeFileDurably } from '../../../electron/settings/write-file-durably.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** What is in the file. `locked` plays a keychain that nobody has unlocked. */
const SecretsFile = z.strictObject({ locked: z.boolean(), secrets: z.record(z.string(), z.string()) });
export type SecretsFile = z.infer<typeof SecretsFile>;

/** Reads the whole file. Throws where there is none. */
export function readSecrets(file: string): SecretsFile {
  return SecretsFile.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}

/** Replaces the whole file. */
export function writeSecrets(file: string, secrets: SecretsFile): void {
  writeFileDurably(file, JSON.stringify(secrets));
}

/** A keychain in a file beside the profile: it outlives a killed terminal, as an operating system's does, whose own tests are elsewhere. */
export function createFileSecretStore(file: string): SecretStore {
  function use<Value>(work: (found: SecretsFile) => Result<Value, never>) {
    const found = readSecrets(file);
    return found.locked ? err(fail('keychain-locked')) : work(found);
  }
  return {
    adapter: 'napi-keyring',
    read: async (name) => {
      const { locked, secrets } = readSecrets(file);
      if (locked) return err(fail('keychain-locked'));
      const value = secrets[name];
      return value === undefined ? err(fail('secret-absent', { name })) : ok(value);
    },
    write: async (name, value) =>
      use(({ secrets }) => {
        writeSecrets(file, { locked: false, secrets: { ...secrets, [name]: value } });
        return ok();
      }),
    remove: async (name) =>
      use(({ secrets }) => {
        const { [name]: _gone, ...rest } = secrets;
        writeSecrets(file, { locked: false, secrets: rest });
        return ok();
      }),
    probe: async () => use(() => ok()),
  };
}

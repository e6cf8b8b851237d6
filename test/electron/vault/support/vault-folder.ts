import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import { systemRandom } from '../../../../electron/random.ts';
import { databaseFile } from '../../../../electron/vault/database/database-files.ts';
import type { SchemaStep } from '../../../../electron/vault/schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../../../../electron/vault/schema/schema-steps.ts';
import { createVaultHost, type VaultHost } from '../../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../../shared/result.ts';

/** The key of every vault in tests, and one that is not. */
export const masterKey = () => Buffer.alloc(32, 7);
export const otherKey = () => Buffer.alloc(32, 8);

const small = 64 * 1024;
const hosts: VaultHost[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes with the test. */
export function vaultFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-vault-'));
  folders.push(folder);
  return path.join(folder, 'vault');
}

/** A host over a folder; closed with the test. */
export function hostOf(folder: string, steps?: readonly SchemaStep[]): VaultHost {
  const options = { folder, random: systemRandom, ballastBytes: small };
  const host = createVaultHost(steps ? { ...options, steps } : options);
  hosts.push(host);
  return host;
}

/** The file of a vault of the newest schema. */
export const newestFile = (folder: string) => databaseFile(folder, newestVersion(schemaSteps));

/** An open vault in this thread. */
export function openVaultHere(folder = vaultFolder()) {
  const host = hostOf(folder);
  const { how } = unwrap(host.open(masterKey()));
  return { folder, host, how, file: newestFile(folder), ...host.operations() };
}

/** Every file of a folder by name, with the digest of its bytes. SQLite's shared memory is not part of what is kept. */
export function fingerprint(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  // An empty log is what opening for reading leaves.
  const full = names.filter((name) => !(name.endsWith('-wal') && readBytes(folder, name).length === 0));
  return Object.fromEntries(
    full.map((name) => [name, createHash('sha256').update(readBytes(folder, name)).digest('hex')]),
  );
}

/** The files of a folder that hold these bytes. */
export function filesWith(folder: string, wanted: string | Buffer): string[] {
  return readdirSync(folder).filter((name) => readBytes(folder, name).includes(wanted));
}

const readBytes = (folder: string, name: string): Buffer => readFileSync(path.join(folder, name));

/** The pictures in a vault, opened with its key as the program would: what a provider must get, byte for byte. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { systemRandom } from '../../../electron/random.ts';
import { databaseFile } from '../../../electron/vault/database/database-files.ts';
import { newestVersion, schemaSteps } from '../../../electron/vault/schema/schema-steps.ts';
import { createVaultHost } from '../../../electron/vault/worker/vault-host.ts';
import { unwrap } from '../../../shared/result.ts';

/** Of a vault that no program has open. Works on a copy, so that looking changes nothing. */
export function readSealedPictures(vaultFolder: string, masterKey: Buffer): readonly Buffer[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-copy-'));
  cpSync(vaultFolder, folder, { recursive: true, filter: (file) => path.basename(file) !== 'ballast.bin' });
  const host = createVaultHost({ folder, random: systemRandom, ballastBytes: 64 * 1024 });
  try {
    unwrap(host.open(masterKey));
    const database = new Database(databaseFile(folder, newestVersion(schemaSteps)), { readonly: true });
    const ids = database.prepare<[], string>('SELECT picture_id FROM picture').pluck().all();
    database.close();
    return ids.map((id) => Buffer.from(unwrap(host.operations().readPicture(id)) ?? []));
  } finally {
    host.close();
    rmSync(folder, { recursive: true });
  }
}

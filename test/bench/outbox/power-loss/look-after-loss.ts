/** What of the acknowledged is there after a power cut. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { StoredApplication } from '../../../../electron/applications/stored-application.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { openVault } from '../../../../electron/vault/open-vault.ts';
import type { VaultPort } from '../../../../electron/vault/vault-port.ts';
import { CapturedBody } from '../../../../shared/domain/captured-body.ts';
import { createFileSecretStore } from '../../../torture/terminal/file-secret-store.ts';

/** What one look found. */
export interface AfterLoss {
  readonly lost: number;
  readonly lawHolds: boolean;
}

const workerPath = path.join(import.meta.dirname, '../../../../electron/vault/vault-worker.ts');

/** `known`: lines that an earlier look has read to the last byte; of those only their rows are looked for. */
export async function lookIntoVault(
  profile: string,
  secretsFile: string,
  lines: readonly string[],
  known: number,
): Promise<AfterLoss> {
  const bugs: Error[] = [];
  const opened = await openVault({
    folder: path.join(profile, 'vault'),
    store: createFileSecretStore(secretsFile),
    random: systemRandom,
    workerPath,
    onBug: (error) => bugs.push(error),
  });
  if (!opened.ok) return { lost: lines.length, lawHolds: false };
  const { vault } = opened.value;
  const law = await vault.checkLaw();
  const listed = await vault.listSubmissions({});
  const rows = new Map(
    listed.ok ? listed.value.submissions.map((one) => [one.submissionId as string, one]) : [],
  );
  let lost = 0;
  for (const [at, line] of lines.entries()) {
    const [what, id = ''] = line.split(' ');
    const row = rows.get(id);
    if (!row || (what === 'cancelled' && row.state !== 'cancelled')) lost += 1;
    else if (what === 'captured' && at >= known && !(await isWhole(vault, row))) lost += 1;
  }
  await vault.close();
  return { lost, lawHolds: law.ok && law.value.holds && bugs.length === 0 };
}

type Row = Parameters<VaultPort['findSubmission']>[0];

/** What was sealed at capture, the application and both pictures. */
async function isWhole(
  vault: VaultPort,
  row: { readonly submissionId: Row; readonly applicationId: Parameters<VaultPort['readApplication']>[0] },
): Promise<boolean> {
  const body = await vault.readCaptured(row.submissionId, CapturedBody);
  const application = await vault.readApplication(row.applicationId, StoredApplication);
  if (!body.ok || !body.value?.facts || !application.ok || !application.value) return false;
  const pictures = Object.values(body.value.facts.pictures);
  for (const { pictureId, sizeBytes } of pictures) {
    const read = await vault.readPicture(pictureId);
    if (!read.ok || read.value?.length !== sizeBytes) return false;
  }
  return pictures.length === 2;
}

/** The control's own look. A database that can't be read has lost everything. */
export function lookIntoCareless(file: string, lines: readonly string[]): AfterLoss {
  if (!existsSync(file)) return { lost: lines.length, lawHolds: false };
  const database = new Database(file);
  try {
    const ids = new Set(database.prepare<[], string>('SELECT id FROM kept').pluck().all());
    return { lost: lines.filter((line) => !ids.has(line.split(' ')[1] ?? '')).length, lawHolds: true };
  } catch {
    return { lost: lines.length, lawHolds: false };
  } finally {
    database.close();
  }
}

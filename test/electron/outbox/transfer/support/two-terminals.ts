import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect } from 'vitest';
import { createMemorySecretStore } from '../../../../../electron/keychain/memory-secret-store.ts';
import {
  readTransferIdentity,
  transferIdentityName,
} from '../../../../../electron/keychain/transfer-identity.ts';
import { exportUnsent } from '../../../../../electron/outbox/transfer/export-unsent.ts';
import { importBundle } from '../../../../../electron/outbox/transfer/import-bundle.ts';
import { systemRandom } from '../../../../../electron/random.ts';
import { unwrap } from '../../../../../shared/result.ts';
import { organisation } from './specimens.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

const folders: string[] = [];
const opened: Terminal[] = [];

afterEach(async () => {
  for (const terminal of opened.splice(0)) {
    await terminal.vault.close();
    expect(terminal.bugs).toEqual([]);
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes with the test, and a transfer folder in it. */
export function transferPlace(): { readonly root: string; readonly transferFolder: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'vestibule-transfer-'));
  folders.push(root);
  const transferFolder = path.join(root, 'stick');
  mkdirSync(transferFolder);
  return { root, transferFolder };
}

/** A terminal that goes with the test. Each has its own keychain; with `identity`, it can import. */
export async function terminalIn(
  place: ReturnType<typeof transferPlace>,
  name: string,
  more: Partial<TerminalOptions> & { readonly identity?: string } = {},
): Promise<Terminal> {
  const { identity, ...options } = more;
  const secrets = options.secrets ?? createMemorySecretStore('training');
  if (identity) unwrap(await secrets.write(transferIdentityName, identity));
  const terminal = await openTerminal({
    name,
    folder: path.join(place.root, `vault-${randomUUID()}`),
    transferFolder: place.transferFolder,
    secrets,
    ...options,
  });
  opened.push(terminal);
  return terminal;
}

/** The parts of an export. */
export const exporting = ({ name, outbox, folder, mode, clock }: Terminal) => ({
  ...{ outbox, folder, mode, clock },
  terminal: name,
  random: systemRandom,
  recipient: organisation.recipient,
});

/** The parts of an import. */
export const importing = ({ name, outbox, folder, mode, clock, secrets }: Terminal) => ({
  ...{ outbox, folder, mode, clock },
  terminal: name,
  readIdentity: () => readTransferIdentity(secrets),
});

export const exportFrom = (terminal: Terminal, toTerminal: string) =>
  exportUnsent(exporting(terminal), toTerminal);
export const importTo = (terminal: Terminal, name: string) => importBundle(importing(terminal), name);

/** Every file below a folder that holds these bytes. */
export function filesWith(folder: string, wanted: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(wanted));
}

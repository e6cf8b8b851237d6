import fs from 'node:fs';
import { z } from 'zod';
import type { VaultPort } from '../vault/vault-port.ts';
import { readJsonFile } from './read-json-file.ts';

const Count = z.strictObject({ last: z.number().int().nonnegative() });

/**
 * Carries a count over from the file in which an earlier version kept it, and removes the file once the vault has it. Whether the vault
 * may be counted from: false while a file stays that can't be read, or whose count isn't kept, as beginning again at 1 would give out
 * every value a second time.
 */
export async function carryOverCount(
  file: string,
  name: string,
  vault: Pick<VaultPort, 'write'>,
): Promise<boolean> {
  const stored = readJsonFile({ file, schema: Count, maxBytes: 1000 });
  if (!stored.ok) return false;
  if (!stored.value) return true;
  const written = await vault.write([{ write: 'count', name, atLeast: stored.value.last }]);
  if (written.ok) fs.rmSync(file);
  return written.ok;
}

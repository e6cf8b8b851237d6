import { readFile } from 'node:fs/promises';
import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';
import { codeOf } from '../error-code.ts';
import { sortStorageError } from '../vault/database/storage-failure.ts';
import type { AuditVault } from './verify-audit.ts';

/**
 * Reads a log that stays in its file, as practice without a keychain keeps it. The file has no seals and no count: its lines are checked
 * by their hashes alone. It is read as a whole each time, which the log of a practice bears.
 */
export function createFileAuditReader(file: string): AuditVault {
  const read = async () => {
    try {
      const lines = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
      return ok(lines.map((line, place) => ({ sequence: place + 1, line, isIntact: true })));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return ok([]);
      if (sortStorageError(error) === undefined) throw error;
      return err(fail('storage-unavailable'));
    }
  };
  return {
    lastAudit: async () => {
      const found = await read();
      if (!found.ok) return found;
      return ok({
        sequence: found.value.length,
        newest: found.value.at(-1),
        mark: undefined,
        isCounted: true,
      });
    },
    readAudit: async ({ from, limit }) => {
      const found = await read();
      if (!found.ok) return found;
      return ok(found.value.filter(({ sequence }) => sequence >= from).slice(0, limit));
    },
  };
}

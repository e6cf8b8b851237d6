/**
 * Whether a key opens a vault, and what would be found in it, without changing a byte of the database: nothing is migrated, no reserve is
 * made. SQLite itself may leave its two empty helper files (`-wal`, `-shm`) beside it.
 */
import Database from 'better-sqlite3';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../../random.ts';
import { deriveVaultKeys } from '../crypto/vault-keys.ts';
import { databaseFile } from '../database/database-files.ts';
import { inspectDatabase } from '../database/inspect-database.ts';
import { listUnreadable } from '../records/list-unreadable.ts';
import { hasSchema } from '../schema/has-schema.ts';
import { newestVersion, schemaSteps } from '../schema/schema-steps.ts';
import type { VaultHostFailure } from '../worker/vault-host.ts';

/** What a key that fits finds. */
export interface VaultProof {
  /** Submissions that something still has to happen to, by state; those without any are left out. */
  readonly open: Readonly<Partial<Record<SubmissionState, number>>>;
  /** Records whose seals do not hold. They are parked at the start, as on the terminal they come from. */
  readonly unreadable: number;
}

const openStates: readonly SubmissionState[] = [
  ...(['waiting', 'sending', 'needs-customer', 'code-open', 'unknown', 'quarantined'] as const),
];

/** *vault-key-wrong* for another vault's key; *vault-damaged* where there is no vault, or its tables are not as made. */
export function proveKey(
  folder: string,
  masterKey: Uint8Array,
  random: Random,
): Result<VaultProof, VaultHostFailure> {
  const found = inspectDatabase(folder, newestVersion(schemaSteps));
  if (!found.ok) return found;
  if (!found.value.exists) return err(fail('vault-damaged'));
  const keys = deriveVaultKeys(masterKey);
  const { version, keyId } = found.value;
  if (keyId !== keys.keyId) return err(fail('vault-key-wrong'));
  const database = new Database(databaseFile(folder, version), { readonly: true, fileMustExist: true });
  try {
    // A copy that somebody brought: nothing in it may run.
    database.pragma('trusted_schema = OFF');
    const steps = schemaSteps.filter((step) => step.version <= version);
    if (!hasSchema(database, steps, keys)) return err(fail('vault-damaged'));
    const rows = database
      .prepare<[], { state: string; count: number }>(
        'SELECT state, COUNT(*) AS count FROM submission GROUP BY state',
      )
      .all();
    const open = rows.flatMap(({ state, count }) => {
      const known = SubmissionState.safeParse(state);
      return known.success && openStates.includes(known.data) ? [[known.data, count] as const] : [];
    });
    const unreadable = listUnreadable({ database, keys, random }).length;
    return ok({ open: Object.fromEntries(open), unreadable });
  } finally {
    database.close();
  }
}

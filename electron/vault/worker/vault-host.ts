/** The vault inside its worker: looked at first, opened with a key second, used third. */
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Random } from '../../random.ts';
import { deriveVaultKeys, type VaultKeys } from '../crypto/vault-keys.ts';
import { databaseFile, removeOtherVersions } from '../database/database-files.ts';
import { type Inspection, inspectDatabase } from '../database/inspect-database.ts';
import { openDatabase, type SqliteDatabase } from '../database/open-database.ts';
import { type StorageFailure, sortStorageError } from '../database/storage-failure.ts';
import { listUnreadable } from '../records/list-unreadable.ts';
import { proveKey, type VaultProof } from '../recovery/prove-key.ts';
import { createDatabase } from '../schema/create-database.ts';
import { hasSchema } from '../schema/has-schema.ts';
import { migrateDatabase } from '../schema/migrate-database.ts';
import type { SchemaStep } from '../schema/schema-step.ts';
import { newestVersion, schemaSteps } from '../schema/schema-steps.ts';
import { ensureBallast, ballastBytes as usualBallastBytes } from '../space/ballast.ts';
import { createOperations, type VaultOperations } from './operations.ts';

/** How a vault can fail to open. Whatever it is, what was there is as it was. */
export type VaultHostFailure = StorageFailure | Failure<'vault-newer' | 'vault-key-wrong'>;

/** How it was opened. */
export interface Opened {
  readonly how: 'created' | 'opened' | 'migrated';
}

/** One vault in one folder. */
export interface VaultHost {
  readonly inspect: () => Result<Inspection, VaultHostFailure>;
  /** Opens the vault with its master key; makes an empty one where there is none. */
  readonly open: (masterKey: Uint8Array) => Result<Opened, VaultHostFailure>;
  /** Whether this key opens the vault, for reading only. Not while it is open here. */
  readonly prove: (masterKey: Uint8Array) => Result<VaultProof, VaultHostFailure>;
  /** Throws on a vault that is not open, which is a bug. */
  readonly operations: () => VaultOperations;
  readonly close: () => void;
}

/** What a vault is made of, besides its key. */
export interface VaultHostOptions {
  /** Of its own, below the profile. */
  readonly folder: string;
  readonly random: Random;
  readonly steps?: readonly SchemaStep[];
  readonly ballastBytes?: number;
}

/** Creates the host; touches nothing yet. */
export function createVaultHost(options: VaultHostOptions): VaultHost {
  const { folder, random, steps = schemaSteps, ballastBytes = usualBallastBytes } = options;
  const newest = newestVersion(steps);
  let opened: { readonly database: SqliteDatabase; readonly operations: VaultOperations } | undefined;

  function prepare(keys: VaultKeys): Result<Opened, VaultHostFailure> {
    const found = inspectDatabase(folder, newest);
    if (!found.ok) return found;
    if (!found.value.exists) {
      createDatabase(folder, steps, keys);
      return ok({ how: 'created' });
    }
    if (found.value.keyId !== keys.keyId) return err(fail('vault-key-wrong'));
    if (found.value.version === newest) return ok({ how: 'opened' });
    const unreadable = (database: SqliteDatabase) => listUnreadable({ database, keys, random });
    const migrated = migrateDatabase({ folder, from: found.value.version, steps, keys, unreadable });
    return migrated.ok ? ok({ how: 'migrated' }) : migrated;
  }

  return {
    inspect: () => guarded(() => inspectDatabase(folder, newest)),
    open: (masterKey) =>
      guarded(() => {
        if (opened) throw new Error('the vault is open already');
        const keys = deriveVaultKeys(masterKey);
        const prepared = prepare(keys);
        if (!prepared.ok) return prepared;
        const database = openDatabase(databaseFile(folder, newest));
        try {
          if (!hasSchema(database, steps, keys)) {
            database.close();
            return err(fail('vault-damaged'));
          }
          const operations = createOperations({ database, keys, random }, { folder, ballastBytes });
          removeOtherVersions(folder, newest);
          ensureBallast(folder, random, ballastBytes);
          opened = { database, operations };
        } catch (error) {
          database.close();
          throw error;
        }
        return prepared;
      }),
    prove: (masterKey) => guarded(() => proveKey(folder, masterKey, random)),
    operations: () => {
      if (!opened) throw new Error('the vault is not open');
      return opened.operations;
    },
    close: () => {
      opened?.database.close();
      opened = undefined;
    },
  };
}

function guarded<Value, Failed>(work: () => Result<Value, Failed>): Result<Value, Failed | StorageFailure> {
  try {
    return work();
  } catch (error) {
    const failure = sortStorageError(error);
    if (failure) return err(failure);
    throw error;
  }
}

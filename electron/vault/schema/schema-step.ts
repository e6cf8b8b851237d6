import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** One step of the schema: leads from the version before it to its own. A released step is never changed. */
export interface SchemaStep {
  readonly version: number;
  readonly apply: (database: SqliteDatabase, keys: VaultKeys) => void;
}

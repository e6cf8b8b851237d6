import Database from 'better-sqlite3';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { SchemaStep } from './schema-step.ts';

/**
 * Whether a database has exactly the tables that these steps make. A flipped bit in their definitions would otherwise be met column by column,
 * as errors that look like bugs.
 */
export function hasSchema(database: SqliteDatabase, steps: readonly SchemaStep[], keys: VaultKeys): boolean {
  const made = new Database(':memory:');
  try {
    for (const step of steps) step.apply(made, keys);
    return readDefinitions(made) === readDefinitions(database);
  } finally {
    made.close();
  }
}

const readDefinitions = (database: SqliteDatabase): string =>
  JSON.stringify(database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name').all());

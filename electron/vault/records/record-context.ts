import type { Random } from '../../random.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** What every table of an open vault works with. */
export interface RecordContext {
  readonly database: SqliteDatabase;
  readonly keys: VaultKeys;
  readonly random: Random;
}

import fs from 'node:fs';
import type { SqliteDatabase } from '../database/open-database.ts';
import { hasBallast } from './ballast.ts';

/** The room that the vault takes and has. */
export interface Room {
  /** Of the database, without the pages that are free inside it. */
  readonly usedBytes: number;
  /** On its disk, for this user. */
  readonly freeBytes: number;
  /** The reserve for a full disk is in place. */
  readonly hasBallast: boolean;
}

/** Looks before a customer is started; the commit itself still says where it did not fit. */
export function measureRoom(folder: string, database: SqliteDatabase, ballastBytes?: number): Room {
  const read = (name: string) => Number(database.pragma(name, { simple: true }));
  const { bavail, bsize } = fs.statfsSync(folder);
  return {
    usedBytes: (read('page_count') - read('freelist_count')) * read('page_size'),
    freeBytes: bavail * bsize,
    hasBallast: hasBallast(folder, ballastBytes),
  };
}

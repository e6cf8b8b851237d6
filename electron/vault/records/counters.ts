import { isRowIntact, sealRow } from '../crypto/row-seal.ts';
import type { VaultKeys } from '../crypto/vault-keys.ts';
import type { RecordContext } from './record-context.ts';
import { UnreadableRecordError } from './unreadable-record-error.ts';

/** Counts that survive a power cut: no value is ever given out twice. Everything that writes is to be called inside a transaction. */
export interface Counters {
  /** The next value, from 1; given once it is committed. Throws `UnreadableRecordError` where the last one can't be trusted. */
  readonly next: (name: string) => number;
  /** Counts one more; false where it can't be trusted, and stays as it is. */
  readonly add: (name: string) => boolean;
  /** Sets a counter up to a value, never down; false where it can't be trusted, and stays as it is. */
  readonly raise: (name: string, atLeast: number) => boolean;
  /** The last value; 0 where there is none yet. */
  readonly read: (name: string) => number | 'unreadable';
}

/** The vault's own counters; nobody outside counts with them. */
export const capturedCounter = 'captured';
/** The number of the last audit line. */
export const auditCounter = 'audit';

interface Row {
  readonly name: string;
  readonly last: number;
  readonly row_seal: Buffer;
}

/** A counter's seal. A value that went back would be given out a second time. */
const sealCounter = ({ rows }: Pick<VaultKeys, 'rows'>, name: string, last: number): Buffer =>
  sealRow(rows, 'counter', [name, last]);

/** Opens the counters. */
export function openCounters({ database, keys }: RecordContext): Counters {
  const find = database.prepare<[string], Row>('SELECT * FROM counter WHERE name = ?');
  const all = database.prepare<[], Row>('SELECT * FROM counter');
  const upsert = database.prepare(
    `INSERT INTO counter (name, last, row_seal) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET last = excluded.last, row_seal = excluded.row_seal`,
  );
  const isIntact = ({ name, last, row_seal }: Row) =>
    isRowIntact(keys.rows, 'counter', [name, last], row_seal);
  const read = (name: string): number | 'unreadable' => {
    const row = find.get(name);
    // A counter whose name was changed would seem never to have counted.
    if (!row) return all.all().every(isIntact) ? 0 : 'unreadable';
    return isIntact(row) ? row.last : 'unreadable';
  };
  const store = (name: string, last: number) => {
    if (!Number.isSafeInteger(last) || last < 0) throw new RangeError('a counter counts up in whole numbers');
    upsert.run(name, last, sealCounter(keys, name, last));
  };

  return {
    next: (name) => {
      const last = read(name);
      if (last === 'unreadable') throw new UnreadableRecordError();
      store(name, last + 1);
      return last + 1;
    },
    add: (name) => {
      const last = read(name);
      if (last === 'unreadable') return false;
      store(name, last + 1);
      return true;
    },
    raise: (name, atLeast) => {
      const last = read(name);
      if (last === 'unreadable') return false;
      if (atLeast > last) store(name, atLeast);
      return true;
    },
    read,
  };
}

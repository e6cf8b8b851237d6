/**
 * Small records that are replaced as a whole, each sealed for its own name under one key of the vault. No key each, as a customer's
 * records have: what is destroyed here is overwritten in the file, and the log is emptied after it.
 */
import { open, seal } from '../crypto/envelope.ts';
import { toJsonText } from './json-text.ts';
import type { RecordContext } from './record-context.ts';

/** The sorts of small records. */
export type KeptKind = 'circuit' | 'staff' | 'hand-over' | 'audit-mark';

/** A small record as it was put. */
export interface KeptRecord {
  readonly id: string;
  readonly body: unknown;
}

/** What was found: a record that can't be trusted is named, never shown. */
export interface KeptList {
  /** In the order of their ids. */
  readonly records: readonly KeptRecord[];
  readonly unreadable: readonly string[];
}

/** The small records of one sort. Everything that writes is to be called inside a transaction. */
export interface KeptRecords {
  /** Whatever JSON can hold; null takes the record away. Throws on an id of no or more than 200 letters. */
  readonly put: (id: string, body: unknown) => void;
  /** "unreadable" where it can't be trusted; undefined where there is none. */
  readonly find: (id: string) => KeptRecord | 'unreadable' | undefined;
  readonly list: () => KeptList;
}

interface Row {
  readonly record_id: string;
  readonly sealed: Buffer;
}

const placeOf = (kind: KeptKind, recordId: string) => ({ kind: `kept ${kind}`, recordId, part: 'body' });

/** Opens the small records of one sort. */
export function openKeptRecords({ database, keys, random }: RecordContext, kind: KeptKind): KeptRecords {
  const upsert = database.prepare(
    `INSERT INTO kept (kind, record_id, sealed) VALUES (?, ?, ?)
     ON CONFLICT (kind, record_id) DO UPDATE SET sealed = excluded.sealed`,
  );
  const find = database.prepare<[string, string], Row>(
    'SELECT record_id, sealed FROM kept WHERE kind = ? AND record_id = ?',
  );
  const all = database.prepare<[string], Row>(
    'SELECT record_id, sealed FROM kept WHERE kind = ? ORDER BY record_id',
  );
  const remove = database.prepare('DELETE FROM kept WHERE kind = ? AND record_id = ?');
  const parse = ({ record_id: id, sealed }: Row): KeptRecord | 'unreadable' => {
    const plain = open(keys.records, sealed, placeOf(kind, id));
    return plain === undefined ? 'unreadable' : { id, body: JSON.parse(plain.toString('utf8')) };
  };

  return {
    put: (id, body) => {
      if (id.length === 0 || id.length > 200) throw new RangeError('a record has an id of 1 to 200 letters');
      if (body === null) return void remove.run(kind, id);
      upsert.run(kind, id, seal(keys.records, Buffer.from(toJsonText(body)), placeOf(kind, id), random));
    },
    find: (id) => {
      const row = find.get(kind, id);
      return row && parse(row);
    },
    list: () => {
      const records: KeptRecord[] = [];
      const unreadable: string[] = [];
      for (const row of all.iterate(kind)) {
        const parsed = parse(row);
        if (parsed === 'unreadable') unreadable.push(row.record_id);
        else records.push(parsed);
      }
      return { records, unreadable };
    },
  };
}

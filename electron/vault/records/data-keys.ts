import { createDataKey, type RecordName, unwrapDataKey } from '../crypto/data-key.ts';
import type { RecordContext } from './record-context.ts';

/** The stored data keys. A record without one is gone. */
export interface DataKeys {
  /** Runs `work` with a new record's key, which it must not keep. Call inside a transaction, once per record. */
  readonly create: <Value>(record: RecordName, work: (key: Uint8Array) => Value) => Value;
  /** Runs `work` with a record's key, which it must not keep; undefined where there is none, or none that can be used. */
  readonly use: <Value>(record: RecordName, work: (key: Uint8Array) => Value) => Value | undefined;
  readonly has: (record: RecordName) => boolean;
  /** Destroys a record. */
  readonly shred: (record: RecordName) => void;
}

interface Row {
  readonly key_id: string;
  readonly wrapped: Buffer;
}

/** Opens the data keys of a vault. */
export function openDataKeys({ database, keys, random }: RecordContext): DataKeys {
  const insert = database.prepare(
    'INSERT INTO data_key (kind, record_id, key_id, wrapped) VALUES (?, ?, ?, ?)',
  );
  const find = database.prepare<[string, string], Row>(
    'SELECT key_id, wrapped FROM data_key WHERE kind = ? AND record_id = ?',
  );
  const remove = database.prepare('DELETE FROM data_key WHERE kind = ? AND record_id = ?');

  return {
    create: (record, work) => {
      const { key, wrapped } = createDataKey(record, keys, random);
      insert.run(record.kind, record.recordId, keys.keyId, wrapped);
      return runAndForget(key, work);
    },
    use: (record, work) => {
      const row = find.get(record.kind, record.recordId);
      const key = row && unwrapDataKey(record, { keyId: row.key_id, wrapped: row.wrapped }, keys);
      return key && runAndForget(key, work);
    },
    has: ({ kind, recordId }) => find.get(kind, recordId) !== undefined,
    shred: ({ kind, recordId }) => void remove.run(kind, recordId),
  };
}

function runAndForget<Value>(key: Buffer, work: (key: Uint8Array) => Value): Value {
  try {
    return work(key);
  } finally {
    key.fill(0);
  }
}

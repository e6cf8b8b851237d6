/**
 * The second schema: the drainer's notes beside a submission, seals on the counters, small sealed records (circuits, staff, hand-overs), the
 * audit log, and a count of its own of all that was ever captured.
 */
import { sealRow } from '../crypto/row-seal.ts';
import type { SchemaStep } from './schema-step.ts';

const tables = `
  ALTER TABLE submission ADD COLUMN schedule TEXT;

  ALTER TABLE counter ADD COLUMN row_seal BLOB NOT NULL DEFAULT x'';

  CREATE TABLE kept (
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    line TEXT NOT NULL,
    row_seal BLOB NOT NULL
  ) STRICT;

  INSERT INTO counter (name, last) SELECT 'captured', count(*) FROM ledger WHERE event = 'captured';
`;

export const schema2: SchemaStep = {
  version: 2,
  apply: (database, { rows }) => {
    database.exec(tables);
    const counters = database
      .prepare<[], { name: string; last: number }>('SELECT name, last FROM counter')
      .all();
    const seal = database.prepare('UPDATE counter SET row_seal = ? WHERE name = ?');
    for (const { name, last } of counters) seal.run(sealRow(rows, 'counter', [name, last]), name);
  },
};

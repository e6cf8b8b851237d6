/**
 * The first schema. Plain are only ids, states, times, counts, and the names of providers and operations: nothing about a person.
 * Whatever a customer said or showed is in a `sealed` column.
 */
import type { SchemaStep } from './schema-step.ts';

const tables = `
  CREATE TABLE vault (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    key_id TEXT NOT NULL
  ) STRICT;

  CREATE TABLE data_key (
    kind TEXT NOT NULL CHECK (kind IN ('application', 'picture', 'submission')),
    record_id TEXT NOT NULL,
    key_id TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (kind, record_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE application (
    application_id TEXT PRIMARY KEY,
    changed_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    row_seal BLOB NOT NULL
  ) STRICT;

  CREATE TABLE picture (
    picture_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL REFERENCES application (application_id),
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX picture_of ON picture (application_id);

  CREATE TABLE submission (
    submission_id TEXT PRIMARY KEY,
    application_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    operation TEXT NOT NULL,
    outcome_class TEXT NOT NULL,
    presence TEXT NOT NULL,
    state TEXT NOT NULL,
    captured_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER,
    lease_until INTEGER,
    last_failure TEXT,
    supersedes TEXT,
    superseded_by TEXT,
    cancel_reason TEXT,
    sealed BLOB,
    row_seal BLOB NOT NULL
  ) STRICT;
  CREATE INDEX submission_due ON submission (state, next_attempt_at);
  CREATE INDEX submission_of ON submission (application_id);

  CREATE TABLE ledger (
    sequence INTEGER PRIMARY KEY,
    submission_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    row_seal BLOB NOT NULL
  ) STRICT;
  CREATE INDEX ledger_of ON ledger (submission_id, sequence);

  CREATE TABLE counter (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export const schema1: SchemaStep = { version: 1, apply: (database) => void database.exec(tables) };

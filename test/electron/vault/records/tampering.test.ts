/** Somebody, or a bad disk, changes the file behind the vault's back. One record is lost to it, and is named; the others go on. */
import { copyFileSync, mkdirSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/result.ts';
import { newCapture, specimenAt } from '../support/specimens.ts';
import { newestFile, openVaultHere, vaultFolder } from '../support/vault-folder.ts';

const unreadable = { ok: false, error: { code: 'record-unreadable' } };

/** Two captures, then a change in the closed file, then the vault again. */
function afterTampering(change: (database: Database.Database) => void) {
  const { folder, file, host, capture } = openVaultHere();
  const captures = [newCapture(), newCapture()];
  for (const one of captures) unwrap(capture(one));
  host.close();
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  change(database);
  database.close();
  const ids = captures.map(({ application, submissions }) => ({
    applicationId: application.applicationId,
    submissionId: submissions[0]?.submissionId ?? ('' as never),
    pictureIds: (application.addPictures ?? []).map(({ pictureId }) => pictureId),
  }));
  const [first, second] = ids;
  if (!first || !second) throw new Error('there are two captures');
  return { ...openVaultHere(folder), first, second };
}

type Value = string | number | Buffer | null;

/** A value of the same type that differs in its last byte; what was NULL gets a value. */
function changed(value: Value): Value {
  if (value === null) return 1;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`;
  return Buffer.from(value.map((byte, at) => (at === value.length - 1 ? byte ^ 1 : byte)));
}

/** Changes one column of the first row, in the order in which the rows were written. */
const changeColumn = (table: string, column: string) => (database: Database.Database) => {
  const order = ['ledger', 'application', 'picture', 'submission'].includes(table) ? 'rowid' : 'kind';
  const first = database.prepare(`SELECT * FROM ${table} ORDER BY ${order} LIMIT 1`).get() as Record<
    string,
    Value
  >;
  const id = Object.keys(first)[0] ?? '';
  const value = changed(first[column] ?? null);
  const isText =
    database.prepare(`SELECT type FROM pragma_table_info('${table}') WHERE name = ?`).pluck().get(column) ===
    'TEXT';
  database
    .prepare(`UPDATE ${table} SET ${column} = ? WHERE ${id} = ?`)
    .run(isText && value !== null ? String(value) : value, first[id]);
};

const columnsOf = (table: string): string[] => {
  const { file } = openVaultHere();
  const database = new Database(file, { readonly: true });
  const names = database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table);
  database.close();
  return names;
};

const submissionColumns = [
  'application_id',
  'provider',
  'operation',
  'outcome_class',
  'presence',
  'state',
  'captured_at',
  'attempts',
  'next_attempt_at',
  'lease_until',
  'last_failure',
  'supersedes',
  'superseded_by',
  'cancel_reason',
  'schedule',
  'row_seal',
  'sealed',
];

describe('a change in a submission', () => {
  it('is tried in every column that there is', () => {
    expect([...submissionColumns, 'submission_id'].sort()).toEqual(columnsOf('submission').sort());
  });

  it.each(submissionColumns)('is found in %s, and parks that one alone', (column) => {
    const { first, second, ...vault } = afterTampering(changeColumn('submission', column));
    expect(vault.readCaptured(first.submissionId)).toEqual(unreadable);
    if (column !== 'sealed') {
      expect(unwrap(vault.listSubmissions({})).unreadable).toEqual([first.submissionId]);
      const move = {
        submissionId: first.submissionId,
        from: 'waiting',
        event: 'leased',
        at: specimenAt,
      } as const;
      expect(vault.moveSubmission(move)).toEqual(unreadable);
    }
    expect(unwrap(vault.readCaptured(second.submissionId))).toBeDefined();

    expect(unwrap(vault.quarantine({ submissionId: first.submissionId, at: specimenAt }))).toBe(true);
    expect(unwrap(vault.quarantine({ submissionId: first.submissionId, at: specimenAt }))).toBe(false);
    expect(unwrap(vault.quarantine({ submissionId: second.submissionId, at: specimenAt }))).toBe(false);
    const law = unwrap(vault.checkLaw());
    expect(law).toMatchObject({ holds: true, captured: 2, counts: { quarantined: 1, waiting: 1 } });
    // What was changed in the row is never believed again; a body that can't be read may be looked at once more.
    const release = {
      submissionId: first.submissionId,
      from: 'quarantined',
      event: 'released',
      at: specimenAt,
    } as const;
    expect(vault.moveSubmission(release)).toEqual(
      column === 'sealed' ? expect.objectContaining({ ok: true }) : unreadable,
    );
  });

  it('of its id leaves one that the ledger does not know, and one that is missing', () => {
    const { checkLaw } = afterTampering(changeColumn('submission', 'submission_id'));
    const law = unwrap(checkLaw());
    expect(law.holds).toBe(false);
    expect(law.strays).toHaveLength(2);
  });

  it.each(['state', 'outcome_class', 'sealed'])('in %s never brings back one that was accepted', (column) => {
    const { folder, file, host, capture, moveSubmission } = openVaultHere();
    const taken = newCapture();
    unwrap(capture(taken));
    const submissionId = taken.submissions[0]?.submissionId ?? ('' as never);
    unwrap(moveSubmission({ submissionId, from: 'waiting', event: 'leased', at: specimenAt }));
    unwrap(moveSubmission({ submissionId, from: 'sending', event: 'accepted', at: specimenAt }));
    host.close();
    const database = new Database(file);
    if (column === 'state') database.exec("UPDATE submission SET state = 'waiting'");
    else changeColumn('submission', column)(database);
    database.close();
    const vault = openVaultHere(folder);
    unwrap(vault.quarantine({ submissionId, at: specimenAt }));
    expect(unwrap(vault.quarantine({ submissionId, at: specimenAt }))).toBe(false);
    expect(unwrap(vault.listSubmissions({ states: ['waiting', 'quarantined'] }))).toEqual({
      submissions: [],
      unreadable: [],
    });
    expect(unwrap(vault.checkLaw())).toMatchObject({ holds: true, captured: 1, counts: { accepted: 1 } });
  });

  it('that makes it look destroyed is found: nothing that is not finished is destroyed', () => {
    const { readCaptured, first } = afterTampering((database) =>
      database.prepare('UPDATE submission SET sealed = NULL WHERE rowid = 1').run(),
    );
    expect(readCaptured(first.submissionId)).toEqual(unreadable);
  });
});

describe('a change in the rest', () => {
  it.each(['changed_at', 'sealed', 'row_seal'])('is found in an application’s %s', (column) => {
    const { readApplication, first, second } = afterTampering(changeColumn('application', column));
    expect(readApplication(first.applicationId)).toEqual(unreadable);
    expect(readApplication(second.applicationId).ok).toBe(true);
  });

  it.each(['application_id', 'sealed'])('is found in a picture’s %s', (column) => {
    const { readPicture, first, second } = afterTampering(changeColumn('picture', column));
    expect(first.pictureIds.map((id) => readPicture(id).ok)).toEqual([false, true]);
    expect(second.pictureIds.every((id) => readPicture(id).ok)).toBe(true);
  });

  it.each(['key_id', 'wrapped'])('is found in a data key’s %s', (column) => {
    const { readApplication, putApplication, first, second } = afterTampering((database) => {
      const set = column === 'key_id' ? "'00'" : 'zeroblob(61)';
      database.exec(
        `UPDATE data_key SET ${column} = ${set} WHERE record_id = (SELECT application_id FROM application WHERE rowid = 1)`,
      );
    });
    expect(readApplication(first.applicationId)).toEqual(unreadable);
    expect(readApplication(second.applicationId).ok).toBe(true);
    // Nor is it written over, which could not be read afterwards either.
    expect(putApplication({ applicationId: first.applicationId, at: 1, body: {} })).toEqual(unreadable);
  });

  it.each(['submission_id', 'at', 'event', 'from_state', 'to_state', 'row_seal'])(
    'is found in a ledger line’s %s',
    (column) => {
      const { checkLaw } = afterTampering(changeColumn('ledger', column));
      expect(unwrap(checkLaw())).toMatchObject({ holds: false, brokenLine: 1 });
    },
  );

  it.each([
    ['a line is taken out of the middle', 'DELETE FROM ledger WHERE sequence = 1', 'brokenLine'],
    ['the newest line is taken out', 'DELETE FROM ledger WHERE sequence = 2', 'strays'],
    ['a submission is taken out', 'DELETE FROM submission WHERE rowid = 1', 'strays'],
  ])('is found where %s', (_, sql, where) => {
    const { checkLaw } = afterTampering((database) => database.exec(sql));
    const law = unwrap(checkLaw());
    expect(law.holds).toBe(false);
    expect(where === 'strays' ? law.strays : law.brokenLine).toBeTruthy();
  });
});

it('is found where a ledger line comes from an older copy of the same vault', () => {
  const { folder, file, host, capture } = openVaultHere();
  unwrap(capture(newCapture()));
  host.close();
  const other = vaultFolder();
  mkdirSync(other);
  copyFileSync(file, newestFile(other));
  const copy = openVaultHere(other);
  unwrap(copy.capture(newCapture()));
  copy.host.close();

  const again = openVaultHere(folder);
  unwrap(again.capture(newCapture()));
  unwrap(again.capture(newCapture()));
  again.host.close();
  const database = new Database(file);
  database.prepare('ATTACH ? AS other').run(copy.file);
  database.exec('REPLACE INTO ledger SELECT * FROM other.ledger WHERE sequence = 2');
  database.close();
  expect(unwrap(openVaultHere(folder).checkLaw())).toMatchObject({ holds: false, brokenLine: 3 });
});

describe('records that change places', () => {
  const swap = (table: string, column: string) => (database: Database.Database) => {
    const [one, two] = database
      .prepare(`SELECT rowid AS id, ${column} AS value FROM ${table} ORDER BY rowid`)
      .all() as {
      id: number;
      value: Buffer;
    }[];
    const set = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
    set.run(two?.value, one?.id);
    set.run(one?.value, two?.id);
  };

  it('are refused: two submissions', () => {
    const { readCaptured, first, second } = afterTampering(swap('submission', 'sealed'));
    expect([readCaptured(first.submissionId), readCaptured(second.submissionId)]).toEqual([
      unreadable,
      unreadable,
    ]);
  });

  it('are refused: two applications', () => {
    const { readApplication, first, second } = afterTampering(swap('application', 'sealed'));
    expect([readApplication(first.applicationId), readApplication(second.applicationId)]).toEqual([
      unreadable,
      unreadable,
    ]);
  });

  it('are refused: front and back of one document', () => {
    const { readPicture, first } = afterTampering(swap('picture', 'sealed'));
    expect(first.pictureIds.map((id) => readPicture(id).ok)).toEqual([false, false]);
  });

  it('are refused with their data keys', () => {
    const { readCaptured, first, second } = afterTampering((database) => {
      const keys = database
        .prepare("SELECT record_id, wrapped FROM data_key WHERE kind = 'submission'")
        .all() as {
        record_id: string;
        wrapped: Buffer;
      }[];
      const set = database.prepare(
        "UPDATE data_key SET wrapped = ? WHERE kind = 'submission' AND record_id = ?",
      );
      set.run(keys[1]?.wrapped, keys[0]?.record_id);
      set.run(keys[0]?.wrapped, keys[1]?.record_id);
      swap('submission', 'sealed')(database);
    });
    expect([readCaptured(first.submissionId), readCaptured(second.submissionId)]).toEqual([
      unreadable,
      unreadable,
    ]);
  });
});

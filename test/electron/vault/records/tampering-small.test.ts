/** The same as in tampering.test.ts, for the tables beside the customers' own: counters, small records, the audit log, the vault's name. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../shared/result.ts';
import { newCapture, smallWrites, submissionId } from '../support/specimens.ts';
import { hostOf, masterKey, openVaultHere } from '../support/vault-folder.ts';

const unreadable = { ok: false, error: { code: 'record-unreadable' } };

/** A vault with something in every table, changed while it was closed. */
function changedBy(sql: string) {
  const { folder, file, host, write, capture } = openVaultHere();
  const taken = newCapture();
  unwrap(capture(taken));
  const waiting = taken.submissions[0]?.submissionId ?? submissionId();
  unwrap(write([...smallWrites(waiting), { write: 'count', name: 'member', atLeast: 8 }]));
  host.close();
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  expect(database.prepare(sql).run().changes).toBeGreaterThan(0);
  database.close();
  return { folder, waiting, application: taken.application.applicationId };
}

it('every column of every table is changed in one of these tests', () => {
  const { file } = openVaultHere();
  const database = new Database(file, { readonly: true });
  const found = database
    .prepare<[], string>(
      `SELECT "table".name || '.' || column.name FROM pragma_table_list AS "table", pragma_table_info("table".name) AS column
       WHERE "table".schema = 'main' AND "table".name NOT LIKE 'sqlite_%' AND "table".name NOT IN ('submission')
       ORDER BY 1`,
    )
    .pluck()
    .all();
  database.close();
  // Those of `submission` are compared in tampering.test.ts.
  expect(found).toEqual([
    ...['application.application_id', 'application.changed_at', 'application.row_seal', 'application.sealed'],
    ...['audit.line', 'audit.row_seal', 'audit.sequence'],
    ...['counter.last', 'counter.name', 'counter.row_seal'],
    ...['data_key.key_id', 'data_key.kind', 'data_key.record_id', 'data_key.wrapped'],
    ...['kept.kind', 'kept.record_id', 'kept.sealed'],
    ...['ledger.at', 'ledger.event', 'ledger.from_state', 'ledger.row_seal', 'ledger.sequence'],
    ...['ledger.submission_id', 'ledger.to_state'],
    ...['picture.application_id', 'picture.picture_id', 'picture.sealed'],
    ...['vault.id', 'vault.key_id'],
  ]);
});

describe('a change in a counter', () => {
  it.each(['last = 3', "row_seal = x'00'", "name = 'membes'"])(
    'is found (%s): no number is given out twice',
    (set) => {
      const { folder } = changedBy(`UPDATE counter SET ${set} WHERE name = 'member'`);
      const { nextCount, write, checkLaw } = openVaultHere(folder);
      expect(nextCount('member')).toEqual(unreadable);
      // Carrying over an older count goes on, and believes the damaged one no more than before.
      unwrap(write([{ write: 'count', name: 'member', atLeast: 5 }]));
      expect(nextCount('member')).toEqual(unreadable);
      // The law looks at its own counter, which another one's damage does not touch.
      expect(unwrap(checkLaw()).holds).toBe(true);
    },
  );

  it.each(['last = last + 1', "row_seal = x'00'", "name = 'captures'"])(
    'of all that were captured breaks the law (%s)',
    (set) => {
      const { folder } = changedBy(`UPDATE counter SET ${set} WHERE name = 'captured'`);
      const { capture, checkLaw } = openVaultHere(folder);
      expect(unwrap(checkLaw())).toMatchObject({ holds: false, captured: 1, counted: undefined });
      // Nobody is turned away for it.
      expect(unwrap(capture(newCapture()))).toHaveLength(1);
      expect(unwrap(checkLaw())).toMatchObject({ holds: false, captured: 2 });
    },
  );

  it('of the audit lines is harmless: the lines count themselves', () => {
    const { folder } = changedBy("UPDATE counter SET last = 1 WHERE name = 'audit'");
    expect(unwrap(openVaultHere(folder).lastAudit())).toMatchObject({ sequence: 2, newest: { sequence: 2 } });
  });
});

describe('a change in a small record', () => {
  it.each([
    ['sealed', 'sealed = zeroblob(60)', ['nur-aina']],
    ['record_id', "record_id = 'nur-ainb'", ['nur-ainb']],
    ['kind', "kind = 'stafg'", []],
  ])('is found in %s, and no other is lost', (_, set, named) => {
    const { folder } = changedBy(`UPDATE kept SET ${set} WHERE kind = 'staff'`);
    const { listStaff, listCircuits, listHandOvers, write } = openVaultHere(folder);
    expect(unwrap(listStaff())).toEqual({ records: [], unreadable: named });
    expect(unwrap(listCircuits()).records).toHaveLength(1);
    expect(unwrap(listHandOvers()).handOvers).toHaveLength(1);
    // It can be put anew.
    unwrap(write([{ write: 'staff', staffId: 'nur-aina', record: { tries: 1 } }]));
    expect(unwrap(listStaff()).records).toEqual([{ id: 'nur-aina', body: { tries: 1 } }]);
  });

  it('of another sort, or of another name, is never taken for it', () => {
    const { folder } = changedBy(
      "UPDATE kept SET sealed = (SELECT sealed FROM kept WHERE kind = 'circuit') WHERE kind = 'staff'",
    );
    expect(unwrap(openVaultHere(folder).listStaff())).toEqual({ records: [], unreadable: ['nur-aina'] });
  });

  it('is found in a hand-over, which is not closed unread', () => {
    const { folder } = changedBy("UPDATE kept SET sealed = zeroblob(60) WHERE kind = 'hand-over'");
    const { listHandOvers, write } = openVaultHere(folder);
    expect(unwrap(listHandOvers())).toEqual({ handOvers: [], unreadable: ['hand-over-1'] });
    expect(write([{ write: 'close-hand-over', id: 'hand-over-1', at: 1 }])).toEqual(unreadable);
  });
});

describe('a change in the audit log', () => {
  it.each([
    ['line', `line = '{"sequence":9}'`, [false, true]],
    ['row_seal', "row_seal = x'00'", [false, true]],
    ['sequence', 'sequence = 7', [true, false]],
  ])('is found in %s', (_, set, intact) => {
    const { folder } = changedBy(`UPDATE audit SET ${set} WHERE sequence = 1`);
    const found = unwrap(openVaultHere(folder).readAudit({ from: 1, limit: 10 }));
    expect(found.map(({ isIntact }) => isIntact)).toEqual(intact);
  });

  it('that takes the newest line off is found: the numbers are counted', () => {
    const { folder } = changedBy('DELETE FROM audit WHERE sequence = 2');
    expect(unwrap(openVaultHere(folder).lastAudit())).toMatchObject({ sequence: 2, newest: { sequence: 1 } });
  });
});

describe('a change in what names records', () => {
  it.each(["key_id = 'ff'", "key_id = '0123456789abcdef0123456789abcdef'", 'key_id = upper(key_id)'])(
    'of the vault opens nothing (%s)',
    (set) => {
      const { folder } = changedBy(`UPDATE vault SET ${set}`);
      const opened = hostOf(folder).open(masterKey());
      expect(['vault-damaged', 'vault-key-wrong']).toContain(opened.ok ? 'open' : opened.error.code);
    },
  );

  it('of the vault’s one row can’t be made: it has a check', () => {
    expect(() => changedBy('UPDATE vault SET id = 2')).toThrow('CHECK');
  });

  it.each(["record_id = 'another'", "kind = 'picture'"])(
    'of a data key loses that one record (%s)',
    (set) => {
      const { folder, waiting, application } = changedBy(
        `UPDATE data_key SET ${set} WHERE kind = 'submission'`,
      );
      const { readCaptured, readApplication } = openVaultHere(folder);
      expect(readCaptured(waiting)).toEqual(unreadable);
      expect(readApplication(application).ok).toBe(true);
    },
  );

  it('of an application leaves one that is listed and can’t be read', () => {
    const { folder, application } = changedBy(
      "UPDATE application SET application_id = 'aaaaaaaa-0000-4000-8000-000000000000'",
    );
    const { listApplications, readApplication } = openVaultHere(folder);
    const [entry] = unwrap(listApplications());
    expect(entry && readApplication(entry.applicationId)).toEqual(unreadable);
    expect(unwrap(readApplication(application))).toBeUndefined();
  });

  it('of a picture leaves one that is not there, never another', () => {
    const { folder } = changedBy(
      "UPDATE picture SET picture_id = 'aaaaaaaa-0000-4000-8000-000000000000' WHERE rowid = 1",
    );
    expect(openVaultHere(folder).readPicture('aaaaaaaa-0000-4000-8000-000000000000')).toEqual(unreadable);
  });

  it.each([0, -1, 2 ** 52 + 1, 2 ** 62])('of a ledger line to %d is found, and work goes on', (sequence) => {
    const { folder } = changedBy(`UPDATE ledger SET sequence = ${BigInt(sequence)}`);
    const { checkLaw, capture } = openVaultHere(folder);
    expect(unwrap(checkLaw()).holds).toBe(false);
    for (const one of [newCapture(), newCapture()]) expect(unwrap(capture(one))).toHaveLength(1);
  });
});

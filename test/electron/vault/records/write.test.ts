/** A list of changes is one transaction: all of it, in order, or nothing. */
import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { VaultWrite } from '../../../../electron/vault/vault-port.ts';
import { unwrap } from '../../../../shared/result.ts';
import {
  applicationId,
  marker,
  newCapture,
  newSubmission,
  pictureBytes,
  specimenAt,
  submissionId,
} from '../support/specimens.ts';
import { filesWith, openVaultHere } from '../support/vault-folder.ts';

const wrongState = { ok: false, error: { code: 'wrong-state' } };

/** A vault with one customer, whose one submission waits. */
function withCustomer() {
  const vault = openVaultHere();
  const { application, submissions } = newCapture();
  const [submission] = submissions;
  if (!submission) throw new Error('the capture has a submission');
  unwrap(
    vault.write([
      { write: 'application', put: application },
      { write: 'capture', submission },
    ]),
  );
  const id = submission.submissionId;
  const move = (from: 'waiting' | 'sending', event: 'leased' | 'accepted'): VaultWrite => ({
    write: 'move',
    move: { submissionId: id, from, event, at: specimenAt },
  });
  const accepted = [move('waiting', 'leased'), move('sending', 'accepted')];
  return { ...vault, id, application, submission, move, accepted, applicationId: application.applicationId };
}

const audit = (sequence: number): VaultWrite => ({
  write: 'audit',
  entry: { sequence, line: `line ${sequence}` },
});

describe('a list of changes', () => {
  it('is done in its order, in one transaction', () => {
    const { write, accepted, id, findSubmission, historyOf, checkLaw } = withCustomer();
    unwrap(write(accepted));
    expect(unwrap(findSubmission(id))?.state).toBe('accepted');
    expect(unwrap(historyOf(id)).map(({ event }) => event)).toEqual(['captured', 'leased', 'accepted']);
    expect(unwrap(checkLaw())).toMatchObject({ holds: true, captured: 1, counted: 1 });
    // The other way round it does not fit.
    const other = withCustomer();
    expect(other.write([...other.accepted].reverse())).toEqual(wrongState);
  });

  it.each<[string, (id: ReturnType<typeof submissionId>) => VaultWrite]>([
    [
      'a move from elsewhere',
      (id) => ({ write: 'move', move: { submissionId: id, from: 'sending', event: 'accepted', at: 1 } }),
    ],
    [
      'a move of nothing',
      () => ({
        write: 'move',
        move: { submissionId: submissionId(), from: 'waiting', event: 'leased', at: 1 },
      }),
    ],
    [
      'new times for nothing',
      () => ({ write: 'reschedule', submissionId: submissionId(), changes: { attempts: 1 } }),
    ],
    ['destroying what is not finished', (id) => ({ write: 'shred-submission', submissionId: id })],
    ['closing a hand-over that is not there', () => ({ write: 'close-hand-over', id: 'none', at: 1 })],
  ])('with %s in it keeps nothing', (_, last) => {
    const { write, id, listCircuits, listStaff, lastAudit, listSubmissions, readApplication } =
      withCustomer();
    const put = { applicationId: applicationId(), at: specimenAt, body: {} };
    const writes: VaultWrite[] = [
      { write: 'application', put },
      { write: 'capture', submission: newSubmission() },
      { write: 'circuit', provider: 'noah', circuit: {} },
      { write: 'staff', staffId: 'nur-aina', record: {} },
      { write: 'reschedule', submissionId: id, changes: { attempts: 5 } },
      audit(1),
      last(id),
    ];
    expect(write(writes)).toEqual(wrongState);
    expect(unwrap(readApplication(put.applicationId))).toBeUndefined();
    expect(unwrap(listSubmissions({})).submissions).toMatchObject([{ submissionId: id, attempts: 0 }]);
    expect([unwrap(listCircuits()).records, unwrap(listStaff()).records]).toEqual([[], []]);
    expect(unwrap(lastAudit()).sequence).toBe(0);
    // Without its last one it is kept.
    unwrap(write(writes.slice(0, -1)));
    expect(unwrap(listSubmissions({})).submissions).toHaveLength(2);
  });

  it('keeps nothing where one of them is a bug', () => {
    const { write, id, lastAudit } = withCustomer();
    const move = { submissionId: id, from: 'waiting', event: 'accepted', at: 1 } as const;
    expect(() => write([audit(1), { write: 'move', move }])).toThrow('waiting');
    expect(unwrap(lastAudit()).sequence).toBe(0);
  });

  it('of none does nothing', () => {
    expect(openVaultHere().write([])).toMatchObject({ ok: true });
  });
});

describe('a capture', () => {
  it('that is there already stays as it is, and is counted once', () => {
    const { write, move, submission, id, findSubmission, checkLaw } = withCustomer();
    unwrap(write([move('waiting', 'leased'), { write: 'capture', submission }]));
    expect(unwrap(findSubmission(id))?.state).toBe('sending');
    expect(unwrap(checkLaw())).toMatchObject({ holds: true, captured: 1, counted: 1 });
  });
});

describe('facts beside a state', () => {
  it('change without a line in the ledger, and null takes them away', () => {
    const { write, id, findSubmission, historyOf } = withCustomer();
    const schedule = JSON.stringify({ tries: [1, 2] });
    unwrap(write([{ write: 'reschedule', submissionId: id, changes: { nextAttemptAt: 5, schedule } }]));
    expect(unwrap(findSubmission(id))).toMatchObject({ state: 'waiting', nextAttemptAt: 5, schedule });
    unwrap(write([{ write: 'reschedule', submissionId: id, changes: { schedule: null } }]));
    const found = unwrap(findSubmission(id));
    expect([found?.schedule, found?.nextAttemptAt]).toEqual([undefined, 5]);
    expect(unwrap(historyOf(id))).toHaveLength(1);
  });

  it('hold 2000 letters and no more', () => {
    const { write, id, findSubmission } = withCustomer();
    const put = (length: number) =>
      write([{ write: 'reschedule', submissionId: id, changes: { schedule: 'x'.repeat(length) } }]);
    unwrap(put(2000));
    expect(() => put(2001)).toThrow('no submission');
    expect(unwrap(findSubmission(id))?.schedule).toHaveLength(2000);
  });
});

describe('destroying', () => {
  it('in the list that finishes it leaves no trace of the keys', () => {
    const {
      write,
      accepted,
      id,
      applicationId: application,
      folder,
      file,
      readApplication,
      readCaptured,
    } = withCustomer();
    const size = statSync(file).size;
    unwrap(
      write([
        ...accepted,
        { write: 'drop-pictures', applicationId: application },
        { write: 'shred-submission', submissionId: id },
        { write: 'remove-application', applicationId: application },
      ]),
    );
    expect(unwrap(readCaptured(id))).toBeUndefined();
    expect(unwrap(readApplication(application))).toBeUndefined();
    // The log, where the pages of before stood, is empty.
    expect(statSync(`${file}-wal`).size).toBe(0);
    expect(statSync(file).size).toBeLessThanOrEqual(size + 65_536);
    expect(filesWith(folder, application)).not.toEqual([]);
  });

  it('of an application waits for the last of its submissions', () => {
    const { write, accepted, applicationId: application } = withCustomer();
    const other = newSubmission({ applicationId: application });
    const remove: VaultWrite = { write: 'remove-application', applicationId: application };
    unwrap(write([{ write: 'capture', submission: other }]));
    expect(write([...accepted, remove])).toEqual(wrongState);
    const refused = { submissionId: other.submissionId, from: 'sending', event: 'refused', at: 1 } as const;
    unwrap(
      write([
        { write: 'move', move: { ...refused, from: 'waiting', event: 'leased' } },
        { write: 'move', move: refused },
      ]),
    );
    // Refused by the provider: it waits for a person.
    expect(write([...accepted, remove])).toEqual(wrongState);
    unwrap(
      write([
        ...accepted,
        { write: 'move', move: { ...refused, from: 'rejected', event: 'cancelled' } },
        remove,
      ]),
    );
  });
});

describe('small records', () => {
  it('are replaced as a whole, and taken away by null', () => {
    const { write, listCircuits, listStaff, folder } = openVaultHere();
    unwrap(write([{ write: 'circuit', provider: 'noah', circuit: { a: 1, b: 1 } }]));
    unwrap(
      write([
        { write: 'circuit', provider: 'noah', circuit: { a: 2 } },
        { write: 'staff', staffId: 's1', record: { name: marker } },
      ]),
    );
    expect(unwrap(listCircuits())).toEqual({ records: [{ id: 'noah', body: { a: 2 } }], unreadable: [] });
    expect(unwrap(listStaff()).records).toEqual([{ id: 's1', body: { name: marker } }]);
    expect(filesWith(folder, marker)).toEqual([]);
    unwrap(
      write([
        { write: 'circuit', provider: 'noah', circuit: null },
        { write: 'staff', staffId: 's1', record: null },
      ]),
    );
    expect([unwrap(listCircuits()).records, unwrap(listStaff()).records]).toEqual([[], []]);
  });

  it('have an id', () => {
    const { write } = openVaultHere();
    for (const provider of ['', 'x'.repeat(201)])
      expect(() => write([{ write: 'circuit', provider, circuit: {} }])).toThrow('id');
  });

  it('keep a hand-over until it is closed, and when that was first', () => {
    const { write, listHandOvers, host, folder } = openVaultHere();
    const handOver = {
      id: 'h1',
      at: 7,
      toTerminal: 'kiosk-2',
      recipient: marker,
      submissionIds: [submissionId()],
    };
    unwrap(write([{ write: 'hand-over', handOver }]));
    unwrap(write([{ write: 'hand-over', handOver: { ...handOver, toTerminal: 'kiosk-3' } }]));
    expect(unwrap(listHandOvers()).handOvers).toEqual([handOver]);
    unwrap(write([{ write: 'close-hand-over', id: 'h1', at: 8 }]));
    unwrap(write([{ write: 'close-hand-over', id: 'h1', at: 9 }]));
    host.close();
    expect(unwrap(openVaultHere(folder).listHandOvers())).toEqual({
      handOvers: [{ ...handOver, closedAt: 8 }],
      unreadable: [],
    });
  });
});

describe('audit lines', () => {
  it('are read by their numbers, and a number keeps its first line', () => {
    const { write, readAudit, lastAudit } = openVaultHere();
    unwrap(write([audit(1), audit(2), audit(3)]));
    unwrap(
      write([
        { write: 'audit', entry: { sequence: 2, line: 'another' } },
        { write: 'audit-mark', hash: 'ab' },
      ]),
    );
    expect(unwrap(readAudit({ from: 2, limit: 5 }))).toEqual([
      { sequence: 2, line: 'line 2', isIntact: true },
      { sequence: 3, line: 'line 3', isIntact: true },
    ]);
    expect(unwrap(readAudit({ from: 1, limit: 1 }))).toHaveLength(1);
    expect(unwrap(lastAudit())).toEqual({
      sequence: 3,
      newest: { sequence: 3, line: 'line 3' },
      mark: 'ab',
      isCounted: true,
    });
  });
});

describe('a counter', () => {
  it('is set up, never down', () => {
    const { write, nextCount } = openVaultHere();
    unwrap(write([{ write: 'count', name: 'member', atLeast: 40 }]));
    expect(unwrap(nextCount('member'))).toBe(41);
    unwrap(write([{ write: 'count', name: 'member', atLeast: 12 }]));
    expect(unwrap(nextCount('member'))).toBe(42);
  });

  it.each(['captured', 'audit'])('of the vault’s own (%s) is nobody else’s', (name) => {
    const { write, nextCount } = openVaultHere();
    expect(() => nextCount(name)).toThrow('own');
    expect(() => write([{ write: 'count', name, atLeast: 1 }])).toThrow('own');
  });
});

it('lists 500 applications with their pictures, and needs the key of none for it', () => {
  const { write, folder, file, host } = openVaultHere();
  const puts = Array.from(
    { length: 500 },
    (): VaultWrite => ({
      write: 'application',
      put: {
        applicationId: applicationId(),
        at: specimenAt,
        body: { name: marker },
        addPictures: [1, 2].map(() => ({ pictureId: randomUUID(), bytes: pictureBytes(20_000) })),
      },
    }),
  );
  unwrap(write(puts));
  host.close();
  const database = new Database(file);
  database.exec('DELETE FROM data_key');
  database.close();
  expect(unwrap(openVaultHere(folder).listApplications())).toHaveLength(500);
});

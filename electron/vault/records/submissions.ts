/** Submissions: added once, moved only along the transition table, each move with its line in the ledger. */

import type { SubmissionId } from '../../../shared/brand.ts';
import { nextSubmissionState, type SubmissionState } from '../../../shared/domain/submission.ts';
import { codeOf } from '../../error-code.ts';
import { seal } from '../crypto/envelope.ts';
import { sealRow } from '../crypto/row-seal.ts';
import { type Counters, capturedCounter } from './counters.ts';
import type { DataKeys } from './data-keys.ts';
import { toJsonText } from './json-text.ts';
import type { Ledger } from './ledger.ts';
import type { RecordContext } from './record-context.ts';
import {
  columnsOf,
  fromRow,
  type StoredSubmission,
  type SubmissionRow,
  sealedColumnsOf,
  submissionColumns,
  toRow,
} from './stored-submission.ts';
import { finishedStates, type SubmissionChanges, type SubmissionRecords } from './submission-records.ts';
import { type FoundRow, nameOfSubmission, openSubmissionRows, placeOfCaptured } from './submission-rows.ts';

/** On the row of a submission whose columns were changed: no seal is ever this. */
const noSeal = Buffer.alloc(0);

/** Opens the submissions. */
export function openSubmissions(
  context: RecordContext,
  dataKeys: DataKeys,
  ledger: Ledger,
  counters: Counters,
): SubmissionRecords {
  const { database, keys, random } = context;
  const rows = openSubmissionRows(context, dataKeys);
  const names = submissionColumns.join(', ');
  const insert = database.prepare(
    `INSERT INTO submission (${names}, sealed, row_seal)
     VALUES (${submissionColumns.map(() => '?').join(', ')}, ?, ?) ON CONFLICT (submission_id) DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE submission SET ${submissionColumns.map((name) => `${name} = ?`).join(', ')}, row_seal = ?
     WHERE submission_id = ?`,
  );
  // The order of capture is the order of the rows: a clock that was set back doesn't change it.
  const listBy = (order: 'ASC' | 'DESC') =>
    database.prepare<[Record<string, unknown>], FoundRow>(
      `SELECT ${names}, NULL AS sealed, row_seal FROM submission
     WHERE (@applicationId IS NULL OR application_id = @applicationId)
       AND (@states IS NULL OR state IN (SELECT value FROM json_each(@states)))
       AND (@dueAt IS NULL OR next_attempt_at IS NULL OR next_attempt_at <= @dueAt)
     ORDER BY rowid ${order} LIMIT @limit OFFSET @offset`,
    );
  const oldestFirst = listBy('ASC');
  const newestFirst = listBy('DESC');
  const park = database.prepare('UPDATE submission SET state = ?, row_seal = ? WHERE submission_id = ?');
  const forget = database.prepare('UPDATE submission SET sealed = NULL WHERE submission_id = ?');
  const counts = database.prepare<[], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM submission GROUP BY state',
  );

  const sealOf = (row: SubmissionRow) => sealRow(keys.rows, 'submission', sealedColumnsOf(row));
  const store = (row: SubmissionRow) => update.run(...columnsOf(row), sealOf(row), row.submission_id);
  const findOne = (submissionId: SubmissionId) => {
    const row = rows.find(submissionId);
    return row && rows.parse(row);
  };

  /** False where the row has fallen to pieces so far that its table does not take it back. */
  const tryPark = (submissionId: SubmissionId, state: SubmissionState, rowSeal: Buffer): boolean => {
    try {
      park.run(state, rowSeal, submissionId);
      return true;
    } catch (error) {
      if (codeOf(error).startsWith('SQLITE_CONSTRAINT')) return false;
      throw error;
    }
  };
  const change = (before: StoredSubmission, changes: SubmissionChanges, state: SubmissionState) => {
    const row = toRow({ ...before, ...withoutNulls(changes), state });
    const after = fromRow(row);
    if (!after) throw new Error('these changes make no submission');
    store(row);
    return after;
  };

  return {
    add: ({ sealed, ...facts }) => {
      const state = nextSubmissionState('draft', 'captured');
      if (!state) throw new Error('the transition table has no capture');
      const { submissionId, capturedAt } = facts;
      if (rows.find(submissionId)) return false;
      const row = toRow({ ...facts, state, attempts: 0 });
      if (!fromRow(row)) throw new Error('this is no submission');
      dataKeys.create(nameOfSubmission(submissionId), (key) => {
        const bytes = seal(key, Buffer.from(toJsonText(sealed)), placeOfCaptured(submissionId), random);
        insert.run(...columnsOf(row), bytes, sealOf(row));
      });
      ledger.append({ submissionId, at: capturedAt, event: 'captured', from: 'draft', to: state });
      counters.add(capturedCounter);
      return true;
    },
    move: ({ submissionId, from, event, at, changes = {} }) => {
      const to = nextSubmissionState(from, event);
      if (!to) throw new Error(`a submission can't go from ${from} by ${event}`);
      const before = findOne(submissionId);
      if (before === undefined || before === 'unreadable') return before;
      if (before.state !== from) return 'elsewhere';
      const after = change(before, changes, to);
      ledger.append({ submissionId, at, event, from, to });
      return after;
    },
    reschedule: (submissionId, changes) => {
      const before = findOne(submissionId);
      return before === undefined || before === 'unreadable' ? before : change(before, changes, before.state);
    },
    find: findOne,
    list: ({ applicationId, states, dueAt, limit = -1, offset = 0, newestFirst: isNewestFirst = false }) => {
      const found = (isNewestFirst ? newestFirst : oldestFirst).all({
        applicationId: applicationId ?? null,
        states: states ? JSON.stringify(states) : null,
        dueAt: dueAt ?? null,
        limit,
        offset,
      });
      const submissions: StoredSubmission[] = [];
      const unreadable: SubmissionId[] = [];
      for (const row of found) {
        const parsed = rows.parse(row);
        if (parsed === 'unreadable') unreadable.push(row.submission_id as SubmissionId);
        else submissions.push(parsed);
      }
      return { submissions, unreadable };
    },
    readSealed: (submissionId) => {
      const row = rows.find(submissionId);
      return row && rows.readSealed(row);
    },
    quarantine: (submissionId, at) => {
      const row = rows.find(submissionId);
      if (!row || rows.readSealed(row) !== 'unreadable') return false;
      const parsed = rows.parse(row);
      const isRowTrusted = parsed !== 'unreadable';
      // A row's own word counts only while its seal holds; the ledger's is chained.
      const from = isRowTrusted ? parsed.state : (ledger.stateOf(submissionId) ?? 'waiting');
      const to = nextSubmissionState(from, 'unreadable') ?? from;
      if (row.state === to && from === to) return false;
      // Sealed anew, a changed row would be believed: it could be released and sent, or sent twice.
      const rowSeal = isRowTrusted ? sealOf({ ...row, state: to }) : noSeal;
      if (!tryPark(submissionId, to, rowSeal)) return false;
      if (from !== to) ledger.append({ submissionId, at, event: 'unreadable', from, to });
      return true;
    },
    shred: (submissionId) => {
      const found = findOne(submissionId);
      if (found === undefined) return;
      if (found === 'unreadable' || !finishedStates.includes(found.state)) {
        throw new Error('only what is finished may be destroyed');
      }
      dataKeys.shred(nameOfSubmission(submissionId));
      forget.run(submissionId);
    },
    countCaptured: () => counters.read(capturedCounter),
    countByState: () => new Map(counts.all().map(({ state, count }) => [state, count])),
  };
}

/** A null takes the fact away. */
function withoutNulls(changes: SubmissionChanges): Partial<StoredSubmission> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined]));
}

/** Submissions: added once, moved only along the transition table, each move with its line in the ledger. */
import type { SubmissionId } from '../../../shared/brand.ts';
import { nextSubmissionState } from '../../../shared/domain/submission.ts';
import { open, seal } from '../crypto/envelope.ts';
import { isRowIntact, sealRow } from '../crypto/row-seal.ts';
import type { DataKeys } from './data-keys.ts';
import { toJsonText } from './json-text.ts';
import type { Ledger } from './ledger.ts';
import type { RecordContext } from './record-context.ts';
import {
  columnsOf,
  fromRow,
  type StoredSubmission,
  type SubmissionRow,
  submissionColumns,
  toRow,
} from './stored-submission.ts';
import { finishedStates, type SubmissionChanges, type SubmissionRecords } from './submission-records.ts';

/** On the row of a submission whose columns were changed: no seal is ever this. */
const noSeal = Buffer.alloc(0);

interface Row extends SubmissionRow {
  readonly sealed: Buffer | null;
  readonly row_seal: Buffer;
}

const nameOf = (submissionId: SubmissionId) => ({ kind: 'submission', recordId: submissionId }) as const;
const placeOf = (submissionId: SubmissionId) => ({ ...nameOf(submissionId), part: 'captured' });

/** Opens the submissions. */
export function openSubmissions(
  { database, keys, random }: RecordContext,
  dataKeys: DataKeys,
  ledger: Ledger,
): SubmissionRecords {
  const names = submissionColumns.join(', ');
  const insert = database.prepare(
    `INSERT INTO submission (${names}, sealed, row_seal)
     VALUES (${submissionColumns.map(() => '?').join(', ')}, ?, ?) ON CONFLICT (submission_id) DO NOTHING`,
  );
  const update = database.prepare(
    `UPDATE submission SET ${submissionColumns.map((name) => `${name} = ?`).join(', ')}, row_seal = ?
     WHERE submission_id = ?`,
  );
  const find = database.prepare<[string], Row>('SELECT * FROM submission WHERE submission_id = ?');
  const list = database.prepare<[Record<string, unknown>], Row>(
    `SELECT ${names}, NULL AS sealed, row_seal FROM submission
     WHERE (@applicationId IS NULL OR application_id = @applicationId)
       AND (@states IS NULL OR state IN (SELECT value FROM json_each(@states)))
       AND (@dueAt IS NULL OR next_attempt_at IS NULL OR next_attempt_at <= @dueAt)
     ORDER BY captured_at, submission_id LIMIT @limit`,
  );
  const forget = database.prepare('UPDATE submission SET sealed = NULL WHERE submission_id = ?');
  const counts = database.prepare<[], { state: string; count: number }>(
    'SELECT state, count(*) AS count FROM submission GROUP BY state',
  );

  const sealOf = (row: SubmissionRow) => sealRow(keys.rows, 'submission', columnsOf(row));
  const parse = (row: Row): StoredSubmission | 'unreadable' =>
    (isRowIntact(keys.rows, 'submission', columnsOf(row), row.row_seal) ? fromRow(row) : undefined) ??
    'unreadable';
  const store = (row: SubmissionRow, rowSeal = sealOf(row)) =>
    update.run(...columnsOf(row), rowSeal, row.submission_id);
  const readSealed = (row: Row): string | 'unreadable' | undefined => {
    const parsed = parse(row);
    if (parsed === 'unreadable') return parsed;
    const { submissionId, state } = parsed;
    const { sealed } = row;
    // Nothing of ours destroys what is not finished.
    if (sealed === null) return finishedStates.includes(state) ? undefined : 'unreadable';
    const use = (key: Uint8Array) => open(key, sealed, placeOf(submissionId))?.toString('utf8');
    return dataKeys.use(nameOf(submissionId), use) ?? 'unreadable';
  };
  const findOne = (submissionId: SubmissionId) => {
    const row = find.get(submissionId);
    return row && parse(row);
  };

  return {
    add: ({ sealed, ...facts }) => {
      const state = nextSubmissionState('draft', 'captured');
      if (!state) throw new Error('the transition table has no capture');
      const { submissionId, capturedAt } = facts;
      if (find.get(submissionId)) return false;
      const row = toRow({ ...facts, state, attempts: 0 });
      if (!fromRow(row)) throw new Error('this is no submission');
      dataKeys.create(nameOf(submissionId), (key) => {
        const bytes = seal(key, Buffer.from(toJsonText(sealed)), placeOf(submissionId), random);
        insert.run(...columnsOf(row), bytes, sealOf(row));
      });
      ledger.append({ submissionId, at: capturedAt, event: 'captured', from: 'draft', to: state });
      return true;
    },
    move: ({ submissionId, from, event, at, changes = {} }) => {
      const to = nextSubmissionState(from, event);
      if (!to) throw new Error(`a submission can't go from ${from} by ${event}`);
      const before = findOne(submissionId);
      if (before === undefined || before === 'unreadable') return before;
      if (before.state !== from) return 'elsewhere';
      const row = toRow({ ...before, ...withoutNulls(changes), state: to });
      const after = fromRow(row);
      if (!after) throw new Error('these changes make no submission');
      store(row);
      ledger.append({ submissionId, at, event, from, to });
      return after;
    },
    find: findOne,
    list: ({ applicationId, states, dueAt, limit = -1 }) => {
      const rows = list.all({
        applicationId: applicationId ?? null,
        states: states ? JSON.stringify(states) : null,
        dueAt: dueAt ?? null,
        limit,
      });
      const submissions: StoredSubmission[] = [];
      const unreadable: SubmissionId[] = [];
      for (const row of rows) {
        const parsed = parse(row);
        if (parsed === 'unreadable') unreadable.push(row.submission_id as SubmissionId);
        else submissions.push(parsed);
      }
      return { submissions, unreadable };
    },
    readSealed: (submissionId) => {
      const row = find.get(submissionId);
      return row && readSealed(row);
    },
    quarantine: (submissionId, at) => {
      const row = find.get(submissionId);
      if (!row || readSealed(row) !== 'unreadable') return false;
      const parsed = parse(row);
      const isRowTrusted = parsed !== 'unreadable';
      // A row's own word counts only while its seal holds; the ledger's is chained.
      const from = isRowTrusted ? parsed.state : (ledger.stateOf(submissionId) ?? 'waiting');
      const to = nextSubmissionState(from, 'unreadable') ?? from;
      if (row.state === to && from === to) return false;
      const { sealed: _sealed, row_seal: _seal, ...columns } = row;
      // Sealed anew, a changed row would be believed: it could be released and sent, or sent twice.
      store({ ...columns, state: to }, isRowTrusted ? undefined : noSeal);
      if (from !== to) ledger.append({ submissionId, at, event: 'unreadable', from, to });
      return true;
    },
    shred: (submissionId) => {
      const found = findOne(submissionId);
      if (found === undefined) return;
      if (found === 'unreadable' || !finishedStates.includes(found.state)) {
        throw new Error('only what is finished may be destroyed');
      }
      dataKeys.shred(nameOf(submissionId));
      forget.run(submissionId);
    },
    countByState: () => new Map(counts.all().map(({ state, count }) => [state, count])),
  };
}

/** A null takes the fact away. */
function withoutNulls(changes: SubmissionChanges): Partial<StoredSubmission> {
  return Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined]));
}

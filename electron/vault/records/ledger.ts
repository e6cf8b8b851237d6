/**
 * What happened to each submission, one line per move, in the same commit as the move. A line's seal covers the line before it: one that is
 * changed, swapped or taken out of the middle shows. The newest lines are held against the submissions themselves.
 */
import type { SubmissionId } from '../../../shared/brand.ts';
import type { SubmissionEvent, SubmissionState } from '../../../shared/domain/submission.ts';
import { type Column, isRowIntact, sealRow } from '../crypto/row-seal.ts';
import type { RecordContext } from './record-context.ts';

/** One move. */
export interface LedgerLine {
  readonly submissionId: SubmissionId;
  /** Unix milliseconds, kiosk clock. */
  readonly at: number;
  readonly event: SubmissionEvent;
  readonly from: SubmissionState;
  readonly to: SubmissionState;
}

/** The ledger of an open vault. Nothing is ever taken out of it. */
export interface Ledger {
  /** Call inside the transaction that makes the move. */
  readonly append: (line: LedgerLine) => void;
  readonly historyOf: (submissionId: SubmissionId) => readonly LedgerLine[];
  /** The state that the ledger leaves a submission in. */
  readonly stateOf: (submissionId: SubmissionId) => SubmissionState | undefined;
  /** How many were ever captured. */
  readonly countCaptured: () => number;
  /** The first line that is not as it was written, by its number; undefined where all are. Reads the whole ledger. */
  readonly findBrokenLine: () => number | undefined;
  /** Submissions whose own state is not the ledger's, and those that are missing on either side. */
  readonly findStrays: () => readonly SubmissionId[];
}

interface Row {
  readonly sequence: number;
  readonly submission_id: string;
  readonly at: number;
  readonly event: string;
  readonly from_state: string;
  readonly to_state: string;
  readonly row_seal: Buffer;
}

const columnsOf = (row: Omit<Row, 'row_seal'>, before: Buffer | undefined): readonly Column[] => [
  row.sequence,
  row.submission_id,
  row.at,
  row.event,
  row.from_state,
  row.to_state,
  before?.toString('hex') ?? null,
];

/** Opens the ledger. */
export function openLedger({ database, keys }: RecordContext): Ledger {
  // A number beyond all that are given out was put there by a bad disk: nothing could be counted on from it.
  const last = database.prepare<[], Row>(
    `SELECT * FROM ledger WHERE sequence BETWEEN 1 AND ${2 ** 52} ORDER BY sequence DESC LIMIT 1`,
  );
  const insert = database.prepare('INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?)');
  const history = database.prepare<[string], Row>(
    'SELECT * FROM ledger WHERE submission_id = ? ORDER BY sequence',
  );
  const newest = database
    .prepare<[string], SubmissionState>(
      'SELECT to_state FROM ledger WHERE submission_id = ? ORDER BY sequence DESC LIMIT 1',
    )
    .pluck();
  const captured = database
    .prepare<[], number>("SELECT count(*) FROM ledger WHERE event = 'captured'")
    .pluck();
  const all = database.prepare<[], Row>('SELECT * FROM ledger ORDER BY sequence');
  const strays = database
    .prepare<[], SubmissionId>(
      `WITH newest AS (
         SELECT submission_id, to_state, max(sequence) FROM ledger GROUP BY submission_id
       )
       SELECT coalesce(submission.submission_id, newest.submission_id)
       FROM submission FULL JOIN newest ON newest.submission_id = submission.submission_id
       WHERE newest.to_state IS NOT submission.state ORDER BY 1`,
    )
    .pluck();

  return {
    append: ({ submissionId, at, event, from, to }) => {
      const before = last.get();
      const row = {
        sequence: (before?.sequence ?? 0) + 1,
        submission_id: submissionId,
        at,
        event,
        from_state: from,
        to_state: to,
      };
      insert.run(...Object.values(row), sealRow(keys.rows, 'ledger', columnsOf(row, before?.row_seal)));
    },
    historyOf: (submissionId) =>
      history.all(submissionId).map((row) => ({
        submissionId,
        at: row.at,
        event: row.event as SubmissionEvent,
        from: row.from_state as SubmissionState,
        to: row.to_state as SubmissionState,
      })),
    stateOf: (submissionId) => newest.get(submissionId),
    countCaptured: () => captured.get() ?? 0,
    findBrokenLine: () => {
      let before: Row | undefined;
      for (const row of all.iterate()) {
        const isNext = row.sequence === (before?.sequence ?? 0) + 1;
        if (!isNext || !isRowIntact(keys.rows, 'ledger', columnsOf(row, before?.row_seal), row.row_seal)) {
          return row.sequence;
        }
        before = row;
      }
      return undefined;
    },
    findStrays: () => strays.all(),
  };
}

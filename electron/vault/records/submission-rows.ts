/** Rows of submissions as they are found: believed only while their seal holds. Reads a database of any released schema. */
import type { SubmissionId } from '../../../shared/brand.ts';
import { open } from '../crypto/envelope.ts';
import { isRowIntact } from '../crypto/row-seal.ts';
import type { DataKeys } from './data-keys.ts';
import type { RecordContext } from './record-context.ts';
import { fromRow, type StoredSubmission, type SubmissionRow, sealedColumnsOf } from './stored-submission.ts';
import { finishedStates } from './submission-records.ts';

/** A whole row. */
export interface FoundRow extends SubmissionRow {
  readonly sealed: Buffer | null;
  readonly row_seal: Buffer;
}

/** A submission among the data keys. */
export const nameOfSubmission = (submissionId: SubmissionId) =>
  ({ kind: 'submission', recordId: submissionId }) as const;

/** What is sealed at capture among the envelopes. */
export const placeOfCaptured = (submissionId: SubmissionId) => ({
  ...nameOfSubmission(submissionId),
  part: 'captured',
});

/** Looks at rows. */
export interface SubmissionRows {
  readonly find: (submissionId: SubmissionId) => FoundRow | undefined;
  readonly parse: (row: FoundRow) => StoredSubmission | 'unreadable';
  /** What was sealed at capture, as JSON text; undefined where it was destroyed. */
  readonly readSealed: (row: FoundRow) => string | 'unreadable' | undefined;
  readonly listIds: () => readonly SubmissionId[];
}

/** Opens the rows of a database. */
export function openSubmissionRows({ database, keys }: RecordContext, dataKeys: DataKeys): SubmissionRows {
  const find = database.prepare<[string], FoundRow>('SELECT * FROM submission WHERE submission_id = ?');
  const ids = database
    .prepare<[], SubmissionId>('SELECT submission_id FROM submission ORDER BY submission_id')
    .pluck();
  const parse = (row: FoundRow): StoredSubmission | 'unreadable' =>
    (isRowIntact(keys.rows, 'submission', sealedColumnsOf(row), row.row_seal) ? fromRow(row) : undefined) ??
    'unreadable';
  return {
    find: (submissionId) => find.get(submissionId),
    parse,
    readSealed: (row) => {
      const parsed = parse(row);
      if (parsed === 'unreadable') return parsed;
      const { submissionId, state } = parsed;
      const { sealed } = row;
      // Nothing of ours destroys what is not finished.
      if (sealed === null) return finishedStates.includes(state) ? undefined : 'unreadable';
      const use = (key: Uint8Array) => open(key, sealed, placeOfCaptured(submissionId))?.toString('utf8');
      return dataKeys.use(nameOfSubmission(submissionId), use) ?? 'unreadable';
    },
    listIds: () => ids.all(),
  };
}

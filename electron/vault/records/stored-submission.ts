/** A submission as the vault keeps it: what the drainer searches is plain, what a customer said is not. */
import { z } from 'zod';
import { SubmissionId } from '../../../shared/brand.ts';
import { Submission } from '../../../shared/domain/submission.ts';
import { type FailureCode, failureCodes } from '../../../shared/failure.ts';
import type { Column } from '../crypto/row-seal.ts';

const FailureName = z.custom<FailureCode>((value) => failureCodes.some((code) => code === value));

/** The plain part. Its identity is sealed: it can hold a customer's number. */
export const StoredSubmission = Submission.omit({ identity: true }).extend({
  /** Unix milliseconds; absent, it may be tried at any time. */
  nextAttemptAt: z.number().int().optional(),
  /** Unix milliseconds; while `sending`, whoever holds it may be alive until then. */
  leaseUntil: z.number().int().optional(),
  lastFailure: FailureName.optional(),
  /** The drainer's own notes on when to try, as JSON text. No personal data: it stays plain. */
  schedule: z.string().max(2000).optional(),
});
export type StoredSubmission = z.infer<typeof StoredSubmission>;

/** A row of the table. */
export const SubmissionRow = z.object({
  submission_id: z.string(),
  application_id: z.string(),
  provider: z.string(),
  operation: z.string(),
  outcome_class: z.string(),
  presence: z.string(),
  state: z.string(),
  captured_at: z.number(),
  attempts: z.number(),
  next_attempt_at: z.number().nullable(),
  lease_until: z.number().nullable(),
  last_failure: z.string().nullable(),
  supersedes: z.string().nullable(),
  superseded_by: z.string().nullable(),
  cancel_reason: z.string().nullable(),
  schedule: z.string().nullable(),
});
export type SubmissionRow = z.infer<typeof SubmissionRow>;

/** The columns, in the order in which they are bound and sealed. A new one goes to the end, with a new schema version. */
export const submissionColumns = Object.keys(SubmissionRow.shape) as readonly (keyof SubmissionRow)[];

/** The columns of a row, as they are bound. */
export const columnsOf = (row: SubmissionRow): readonly Column[] =>
  submissionColumns.map((name) => row[name]);

/** Those that came after the first schema. */
const laterColumns: readonly (keyof SubmissionRow)[] = ['schedule'];

/**
 * What a row's seal covers: the columns of the first schema, then each later one that has a value, by its name. So a row that was
 * sealed before a column was there keeps its seal, and a value that is put there or taken away afterwards breaks it.
 */
export const sealedColumnsOf = (row: SubmissionRow): readonly Column[] => [
  ...submissionColumns.filter((name) => !laterColumns.includes(name)).map((name) => row[name]),
  // In a database of the first schema such a column is not there at all.
  ...laterColumns.flatMap((name) => ((row[name] ?? null) === null ? [] : [name, row[name]])),
];

/** What a row says; undefined where it says what no submission can be. */
export function fromRow(row: SubmissionRow): StoredSubmission | undefined {
  const found = {
    submissionId: row.submission_id,
    applicationId: row.application_id,
    provider: row.provider,
    operation: row.operation,
    outcomeClass: row.outcome_class,
    presence: row.presence,
    state: row.state,
    capturedAt: row.captured_at,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at ?? undefined,
    leaseUntil: row.lease_until ?? undefined,
    lastFailure: row.last_failure ?? undefined,
    supersedes: row.supersedes ?? undefined,
    supersededBy: row.superseded_by ?? undefined,
    cancelReason: row.cancel_reason ?? undefined,
    schedule: row.schedule ?? undefined,
  };
  const parsed = StoredSubmission.safeParse(found);
  return parsed.success ? parsed.data : undefined;
}

/** The row of a submission. */
export function toRow(submission: StoredSubmission): SubmissionRow {
  return {
    submission_id: SubmissionId.parse(submission.submissionId),
    application_id: submission.applicationId,
    provider: submission.provider,
    operation: submission.operation,
    outcome_class: submission.outcomeClass,
    presence: submission.presence,
    state: submission.state,
    captured_at: submission.capturedAt,
    attempts: submission.attempts,
    next_attempt_at: submission.nextAttemptAt ?? null,
    lease_until: submission.leaseUntil ?? null,
    last_failure: submission.lastFailure ?? null,
    supersedes: submission.supersedes ?? null,
    superseded_by: submission.supersededBy ?? null,
    cancel_reason: submission.cancelReason ?? null,
    schedule: submission.schedule ?? null,
  };
}

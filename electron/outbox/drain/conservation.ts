import { type SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';

/** Whether everyone who was captured is somewhere. */
export type Conservation =
  | { readonly holds: true; readonly captured: number }
  /** Positive: so many are nowhere. Negative: so many are there that nobody captured. */
  | { readonly holds: false; readonly captured: number; readonly missing: number };

/**
 * The law of the outbox: captured = the sum of all states past draft. `captured` must come from its own count, kept in
 * the transaction of each capture and never taken from the records: a sum compared with itself always holds.
 */
export function checkConservation(captured: number, counts: SubmissionCounts): Conservation {
  const there = SubmissionState.options.reduce(
    (sum, state) => (state === 'draft' ? sum : sum + counts[state]),
    0,
  );
  const missing = captured - there;
  return missing === 0 ? { holds: true, captured } : { holds: false, captured, missing };
}

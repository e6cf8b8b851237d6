import type { SubmissionId } from '../../../shared/brand.ts';
import type { SubmissionCounts } from '../../../shared/domain/submission.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import type { Ledger } from './ledger.ts';
import type { SubmissionRecords } from './submission-records.ts';

/** The conservation law, as it was found: nobody is lost between capture and an end. */
export interface LawReport {
  /** Captured is the sum over all states, and what was counted; every submission stands where the ledger left it, and the ledger is whole. */
  readonly holds: boolean;
  /** From the ledger. */
  readonly captured: number;
  /** As it was counted with each capture; undefined where that count can't be trusted. */
  readonly counted: number | undefined;
  /** From the submissions. */
  readonly counts: SubmissionCounts;
  readonly strays: readonly SubmissionId[];
  /** The number of the first ledger line that is not as it was written. */
  readonly brokenLine?: number | undefined;
}

/** Counts all three independently of each other. Reads the whole ledger. */
export function checkLaw(submissions: SubmissionRecords, ledger: Ledger): LawReport {
  const found = submissions.countByState();
  const counts = Object.fromEntries(
    SubmissionState.options.map((state) => [state, found.get(state) ?? 0]),
  ) as SubmissionCounts;
  const captured = ledger.countCaptured();
  const pastDraft = [...found].reduce((sum, [state, count]) => (state === 'draft' ? sum : sum + count), 0);
  const strays = ledger.findStrays();
  const brokenLine = ledger.findBrokenLine();
  const count = submissions.countCaptured();
  const counted = count === 'unreadable' ? undefined : count;
  const holds =
    captured === pastDraft && captured === counted && strays.length === 0 && brokenLine === undefined;
  return { holds, captured, counted, counts, strays, brokenLine };
}

import { AgeBand, type Dashboard } from '../../shared/domain/dashboard.ts';
import { isUnsent, SubmissionState } from '../../shared/domain/submission.ts';
import type { SubmissionStore } from '../outbox/submission-store.ts';

const hourMs = 3_600_000;

/** Where each band ends. */
const ends: Readonly<Record<AgeBand, number>> = {
  'under-hour': hourMs,
  'under-4-hours': 4 * hourMs,
  'under-day': 24 * hourMs,
  'under-3-days': 72 * hourMs,
  older: Number.POSITIVE_INFINITY,
};

/** Wider than what is unsent: one that was rejected waits for somebody to correct it. */
const isUnfinished = (state: SubmissionState): boolean => isUnsent(state) || state === 'rejected';

/** The outbox as it stands: all of it by state, and what has not come to its end by age, too. A clock that was set back makes nothing younger than new. */
export function describeOutbox(
  store: Pick<SubmissionStore, 'counts' | 'captured' | 'list'>,
  now: number,
): Dashboard['outbox'] {
  const counts = store.counts();
  const open = SubmissionState.options.filter(isUnfinished).flatMap((state) => {
    const ages = store
      .list()
      .filter(({ submission }) => submission.state === state)
      .map(({ submission }) => bandOf(now - submission.capturedAt));
    return AgeBand.options.flatMap((age) => {
      const count = ages.filter((one) => one === age).length;
      return count === 0 ? [] : [{ state, age, count }];
    });
  });
  const openCount = SubmissionState.options.reduce(
    (sum, state) => (isUnfinished(state) ? sum + counts[state] : sum),
    0,
  );
  const aged = open.reduce((sum, { count }) => sum + count, 0);
  return { captured: store.captured(), counts, open, ageless: Math.max(0, openCount - aged) };
}

function bandOf(ageMs: number): AgeBand {
  return AgeBand.options.find((band) => ageMs < ends[band]) ?? 'older';
}

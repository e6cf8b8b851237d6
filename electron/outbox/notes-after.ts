import type { SubmissionEvent } from '../../shared/domain/submission.ts';
import { freshSchedule } from './drain/drain-item.ts';
import { quietMs, takeLease } from './drain/lease.ts';
import { momentAfter, type Run } from './drain/moment.ts';
import type { SubmissionNotes } from './submission-store.ts';

/**
 * What an attempt of a visit leaves for the drainer, which goes on with it once the visit is over. Where the answer was
 * lost, the request may still be on its way: a look-up at once would find nobody. While it is under way it has this run's
 * lease, so that nobody takes it for one that was left behind.
 */
export function notesAfter(run: Run, event: SubmissionEvent, before: SubmissionNotes): SubmissionNotes {
  const { lease: _over, ...schedule } = before.schedule ?? freshSchedule;
  if (event === 'leased') return { ...before, schedule: { ...schedule, lease: takeLease(run) } };
  if (event === 'answer-lost')
    return {
      schedule: {
        ...schedule,
        unclear: true,
        notBefore: momentAfter(run, 'quiet', quietMs),
      },
    };
  return event === 'not-sent' ? { schedule: { ...freshSchedule, tries: schedule.tries } } : {};
}

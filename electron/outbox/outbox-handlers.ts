import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { SubmissionPort } from './submission-port.ts';

/** How many submissions a terminal may hold before it takes no new customer. */
export const submissionLimit = 500;

/** What the top bar's counter asks. */
export function createOutboxHandlers(submissions: SubmissionPort): Pick<Handlers, 'outbox.read-summary'> {
  return {
    'outbox.read-summary': () => {
      const counts = submissions.counts();
      const captured = Object.entries(counts).reduce(
        (sum, [state, count]) => (state === 'draft' ? sum : sum + count),
        0,
      );
      return ok({ counts, captured, limit: submissionLimit });
    },
  };
}

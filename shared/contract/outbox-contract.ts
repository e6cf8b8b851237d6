import { z } from 'zod';
import { SubmissionCounts } from '../domain/submission.ts';
import { query } from './define.ts';

/** How full the terminal is, by the limit that is nearest. */
export const OutboxFullness = z.strictObject({
  level: z.enum(['roomy', 'nearly-full', 'full']),
  by: z.enum(['submissions', 'sizeBytes', 'ageMs']),
  /** 1: exactly full. */
  share: z.number().nonnegative(),
});
export type OutboxFullness = z.infer<typeof OutboxFullness>;

/** The outbox in numbers; no personal data. */
export const OutboxSummary = z.strictObject({
  counts: SubmissionCounts,
  /** The left side of the conservation law, counted at each capture and never derived from the states. */
  captured: z.number().int(),
  limit: z.number().int(),
  fullness: OutboxFullness,
  /** Captured is the sum of all states, and the ledger is whole: found at the start of the program. */
  lawHolds: z.boolean(),
});
export type OutboxSummary = z.infer<typeof OutboxSummary>;

/** What anybody at the window may see of the outbox: counts, never whom they are of. */
export const outboxContract = {
  /** For the counter in the top bar; no personal data. */
  'outbox.read-summary': query({
    access: 'anyone',
    input: z.strictObject({}),
    output: OutboxSummary,
  }),
};

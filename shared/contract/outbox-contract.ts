import { z } from 'zod';
import { SubmissionCounts } from '../domain/submission.ts';
import { query } from './define.ts';

export const outboxContract = {
  /** For the counter in the top bar; no personal data. */
  'outbox.read-summary': query({
    access: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ counts: SubmissionCounts, captured: z.number().int(), limit: z.number().int() }),
  }),
};

import { z } from 'zod';
import { ProviderId } from './provider.ts';
import { SubmissionState } from './submission.ts';

/** Submissions of one provider, one journey and one state: how many, and how old the oldest is. */
export const DayReportRow = z.strictObject({
  provider: ProviderId,
  /** Null where what was captured is gone already, as it should be once it has been sent for a while. */
  journeyId: z.string().max(60).nullable(),
  state: SubmissionState,
  count: z.number().int().positive(),
  oldestMs: z.number().int().nonnegative(),
});
export type DayReportRow = z.infer<typeof DayReportRow>;

/** The end of a day in counts and ages. No personal data, no ids. */
export const DayReport = z.strictObject({
  /** Unix milliseconds, kiosk clock. */
  at: z.number().int(),
  /** What is finished counts from here on; what is open always does. */
  from: z.number().int(),
  rows: z.array(DayReportRow).max(1000),
  /** Of those that are open. */
  unreadable: z.number().int().nonnegative(),
});
export type DayReport = z.infer<typeof DayReport>;

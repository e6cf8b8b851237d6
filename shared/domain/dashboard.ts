/** A supervisor's day in figures: counts, ids of journeys and steps, durations. Nobody's name, and no id of a visit, a customer or a member of staff. */
import { z } from 'zod';
import { StepId } from '../journeys/journey.ts';
import { ProviderId } from './provider.ts';
import { SubmissionCounts, SubmissionState } from './submission.ts';

/**
 * How a visit ended. *in-part*: some providers have taken the customer, and something is still to be sent, or was refused. *saved*: nobody
 * has, and it is still to be sent or settled. *looked-up*: it was a question, and left nothing. *stopped*: it left nothing.
 */
export const VisitOutcome = z.enum(['registered', 'in-part', 'saved', 'refused', 'looked-up', 'stopped']);
export type VisitOutcome = z.infer<typeof VisitOutcome>;

/** Since something was captured: each up to the next. */
export const AgeBand = z.enum(['under-hour', 'under-4-hours', 'under-day', 'under-3-days', 'older']);
export type AgeBand = z.infer<typeof AgeBand>;

/**
 * How a call to a provider went. *turned-away*: it told this terminal to wait, or would not let it in. *failed*: it was not there, or gave no
 * answer that can be relied on. *no-line*: the terminal had no line, which says nothing of the provider.
 */
export const CallKind = z.enum(['answered', 'turned-away', 'failed', 'no-line']);
export type CallKind = z.infer<typeof CallKind>;

/** The hours of a day are looked at in pieces of this length; every zone's clock runs in step with them. */
export const slotMs = 15 * 60_000;

/** Of fewer visits than this no middle is told: it would be somebody's own time. */
export const leastVisits = 3;

/** Whoever stays longer at one step was away: that time is left out, and that it is is told. */
export const longestStayMs = 30 * 60_000;

const count = z.number().int().nonnegative().max(10_000_000);
const durationMs = z.number().int().nonnegative();
const JourneyId = z.string().max(60);

/** A quarter of an hour of one provider, in which it was called at all. */
export const CallSlot = z.strictObject({
  /** Unix milliseconds where the slot begins. */
  from: z.number().int(),
  calls: z.record(CallKind, count),
});
export type CallSlot = z.infer<typeof CallSlot>;

/** How long visits of one journey stayed at one step before they went on. */
export const StepTime = z.strictObject({
  journeyId: JourneyId,
  step: StepId,
  visits: count,
  /** Besides them: those that stayed longer than `longestStayMs`. */
  leftOut: count,
  /** The middle one, and between which two the middle half lies; absent for fewer than `leastVisits`. */
  middle: z.strictObject({ medianMs: durationMs, lowerMs: durationMs, upperMs: durationMs }).optional(),
});
export type StepTime = z.infer<typeof StepTime>;

/** Hours of today whose figures could not be kept, and are not among the others. Unix milliseconds, kiosk clock. */
export const DayGap = z.strictObject({ from: z.number().int(), to: z.number().int() });
export type DayGap = z.infer<typeof DayGap>;

export const Dashboard = z.strictObject({
  /** Unix milliseconds, kiosk clock. */
  at: z.number().int(),
  /** When counting began today. */
  since: z.number().int(),
  /** What was counted before that today can't be read any more, or the clock was set back over midnight. */
  isPartial: z.boolean(),
  gap: DayGap.optional(),
  /** Visits that ended today. A customer who comes back counts again. */
  visits: z
    .array(
      z.strictObject({
        /** Null where it isn't known any more. */
        journeyId: JourneyId.nullable(),
        outcome: VisitOutcome,
        count: count.min(1),
      }),
    )
    .max(300),
  /** Visits that are under way; they count where they end. */
  underWay: count,
  /** In the order of the journey. */
  steps: z.array(StepTime).max(300),
  outbox: z.strictObject({
    /** Ever, and where each of them stands: the sum of these is that number. */
    captured: count,
    counts: SubmissionCounts,
    /** What has not come to its end, by where it stands and since when. */
    open: z.array(z.strictObject({ state: SubmissionState, age: AgeBand, count: count.min(1) })).max(100),
    /** Open as well, with an age that can't be read. */
    ageless: count,
  }),
  /** Those that this terminal is set up for, with what was counted of each. */
  providers: z.array(z.strictObject({ provider: ProviderId, slots: z.array(CallSlot).max(110) })).max(5),
});
export type Dashboard = z.infer<typeof Dashboard>;

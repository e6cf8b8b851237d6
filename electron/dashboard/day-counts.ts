/** What is counted of one day, and the rules by which it is. Pure: counts go in and come out. */
import { z } from 'zod';
import {
  type CallKind,
  CallSlot,
  DayGap,
  longestStayMs,
  slotMs,
  VisitOutcome,
} from '../../shared/domain/dashboard.ts';
import { ProviderId } from '../../shared/domain/provider.ts';
import { StepId } from '../../shared/journeys/journey.ts';

/** No terminal serves more in a day; what comes after them changes no middle. */
const mostTimes = 1_000;

const count = z.number().int().nonnegative().max(10_000_000);
const JourneyId = z.string().max(60);
/** As `localDay` writes it. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The record of a day: counts and durations, as they are kept between two starts of the program. */
export const DayCounts = z.strictObject({
  day: Day,
  /** Unix milliseconds: when counting began. */
  since: z.number().int(),
  isPartial: z.boolean(),
  /** When the record was last brought to the disk. */
  keptAt: z.number().int().optional(),
  gap: DayGap.optional(),
  /** A day of which something was counted, and is gone, because the clock was set back over midnight: should it be today again, a part is missing. */
  lostDay: Day.optional(),
  visits: z.array(z.strictObject({ journeyId: JourneyId.nullable(), outcome: VisitOutcome, count })).max(300),
  steps: z
    .array(
      z.strictObject({
        journeyId: JourneyId,
        step: StepId,
        timesMs: z
          .array(
            z
              .number()
              .int()
              .min(0)
              .max(24 * 3_600_000),
          )
          .max(mostTimes),
        leftOut: count,
      }),
    )
    .max(300),
  calls: z.array(CallSlot.extend({ provider: ProviderId })).max(550),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** A visit that has ended. */
export interface EndedVisit {
  readonly journeyId: string | null;
  /** *led-on*: the visit that began from it goes on with the same customer, and counts. */
  readonly outcome: VisitOutcome | 'led-on';
  /** How long it stayed at each step that it went on from, all stays together, and the longest of them. */
  readonly steps: readonly { readonly step: StepId; readonly ms: number; readonly longestMs: number }[];
}

/** A day of which nothing is counted yet. */
export const emptyDay = (
  day: string,
  since: number,
  more: Pick<DayCounts, 'lostDay'> & { readonly isPartial?: boolean } = {},
): DayCounts => ({
  ...{ day, since, isPartial: false, ...more },
  visits: [],
  steps: [],
  calls: [],
});

/** The record with one of its lines changed; a line that is not there yet is added. */
function changeLine<Line>(
  lines: readonly Line[],
  isIt: (line: Line) => boolean,
  empty: Line,
  change: (line: Line) => Line,
): Line[] {
  return lines.some(isIt)
    ? lines.map((line) => (isIt(line) ? change(line) : line))
    : [...lines, change(empty)];
}

/** Adds a visit, and its time at each step. */
export function addVisit(counts: DayCounts, { journeyId, outcome, steps }: EndedVisit): DayCounts {
  const visits =
    outcome === 'led-on'
      ? counts.visits
      : changeLine(
          counts.visits,
          (line) => line.journeyId === journeyId && line.outcome === outcome,
          { journeyId, outcome, count: 0 },
          (line) => ({ ...line, count: line.count + 1 }),
        );
  if (journeyId === null) return { ...counts, visits };
  return {
    ...counts,
    visits,
    steps: steps.reduce(
      (all, { step, ms, longestMs }) =>
        changeLine(
          all,
          (line) => line.journeyId === journeyId && line.step === step,
          { journeyId, step, timesMs: [], leftOut: 0 },
          (line) =>
            longestMs > longestStayMs || line.timesMs.length >= mostTimes
              ? { ...line, leftOut: line.leftOut + 1 }
              : { ...line, timesMs: [...line.timesMs, Math.round(ms)] },
        ),
      counts.steps,
    ),
  };
}

/** Adds a call to the quarter of an hour in which it ended. */
export function addCall(counts: DayCounts, provider: ProviderId, kind: CallKind, at: number): DayCounts {
  const from = at - (((at % slotMs) + slotMs) % slotMs);
  return {
    ...counts,
    calls: changeLine(
      counts.calls,
      (line) => line.provider === provider && line.from === from,
      { provider, from, calls: { answered: 0, 'turned-away': 0, failed: 0, 'no-line': 0 } },
      (line) => ({ ...line, calls: { ...line.calls, [kind]: line.calls[kind] + 1 } }),
    ),
  };
}

import { type CallKind, type CallSlot, slotMs } from '../../../shared/domain/dashboard.ts';

/** The hours that a chart of the day shows, on the clock of whoever stands here. */
export interface DayAxis {
  readonly from: number;
  readonly to: number;
  /** Whole hours, few enough that each can be named. */
  readonly hours: readonly number[];
  /** Where a moment lies, in percent of the axis. */
  readonly place: (at: number) => number;
}

const hourMs = 3_600_000;
/** Fewer hours would make a quiet morning look like a day. */
const leastHours = 6;
/** More would run together where an hour is a long word. */
const mostNames = 5;

/** An axis of whole hours that holds the first of these slots, the last of them, and now. */
export function dayAxisFor(slots: readonly CallSlot[], at: number): DayAxis {
  const midnight = new Date(at).setHours(0, 0, 0, 0);
  const to = wholeHour(Math.max(at, ...slots.map(({ from }) => from + slotMs)) + hourMs - 1);
  const first = Math.min(...slots.map(({ from }) => from), to - leastHours * hourMs);
  const from = wholeHour(slots.some((slot) => slot.from < midnight) ? first : Math.max(first, midnight));
  const count = Math.max(1, Math.round((to - from) / hourMs));
  const every = [1, 2, 3, 4, 6].find((hours) => count / hours <= mostNames) ?? 6;
  const hours = Array.from(
    { length: Math.floor(count / every) + 1 },
    (_, place) => from + place * every * hourMs,
  );
  return { from, to, hours, place: (moment) => ((moment - from) / (to - from)) * 100 };
}

/** Counted back from the moment itself: an hour that comes twice, when summer time ends, has two beginnings. */
const wholeHour = (at: number): number => at - new Date(at).getMinutes() * 60_000 - (at % 60_000);

/** What was not answered, in the order in which it is drawn away from the line. */
export const unanswered = ['failed', 'turned-away', 'no-line'] as const satisfies readonly CallKind[];

/** Of these slots together. */
export function sumOfCalls(slots: readonly CallSlot[]): Readonly<Record<CallKind | 'all', number>> {
  const sum = (kind: CallKind) => slots.reduce((all, { calls }) => all + calls[kind], 0);
  const kinds = {
    answered: sum('answered'),
    failed: sum('failed'),
    'turned-away': sum('turned-away'),
    'no-line': sum('no-line'),
  };
  return { ...kinds, all: kinds.answered + kinds.failed + kinds['turned-away'] + kinds['no-line'] };
}

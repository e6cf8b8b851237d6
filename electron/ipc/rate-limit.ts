import type { Clock } from '../clock.ts';

/** Lets a number of calls through per minute; a burst may use a whole minute's worth at once. */
export interface RateLimit {
  /** Takes one call: 0 when it may pass, else how many milliseconds until the next one would. A refused call costs nothing. */
  readonly takeOne: () => number;
}

const minuteMs = 60_000;

/** A token bucket on the clock that never jumps: setting the terminal's time neither opens nor closes it. */
export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  // Counted in time, not in calls, so that the waiting time it names is exact.
  const costMs = minuteMs / perMinute;
  let creditMs = minuteMs;
  let countedAt = clock.monotonic();
  return {
    takeOne() {
      const now = clock.monotonic();
      creditMs = Math.min(minuteMs, creditMs + now - countedAt);
      countedAt = now;
      if (creditMs < costMs) return Math.ceil(costMs - creditMs);
      creditMs -= costMs;
      return 0;
    },
  };
}

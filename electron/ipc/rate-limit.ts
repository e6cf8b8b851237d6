import type { Clock } from '../clock.ts';

/** Lets a number of calls through per minute; a burst may use a whole minute's worth at once. */
export interface RateLimit {
  /** Takes one call: 0 when it may pass, else how many milliseconds until the next one would. A refused call costs nothing. */
  readonly takeOne: () => number;
}

const minuteMs = 60_000;

/** A token bucket on the clock that never jumps: setting the terminal's time neither opens nor closes it. */
export function createRateLimit(perMinute: number, clock: Clock): RateLimit {
  const msPerToken = minuteMs / perMinute;
  let tokens = perMinute;
  let countedAt = clock.monotonic();
  return {
    takeOne() {
      const now = clock.monotonic();
      tokens = Math.min(perMinute, tokens + (now - countedAt) / msPerToken);
      countedAt = now;
      if (tokens >= 1) {
        tokens -= 1;
        return 0;
      }
      return Math.max(1, Math.ceil((1 - tokens) * msPerToken));
    },
  };
}

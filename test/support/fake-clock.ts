import type { Clock } from '../../electron/clock.ts';

/** A clock that stands still until a test moves it. The wall clock can be set apart from the monotonic one. */
export interface FakeClock extends Clock {
  /** Lets both clocks run on. */
  readonly advance: (ms: number) => void;
  /** Sets the wall clock, as a person or a time server would; the monotonic clock doesn't notice. */
  readonly setWallClock: (unixMs: number) => void;
}

/** Starts on 3 May 2026, 09:00 UTC. */
export function createFakeClock(startedAt = Date.UTC(2026, 4, 3, 9)): FakeClock {
  let now = startedAt;
  let monotonic = 1000;
  return {
    now: () => now,
    monotonic: () => monotonic,
    advance: (ms) => {
      now += ms;
      monotonic += ms;
    },
    setWallClock: (unixMs) => {
      now = unixMs;
    },
  };
}

/** Time, handed to whoever needs it, so that logic can be tested without waiting. */
export interface Clock {
  /** Unix milliseconds on the terminal's wall clock, which may be wrong or jump. */
  readonly now: () => number;
  /** Milliseconds on a clock that never jumps; its origin means nothing. */
  readonly monotonic: () => number;
}

/** The machine's own clocks. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
};

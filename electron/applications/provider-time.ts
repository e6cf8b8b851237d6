import type { Clock } from '../clock.ts';

/**
 * The provider's clock as its last answer told it, tied to the terminal's monotonic clock. A terminal whose wall clock
 * is wrong, or jumps, still counts a code down as the provider does.
 */
export interface ProviderTime {
  /** Unix ms at the provider when the answer was written. */
  readonly providerNow: number;
  /** The terminal's monotonic clock when the answer arrived. */
  readonly monotonic: number;
}

/** A `Date` header is cut to whole seconds; counting from the end of that second, nothing looks alive that has run out. */
const dateGranularityMs = 1000;

/** Ties an answer's `Date` to the monotonic clock. Without one the wall clock has to do. */
export function providerTimeOf(dateOfAnswer: number | undefined, clock: Clock): ProviderTime {
  const providerNow = dateOfAnswer === undefined ? clock.now() : dateOfAnswer + dateGranularityMs;
  return { providerNow, monotonic: clock.monotonic() };
}

/** Milliseconds until a moment on the provider's clock; 0 when it has passed. */
export function remainingMs(time: ProviderTime, at: number, monotonic: number): number {
  return Math.max(0, Math.round(at - time.providerNow - (monotonic - time.monotonic)));
}

/** How long something lived from the answer that brought it. */
export function lifetimeMs(time: ProviderTime, at: number): number {
  return Math.max(0, Math.round(at - time.providerNow));
}

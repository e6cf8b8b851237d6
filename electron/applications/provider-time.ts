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

/** Ties an answer's `Date` to the monotonic clock. Without one the wall clock has to do. */
export function providerTimeOf(providerNow: number | undefined, clock: Clock): ProviderTime {
  return { providerNow: providerNow ?? clock.now(), monotonic: clock.monotonic() };
}

/** Milliseconds until a moment on the provider's clock; 0 when it has passed. */
export function remainingMs(time: ProviderTime, at: number, monotonic: number): number {
  return Math.max(0, Math.round(at - time.providerNow - (monotonic - time.monotonic)));
}

/** How long something lived from the answer that brought it. */
export function lifetimeMs(time: ProviderTime, at: number): number {
  return Math.max(0, Math.round(at - time.providerNow));
}

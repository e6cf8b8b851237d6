import type { Fraction } from '../../../electron/outbox/drain/backoff.ts';

/** Fractions that are the same in every run of the same seed (mulberry32). For simulations only. */
export function seededFraction(seed: number): Fraction {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

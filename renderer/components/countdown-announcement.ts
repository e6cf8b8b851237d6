/** When a countdown is told to a screen reader: often enough to act on, seldom enough to read beside it. */
const moments = [120_000, 60_000, 30_000, 10_000] as const;

/**
 * The moment that a countdown has passed last, or undefined before the first. The sentence for it is spoken once,
 * because it does not change until the next.
 */
export function lastMomentPassed(leftMs: number): number | undefined {
  if (leftMs <= 0) return 0;
  return moments.findLast((moment) => leftMs <= moment);
}

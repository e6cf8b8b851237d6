/** How well one number tells bad pictures from good ones, whatever the threshold in use. */

export interface Separation {
  /** The chance that a bad picture measures worse than a good one: 1 is perfect, 0.5 is chance. */
  readonly area: number;
  /** The share of bad ones beyond the threshold that two in a hundred good ones are beyond. */
  readonly caughtAtTwo: number;
  readonly thresholdAtTwo: number;
}

/** Higher is worse. Undefined where either list is empty. */
export function separationOf(good: readonly number[], bad: readonly number[]): Separation | undefined {
  if (good.length === 0 || bad.length === 0) return undefined;
  const worse = bad.reduce(
    (sum, value) =>
      sum + good.reduce((wins, other) => wins + (value > other ? 1 : value === other ? 0.5 : 0), 0),
    0,
  );
  const sorted = [...good].sort((one, other) => one - other);
  const thresholdAtTwo = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? Number.NaN;
  const caughtAtTwo = bad.filter((value) => value > thresholdAtTwo).length / bad.length;
  return { area: worse / (good.length * bad.length), caughtAtTwo, thresholdAtTwo };
}

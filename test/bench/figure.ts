/** What a bench prints: a ratio against a reference that was measured in the same run, and the load it was measured under. */
import os from 'node:os';

/** One figure. Times and sizes are for orientation; the ratio is the figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What the value is held against, in words. */
  readonly referenceName: string;
  readonly reference: number;
  readonly unit: 'ms' | 'MiB';
  /** The ratio to reach, at most. */
  readonly target: number;
  /** What was measured how often, such as "5 x 200 calls". */
  readonly n: string;
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

/** How often the value is its reference, to two decimals, as it is printed and judged. */
export function ratioOf({ value, reference }: Figure): number {
  return Math.round((value / reference) * 100) / 100;
}

/** The machine's load while this runs: processes that want to run, of how many that can. */
export function machineLoad(): string {
  return `load ${(os.loadavg()[0] ?? 0).toFixed(1)} of ${os.availableParallelism()}`;
}

/** One line for people. A target that was missed is said, not hidden. */
export function figureLine(figure: Figure, load: string): string {
  const { name, value, reference, referenceName, unit, target, n } = figure;
  const ratio = ratioOf(figure);
  return [
    name,
    `${value.toFixed(2)} ${unit}`,
    `${referenceName} ${reference.toFixed(2)} ${unit}`,
    `${ratio.toFixed(2)}x, target <= ${target}x ${ratio <= target ? 'reached' : 'MISSED'}`,
    `n = ${n}`,
    load,
  ].join(' | ');
}

/** Prints figures as lines or, where asked, as one JSON array. */
export function printFigures(figures: readonly Figure[], asJson: boolean): void {
  const load = machineLoad();
  if (asJson) {
    const all = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), load }));
    console.log(JSON.stringify(all, null, 2));
  } else for (const figure of figures) console.log(figureLine(figure, load));
}

/** Whether what a kiosk holds stays what it was. */
import { median } from '../bench/figure.ts';
import type { Sample } from './sample.ts';

/** What a soak came to. */
export interface Flatness {
  /** Bytes more (or fewer) for each hundred visits, over the second half: by then everything that is kept once is there. */
  readonly heapSlope: number;
  readonly treeSlope: number;
  /**
   * All processes over the last quarter, as a share of what they were over the second: the middle of each, as the C library takes and
   * gives back tens of megabytes that nobody holds from one look to the next.
   */
  readonly growth: number;
  readonly files: readonly [first: number, last: number];
  readonly processes: readonly [first: number, last: number];
  readonly listeners: readonly [first: number, last: number];
  readonly handles: readonly [first: number, last: number];
  /** What grew; nothing, where it is flat. */
  readonly grown: readonly string[];
  readonly isFlat: boolean;
}

const mostGrowth = 1.05;
/** A worker that rests or works, a connection that is kept or not. */
const mostFiles = 3;

/** Judges samples in the order in which they were taken; the first of them is taken for the beginning only where there are few. */
export function judgeFlatness(samples: readonly Sample[]): Flatness {
  const last = samples.at(-1);
  const warm = samples.find(({ visits }) => visits > 0 && visits >= (last?.visits ?? 0) / 10);
  if (!last || !warm) throw new Error('nothing was measured');
  const half = samples.filter(({ visits }) => visits >= last.visits / 2);
  const over = (from: number, to: number) =>
    samples.filter(({ visits }) => visits > from * last.visits && visits <= to * last.visits);
  const settled = over(0.25, 0.5);
  const growth =
    median(over(0.75, 1).map(({ treeBytes }) => treeBytes)) /
    median((settled.length > 0 ? settled : [warm]).map(({ treeBytes }) => treeBytes));
  const moved = (read: (sample: Sample) => number) => Math.abs(read(last) - read(warm)) > mostFiles;
  const grown = [
    ...(last.heapBytes / warm.heapBytes > mostGrowth ? ['heap of main'] : []),
    ...(growth > mostGrowth ? ['memory of all processes'] : []),
    ...(moved(({ mainFiles }) => mainFiles) ? ['files of main'] : []),
    ...(moved(({ mainThreads }) => mainThreads) ? ['threads of main'] : []),
    ...(moved(({ browserFiles }) => browserFiles) ? ['files of the browser'] : []),
    ...(moved(({ handles }) => handles) ? ['handles'] : []),
    ...(last.processes > warm.processes ? ['processes'] : []),
    ...(last.listeners > warm.listeners ? ['listeners'] : []),
  ];
  return {
    heapSlope: slopePerHundred(half, ({ heapBytes }) => heapBytes),
    treeSlope: slopePerHundred(half, ({ treeBytes }) => treeBytes),
    growth,
    files: [warm.mainFiles, last.mainFiles],
    processes: [warm.processes, last.processes],
    listeners: [warm.listeners, last.listeners],
    handles: [warm.handles, last.handles],
    grown,
    isFlat: grown.length === 0,
  };
}

/** By least squares; 0 where there is no line to be drawn. */
export function slopePerHundred(samples: readonly Sample[], read: (sample: Sample) => number): number {
  const count = samples.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const at = mean(samples.map(({ visits }) => visits));
  const level = mean(samples.map(read));
  const width = samples.reduce((sum, { visits }) => sum + (visits - at) ** 2, 0);
  if (width === 0) return 0;
  const rise = samples.reduce((sum, one) => sum + (one.visits - at) * (read(one) - level), 0);
  return (rise / width) * 100;
}

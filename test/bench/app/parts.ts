/** The parts of the bench, each in its full size and in one that takes seconds. */
import type { Measured } from '../outbox/finding.ts';
import type { Size } from '../run-parts.ts';
import { measureCalls } from './figures/calls-figure.ts';
import { measureKeys } from './figures/keys-figure.ts';
import { measureLaunch } from './figures/launch-figure.ts';
import { measureLeave } from './figures/leave-figure.ts';
import { measureMemory } from './figures/memory-figure.ts';
import { measureRecovery } from './figures/recovery-figure.ts';
import { measureSize } from './figures/size-figure.ts';

const sized =
  <Options>(measure: (options: Options) => Promise<Measured>, sizes: Readonly<Record<Size, Options>>) =>
  (size: Size): Promise<Measured> =>
    measure(sizes[size]);

/** By their names, in the order in which they are done. */
export const appParts = {
  size: sized(measureSize, { full: {}, short: {} }),
  launch: sized(measureLaunch, { full: { runs: 7 }, short: { runs: 0 } }),
  keys: sized(measureKeys, { full: { rounds: 6 }, short: { rounds: 0 } }),
  calls: sized(measureCalls, { full: { runs: 40, perRun: 5 }, short: { runs: 1, perRun: 5 } }),
  leave: sized(measureLeave, { full: { runs: 7 }, short: { runs: 0 } }),
  recovery: sized(measureRecovery, { full: { kiosks: 4 }, short: { kiosks: 1 } }),
  memory: sized(measureMemory, { full: { visits: 100 }, short: { visits: 2 } }),
} as const satisfies Readonly<Record<string, (size: Size) => Promise<Measured>>>;

export type PartName = keyof typeof appParts;
export const partNames = Object.keys(appParts) as readonly PartName[];

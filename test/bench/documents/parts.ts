/** The parts of the bench, each in its full size and in one that takes seconds. */
import type { Measured } from '../outbox/finding.ts';
import type { Size } from '../run-parts.ts';
import type { Bench } from './browser/open-bench.ts';
import { measureFinder } from './figures/finder-figure.ts';
import { measureJudge } from './figures/judge-figure.ts';
import { measureLicences } from './figures/licence-figure.ts';
import { measureLive } from './figures/live-figure.ts';
import { measureMemory } from './figures/memory-figure.ts';
import { measureNormalise } from './figures/normalise-figure.ts';
import { measureZones } from './figures/zone-figure.ts';
import { measureZoneSpeed } from './figures/zone-speed-figure.ts';

const sized =
  <Options>(
    measure: (bench: Bench, options: Options) => Promise<Measured>,
    sizes: Readonly<Record<Size, Options>>,
  ) =>
  (bench: Bench, size: Size): Promise<Measured> =>
    measure(bench, sizes[size]);

/** By their names, in the order in which they are done. */
export const documentParts = {
  normalise: sized(measureNormalise, { full: { photos: 6, rounds: 5 }, short: { photos: 1, rounds: 1 } }),
  live: sized(measureLive, { full: { pictures: 10, frames: 100 }, short: { pictures: 2, frames: 4 } }),
  memory: sized(measureMemory, { full: { width: 8160, rounds: 5 }, short: { width: 2000, rounds: 1 } }),
  judge: sized(measureJudge, {
    full: { people: 24 },
    short: { documents: 1, conditions: ['good', 'blur-5', 'dark-0.12', 'cut-off'], people: 1 },
  }),
  finder: sized(measureFinder, { full: { scenes: 90 }, short: { scenes: 3 } }),
  zone: sized(measureZones, {
    full: { beside: 6 },
    short: { documents: 1, beside: 1, only: ['good', 'turned-180'] },
  }),
  'zone-speed': sized(measureZoneSpeed, { full: { photos: 12, rounds: 3 }, short: { photos: 1, rounds: 1 } }),
  licence: sized(measureLicences, { full: { documents: 12 }, short: { documents: 1, pictures: 2 } }),
} as const satisfies Readonly<Record<string, (bench: Bench, size: Size) => Promise<Measured>>>;

export type PartName = keyof typeof documentParts;
export const partNames = Object.keys(documentParts) as readonly PartName[];

/** The parts of the bench, each in its full size and in one that takes seconds. */

import type { Size } from '../run-parts.ts';
import { measureCapture } from './capture-figure.ts';
import { measureDrain } from './drain/drain-figure.ts';
import { measureElectronStore } from './electron-store-figure.ts';
import type { Measured } from './finding.ts';
import { measureLine } from './line-figure.ts';
import { measureList } from './list-figure.ts';
import { measureMemory } from './memory/memory-figure.ts';
import { measurePoison } from './poison-figure.ts';
import { measurePowerLoss } from './power-loss/power-loss-figure.ts';
import { measureReleasedVaults } from './released-vaults-figure.ts';

/** Of a picture where its size is nobody's figure. */
const smallPicture = 20_000;
const small = { pictureBytes: smallPicture };

const sized =
  <Options>(measure: (options: Options) => Promise<Measured>, sizes: Readonly<Record<Size, Options>>) =>
  (size: Size): Promise<Measured> =>
    measure(sizes[size]);

/** By their names, in the order in which they are done. */
export const outboxParts = {
  capture: sized(measureCapture, {
    full: { runs: 5, perRun: 200, warmUp: 50 },
    short: { runs: 1, perRun: 2, warmUp: 1 },
  }),
  'electron-store': sized(measureElectronStore, {
    full: { items: 100, runs: 5 },
    short: { items: 2, runs: 1, ...small },
  }),
  drain: sized(measureDrain, {
    full: { submissions: 500, runs: 5, answerAfterMs: [0, 100] },
    short: { submissions: 6, runs: 0, answerAfterMs: [], ...small },
  }),
  memory: sized(measureMemory, {
    full: { submissions: 500, runs: 5 },
    short: { submissions: 4, runs: 0, restMs: 300, ...small },
  }),
  list: sized(measureList, {
    full: { submissions: 500, few: 5, runs: 5, perRun: 40 },
    short: { submissions: 4, few: 2, page: 3, runs: 1, perRun: 1, ...small },
  }),
  poison: sized(measurePoison, {
    full: { records: 100 },
    short: { records: 4, answerAfterMs: 0, ways: ['is refused'] },
  }),
  line: sized(measureLine, {
    full: { rounds: 10 },
    short: { rounds: 1, longestRestMs: 0 },
  }),
  'released-vaults': sized(measureReleasedVaults, {
    full: { customers: 100 },
    short: { customers: 2 },
  }),
  'power-loss': sized(measurePowerLoss, {
    full: { rounds: 200, controlRounds: 20 },
    short: { rounds: 5, controlRounds: 2 },
  }),
} as const satisfies Readonly<Record<string, (size: Size) => Promise<Measured>>>;

export type PartName = keyof typeof outboxParts;
export const partNames = Object.keys(outboxParts) as readonly PartName[];

/** When a kiosk counts as holding no more than before; each reason by itself is enough to say that it does. */
import { expect, it } from 'vitest';
import { judgeFlatness, slopePerHundred } from './judge.ts';
import type { Sample } from './sample.ts';

const mebibyte = 2 ** 20;
const still: Sample = {
  ...{
    visits: 0,
    heapBytes: 30 * mebibyte,
    codeBytes: 6 * mebibyte,
    externalBytes: 18 * mebibyte,
    pageBytes: 50 * mebibyte,
    threadHeapBytes: 15 * mebibyte,
    threadPageBytes: 40 * mebibyte,
    handles: 18,
    listeners: 28,
  },
  ...{ mainBytes: 200 * mebibyte, rendererBytes: 70 * mebibyte, treeBytes: 500 * mebibyte },
  ...{ mainFiles: 41, browserFiles: 150, mainThreads: 12, renderers: 1, processes: 10 },
  profileBytes: 50 * mebibyte,
};
/** Every 25 visits to 500, each sample with what has changed by then. */
const run = (changed: (visits: number) => Partial<Sample> = () => ({})): readonly Sample[] =>
  Array.from({ length: 21 }, (_, index) => ({ ...still, ...changed(index * 25), visits: index * 25 }));

it('a kiosk that holds what it held is flat, whatever it took on before the first tenth', () => {
  const warmed = run((visits) =>
    visits < 50 ? { treeBytes: 300 * mebibyte, processes: 9, mainFiles: 30 } : {},
  );
  const { isFlat, heapSlope, treeSlope, growth } = judgeFlatness(warmed);
  expect({ isFlat, heapSlope, treeSlope, growth }).toEqual({
    isFlat: true,
    heapSlope: 0,
    treeSlope: 0,
    growth: 1,
  });
});

it.each<[string, (visits: number) => Partial<Sample>]>([
  ['heap of main', (visits) => ({ heapBytes: (30 + visits / 100) * mebibyte })],
  ['memory of all processes', (visits) => ({ treeBytes: (500 + visits / 8) * mebibyte })],
  ['files of main', (visits) => ({ mainFiles: 41 + visits / 100 })],
  ['threads of main', (visits) => ({ mainThreads: 12 + visits / 100 })],
  ['files of the browser', (visits) => ({ browserFiles: 150 + visits / 100 })],
  ['processes', (visits) => ({ processes: visits > 400 ? 11 : 10 })],
  ['listeners', (visits) => ({ listeners: 28 + visits / 250 })],
  ['handles', (visits) => ({ handles: 18 + visits / 50 })],
])('is not flat where it holds more and more, and says of what: %s', (what, changed) => {
  expect(judgeFlatness(run(changed))).toMatchObject({ isFlat: false, grown: [what] });
});

it('tells the slope of the second half for each hundred visits, and none of a single sample', () => {
  const grown = run((visits) => ({ heapBytes: (30 + visits / 100) * mebibyte }));
  expect(judgeFlatness(grown).heapSlope).toBeCloseTo(mebibyte);
  expect(slopePerHundred([still], ({ heapBytes }) => heapBytes)).toBe(0);
  expect(() => judgeFlatness([])).toThrow('nothing was measured');
});

/** A side without a zone may look like type all over: how long it is looked at is counted, in runs of the net and by the clock. */
import { describe, expect, it, vi } from 'vitest';
import type { GrayRaster } from '../../../../renderer/imaging/raster.ts';
import { readZone } from '../../../../renderer/imaging/read/read-zone.ts';
import { openBudget } from '../../../../renderer/imaging/read/reading-budget.ts';
import { drawZone, readMadeUpType } from './made-up-type.ts';

const today = '2026-11-22';
const passport = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const wide = { width: 1200, height: 800, middle: { x: 600, y: 600 }, degrees: 0, pitch: 22 };
const page = drawZone(passport, wide).picture;

/** Rows of strokes from top to bottom: everywhere something that could be a line of type. */
const strokes: GrayRaster = {
  width: 1200,
  height: 800,
  data: Uint8Array.from({ length: 1200 * 800 }, (_, at) => {
    const [x, y] = [at % 1200, Math.floor(at / 1200)];
    return y % 80 < 22 && x % 11 < 4 ? 40 : 220;
  }),
};
const usual = (now = () => 0) => openBudget({ lines: 60, ms: 1000, now });

describe('a budget', () => {
  it('gives lines until they are spent, and never half of what is asked for', () => {
    const budget = openBudget({ lines: 5, ms: 10, now: () => 0 });
    expect([3, 3, 2, 1].map(budget.takeLines)).toEqual([true, false, true, false]);
  });

  it('gives nothing when its time is up', () => {
    let now = 100;
    const budget = openBudget({ lines: 5, ms: 10, now: () => now });
    now = 110;
    expect([budget.hasTime(), budget.takeLines(1)]).toEqual([true, true]);
    now = 111;
    expect([budget.hasTime(), budget.takeLines(1)]).toEqual([false, false]);
  });
});

describe('reading', () => {
  it('of what only looks like type asks the net for two lines a place, one each way up', async () => {
    const readLines = vi.fn(readMadeUpType);
    expect(await readZone(strokes, { readLines, today, budget: usual() })).toBeUndefined();
    expect(readLines.mock.calls.every(([lines]) => lines.length === 1)).toBe(true);
    expect(readLines.mock.calls.length).toBeLessThanOrEqual(60);
  });

  it('stops when its lines are spent', async () => {
    const readLines = vi.fn(readMadeUpType);
    await readZone(strokes, { readLines, today, budget: openBudget({ lines: 1, ms: 9, now: () => 0 }) });
    expect(readLines).toHaveBeenCalledTimes(1);
  });

  it('stops when its time is up, and says what it has found by then', async () => {
    let now = 0;
    const readLines: typeof readMadeUpType = async (lines) => {
      now += 400;
      return readMadeUpType(lines);
    };
    const budget = usual(() => now);
    const found = await readZone(page, { readLines, today, budget });
    expect(found?.reading).toMatchObject({ lines: passport, valid: true });
    now = 2000;
    expect(await readZone(page, { readLines, today, budget })).toBeUndefined();
  });

  it('of a zone on its head costs one line more than of one that stands upright', async () => {
    const count = async (degrees: number) => {
      const readLines = vi.fn(readMadeUpType);
      await readZone(drawZone(passport, { ...wide, degrees, middle: { x: 600, y: 400 } }).picture, {
        readLines,
        today,
      });
      return readLines.mock.calls.flatMap(([lines]) => lines).length;
    };
    expect([await count(0), await count(180)]).toEqual([2, 3]);
  });
});

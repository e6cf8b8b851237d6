import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  crossing,
  fitLine,
  fitLineRobustly,
  lineThrough,
} from '../../../../renderer/imaging/geometry/line.ts';
import {
  convexHull,
  isConvexQuad,
  overlap,
  signedArea,
} from '../../../../renderer/imaging/geometry/polygon.ts';
import { inReadingOrder, startAt } from '../../../../renderer/imaging/geometry/reading-order.ts';
import { quad } from '../rasters.ts';

describe('lines', () => {
  it('cross where they cross, and parallels nowhere', () => {
    const one = lineThrough({ x: 0, y: 0 }, { x: 10, y: 10 });
    const other = lineThrough({ x: 0, y: 10 }, { x: 10, y: 0 });
    expect(one && other && crossing(one, other)).toEqual({ x: expect.closeTo(5), y: expect.closeTo(5) });
    expect(one && crossing(one, { ...one, c: 3 })).toBeUndefined();
    expect(lineThrough({ x: 1, y: 1 }, { x: 1, y: 1 })).toBeUndefined();
  });

  it('fit points whichever way they run, and leave out one that is far off', () => {
    const upright = [0, 1, 2, 3, 4, 5].map((y) => ({ x: 7, y }));
    expect(fitLine(upright)).toMatchObject({ a: expect.closeTo(-1), c: expect.closeTo(-7) });
    const line = fitLineRobustly([...upright, { x: 9, y: 2 }], 5, 0.4);
    expect(line && Math.abs(line.c / line.a)).toBeCloseTo(7, 6);
    expect(fitLineRobustly(upright, 9, 0.4)).toBeUndefined();
  });
});

describe('figures', () => {
  it('have a hull that holds every point', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }),
      {
        minLength: 4,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(points, (all) => {
        const hull = convexHull(all);
        return signedArea(hull) >= 0 && hull.every((corner) => all.includes(corner));
      }),
    );
  });

  it('overlap wholly with themselves, by a third when half moved away, and not at all apart', () => {
    const square = quad(0, 0, 10, 0, 10, 10, 0, 10);
    expect(overlap(square, square)).toBeCloseTo(1);
    expect(overlap(square, quad(5, 0, 15, 0, 15, 10, 5, 10))).toBeCloseTo(1 / 3);
    expect(overlap(square, quad(20, 0, 30, 0, 30, 10, 20, 10))).toBe(0);
  });

  it('are convex or not', () => {
    expect(isConvexQuad(quad(0, 0, 10, 0, 10, 10, 0, 10))).toBe(true);
    expect(isConvexQuad(quad(0, 0, 10, 0, 4, 4, 0, 10))).toBe(false);
    expect(isConvexQuad(quad(0, 0, 10, 0, 0, 10, 10, 10))).toBe(false);
    expect(isConvexQuad(quad(0, 0, 0, 0, 10, 10, 0, 10))).toBe(false);
  });
});

describe('the order of reading', () => {
  const card = quad(10, 10, 90, 12, 88, 60, 8, 58);

  it('is the same whichever corner comes first and whichever way round', () => {
    for (const first of [0, 1, 2, 3]) {
      const turned = startAt(card, first);
      expect(inReadingOrder(turned)).toEqual(card);
      expect(inReadingOrder([turned[0], turned[3], turned[2], turned[1]])).toEqual(card);
    }
  });

  it('begins at the left end of a long side, also for one that stands upright', () => {
    const standing = quad(10, 90, 10, 10, 60, 10, 60, 90);
    expect(inReadingOrder(standing)).toEqual(standing);
  });
});

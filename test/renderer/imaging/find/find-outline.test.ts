/** A mask, drawn or by contour, becomes four corners; how sure they are says whether anything is cut by them. */
import { describe, expect, it } from 'vitest';
import { findOutline } from '../../../../renderer/imaging/find/find-outline.ts';
import { fourSides } from '../../../../renderer/imaging/find/four-sides.ts';
import type { Mask } from '../../../../renderer/imaging/find/mask.ts';
import { sureFrom } from '../../../../renderer/imaging/find/outline.ts';
import { quadOfMask } from '../../../../renderer/imaging/find/quad-of-mask.ts';
import { overlap } from '../../../../renderer/imaging/geometry/polygon.ts';
import type { Point, Quad } from '../../../../renderer/imaging/raster.ts';
import { colour, isInside, quad } from '../rasters.ts';

const [width, height] = [128, 96];
/** A mask as a good net gives it: soft at its edges. */
function maskOf(inside: (point: Point) => boolean): Mask {
  const data = new Float32Array(width * height);
  for (let at = 0; at < data.length; at += 1) {
    let hits = 0;
    for (let sub = 0; sub < 16; sub += 1) {
      const point = {
        x: (at % width) + (sub % 4) / 4 + 0.125,
        y: Math.floor(at / width) + (sub >> 2) / 4 + 0.125,
      };
      if (inside(point)) hits += 1;
    }
    data[at] = hits / 16;
  }
  return { width, height, data };
}
const maskOfQuad = (corners: Quad) => maskOf((point) => isInside(corners, point));
const slanted = quad(20, 18, 104, 26, 98, 76, 26, 70);
const none: Mask = { width, height, data: new Float32Array(width * height) };

describe('the corners of a mask', () => {
  it.each([
    ['slanted', slanted],
    ['small', quad(50, 40, 82, 42, 81, 62, 49, 60)],
    ['on its side', quad(40, 84, 44, 10, 88, 12, 86, 88)],
    ['straight', quad(20, 20, 100, 20, 100, 70, 20, 70)],
  ])('are found to a fraction of a cell: %s', (_name, truth) => {
    const found = quadOfMask(maskOfQuad(truth));
    expect(found && overlap(found.quad, truth)).toBeGreaterThan(0.97);
    expect(found?.agreement).toBeGreaterThan(0.95);
  });

  it('are found with a finger over an edge, with less trust', () => {
    const finger = (point: Point) => Math.hypot(point.x - 60, point.y - 74) < 7;
    const found = quadOfMask(maskOf((point) => isInside(slanted, point) && !finger(point)));
    expect(found && overlap(found.quad, slanted)).toBeGreaterThan(0.93);
    expect(found?.agreement).toBeLessThan(quadOfMask(maskOfQuad(slanted))?.agreement ?? 0);
  });

  it('are those of the largest of several pieces', () => {
    const speck = (point: Point) => point.x < 8 && point.y < 8;
    const found = quadOfMask(maskOf((point) => isInside(slanted, point) || speck(point)));
    expect(found && overlap(found.quad, slanted)).toBeGreaterThan(0.97);
  });

  it('are none for nothing, for specks, and for a triangle', () => {
    expect(quadOfMask(none)).toBeUndefined();
    expect(quadOfMask(maskOf((point) => point.x < 8 && point.y < 8))).toBeUndefined();
    expect(
      fourSides([
        { x: 0, y: 0 },
        { x: 9, y: 0 },
        { x: 0, y: 9 },
      ]),
    ).toBeUndefined();
  });
});

describe('an outline', () => {
  const desk = [40, 30, 20] as const;
  const picture = colour(256, 192, (x, y) =>
    isInside(slanted, { x: x / 2 + 0.25, y: y / 2 + 0.25 }) ? [210, 210, 200] : desk,
  );
  const truth = quad(...slanted.flatMap(({ x, y }) => [x * 2, y * 2]));
  const find = (mask: Mask, of = picture) => findOutline(of, async () => mask);

  it('is the net’s where the net is sure', async () => {
    const found = await find(maskOfQuad(slanted));
    expect(found?.foundBy).toBe('net');
    expect(found?.confidence).toBeGreaterThanOrEqual(sureFrom);
    expect(found && overlap(found.quad, truth)).toBeGreaterThan(0.97);
  });

  it('is found by contour where the net sees nothing', async () => {
    const found = await find(none);
    expect(found?.foundBy).toBe('contour');
    expect(found && overlap(found.quad, truth)).toBeGreaterThan(0.9);
  });

  it('is none on an empty desk, or at least not sure', async () => {
    const empty = colour(256, 192, (x, y) => [40 + ((x * 7 + y * 3) % 5), 30, 20]);
    expect((await find(none, empty))?.confidence ?? 0).toBeLessThan(sureFrom);
  });

  it('is not sure for a mask that is half sure everywhere, a ragged one, and a shape that no document has', async () => {
    const vague: Mask = { ...none, data: maskOfQuad(slanted).data.map((sure) => sure * 0.6) };
    const ragged = maskOf(
      ({ x, y }) => isInside(slanted, { x, y }) && Math.sin(x / 3) + Math.cos(y / 4) > -0.6,
    );
    const strip = maskOfQuad(quad(4, 40, 124, 40, 124, 60, 4, 60));
    const plain = colour(256, 192, () => desk);
    for (const mask of [vague, ragged, strip])
      expect((await find(mask, plain))?.confidence ?? 0).toBeLessThan(sureFrom);
  });
});

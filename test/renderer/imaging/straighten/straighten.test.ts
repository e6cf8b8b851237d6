/** A slanted document becomes an upright picture in its own proportions, with the pixels that were seen of it. */
import { describe, expect, it } from 'vitest';
import { storedPoint, uprightSize } from '../../../../renderer/imaging/decode/orientation.ts';
import type { Quad } from '../../../../renderer/imaging/raster.ts';
import { aspectOfQuad } from '../../../../renderer/imaging/straighten/aspect-of-quad.ts';
import { documentAspect } from '../../../../renderer/imaging/straighten/document-shape.ts';
import { homographyTo, project } from '../../../../renderer/imaging/straighten/homography.ts';
import { keptWidth, straighten } from '../../../../renderer/imaging/straighten/straighten.ts';
import { turnRound } from '../../../../renderer/imaging/straighten/turn-round.ts';
import { warp } from '../../../../renderer/imaging/straighten/warp.ts';
import { colour, isInside, quad, sourceOf } from '../rasters.ts';

/** A rectangle of these proportions as a lens sees it: tilted, turned, from some way off. */
function seen(aspect: number, { tilt = 0, turn = 0, far = 4 }): Quad {
  const corners = [
    [-aspect, -1],
    [aspect, -1],
    [aspect, 1],
    [-aspect, 1],
  ].map(([x = 0, y = 0]) => {
    const [rx, ry] = [x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn)];
    const [ty, tz] = [ry * Math.cos(tilt), ry * Math.sin(tilt) + far];
    return [640 + (1000 * rx) / tz, 360 + (1000 * ty) / tz];
  });
  return quad(...corners.flat());
}
const frame = { width: 1280, height: 720 };

describe('the proportions', () => {
  it.each([
    [1.586, {}],
    [1.586, { tilt: 0.5 }],
    [1.42, { tilt: 0.6, turn: 0.3 }],
    [1.42, { tilt: -0.4, turn: -0.7 }],
  ])('%d, seen %o, are told', (aspect, how) => {
    expect(aspectOfQuad(seen(aspect, how), frame) / aspect).toBeCloseTo(1, 1);
  });

  it('snap to those of documents where they are near, and stay as they are elsewhere', () => {
    expect(documentAspect(1.55)).toBeCloseTo(1.586, 2);
    expect(documentAspect(1.45)).toBeCloseTo(1.42, 2);
    expect(documentAspect(1.9)).toBe(1.9);
    expect(documentAspect(30)).toBe(2.5);
  });
});

it('corners go to corners', () => {
  const corners = seen(1.586, { tilt: 0.4, turn: 0.2 });
  const map = homographyTo(corners, 800, 504);
  const ends = [
    { x: 0, y: 0 },
    { x: 800, y: 0 },
    { x: 800, y: 504 },
    { x: 0, y: 504 },
  ];
  for (const [index, end] of ends.entries()) {
    const there = map && project(map, end);
    expect(there?.x).toBeCloseTo(corners[index]?.x ?? 0, 6);
    expect(there?.y).toBeCloseTo(corners[index]?.y ?? 0, 6);
  }
  expect(homographyTo(quad(0, 0, 5, 0, 10, 0, 15, 0), 8, 5)).toBeUndefined();
});

describe('warping', () => {
  it('takes nothing away from a picture that already lies as it should', () => {
    const picture = colour(40, 30, (x, y) => [x * 6, y * 8, (x * y) % 256]);
    const same = warp(picture, quad(0, 0, 40, 0, 40, 30, 0, 30), 40, 30);
    expect(same?.data).toEqual(picture.data);
  });

  it('mixes neighbours, each colour for itself', () => {
    const picture = colour(2, 1, (x) => (x === 0 ? [255, 0, 100] : [0, 255, 200]));
    const middle = warp(picture, quad(0.5, 0, 1.5, 0, 1.5, 1, 0.5, 1), 1, 1);
    expect([...(middle?.data ?? [])].map((value) => Math.round(value / 10))).toEqual([13, 13, 15, 26]);
  });

  it('goes on with the edge where the outline leaves the picture', () => {
    const picture = colour(10, 10, () => [90, 90, 90]);
    expect(new Set(warp(picture, quad(-50, -50, 60, -40, 70, 80, -30, 60), 20, 20)?.data)).toEqual(
      new Set([90, 255]),
    );
  });

  it('stays within the bytes of a picture that is a part of more', () => {
    const shared = new Uint8ClampedArray(3 + 4 * 4).fill(7, 3);
    const odd = { width: 2, height: 2, data: shared.subarray(3) };
    expect(warp(odd, quad(0, 0, 2, 0, 2, 2, 0, 2), 2, 2)?.data[0]).toBe(7);
  });
});

it('a slanted card is put upright: its corners in the corners, in the size that was seen', async () => {
  const corners = seen(1.586, { tilt: 0.5, turn: 0.15, far: 3.5 });
  const picture = colour(1280, 720, (x, y) => {
    if (!isInside(corners, { x: x + 0.5, y: y + 0.5 })) return [0, 0, 0];
    return x < 640 ? [200, 40, 40] : [40, 40, 200];
  });
  const upright = await straighten(sourceOf(picture), corners, keptWidth);
  if (!upright) throw new Error('nothing was straightened');
  expect(upright.width / upright.height).toBeCloseTo(1.586, 2);
  const at = (x: number, y: number) =>
    upright.data
      .slice((Math.floor(y * upright.height) * upright.width + Math.floor(x * upright.width)) * 4)
      .slice(0, 3);
  expect([...at(0.02, 0.02)]).toEqual([200, 40, 40]);
  expect([...at(0.98, 0.98)]).toEqual([40, 40, 200]);
  expect(
    await straighten(sourceOf(picture), quad(-90, -90, -50, -90, -50, -60, -90, -60), keptWidth),
  ).toBeUndefined();
});

it('turned round twice it is as before', () => {
  const picture = colour(5, 3, (x, y) => [x, y, 9]);
  expect([...turnRound(picture).data.slice(0, 3)]).toEqual([4, 2, 9]);
  expect(turnRound(turnRound(picture))).toEqual(picture);
});

describe('Exif orientation', () => {
  const stored = { width: 40, height: 30 };
  /** Where the stored top left corner is seen, for each orientation (Exif 2.32, 4.6.4). */
  const topLeftSeenAt: Readonly<Record<number, readonly [number, number]>> = {
    1: [0, 0],
    2: [40, 0],
    3: [40, 30],
    4: [0, 30],
    5: [0, 0],
    6: [30, 0],
    7: [30, 40],
    8: [0, 40],
  };
  it.each(Object.entries(topLeftSeenAt))('%s', (name, [x, y]) => {
    const orientation = Number(name);
    expect(storedPoint({ x, y }, stored, orientation)).toEqual({ x: 0, y: 0 });
    const { width, height } = uprightSize(stored, orientation);
    expect([width, height]).toEqual(orientation >= 5 ? [30, 40] : [40, 30]);
  });
});

/** Pictures made of rules instead of files. */

import type { PictureSource } from '../../../renderer/imaging/decode/picture-source.ts';
import { signedArea, turn } from '../../../renderer/imaging/geometry/polygon.ts';
import type { ColourRaster, GrayRaster, Point, Quad } from '../../../renderer/imaging/raster.ts';

export function gray(width: number, height: number, value: (x: number, y: number) => number): GrayRaster {
  const data = new Uint8ClampedArray(width * height);
  for (let at = 0; at < data.length; at += 1) data[at] = value(at % width, Math.floor(at / width));
  return { width, height, data };
}

export function colour(
  width: number,
  height: number,
  value: (x: number, y: number) => readonly [number, number, number],
): ColourRaster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1)
    data.set([...value(at % width, Math.floor(at / width)), 255], at * 4);
  return { width, height, data };
}

export const quad = (...flat: readonly number[]): Quad => {
  const at = (index: number): Point => ({ x: flat[index * 2] ?? 0, y: flat[index * 2 + 1] ?? 0 });
  return [at(0), at(1), at(2), at(3)];
};

/** Whether a point lies in a convex figure. */
export const isInside = (corners: readonly Point[], point: Point): boolean => {
  const way = Math.sign(signedArea(corners));
  return corners.every((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return turn(from, to, point) * way >= 0;
  });
};

/** A raster as a picture that is decoded in its one size. */
export const sourceOf = (picture: ColourRaster): PictureSource => ({
  width: picture.width,
  height: picture.height,
  part: async () => ({ pixels: picture, toPixels: (point) => point, scale: 1 }),
  close: () => undefined,
});

import { colourAt, type Raster } from './png.ts';
import { distance, surfacesOf } from './small-picture.ts';

/** How far a pixel may be off before it counts: more than the kept picture's few colours cost it. */
const allowedDistance = 26;
/** The same where a surface is painted: those colours are kept as they are, and a tint is nothing but a small distance. */
const allowedOnSurface = 3;
/** How many pixels of a picture may be off: some letters' edges, and less than the smallest icon, of which 36 are seen. */
export const allowedPixels = 24;

/** How many pixels of two pictures differ, and a picture of where: red on what was expected. */
export function comparePictures(
  expected: Raster,
  actual: Raster,
): { readonly count: number; readonly where: Raster } {
  const { width, height } = expected;
  const rgb = new Uint8Array(expected.rgb.length);
  if (actual.width !== width || actual.height !== height) return { count: width * height, where: actual };
  const surfaces = surfacesOf(actual);
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(actual.rgb, at);
    const allowed = surfaces.has(colour) ? allowedOnSurface : allowedDistance;
    const isOff = distance(colourAt(expected.rgb, at), colour) > allowed;
    if (isOff) count += 1;
    const faded = 191 + ((expected.rgb[at + 1] ?? 0) >> 2);
    rgb.set(isOff ? [200, 0, 0] : [faded, faded, faded], at);
  }
  return { count, where: { width, height, rgb } };
}

import type { ColourRaster, Quad } from '../raster.ts';
import { homographyTo } from './homography.ts';

/** Red and blue of a pixel that is held as one number; green lies between them. */
const redAndBlue = 0x00ff00ff;
const opaque = 0xff000000;
/** Places are counted in so many parts of a pixel: a picture of 100,000 across still fits a whole number. */
const parts = 1 << 14;
/** Over so few pixels of a row a slant can't be told from a straight step: the places between are counted on. */
const run = 16;

/**
 * What lies inside a quad as an upright picture, each pixel mixed from the four nearest of the old one. For pictures that hold hardly more
 * pixels than are wanted: one that is to shrink much is shrunk first, or it shimmers. Outside the picture its nearest edge goes on. Undefined
 * for a quad without an area.
 */
export function warp(
  from: ColourRaster,
  quad: Quad,
  width: number,
  height: number,
): ColourRaster | undefined {
  const map = homographyTo(quad, width, height);
  if (!map) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = map;
  const source = pixelsOf(from);
  const target = new Uint32Array(width * height);
  const [lastX, lastY] = [from.width - 1, from.height - 1];
  for (let y = 0; y < height; y += 1) {
    const v = y + 0.5;
    const left = (u: number) => within((a * u + b * v + c) / (g * u + h * v + 1) - 0.5, lastX);
    const top = (u: number) => within((d * u + e * v + f) / (g * u + h * v + 1) - 0.5, lastY);
    for (let x = 0; x < width; x += run) {
      const count = Math.min(run, width - x);
      const [first, last] = [x + 0.5, x + count - 0.5];
      const start = { x: left(first), y: top(first) };
      const steps = Math.max(count - 1, 1);
      const step = { x: (left(last) - start.x) / steps, y: (top(last) - start.y) / steps };
      mixRun(source, from.width, start, step, target, y * width + x, count);
    }
  }
  return { width, height, data: new Uint8ClampedArray(target.buffer) };
}

/** A place in parts of a pixel. On the last pixel the neighbour beyond it counts for nothing, whatever it is. */
const within = (place: number, last: number): number => Math.min(Math.max(place, 0), last) * parts;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Some pixels of a row, from a place on in equal steps. In whole numbers, in which two colours are mixed by one multiplication. */
function mixRun(
  source: Uint32Array,
  stride: number,
  start: Place,
  step: Place,
  target: Uint32Array,
  from: number,
  count: number,
): void {
  let x = Math.round(start.x);
  let y = Math.round(start.y);
  const stepX = Math.round(step.x);
  const stepY = Math.round(step.y);
  for (let at = from; at < from + count; at += 1) {
    const first = (y >> 14) * stride + (x >> 14);
    const across = (x >> 6) & 255;
    const upper = mix(source[first] ?? 0, source[first + 1] ?? 0, across);
    const lower = mix(source[first + stride] ?? 0, source[first + stride + 1] ?? 0, across);
    target[at] = mix(upper, lower, (y >> 6) & 255) | opaque;
    x += stepX;
    y += stepY;
  }
}

/** Two pixels mixed: `share` 256ths of the second. */
function mix(one: number, other: number, share: number): number {
  const rest = 256 - share;
  const outer = Math.imul(one & redAndBlue, rest) + Math.imul(other & redAndBlue, share);
  const green = Math.imul((one >>> 8) & 255, rest) + Math.imul((other >>> 8) & 255, share);
  return ((outer >>> 8) & redAndBlue) | (green & 0xff00);
}

/** The same bytes, a pixel at a time. */
function pixelsOf({ data }: ColourRaster): Uint32Array {
  const bytes = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
}

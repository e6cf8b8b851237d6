import type { GrayRaster, Point, Quad } from '../../raster.ts';

/** A tilted rectangle in a picture: its middle, the direction in which it is read, and its sides in pixels of the picture. */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly thickness: number;
}

/** Its corners, as one reads it. */
export function cornersOf(strip: Strip): Quad {
  const corner = (u: number, v: number): Point => pointIn(strip, u * strip.length, v * strip.thickness);
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}

/** The point so far along and across from a strip's middle. */
export function pointIn({ x, y, angle }: Strip, along: number, across: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x + along * cos - across * sin, y: y + along * sin + across * cos };
}

/** The same strip read from the other end. */
export const turnedRound = (strip: Strip): Strip => ({ ...strip, angle: strip.angle + Math.PI });

/**
 * A strip as an upright picture. Where it shrinks, up to `mostSamples` squared pixels are averaged for each new one, else it lies between four;
 * outside the picture its nearest edge goes on.
 */
export function cutStrip(
  from: GrayRaster,
  strip: Strip,
  width: number,
  height: number,
  mostSamples = 4,
): GrayRaster {
  const samplesIn = (step: number) => Math.max(1, Math.min(mostSamples, Math.round(step)));
  const samplesX = samplesIn(strip.length / width);
  const samplesY = samplesIn(strip.thickness / height);
  const samples = samplesX * samplesY;
  const sample = samples > 1 ? addNearest : addBetween;
  const sums = new Float32Array(width * samplesX);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let j = 0; j < samplesY; j += 1) {
      const across = ((y + (j + 0.5) / samplesY) / height - 0.5) * strip.thickness;
      sample(from, strip, across, sums);
    }
    for (let x = 0, at = 0; x < width; x += 1) {
      let sum = 0;
      for (let i = 0; i < samplesX; i += 1, at += 1) sum += sums[at] ?? 0;
      data[y * width + x] = sum / samples + 0.5;
    }
  }
  return { width, height, data };
}

/** Where a line across a strip begins, in indices of pixels, and how far its places lie apart. */
function lineAcross(strip: Strip, across: number, places: number) {
  const step = strip.length / places;
  const begin = pointIn(strip, (step - strip.length) / 2, across);
  return {
    x: begin.x - 0.5,
    y: begin.y - 0.5,
    stepX: step * Math.cos(strip.angle),
    stepY: step * Math.sin(strip.angle),
  };
}

/** Adds the nearest pixel for each place of a line. */
function addNearest(
  { data, width, height }: GrayRaster,
  strip: Strip,
  across: number,
  sums: Float32Array,
): void {
  const { x, y, stepX, stepY } = lineAcross(strip, across, sums.length);
  // Rounded by adding a half, and cut to whole numbers.
  let [px, py] = [x + 0.5, y + 0.5];
  for (let at = 0; at < sums.length; at += 1) {
    const column = px < 0 ? 0 : px >= width ? width - 1 : px | 0;
    const row = py < 0 ? 0 : py >= height ? height - 1 : py | 0;
    sums[at] = (sums[at] ?? 0) + (data[row * width + column] ?? 0);
    px += stepX;
    py += stepY;
  }
}

/** Adds what lies between the four nearest pixels for each place of a line. */
function addBetween(
  { data, width, height }: GrayRaster,
  strip: Strip,
  across: number,
  sums: Float32Array,
): void {
  const { x, y, stepX, stepY } = lineAcross(strip, across, sums.length);
  const [lastX, lastY] = [width - 1, height - 1];
  for (let at = 0; at < sums.length; at += 1) {
    const px = Math.min(Math.max(x + at * stepX, 0), lastX);
    const py = Math.min(Math.max(y + at * stepY, 0), lastY);
    const [left, top] = [px | 0, py | 0];
    const [right, low] = [px - left, py - top];
    const first = top * width + left;
    const next = left < lastX ? first + 1 : first;
    const down = top < lastY ? width : 0;
    const above = (data[first] ?? 0) * (1 - right) + (data[next] ?? 0) * right;
    const below = (data[first + down] ?? 0) * (1 - right) + (data[next + down] ?? 0) * right;
    sums[at] = (sums[at] ?? 0) + above * (1 - low) + below * low;
  }
}

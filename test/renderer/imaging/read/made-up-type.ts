/**
 * A type of our own, so that reading is tested on any machine, without a font and without the net: each character is a pattern of five by seven
 * dots, and the reader below knows the patterns. It answers as the net does, and is honest about lines that stand on their heads.
 */

import type { GrayRaster, Point, Quad } from '../../../../renderer/imaging/raster.ts';
import type { LineLogits } from '../../../../renderer/imaging/read/decode/line-logits.ts';
import type { ReadLines } from '../../../../renderer/imaging/read/read-band.ts';
import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';

const [dotsWide, dotsHigh] = [5, 7];
/** How much of its place a character fills, from its left. */
const filled = 0.66;
const lineLengths = [30, 36, 44];

/** The dots of a character: arbitrary, always the same, about half of them dark, with strokes in its corners. */
function isDotOf(character: string, x: number, y: number): boolean {
  if (x === 0 || y === 0 || y === dotsHigh - 1) return x + y !== dotsWide + dotsHigh - 2;
  let hash = (zoneCharacters.indexOf(character) + 1) * 2654435761 + (y * dotsWide + x) * 40503;
  hash = Math.imul(hash ^ (hash >>> 15), 2246822519);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489917);
  return ((hash ^ (hash >>> 16)) & 1) === 1;
}

const patterns = [...zoneCharacters].map((character) =>
  Array.from({ length: dotsWide * dotsHigh }, (_, at) =>
    isDotOf(character, at % dotsWide, Math.floor(at / dotsWide)) ? 1 : -1,
  ),
);

const hasDot = (character: string, x: number, y: number): boolean =>
  (patterns[zoneCharacters.indexOf(character)]?.[y * dotsWide + x] ?? -1) > 0;

/** Where a zone is drawn: the middle of its lines, the direction in which they are read, the distance of two characters. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly middle: Point;
  readonly degrees: number;
  readonly pitch: number;
}

/** A reproducible number from 0 to 1. */
export function noiseAt(x: number, y: number): number {
  const mixed = Math.imul(Math.imul(x, 374761393) ^ Math.imul(y, 668265263), 1274126177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const lineDistance = 1.7;

/** Draws a zone on a page with a little grain, each pixel from nine samples; the corners are those of the type. */
export function drawZone(
  lines: readonly string[],
  { width, height, middle, degrees, pitch }: Drawing,
): { readonly picture: GrayRaster; readonly quad: Quad } {
  const data = new Uint8Array(width * height);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [long, high] = [(lines[0]?.length ?? 0) * pitch, ((lines.length - 1) * lineDistance + 1) * pitch];
  const isInk = (x: number, y: number): boolean => {
    const [dx, dy] = [x - middle.x, y - middle.y];
    const along = (dx * cos + dy * sin + long / 2) / pitch;
    const across = (dy * cos - dx * sin + high / 2) / pitch;
    const line = Math.floor(across / lineDistance);
    const down = across - line * lineDistance;
    const column = Math.floor(along);
    const right = (along - column) / filled;
    const character = lines[line]?.[column];
    if (character === undefined || right >= 1 || down >= 1 || across < 0) return false;
    return hasDot(character, Math.floor(right * dotsWide), Math.floor(down * dotsHigh));
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let ink = 0;
      const [dx, dy] = [x - middle.x, y - middle.y];
      const isNear = Math.abs(dy * cos - dx * sin) < high && Math.abs(dx * cos + dy * sin) < long;
      if (isNear)
        for (const j of [1, 3, 5]) for (const i of [1, 3, 5]) ink += isInk(x + i / 6, y + j / 6) ? 1 : 0;
      data[y * width + x] = 200 - (ink / 9) * 160 + noiseAt(x, y) * 20;
    }
  }
  const corner = (u: number, v: number): Point => ({
    x: middle.x + (u * long * cos - v * high * sin) / 2,
    y: middle.y + (u * long * sin + v * high * cos) / 2,
  });
  return {
    picture: { width, height, data },
    quad: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)],
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns and rows that the type covers: those with more ink than stray neighbours have. */
function boxOf({ width, height, data }: GrayRaster, level: number): Box | undefined {
  const darkIn = (count: number, at: (index: number) => number) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => (data[at(index)] ?? 255) < level)
      .length;
  const columns = Array.from({ length: width }, (_, x) => darkIn(height, (y) => y * width + x));
  const rows = Array.from({ length: height }, (_, y) => darkIn(width, (x) => y * width + x));
  const most = Math.max(...rows);
  const [left, right] = [columns.findIndex((dark) => dark > 2), columns.findLastIndex((dark) => dark > 2)];
  const from = rows.findIndex((dark, y) => dark > most * 0.35 && y > 2);
  const to = rows.findLastIndex((dark, y) => dark > most * 0.35 && y < height - 3);
  return left < 0 || right - left < 100 ? undefined : { left, right: right + 1, top: from, bottom: to + 1 };
}

/** How well each character's pattern agrees with what stands in a place, from -1 to 1. */
function matches(line: GrayRaster, level: number, left: number, size: number, box: Box): readonly number[] {
  const dots = Array.from({ length: dotsWide * dotsHigh }, (_, at) => {
    const x = Math.floor(left + (((at % dotsWide) + 0.5) / dotsWide) * size);
    const y = Math.floor(box.top + ((Math.floor(at / dotsWide) + 0.5) / dotsHigh) * (box.bottom - box.top));
    return (line.data[y * line.width + x] ?? 255) < level ? 1 : -1;
  });
  return patterns.map(
    (pattern) => pattern.reduce((sum, dot, at) => sum + dot * (dots[at] ?? 0), 0) / dots.length,
  );
}

function readOne(line: GrayRaster): LineLogits {
  const steps = line.width / 4;
  const values = new Float32Array((zoneCharacters.length + 1) * steps);
  values.fill(8, 0, steps);
  const sorted = [...line.data].sort((one, other) => one - other);
  const level =
    ((sorted[sorted.length >> 5] ?? 0) + (sorted[sorted.length - (sorted.length >> 3)] ?? 255)) / 2;
  const box = boxOf(line, level);
  if (box === undefined) return { steps, values };
  const reads = lineLengths.map((length) => {
    const pitch = (box.right - box.left) / (length - 1 + filled);
    return Array.from({ length }, (_, index) => {
      const left = box.left + index * pitch;
      return { left, scores: matches(line, level, left, pitch * filled, box) };
    });
  });
  const clarity = (read: (typeof reads)[number]) =>
    read.reduce((sum, { scores }) => sum + Math.max(...scores), 0) / read.length;
  const best = reads.reduce((one, other) => (clarity(other) > clarity(one) ? other : one));
  for (const { left, scores } of best) {
    const step = Math.min(steps - 1, Math.floor(left / 4));
    scores.forEach((score, index) => {
      values[(index + 1) * steps + step] = score * 24;
    });
  }
  return { steps, values };
}

/** Reads lines of the made-up type, as the net reads lines of OCR-B. */
export const readMadeUpType: ReadLines = async (lines) => lines.map(readOne);

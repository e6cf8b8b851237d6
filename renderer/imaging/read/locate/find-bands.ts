import { findPieces, type LongPiece } from './long-pieces.ts';
import { divideLevels, textEnergy } from './text-energy.ts';

/** A place in a picture where a machine-readable zone could be: a tilted rectangle around one to three lines of dense type. */
export interface Band {
  readonly x: number;
  readonly y: number;
  /** Direction of the lines, in radians; whether they stand on their heads it doesn't say. */
  readonly angle: number;
  readonly length: number;
  readonly thickness: number;
  /** The size of mark with which it was found, about a letter's height. */
  readonly markSize: number;
  readonly score: number;
}

const levelFactors = [1, 0.7, 1.5] as const;

const steepest = Math.PI / 7;
const most = 8;

const isLikeALine = (piece: LongPiece, longSide: number): boolean =>
  piece.length >= longSide * 0.2 &&
  piece.length / Math.max(1, piece.spread) >= 5.5 &&
  Math.abs(piece.angle) <= steepest &&
  piece.cells / (piece.length * piece.thickness) >= 0.3;

interface Extent {
  begin: number;
  end: number;
  top: number;
  bottom: number;
  lines: number;
}

/** Puts lines that lie below each other into one band, beginning with the longest. */
function joinLines(lines: readonly LongPiece[], markSize: number, longSide: number, height: number): Band[] {
  const sorted = [...lines].sort((one, other) => other.length - one.length);
  const used = new Set<LongPiece>();
  const bands: Band[] = [];
  for (const first of sorted) {
    if (used.has(first)) continue;
    const [cos, sin] = [Math.cos(first.angle), Math.sin(first.angle)];
    const half = [first.length / 2, first.thickness / 2] as const;
    const extent: Extent = { begin: -half[0], end: half[0], top: -half[1], bottom: half[1], lines: 1 };
    // Twice: a line may only touch the band once another one is in it.
    for (const other of [...sorted, ...sorted]) {
      if (other === first || used.has(other)) continue;
      if (Math.abs(other.angle - first.angle) > 0.09 || other.length < 0.5 * first.length) continue;
      const [dx, dy] = [other.x - first.x, other.y - first.y];
      if (!grow(extent, other, dx * cos + dy * sin, dy * cos - dx * sin, markSize, first.length)) continue;
      used.add(other);
    }
    const [u, v] = [(extent.begin + extent.end) / 2, (extent.top + extent.bottom) / 2];
    const x = first.x + u * cos - v * sin;
    const y = first.y + u * sin + v * cos;
    const [length, thickness] = [extent.end - extent.begin, extent.bottom - extent.top];
    const isThick = thickness / length > 0.24;
    // Long ones first, of two or three lines, low on the document.
    const score =
      length / longSide + 0.12 * Math.min(3, extent.lines) + 0.15 * (y / height) - (isThick ? 0.3 : 0);
    bands.push({ x, y, angle: first.angle, length, thickness, markSize, score });
  }
  return bands;
}

/** Takes one more line into a band if it lies beside it, over most of its length, and the band stays flat. */
function grow(
  extent: Extent,
  line: LongPiece,
  along: number,
  across: number,
  markSize: number,
  length: number,
): boolean {
  const [begin, end] = [along - line.length / 2, along + line.length / 2];
  const [top, bottom] = [across - line.thickness / 2, across + line.thickness / 2];
  const common = Math.min(extent.end, end) - Math.max(extent.begin, begin);
  if (common < 0.6 * line.length) return false;
  if (Math.max(top - extent.bottom, extent.top - bottom) > 1.8 * markSize) return false;
  if (Math.max(extent.bottom, bottom) - Math.min(extent.top, top) > 0.26 * length) return false;
  extent.begin = Math.min(extent.begin, begin);
  extent.end = Math.max(extent.end, end);
  extent.top = Math.min(extent.top, top);
  extent.bottom = Math.max(extent.bottom, bottom);
  extent.lines += 1;
  return true;
}

const isSame = (one: Band, other: Band): boolean =>
  Math.hypot(one.x - other.x, one.y - other.y) < Math.min(one.thickness, other.thickness) * 0.35 &&
  Math.abs(one.length - other.length) < 0.12 * other.length &&
  Math.abs(one.thickness - other.thickness) < 0.3 * other.thickness;

/** The marks of a picture, all smaller than a size: `darkMarks` of it. */
export interface Marks {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly size: number;
}

/** Places that look like lines of dense type, the likeliest first, at most eight. Finds lines that lie within 25 degrees of level. */
export function findBands({ width, height, data, size }: Marks): readonly Band[] {
  const longSide = Math.max(width, height);
  const { sums, places } = textEnergy(data, width, size);
  const level = divideLevels(sums);
  const bands = levelFactors.flatMap((factor) => {
    const pieces = findPieces(sums, width, Math.max(3 * places, level * factor), longSide * 0.5);
    const lines = pieces.filter((piece) => isLikeALine(piece, longSide));
    return joinLines(lines, size, longSide, height);
  });
  const kept: Band[] = [];
  for (const band of bands.sort((one, other) => other.score - one.score)) {
    if (kept.length < most && !kept.some((one) => isSame(one, band))) kept.push(band);
  }
  return kept;
}

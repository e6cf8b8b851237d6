import type { GrayRaster } from '../../raster.ts';

/** Squares in which the direction is measured, and how strong the strokes in one must be to count: in the dark a barcode is faint as well. */
const [side, weakest] = [24, 60];
/** How much of its span from dark to bright a square must change by from pixel to pixel: bars do all over, an edge or a line of type only here and there. */
const leastDense = 0.04;
/** Directions in half degrees, over a quarter turn: upright and level strokes say the same. */
const bins = 180;
/** How much more the strokes of a square go one way than the other, of 1, where bars stand; and how far off the common direction they may be. */
const [clearest, nearest] = [0.4, 8];
/** A barcode covers so many squares that touch each other, and as many in a row. Smaller ones have bars too fine to be told apart, and an edge is one thin row. */
const [fewest, thinnest] = [18, 3];

/** One square of a picture: where it is, and where its strokes point. */
interface Square {
  readonly column: number;
  readonly row: number;
  /** From -45 to 45. */
  readonly degrees: number;
  readonly strength: number;
  readonly clearness: number;
  /** How much it changes from pixel to pixel, by its span from dark to bright. */
  readonly density: number;
}

/** Where bars stand close together in a picture, in its pixels, and by how many degrees they are tilted, perhaps by a quarter turn off. */
export interface Bars {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly degrees: number;
}

/**
 * The largest area of a picture that is full of strokes of one direction, as a barcode is. Undefined where there is none: then no engine needs to
 * look for a barcode. Made for pictures of some 900 pixels along the longer side.
 */
export function findBars(picture: GrayRaster): Bars | undefined {
  const squares = squaresOf(picture);
  const degrees = commonDirection(squares);
  const barred = squares.filter(
    (one) =>
      one.density >= leastDense &&
      one.clearness >= clearest &&
      Math.abs(quarter(one.degrees - degrees)) <= nearest,
  );
  const piece = largestPiece(barred);
  const [columns, rows] = [piece.map(({ column }) => column), piece.map(({ row }) => row)];
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const [across, down] = [Math.max(...columns) + 1 - left, Math.max(...rows) + 1 - top];
  if (piece.length < fewest || Math.min(across, down) < thinnest) return undefined;
  return {
    ...{ x: left * side, y: top * side, degrees: commonDirection(piece) },
    ...{ width: across * side, height: down * side },
  };
}

function squaresOf({ width, height, data }: GrayRaster): readonly Square[] {
  const squares: Square[] = [];
  for (let top = 0; top + side < height; top += side) {
    for (let left = 0; left + side < width; left += side) {
      let [xx, yy, xy, dark, bright] = [0, 0, 0, 255, 0];
      for (let y = top + 1; y < top + side; y += 1) {
        for (let x = left + 1; x < left + side; x += 1) {
          const at = y * width + x;
          const value = data[at] ?? 0;
          if (value < dark) dark = value;
          if (value > bright) bright = value;
          const across = (data[at + 1] ?? 0) - (data[at - 1] ?? 0);
          const down = (data[at + width] ?? 0) - (data[at - width] ?? 0);
          xx += across * across;
          yy += down * down;
          xy += across * down;
        }
      }
      const strength = (xx + yy) / (side * side);
      if (strength < weakest) continue;
      const clearness = Math.hypot(xx - yy, 2 * xy) / (xx + yy);
      const density = strength / Math.max(1, bright - dark) ** 2;
      const degrees = quarter((Math.atan2(2 * xy, xx - yy) * 90) / Math.PI);
      squares.push({ column: left / side, row: top / side, degrees, strength, clearness, density });
    }
  }
  return squares;
}

/** The same direction within a quarter turn, from -45 to 45. */
const quarter = (degrees: number): number => degrees - Math.round(degrees / 90) * 90;

/** The direction that most strokes, weighted by how clear they are, share. */
function commonDirection(squares: readonly Square[]): number {
  const counts = new Float64Array(bins);
  for (const { degrees, strength, clearness } of squares) {
    const middle = Math.round((degrees + 45) * 2);
    for (let offset = -3; offset <= 3; offset += 1) {
      const bin = (middle + offset + bins) % bins;
      counts[bin] = (counts[bin] ?? 0) + strength * clearness * clearness * (1 - Math.abs(offset) / 4);
    }
  }
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0)) / 2 - 45;
}

/** The most squares that touch each other, corners included. */
function largestPiece(squares: readonly Square[]): readonly Square[] {
  const left = new Map(squares.map((one) => [`${one.column}:${one.row}`, one]));
  let largest: readonly Square[] = [];
  for (const [key, first] of left) {
    left.delete(key);
    const piece = [first];
    for (const { column, row } of piece) {
      for (const at of [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx}:${row + dy}`))) {
        const next = left.get(at);
        if (next && left.delete(at)) piece.push(next);
      }
    }
    if (piece.length > largest.length) largest = piece;
  }
  return largest;
}

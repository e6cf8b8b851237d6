import type { GrayRaster } from '../raster.ts';
import { resizeGray } from '../resize.ts';

/** Cells in a row, and rows. */
const [width, height] = [32, 20];
/** Cells to each side with which one is compared. */
const around = 3;
/** Steps to each side of none, and how many of them one deviation from the usual is. */
const [most, steps] = [3, 1.5];
/** What sensors and paper stray by themselves. */
const unrest = 4;

/**
 * What a straightened picture looks like from afar, a hexadecimal digit for each of 32 x 20 places: how much lighter or darker it is than what
 * lies around it, in shares of how much that varies. So neither light nor a soft spot of glare changes more than the cells it wipes out. A
 * face is some ten cells across in it, and print is gone.
 */
export function fingerprintOf(picture: GrayRaster): string {
  const cells = resizeGray(picture, width, height).data;
  const mean = meanAround(cells);
  const strayed = Array.from(cells, (value, at) => value - (mean[at] ?? 0));
  const varies = meanAround(strayed.map((value) => value * value));
  return strayed
    .map((value, at) => {
      const share = value / (Math.sqrt(varies[at] ?? 0) + unrest);
      return (most + Math.max(-most, Math.min(most, Math.round(share * steps)))).toString(16);
    })
    .join('');
}

/** The mean of each cell and those around it, as far as there are any. */
function meanAround(values: ArrayLike<number>): number[] {
  return Array.from({ length: width * height }, (_none, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let [sum, count] = [0, 0];
    for (let row = Math.max(0, y - around); row <= Math.min(height - 1, y + around); row += 1)
      for (let column = Math.max(0, x - around); column <= Math.min(width - 1, x + around); column += 1) {
        sum += values[row * width + column] ?? 0;
        count += 1;
      }
    return sum / count;
  });
}

/** By how many cells two outlines of the same document may differ. */
const shifts = [-2, -1, 0, 1, 2] as const;

/**
 * How much two sides look alike: 1 the same, around 0 two that have nothing in common. Of the second as it lies or on its head, and a little
 * to each side, whichever is most alike: no outline is found twice the same. 0 where they can't be compared.
 */
export function likeness(one: string, other: string): number {
  if (one.length !== width * height || other.length !== one.length) return 0;
  const first = cellsOf(one);
  const second = cellsOf(other);
  const ways = [second, second.toReversed()];
  return Math.max(
    ...ways.flatMap((way) =>
      shifts.flatMap((down) => shifts.map((across) => alike(first, way, across, down))),
    ),
  );
}

const cellsOf = (fingerprint: string): Int8Array =>
  Int8Array.from(fingerprint, (digit) => Number.parseInt(digit, 16) - most);

/** The correlation of what lies on top of each other when the second is shifted by so many cells. */
function alike(one: Int8Array, other: Int8Array, across: number, down: number): number {
  let [both, ones, others] = [0, 0, 0];
  for (let y = Math.max(0, down); y < Math.min(height, height + down); y += 1)
    for (let x = Math.max(0, across); x < Math.min(width, width + across); x += 1) {
      const mine = one[y * width + x] ?? 0;
      const yours = other[(y - down) * width + x - across] ?? 0;
      both += mine * yours;
      ones += mine * mine;
      others += yours * yours;
    }
  return ones * others === 0 ? 0 : both / Math.sqrt(ones * others);
}

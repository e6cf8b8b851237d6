import type { GrayRaster } from '../raster.ts';

/** Pixels to each side over which the picture is blurred again. */
const radius = 4;

/**
 * How blurred a picture is, 0 to 1: it is blurred once more, and a picture that was sharp loses much by that, a blurred one little (Crete,
 * Dolmiere, Ladret, Nicolas: The blur effect, 2007). In both directions; the worse one counts, so that motion is seen. Does not depend on
 * how light the picture is.
 */
export function measureBlur(picture: GrayRaster): number {
  return Math.max(blurAcross(picture), blurDown(picture));
}

/** What changes between neighbours, and how much of that a second blur takes away. */
interface Changes {
  all: number;
  lost: number;
}

const kept = ({ all, lost }: Changes): number => (all === 0 ? 1 : (all - lost) / all);

function blurAcross({ data, width, height }: GrayRaster): number {
  const changes: Changes = { all: 0, lost: 0 };
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x <= radius * 2 && x < width; x += 1) sum += data[row + x] ?? 0;
    for (let x = radius + 1; x < width - radius; x += 1) {
      const before = sum;
      sum += (data[row + x + radius] ?? 0) - (data[row + x - radius - 1] ?? 0);
      count(changes, (data[row + x] ?? 0) - (data[row + x - 1] ?? 0), sum - before);
    }
  }
  return kept(changes);
}

/** The same downwards, row after row all the same: memory is read in its order. */
function blurDown({ data, width, height }: GrayRaster): number {
  const changes: Changes = { all: 0, lost: 0 };
  const sums = new Int32Array(width);
  for (let y = 0; y <= radius * 2 && y < height; y += 1)
    for (let x = 0; x < width; x += 1) sums[x] = (sums[x] ?? 0) + (data[y * width + x] ?? 0);
  for (let y = radius + 1; y < height - radius; y += 1) {
    const [row, above] = [y * width, (y - 1) * width];
    const [entering, leaving] = [(y + radius) * width, (y - radius - 1) * width];
    for (let x = 0; x < width; x += 1) {
      const change = (data[entering + x] ?? 0) - (data[leaving + x] ?? 0);
      sums[x] = (sums[x] ?? 0) + change;
      count(changes, (data[row + x] ?? 0) - (data[above + x] ?? 0), change);
    }
  }
  return kept(changes);
}

function count(changes: Changes, change: number, blurredSums: number): void {
  const sharp = Math.abs(change);
  const blurred = Math.abs(blurredSums) / (radius * 2 + 1);
  changes.all += sharp;
  if (sharp > blurred) changes.lost += sharp - blurred;
}

import type { GrayRaster } from '../../raster.ts';

/** Squares in which the direction is measured, and how strong the strokes in one must be to count. */
const [side, weakest] = [24, 900];
/** Directions in half degrees, over a quarter turn: upright and level strokes say the same. */
const bins = 180;

/**
 * By how many degrees what is printed on a card is tilted, from -45 to 45: the direction that most of its strokes, weighted by how clear they
 * are, share. Turning the picture by as much against it makes it level, perhaps by a quarter turn off.
 */
export function estimateSkew({ width, height, data }: GrayRaster): number {
  const counts = new Float64Array(bins);
  for (let top = 0; top + side < height; top += side) {
    for (let left = 0; left + side < width; left += side) {
      let [xx, yy, xy] = [0, 0, 0];
      for (let y = top + 1; y < top + side; y += 1) {
        for (let x = left + 1; x < left + side; x += 1) {
          const at = y * width + x;
          const across = (data[at + 1] ?? 0) - (data[at - 1] ?? 0);
          const down = (data[at + width] ?? 0) - (data[at - width] ?? 0);
          xx += across * across;
          yy += down * down;
          xy += across * down;
        }
      }
      const strength = xx + yy;
      if (strength < weakest * side * side) continue;
      const clearness = Math.hypot(xx - yy, 2 * xy) / strength;
      const degrees = (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI;
      addTo(counts, degrees, strength * clearness * clearness);
    }
  }
  return counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0)) / 2 - 45;
}

/** Counts a direction in its bin and, less and less, in its neighbours. */
function addTo(counts: Float64Array, degrees: number, weight: number): void {
  const quarter = ((degrees % 90) + 90) % 90;
  const middle = Math.round(((quarter >= 45 ? quarter - 90 : quarter) + 45) * 2);
  for (let offset = -3; offset <= 3; offset += 1) {
    const bin = (middle + offset + bins) % bins;
    counts[bin] = (counts[bin] ?? 0) + weight * (1 - Math.abs(offset) / 4);
  }
}

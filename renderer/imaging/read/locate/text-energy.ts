import type { GrayRaster } from '../../raster.ts';
import { close } from './closing.ts';

/** Dark marks on a brighter ground, as bright as they were dark: everything wider than `size` is black. */
export function darkMarks({ width, data }: GrayRaster, size: number): Uint8Array {
  const marks = Uint8Array.from(data);
  close(marks, width, size);
  for (let at = 0; at < marks.length; at += 1) marks[at] = (marks[at] ?? 0) - (data[at] ?? 0);
  return marks;
}

/** How much a mark changes from its left to its right, at most `most`. Upright strokes count, rules and shadows don't. */
export function uprightEdges(marks: Uint8Array, width: number, most: number): Uint8Array {
  const edges = new Uint8Array(marks.length);
  for (let row = 0; row < marks.length; row += width) {
    for (let at = row + 1; at < row + width - 1; at += 1) {
      const change = Math.abs((marks[at + 1] ?? 0) - (marks[at - 1] ?? 0));
      edges[at] = change > most ? most : change;
    }
  }
  return edges;
}

/** Sums over windows of `2 * reach + 1` in each direction; what lies outside counts as nothing. */
export function windowSums(data: Uint8Array, width: number, reachX: number, reachY: number): Int32Array {
  const height = data.length / width;
  const along = new Int32Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let sum = 0;
    for (let x = -reachX; x < width; x += 1) {
      if (x + reachX < width) sum += data[row + x + reachX] ?? 0;
      if (x - reachX - 1 >= 0) sum -= data[row + x - reachX - 1] ?? 0;
      if (x >= 0) along[row + x] = sum;
    }
  }
  const sums = new Int32Array(data.length);
  const line = new Int32Array(width);
  for (let y = -reachY; y < height; y += 1) {
    const [enter, leave] = [(y + reachY) * width, (y - reachY - 1) * width];
    if (y + reachY < height)
      for (let x = 0; x < width; x += 1) line[x] = (line[x] ?? 0) + (along[enter + x] ?? 0);
    if (leave >= 0) for (let x = 0; x < width; x += 1) line[x] = (line[x] ?? 0) - (along[leave + x] ?? 0);
    if (y >= 0) sums.set(line, y * width);
  }
  return sums;
}

/** Where many upright strokes stand close together, as sums over a window, with the number of places in a window. */
export function textEnergy(
  marks: Uint8Array,
  width: number,
  markSize: number,
): { readonly sums: Int32Array; readonly places: number } {
  const edges = uprightEdges(marks, width, 60);
  const reachX = Math.max(4, Math.round(markSize * 1.1));
  const reachY = Math.max(1, Math.round(markSize * 0.22));
  const sums = windowSums(edges, width, reachX, reachY);
  return { sums, places: (2 * reachX + 1) * (2 * reachY + 1) };
}

/** The level that divides values best into low and high ones (Otsu), to a 256th of the largest. */
export function divideLevels(values: Int32Array): number {
  let most = 1;
  for (let at = 0; at < values.length; at += 1) if ((values[at] ?? 0) > most) most = values[at] ?? 0;
  const counts = new Float64Array(256);
  const scale = 255 / most;
  for (let at = 0; at < values.length; at += 1) {
    const level = ((values[at] ?? 0) * scale) | 0;
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = counts.reduce((sum, count, level) => sum + count * level, 0);
  let [low, sumLow, best, bestApart] = [0, 0, 0, -1];
  for (let level = 0; level < 256; level += 1) {
    low += counts[level] ?? 0;
    const high = values.length - low;
    if (low === 0) continue;
    if (high === 0) break;
    sumLow += level * (counts[level] ?? 0);
    const apart = low * high * (sumLow / low - (total - sumLow) / high) ** 2;
    if (apart > bestApart) [best, bestApart] = [level, apart];
  }
  return (best / 255) * most;
}

import type { GrayRaster } from '../../raster.ts';
import { darkMarks, uprightEdges, windowSums } from '../locate/text-energy.ts';

/** One line of type in an upright strip; `slope` is how far it rises or falls for each pixel to the right. */
export interface TextLine {
  readonly top: number;
  readonly bottom: number;
  readonly begin: number;
  readonly end: number;
  readonly slope: number;
}

const slopes = Array.from({ length: 13 }, (_, index) => (index - 6) * 0.004);

/** How much stands in each row of a picture that is sheared by a slope around its middle. */
function rowProfile(edges: Uint8Array, width: number, height: number, slope: number): Float64Array {
  const sums = new Float64Array(height);
  const counts = new Float64Array(height);
  for (let x = 0; x < width; x += 4) {
    const shift = Math.round(slope * (x - width / 2));
    const [from, to] = [Math.max(0, -shift), Math.min(height, height - shift)];
    for (let y = from; y < to; y += 1) {
      sums[y] = (sums[y] ?? 0) + (edges[(y + shift) * width + x] ?? 0);
      counts[y] = (counts[y] ?? 0) + 1;
    }
  }
  return sums.map((sum, y) => sum / Math.max(1, counts[y] ?? 1));
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

const quantile = (values: Float64Array, share: number): number =>
  values.toSorted()[Math.floor(values.length * share)] ?? 0;

/** Stretches that are above a level, from the first to behind the last. */
function stretches(
  values: Float64Array,
  level: number,
  shortest: number,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let begin = -1;
  for (let at = 0; at <= values.length; at += 1) {
    const isOn = (values[at] ?? 0) > level && at < values.length;
    if (isOn && begin < 0) begin = at;
    if (!isOn && begin >= 0) {
      if (at - begin >= shortest) found.push([begin, at]);
      begin = -1;
    }
  }
  return found;
}

/** Where a line begins and ends: its longest run of strokes without a wide gap. */
function extentOf(
  edges: Uint8Array,
  width: number,
  height: number,
  top: number,
  bottom: number,
  slope: number,
) {
  const columns = new Uint8Array(width);
  for (let x = 0; x < width; x += 1) {
    const shift = Math.round(slope * (x - width / 2));
    let sum = 0;
    for (let y = Math.max(top, -shift); y < bottom && y + shift < height; y += 1) {
      sum += edges[(y + shift) * width + x] ?? 0;
    }
    columns[x] = sum / (bottom - top);
  }
  const reach = Math.max(2, Math.floor((bottom - top) * 0.7));
  const smooth = Float64Array.from(windowSums(columns, width, reach, 0), (sum) => sum / (2 * reach + 1));
  const level = Math.max(4, quantile(smooth, 0.8) * 0.3);
  const widestGap = (bottom - top) * 2.2;
  let [begin, end, here, last] = [0, 0, -1, -1];
  for (let x = 0; x < width; x += 1) {
    if ((smooth[x] ?? 0) <= level) continue;
    if (here < 0 || x - last > widestGap) here = x;
    last = x;
    if (last - here > end - begin) [begin, end] = [here, last];
  }
  return { begin, end };
}

/** Divides an upright strip into its lines of type, from above. */
export function splitLines(strip: GrayRaster): readonly TextLine[] {
  const { width, height } = strip;
  const markSize = Math.max(5, Math.round(height / 9) | 1);
  const edges = uprightEdges(darkMarks(strip, markSize), width, 80);
  let best: { readonly profile: Float64Array; readonly slope: number; readonly contrast: number } | undefined;
  for (const slope of slopes) {
    const profile = rowProfile(edges, width, height, slope);
    const contrast = variance(profile);
    if (best === undefined || contrast > best.contrast) best = { profile, slope, contrast };
  }
  if (best === undefined) return [];
  const { profile, slope } = best;
  const smooth = profile.map((value, y) => {
    const near = [profile[y - 1], value, profile[y + 1]].filter((one) => one !== undefined);
    return near.reduce((sum, one) => sum + one, 0) / near.length;
  });
  const [high, low] = [quantile(smooth, 0.92), quantile(smooth, 0.08)];
  return stretches(smooth, low + (high - low) * 0.38, 3).map(([top, bottom]) => ({
    top,
    bottom,
    slope,
    ...extentOf(edges, width, height, top, bottom, slope),
  }));
}

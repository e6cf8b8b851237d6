import type { ColourRaster } from '../raster.ts';
import { resizeColour } from '../resize.ts';
import type { Mask } from './mask.ts';

/** As fine as the net's mask: enough for a plain card on a plain desk, which is all that this is for. */
const [maskWidth, maskHeight] = [128, 96];
/** The frame of the picture that is taken for desk, as a share of its size. */
const rim = 0.05;
const histogramSteps = 64;
/** The largest distance that is told apart. */
const furthest = 256;

/**
 * Marks what differs in colour from the picture's rim, by the threshold that parts it best (Otsu). Knows nothing of documents: the plain
 * way for when the net is unsure.
 */
export function contourMask(picture: ColourRaster): Mask {
  const small = resizeColour(picture, maskWidth, maskHeight);
  const desk = deskColours(small);
  const distances = new Float32Array(maskWidth * maskHeight);
  for (let cell = 0; cell < distances.length; cell += 1) {
    const colour = [0, 1, 2].map((channel) => small.data[cell * 4 + channel] ?? 0);
    distances[cell] = Math.min(
      furthest - 1,
      Math.hypot(...colour.map((value, channel) => value - (desk[channel] ?? 0))),
    );
  }
  const threshold = bestThreshold(distances);
  const data = distances.map((far) => 1 / (1 + Math.exp((threshold - far) / 6)));
  return { width: maskWidth, height: maskHeight, data };
}

/** The middle colour of the picture's rim, each channel for itself. */
function deskColours({ data, width, height }: ColourRaster): readonly number[] {
  const [x0, y0] = [Math.max(1, width * rim), Math.max(1, height * rim)];
  return [0, 1, 2].map((channel) => {
    const values: number[] = [];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const isRim = x < x0 || y < y0 || x >= width - x0 || y >= height - y0;
        if (isRim) values.push(data[(y * width + x) * 4 + channel] ?? 0);
      }
    }
    values.sort((one, other) => one - other);
    return values[values.length >> 1] ?? 0;
  });
}

/** Otsu's threshold: the one that leaves the two sides most unlike. */
function bestThreshold(values: Float32Array): number {
  const histogram = new Float64Array(histogramSteps);
  for (const value of values) {
    const bin = Math.floor((value * histogramSteps) / furthest);
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  const total = histogram.reduce((sum, count, bin) => sum + count * bin, 0);
  let [below, sumBelow, best, bestBin] = [0, 0, -1, 0];
  histogram.forEach((count, bin) => {
    below += count;
    sumBelow += count * bin;
    const above = values.length - below;
    if (below === 0 || above === 0) return;
    const between = below * above * (sumBelow / below - (total - sumBelow) / above) ** 2;
    if (between > best) [best, bestBin] = [between, bin];
  });
  return ((bestBin + 1) * furthest) / histogramSteps;
}

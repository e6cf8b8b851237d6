import type { GrayRaster } from '../raster.ts';

/**
 * How wide the edge is that is looked at; how bright the lid of a flatbed or paper under it is at least; how far it strays from
 * itself, and how much of it may stray further.
 */
const [edgeShare, leastWhite, strays, share] = [0.03, 225, 5, 0.85];

/**
 * Whether a whole picture is a scan, by its edge: the lid of a flatbed, or the paper that was laid on it, is white and the same all round.
 * No desk under a lamp is. On a scan white is as white as can be, and no lamp ever shines: nothing on it is a bright spot.
 */
export function isScannedSheet({ data, width, height }: GrayRaster): boolean {
  const edge = Math.max(1, Math.round(Math.min(width, height) * edgeShare));
  const histogram = new Uint32Array(256);
  let looked = 0;
  for (let y = 0; y < height; y += 1) {
    const isAcross = y < edge || y >= height - edge;
    for (let x = 0; x < width; x += 1) {
      if (!isAcross && x >= edge && x < width - edge) continue;
      const value = data[y * width + x] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
      looked += 1;
    }
  }
  const usual = histogram.indexOf(Math.max(...histogram));
  const alike = histogram.slice(Math.max(0, usual - strays), usual + strays + 1);
  return usual >= leastWhite && alike.reduce((sum, count) => sum + count, 0) >= looked * share;
}

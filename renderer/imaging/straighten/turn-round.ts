import type { ColourRaster } from '../raster.ts';

/** A picture turned by 180 degrees. */
export function turnRound({ width, height, data }: ColourRaster): ColourRaster {
  const pixels = new Uint32Array(data.slice().buffer);
  return { width, height, data: new Uint8ClampedArray(pixels.reverse().buffer) };
}

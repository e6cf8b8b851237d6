import type { GrayRaster } from '../raster.ts';

/** The brightness that 95 of 100 pixels don't exceed: what white paper looks like in this light. */
export function measureBrightness({ data }: GrayRaster): number {
  const histogram = new Uint32Array(256);
  for (const value of data) histogram[value] = (histogram[value] ?? 0) + 1;
  let sum = 0;
  for (let value = 0; value < 256; value += 1) {
    sum += histogram[value] ?? 0;
    if (sum >= data.length * 0.95) return value;
  }
  return 255;
}

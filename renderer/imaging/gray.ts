import type { ColourRaster, GrayRaster } from './raster.ts';

/** Brightness as the eye weighs it (Rec. 601), in whole steps of 0 to 255. */
export function toGray({ data, width, height }: ColourRaster): GrayRaster {
  const gray = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < gray.length; pixel += 1, at += 4) {
    gray[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29 + 128) >> 8;
  }
  return { width, height, data: gray };
}

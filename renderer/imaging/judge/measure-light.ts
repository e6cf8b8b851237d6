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

/** Side of a cell, in pixels; from which brightness on nothing is left to read; and how much of a cell must be so. */
const [cell, blank, share] = [8, 248, 0.6];

/** The share of small cells that are mostly blank from too much light: glare, or over-exposure. 0 to 1. */
export function measureGlare({ data, width, height }: GrayRaster): number {
  let cells = 0;
  let glaring = 0;
  for (let y = 0; y + cell <= height; y += cell) {
    for (let x = 0; x + cell <= width; x += cell) {
      let bright = 0;
      for (let row = 0; row < cell; row += 1)
        for (let column = 0; column < cell; column += 1)
          if ((data[(y + row) * width + x + column] ?? 0) >= blank) bright += 1;
      cells += 1;
      if (bright > cell * cell * share) glaring += 1;
    }
  }
  return cells === 0 ? 0 : glaring / cells;
}

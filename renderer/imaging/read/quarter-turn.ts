import type { GrayRaster, Point } from '../raster.ts';

/** A picture turned clockwise by a quarter. */
export function quarterTurn({ width, height, data }: GrayRaster): GrayRaster & { readonly data: Uint8Array } {
  const turned = new Uint8Array(width * height);
  // In squares that stay in the processor's cache.
  const side = 32;
  for (let top = 0; top < height; top += side) {
    for (let left = 0; left < width; left += side) {
      const [bottom, right] = [Math.min(height, top + side), Math.min(width, left + side)];
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) turned[x * height + height - 1 - y] = data[y * width + x] ?? 0;
      }
    }
  }
  return { width: height, height: width, data: turned };
}

/** Where a point of the turned picture was before; `height` is that of the picture before. A direction is a quarter less there. */
export const unturn = ({ x, y }: Point, height: number): Point => ({ x: y, y: height - x });

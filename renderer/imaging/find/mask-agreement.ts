import type { Quad } from '../raster.ts';
import type { Mask } from './mask.ts';

/** What lies further outside than this, in cells, is somebody else's: it says nothing about this outline. */
const neighbourhood = 6;

/**
 * How well a four-sided figure explains a mask around it: the share of what either holds that both hold, each cell counting by its sureness.
 * A hand over a corner, a shape that is none of four sides, or a mask that is unsure all over lower it.
 */
export function maskAgreement({ width, height, data }: Mask, quad: Quad): number {
  const sides = quad.map((from, index) => {
    const to = quad[(index + 1) % 4] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    return { x: from.x, y: from.y, a: -(to.y - from.y) / length, b: (to.x - from.x) / length };
  });
  let common = 0;
  let either = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      // How far inside, in cells, by the side where that is least; half a cell outside it is nothing.
      let depth = 1;
      for (const side of sides)
        depth = Math.min(depth, (x + 0.5 - side.x) * side.a + (y + 0.5 - side.y) * side.b + 0.5);
      if (depth < -neighbourhood) continue;
      const inside = Math.max(depth, 0);
      const sure = decided(data[y * width + x] ?? 0);
      common += Math.min(inside, sure);
      either += Math.max(inside, sure);
    }
  }
  return either === 0 ? 0 : common / either;
}

/** A cell that is three quarters sure counts as sure, and one that is a quarter sure as none. */
const decided = (sure: number): number => Math.min(Math.max(sure * 2 - 0.5, 0), 1);

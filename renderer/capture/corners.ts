import type { Point, Quad } from '../imaging/raster.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So far from the edge the handles begin, as a share of a side, where no outline was found. */
const inset = 0.08;

/** Where the handles begin: at the outline that was found, as far as it lies in the picture. */
export function cornersOf({ outline, original }: Pick<PreparedPicture, 'outline' | 'original'>): Quad {
  const [x, y] = [original.width * inset, original.height * inset];
  const [right, bottom] = [original.width - x, original.height - y];
  const [a, b, c, d] = outline?.quad ?? [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
  ];
  const inside = (corner: Point) => within(corner, original);
  return [inside(a), inside(b), inside(c), inside(d)];
}

/** One corner somewhere else, never outside the picture. */
export function withCorner(corners: Quad, at: number, to: Point, size: Size): Quad {
  const [a, b, c, d] = corners.map((corner, index) => (index === at ? within(to, size) : corner));
  return a && b && c && d ? [a, b, c, d] : corners;
}

const within = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: Math.min(Math.max(x, 0), width),
  y: Math.min(Math.max(y, 0), height),
});

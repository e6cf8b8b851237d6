import { distance } from '../geometry/polygon.ts';
import type { Point, Quad } from '../raster.ts';

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How far the sides may be from parallel before the lens can be told from them; nearer, it is all noise. */
const leastSlant = 0.03;
/** Focal lengths that cameras have, as shares of the picture's longer side, and that of an ordinary one. */
const lens = { least: 0.5, usual: 0.85, most: 2.5 } as const;

/**
 * How many times as wide as high the document is of which this is the picture, its slant taken out: for a rectangle seen by a lens whose axis
 * goes through the middle of the frame (Zhang and He, Whiteboard scanning, 2003). Where the slant is too small to tell the lens, it is taken
 * for an ordinary one, which then matters little.
 */
export function aspectOfQuad(quad: Quad, frame: Frame): number {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const plain =
    (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) /
    (distance(topLeft, bottomLeft) + distance(topRight, bottomRight));
  const middle = { x: frame.width / 2, y: frame.height / 2 };
  const [m1, m2] = [seenFrom(middle, topLeft), seenFrom(middle, topRight)];
  const [m3, m4] = [seenFrom(middle, bottomLeft), seenFrom(middle, bottomRight)];
  const k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
  const k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
  const across = minus(scaled(m2, k2), m1);
  const down = minus(scaled(m3, k3), m1);
  const longer = Math.max(frame.width, frame.height);
  const canTell = Math.abs(k2 - 1) >= leastSlant && Math.abs(k3 - 1) >= leastSlant;
  const told = Math.sqrt(-(across.x * down.x + across.y * down.y) / (across.z * down.z)) / longer;
  const focal = (canTell && told >= lens.least && told <= lens.most ? told : lens.usual) * longer;
  const lengthOf = ({ x, y, z }: Ray) => Math.hypot(x / focal, y / focal, z);
  const aspect = lengthOf(across) / lengthOf(down);
  // Far from what the sides say it is wrong: the corners were not exact enough, or are none of a rectangle.
  return Number.isFinite(aspect) && Math.abs(Math.log(aspect / plain)) < 0.35 ? aspect : plain;
}

interface Ray extends Point {
  readonly z: number;
}

const seenFrom = (middle: Point, { x, y }: Point): Ray => ({ x: x - middle.x, y: y - middle.y, z: 1 });
const scaled = (ray: Ray, by: number): Ray => ({ x: ray.x * by, y: ray.y * by, z: ray.z * by });
const minus = (one: Ray, other: Ray): Ray => ({ x: one.x - other.x, y: one.y - other.y, z: one.z - other.z });
const dot = (one: Ray, other: Ray): number => one.x * other.x + one.y * other.y + one.z * other.z;
const cross = (one: Ray, other: Ray): Ray => ({
  x: one.y * other.z - one.z * other.y,
  y: one.z * other.x - one.x * other.z,
  z: one.x * other.y - one.y * other.x,
});

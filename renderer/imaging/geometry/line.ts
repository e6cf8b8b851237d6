import type { Point } from '../raster.ts';

/** A straight line: the points where `a x + b y = c`, with (a, b) one long. */
export interface Line {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The line through two points; undefined where they are one. */
export function lineThrough(from: Point, to: Point): Line | undefined {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1e-9) return undefined;
  const a = (to.y - from.y) / length;
  const b = (from.x - to.x) / length;
  return { a, b, c: a * from.x + b * from.y };
}

/** Where two lines cross; undefined for such as (nearly) never do. */
export function crossing(one: Line, other: Line): Point | undefined {
  const determinant = one.a * other.b - other.a * one.b;
  if (Math.abs(determinant) < 1e-6) return undefined;
  return {
    x: (one.c * other.b - other.c * one.b) / determinant,
    y: (one.a * other.c - other.a * one.c) / determinant,
  };
}

/** How far a point lies from a line. */
export const distanceTo = ({ a, b, c }: Line, { x, y }: Point): number => Math.abs(a * x + b * y - c);

/** The line that lies nearest to the points, by the squares of their distances; undefined for fewer than two. */
export function fitLine(points: readonly Point[]): Line | undefined {
  if (points.length < 2) return undefined;
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const xx = mean((point) => (point.x - x) ** 2);
  const yy = mean((point) => (point.y - y) ** 2);
  const xy = mean((point) => (point.x - x) * (point.y - y));
  if (xx + yy < 1e-12) return undefined;
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [a, b] = [-Math.sin(angle), Math.cos(angle)];
  return { a, b, c: a * x + b * y };
}

/** The same, once more without those that lie far off. Undefined where fewer than `least` agree. */
export function fitLineRobustly(
  points: readonly Point[],
  least: number,
  tolerance: number,
): Line | undefined {
  const first = fitLine(points);
  if (!first) return undefined;
  const distances = points.map((point) => distanceTo(first, point)).sort((one, other) => one - other);
  const median = distances[distances.length >> 1] ?? 0;
  const near = points.filter((point) => distanceTo(first, point) <= Math.max(tolerance, median * 2.5));
  return near.length < least ? undefined : fitLine(near);
}

import type { Point, Quad } from '../raster.ts';

/** Twice the area of the triangle o, a, b; positive where it is walked clockwise on a screen. */
export const turn = (o: Point, a: Point, b: Point): number =>
  (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The area inside; positive where the corners go clockwise on a screen. */
export function signedArea(corners: readonly Point[]): number {
  let sum = 0;
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    sum += corner.x * next.y - next.x * corner.y;
  });
  return sum / 2;
}

/** The smallest convex polygon around the points, clockwise. */
export function convexHull(points: readonly Point[]): readonly Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const half = (ordered: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [before, last] = [chain.at(-2), chain.at(-1)];
        if (!before || !last || turn(before, last, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Whether four corners make a convex figure, walked clockwise, with no corner of nearly 180 degrees. */
export function isConvexQuad(quad: Quad): boolean {
  return quad.every((corner, index) => {
    const [next, after] = [quad[(index + 1) % 4], quad[(index + 2) % 4]];
    if (!next || !after) return false;
    const lengths = distance(corner, next) * distance(next, after);
    return lengths > 0 && turn(corner, next, after) / lengths > 0.1;
  });
}

export const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

/** The part of a convex polygon that lies in another one. Both clockwise. */
export function clip(subject: readonly Point[], window: readonly Point[]): readonly Point[] {
  let inside = subject;
  window.forEach((from, index) => {
    const to = window[(index + 1) % window.length] ?? from;
    const before = inside;
    inside = before.flatMap((point, at) => {
      const next = before[(at + 1) % before.length] ?? point;
      const [here, there] = [turn(from, to, point), turn(from, to, next)];
      const kept = here >= 0 ? [point] : [];
      if (here >= 0 === there >= 0) return kept;
      const share = here / (here - there);
      return [...kept, { x: point.x + share * (next.x - point.x), y: point.y + share * (next.y - point.y) }];
    });
  });
  return inside;
}

/** How much of two convex figures is common to both: 1 for the same, 0 for figures apart. Both clockwise. */
export function overlap(one: readonly Point[], other: readonly Point[]): number {
  const common = Math.abs(signedArea(clip(one, other)));
  return common / (Math.abs(signedArea(one)) + Math.abs(signedArea(other)) - common);
}

/** The same corners, each moved by a rule. */
export const mapQuad = (quad: Quad, move: (point: Point) => Point): Quad => [
  move(quad[0]),
  move(quad[1]),
  move(quad[2]),
  move(quad[3]),
];

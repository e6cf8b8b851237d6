/** How well an outline fits the true one: the area that both have, over the area that either has. */
import type { Point } from '../../../../renderer/imaging/raster.ts';
import { areaOf } from '../../../support/specimens/plan/camera.ts';

/** Which side of the line from `a` to `b` a point is on. */
const sideOf = (a: Point, b: Point, { x, y }: Point): number =>
  (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);

function clip(points: readonly Point[], a: Point, b: Point): Point[] {
  return points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length] ?? from;
    const [before, after] = [sideOf(a, b, from), sideOf(a, b, to)];
    const share = before / (before - after);
    const crossing = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    if (before >= 0) return after >= 0 ? [from] : [from, crossing];
    return after >= 0 ? [crossing] : [];
  });
}

/** Clockwise in a picture, whose y goes down. */
function clockwise(points: readonly Point[]): readonly Point[] {
  const doubled = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return doubled < 0 ? [...points].reverse() : points;
}

/** 0 to 1. Both must be convex; the order of their corners does not matter. */
export function overlapOf(one: readonly Point[], other: readonly Point[]): number {
  const [subject, frame] = [clockwise(one), clockwise(other)];
  const shared = frame.reduce<readonly Point[]>(
    (points, corner, index) => clip(points, corner, frame[(index + 1) % frame.length] ?? corner),
    subject,
  );
  const common = areaOf(shared);
  const either = areaOf(subject) + areaOf(frame) - common;
  return either > 0 ? common / either : 0;
}

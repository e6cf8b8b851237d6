import { crossing, lineThrough } from '../geometry/line.ts';
import { turn } from '../geometry/polygon.ts';
import type { Point, Quad } from '../raster.ts';

/**
 * The four-sided figure around a convex polygon: its sides are taken away one after the other, each time the one whose neighbours, drawn
 * on until they meet, add the least area. Undefined where no four sides are left (a triangle, two neighbours that never meet).
 */
export function fourSides(hull: readonly Point[]): Quad | undefined {
  let corners = hull;
  while (corners.length > 4) {
    const cut = cheapestCut(corners);
    if (!cut) return undefined;
    corners = cut;
  }
  const [a, b, c, d] = corners;
  return a && b && c && d ? [a, b, c, d] : undefined;
}

/** The polygon with one side less. */
function cheapestCut(corners: readonly Point[]): readonly Point[] | undefined {
  let best: { readonly at: number; readonly meeting: Point; readonly added: number } | undefined;
  for (let at = 0; at < corners.length; at += 1) {
    const meeting = meetingBeyond(corners, at);
    if (!meeting) continue;
    const [from, to] = [cornerAt(corners, at), cornerAt(corners, at + 1)];
    const added = Math.abs(turn(from, meeting, to)) / 2;
    if (!best || added < best.added) best = { at, meeting, added };
  }
  if (!best) return undefined;
  const { at, meeting } = best;
  const next = (at + 1) % corners.length;
  return corners.flatMap((corner, index) => (index === at ? [meeting] : index === next ? [] : [corner]));
}

/** Where the neighbours of a side meet, if they do so beyond it. */
function meetingBeyond(corners: readonly Point[], at: number): Point | undefined {
  const [before, from] = [cornerAt(corners, at - 1), cornerAt(corners, at)];
  const [to, after] = [cornerAt(corners, at + 1), cornerAt(corners, at + 2)];
  const [one, other] = [lineThrough(before, from), lineThrough(to, after)];
  const meeting = one && other && crossing(one, other);
  if (!meeting) return undefined;
  const isAhead =
    (meeting.x - from.x) * (from.x - before.x) + (meeting.y - from.y) * (from.y - before.y) >= -1e-6;
  return isAhead ? meeting : undefined;
}

function cornerAt(corners: readonly Point[], index: number): Point {
  const corner = corners[(index + corners.length) % corners.length];
  if (!corner) throw new Error('a polygon without corners has no sides');
  return corner;
}

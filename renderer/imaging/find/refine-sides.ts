import { crossing, fitLineRobustly, type Line, lineThrough } from '../geometry/line.ts';
import { distance } from '../geometry/polygon.ts';
import type { Point, Quad } from '../raster.ts';
import { insideFrom, type Mask, sampleMask } from './mask.ts';

/** Along a side, as shares of its length: the corners are rounded, and tell nothing of it. */
const places = Array.from({ length: 20 }, (_, index) => 0.12 + index * 0.04);
/** How far from a side its true place is looked for, in cells, and in which steps. */
const reach = 5;
const step = 0.25;
const nearestFirst = Array.from({ length: (2 * reach) / step }, (_, index) => reach - index * step).sort(
  (one, other) => Math.abs(one) - Math.abs(other),
);
/** Fewer crossings make no line. */
const fewestPoints = 6;
/** How far a crossing may lie from the line that fits the others, in cells. */
const tolerance = 0.4;
/** A corner that moves further than this share of the mask's width is not believed. */
const furthestMove = 0.12;

/** Moves the sides to where the mask falls below one half, between cells, and the corners to where the sides then meet. */
export function refineSides(quad: Quad, mask: Mask): Quad {
  const sides = quad.map((from, index) => refineSide(from, cornerOf(quad, index + 1), mask));
  const corner = (index: number): Point => {
    const [before, after] = [sides[(index + 3) % 4], sides[index]];
    const old = cornerOf(quad, index);
    const moved = before && after && crossing(before, after);
    return moved && distance(moved, old) < mask.width * furthestMove ? moved : old;
  };
  return [corner(0), corner(1), corner(2), corner(3)];
}

const cornerOf = (quad: Quad, index: number): Point => quad[index % 4] ?? quad[0];

function refineSide(from: Point, to: Point, mask: Mask): Line | undefined {
  const length = distance(from, to);
  if (length === 0) return undefined;
  // Clockwise on a screen, outside is to the left.
  const out = { x: (to.y - from.y) / length, y: (from.x - to.x) / length };
  const points = places.flatMap((share) => {
    const on = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    const point = nearestCrossing(on, out, mask);
    return point && isWithin(point, mask) ? [point] : [];
  });
  return fitLineRobustly(points, fewestPoints - 1, tolerance) ?? lineThrough(from, to);
}

/** The place across a side, nearest to it, where the mask falls below one half. */
function nearestCrossing(on: Point, out: Point, mask: Mask): Point | undefined {
  const valueAt = (far: number) => sampleMask(mask, on.x + out.x * far, on.y + out.y * far);
  for (const far of nearestFirst) {
    const [inner, outer] = [valueAt(far - step), valueAt(far)];
    if (inner < insideFrom || outer >= insideFrom) continue;
    const hit = far - step + (step * (inner - insideFrom)) / (inner - outer);
    return { x: on.x + out.x * hit, y: on.y + out.y * hit };
  }
  return undefined;
}

/** Along the picture's own edge the mask ends because the picture does. */
const isWithin = ({ x, y }: Point, { width, height }: Mask): boolean =>
  x > 1 && y > 1 && x < width - 1 && y < height - 1;

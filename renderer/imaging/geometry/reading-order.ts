import type { Point, Quad } from '../raster.ts';
import { distance, signedArea } from './polygon.ts';

/** The same four corners beginning with another one: turned by quarter turns, clockwise as before. */
export function startAt(quad: Quad, first: number): Quad {
  const at = (index: number): Point => quad[(first + index) % 4] ?? quad[0];
  return [at(0), at(1), at(2), at(3)];
}

/**
 * Puts four corners into the order in which one reads: documents lie on a long side, so the top is one of the two long ones, and of those
 * the one that needs less turning. Whether the document stands on its head, its outline does not say.
 */
export function inReadingOrder(corners: Quad): Quad {
  const clockwise: Quad =
    signedArea(corners) >= 0 ? corners : [corners[0], corners[3], corners[2], corners[1]];
  const [a, b, c, d] = clockwise;
  const isWide = distance(a, b) + distance(c, d) >= distance(b, c) + distance(d, a);
  const [one, other] = isWide ? [0, 2] : [1, 3];
  // The top leads from left to right; one that stands upright is taken as turned to the left.
  return isTop(startAt(clockwise, one)) ? startAt(clockwise, one) : startAt(clockwise, other);
}

function isTop([from, to]: Quad): boolean {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return x > 1e-9 || (Math.abs(x) <= 1e-9 && y < 0);
}

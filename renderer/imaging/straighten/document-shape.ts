import { distance } from '../geometry/polygon.ts';
import type { Quad } from '../raster.ts';

/** Width over height of the sizes of ISO/IEC 7810 that identity documents have: ID-1 cards, and ID-2 and ID-3 (visa, passport page). */
export const knownAspects = [85.6 / 53.98, 125 / 88];
/** As far from a known size as still counts as it, as a logarithm of the proportion: about six per cent. */
const nearAspect = 0.06;
/** Nothing that is a document is longer than this. */
const longest = 2.5;

/** The proportions of the document whose outline has these: a known size where one is near, its own otherwise. */
export function documentAspect(measured: number): number {
  const off = (known: number) => Math.abs(Math.log(measured / known));
  const [best = measured] = knownAspects
    .filter((known) => off(known) <= nearAspect)
    .sort((one, other) => off(one) - off(other));
  return Math.min(Math.max(best, 1 / longest), longest);
}

/** How many pixels were seen across the document, at its nearer edge. */
export const widthOfQuad = ([topLeft, topRight, bottomRight, bottomLeft]: Quad): number =>
  Math.max(distance(topLeft, topRight), distance(bottomLeft, bottomRight));

import { inReadingOrder } from '../geometry/reading-order.ts';
import type { Quad } from '../raster.ts';
import { aspectOfQuad } from '../straighten/aspect-of-quad.ts';
import { knownAspects } from '../straighten/document-shape.ts';

/** As far from the proportions of a document as measuring errs, as a logarithm; how much each step beyond it costs; and what is left. */
const [free, cost, least] = [0.06, 0.6, 0.5];

/** 1 for an outline in the proportions of a document, less the further off it is. */
export function plausibleShape(
  quad: Quad,
  frame: { readonly width: number; readonly height: number },
): number {
  const aspect = aspectOfQuad(inReadingOrder(quad), frame);
  const off = Math.min(...knownAspects.map((known) => Math.abs(Math.log(aspect / known))));
  return Math.max(least, 1 - Math.max(0, off - free) * cost);
}

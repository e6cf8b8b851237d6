import { convexHull, isConvexQuad, mapQuad } from '../geometry/polygon.ts';
import type { Quad } from '../raster.ts';
import { fourSides } from './four-sides.ts';
import { largestPiece } from './largest-piece.ts';
import type { Mask } from './mask.ts';
import { maskAgreement } from './mask-agreement.ts';
import { openMask } from './open-mask.ts';
import { refineSides } from './refine-sides.ts';

/** An outline, in the mask's cells, and how well it explains the mask: 0 to 1. */
export interface MaskOutline {
  readonly quad: Quad;
  readonly agreement: number;
}

/** How much a shape, in the mask's cells, looks like a document's: 0 to 1. */
export type Plausible = (quad: Quad) => number;

/** A piece smaller than this share of the picture is no document that could be read. */
const smallestShare = 0.025;

/**
 * Ways to look at a mask: how sure a cell must be, and how thin a part may be to count. What lies beside the document now and then hangs on to
 * it by a few unsure cells, and would pull a corner along.
 */
const looks = [
  { from: 0.5, radius: 0 },
  { from: 0.5, radius: 3 },
  { from: 0.75, radius: 2 },
  { from: 0.5, radius: 6 },
  { from: 0.9, radius: 3 },
] as const;
/** From here on no other look is worth its time. */
const goodEnough = 0.96;

/**
 * Fits four straight sides around the largest piece of a mask, by the look that explains it best; of that, `plausible` says which share a
 * shape is worth at all. Undefined where no look gives four sides.
 */
export function quadOfMask(mask: Mask, plausible: Plausible = () => 1): MaskOutline | undefined {
  let best: MaskOutline | undefined;
  for (const { from, radius } of looks) {
    const found = outlineOf(mask, openMask(mask, from, radius), plausible);
    if (found && found.agreement > (best?.agreement ?? 0)) best = found;
    if (best && best.agreement >= goodEnough) break;
  }
  return best;
}

function outlineOf(mask: Mask, opened: Mask, plausible: Plausible): MaskOutline | undefined {
  const piece = largestPiece(opened);
  if (!piece || piece.cells < mask.width * mask.height * smallestShare) return undefined;
  const around = fourSides(convexHull(piece.rim));
  if (!around) return undefined;
  // Twice: a side that was far off sees its whole length only after the first.
  const refined = refineSides(refineSides(around, mask), mask);
  const [one, other] = [around, refined].filter(isConvexQuad).map((quad) => ({
    quad,
    agreement: maskAgreement(mask, quad) * plausible(quad),
  }));
  return one && other ? (other.agreement >= one.agreement ? other : one) : (one ?? other);
}

/** The same outline in a picture of another size. */
export const scaleQuad = (quad: Quad, x: number, y: number): Quad =>
  mapQuad(quad, (point) => ({ x: point.x * x, y: point.y * y }));

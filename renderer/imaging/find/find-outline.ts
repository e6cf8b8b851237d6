import { inReadingOrder } from '../geometry/reading-order.ts';
import type { ColourRaster } from '../raster.ts';
import { contourMask } from './contour-mask.ts';
import type { Mask } from './mask.ts';
import type { Outline } from './outline.ts';
import { sureFrom } from './outline.ts';
import { plausibleShape } from './plausible-shape.ts';
import { quadOfMask, scaleQuad } from './quad-of-mask.ts';

/** Marks the document in a picture: the net behind a port, so that the rest runs without it. */
export type MaskFinder = (picture: ColourRaster) => Promise<Mask>;

/** What a plain contour is believed at most: it can't tell a card from a sheet of paper. */
const contourTrust = 0.9;

/**
 * Finds the outline of the document in an overview of a picture: by the net, and where that is unsure by plain contour. Undefined where
 * nothing four-sided is there. What it is sure of is an outline, not that a document is in it.
 */
export async function findOutline(picture: ColourRaster, findMask: MaskFinder): Promise<Outline | undefined> {
  const byNet = await findByNet(picture, findMask);
  if (byNet && byNet.confidence >= sureFrom) return byNet;
  const byContour = outlineOf(contourMask(picture), picture, 'contour', contourTrust);
  if (!byNet || !byContour) return byNet ?? byContour;
  return byContour.confidence > byNet.confidence ? byContour : byNet;
}

/** What the net alone finds. */
export const findByNet = async (picture: ColourRaster, findMask: MaskFinder): Promise<Outline | undefined> =>
  outlineOf(await findMask(picture), picture, 'net', 1);

function outlineOf(
  mask: Mask,
  picture: ColourRaster,
  foundBy: Outline['foundBy'],
  trust: number,
): Outline | undefined {
  const [x, y] = [picture.width / mask.width, picture.height / mask.height];
  const found = quadOfMask(mask, (quad) => plausibleShape(scaleQuad(quad, x, y), picture));
  if (!found) return undefined;
  const quad = inReadingOrder(scaleQuad(found.quad, x, y));
  return { quad, confidence: found.agreement * trust, foundBy };
}

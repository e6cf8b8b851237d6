import { overview } from '../decode/overview.ts';
import type { PictureSource } from '../decode/picture-source.ts';
import { findOutline, type MaskFinder } from '../find/find-outline.ts';
import type { Outline } from '../find/outline.ts';
import { scaleQuad } from '../find/quad-of-mask.ts';

/** Finds the document's outline in a picture, in the picture's own pixels. */
export async function findInPicture(
  source: PictureSource,
  findMask: MaskFinder,
): Promise<Outline | undefined> {
  const small = await overview(source);
  const found = await findOutline(small, findMask);
  if (!found) return undefined;
  return { ...found, quad: scaleQuad(found.quad, source.width / small.width, source.height / small.height) };
}

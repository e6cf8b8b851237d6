import { overview } from '../decode/overview.ts';
import type { Area, PictureSource } from '../decode/picture-source.ts';
import { pictureWindow } from '../decode/picture-window.ts';
import { findByNet, findOutline, type MaskFinder } from '../find/find-outline.ts';
import type { Outline } from '../find/outline.ts';
import { scaleQuad } from '../find/quad-of-mask.ts';
import { finerOf, windowAround } from '../find/second-look.ts';
import { mapQuad } from '../geometry/polygon.ts';
import type { ColourRaster } from '../raster.ts';

/** As many pixels across as a second look is given: the net takes no more than 256. */
const windowWidth = 320;

/** Finds the document's outline in a picture, in the picture's own pixels. */
export const findInPicture = async (
  source: PictureSource,
  findMask: MaskFinder,
): Promise<Outline | undefined> => findInOverview(source, await overview(source), findMask);

/** The same where the picture's overview is there already. A document that is small in it is looked at twice. */
export async function findInOverview(
  source: PictureSource,
  small: ColourRaster,
  findMask: MaskFinder,
): Promise<Outline | undefined> {
  const found = await findOutline(small, findMask);
  if (!found) return undefined;
  const first = {
    ...found,
    quad: scaleQuad(found.quad, source.width / small.width, source.height / small.height),
  };
  const window = windowAround(first.quad, source);
  return window ? finerOf(first, await lookAgain(source, window, findMask)) : first;
}

async function lookAgain(
  source: PictureSource,
  window: Area,
  findMask: MaskFinder,
): Promise<Outline | undefined> {
  const scale = Math.min(1, windowWidth / window.width);
  const picture = await pictureWindow(source, window, scale);
  const found = await findByNet(picture, findMask);
  if (!found) return undefined;
  const [kx, ky] = [window.width / picture.width, window.height / picture.height];
  const quad = mapQuad(found.quad, ({ x, y }) => ({ x: window.x + x * kx, y: window.y + y * ky }));
  return { ...found, quad };
}

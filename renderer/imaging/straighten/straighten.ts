import type { Area, PictureSource } from '../decode/picture-source.ts';
import { mapQuad } from '../geometry/polygon.ts';
import type { ColourRaster, Quad } from '../raster.ts';
import { aspectOfQuad } from './aspect-of-quad.ts';
import { documentAspect, widthOfQuad } from './document-shape.ts';
import { warp } from './warp.ts';

/** How large a straightened picture is to be, in pixels across. */
export interface WantedWidth {
  /** As many as are had cheaply: a decoder gives a half or all of them, and the half is enough from here on. */
  readonly enough: number;
  readonly most: number;
}

/** For a picture that is kept: the smallest print of a passport is readable, and a tenth of a second of work is enough. */
export const keptWidth: WantedWidth = { enough: 1200, most: 1600 };

/** Less is not worth an upright picture of its own. */
const leastWidth = 320;

/**
 * The document inside a quad as an upright picture: in its own proportions, and with no more pixels across than were seen of it. Takes no
 * more of the source than the part around it. Undefined where the quad encloses nothing of the picture.
 */
export async function straighten(
  source: PictureSource,
  quad: Quad,
  { enough, most }: WantedWidth,
): Promise<ColourRaster | undefined> {
  const area = areaAround(quad, source);
  if (!area) return undefined;
  const seen = widthOfQuad(quad);
  const { pixels, toPixels, scale } = await source.part(area, Math.min(1, enough / seen));
  const width = Math.round(Math.min(Math.max(seen * scale, leastWidth), most));
  const height = Math.round(width / documentAspect(aspectOfQuad(quad, source)));
  return warp(pixels, mapQuad(quad, toPixels), width, height);
}

/** The upright part of the picture around a quad, with a little to spare. */
function areaAround(quad: Quad, { width, height }: PictureSource): Area | undefined {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 2);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 2);
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + 2);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + 2);
  if (right - left < 2 || bottom - top < 2) return undefined;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

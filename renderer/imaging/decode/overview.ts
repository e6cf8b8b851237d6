import type { ColourRaster } from '../raster.ts';
import { warp } from '../straighten/warp.ts';
import { type PictureSource, wholeArea } from './picture-source.ts';

/** As many pixels along the longer side as an outline is looked for in: the net takes half of them. */
const overviewSide = 480;

/** How much smaller than the picture its overview is. */
export const overviewScale = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): number => Math.min(1, overviewSide / Math.max(width, height));

/** The whole picture as one looks at it, at a scale of at most 1. */
export async function wholePicture(source: PictureSource, scale: number): Promise<ColourRaster> {
  const { pixels, toPixels } = await source.part(wholeArea(source), scale);
  const width = Math.max(1, Math.round(source.width * scale));
  const height = Math.max(1, Math.round(source.height * scale));
  const corners = [
    { x: 0, y: 0 },
    { x: source.width, y: 0 },
    { x: source.width, y: source.height },
    { x: 0, y: source.height },
  ].map(toPixels);
  const [a, b, c, d] = corners;
  const whole = a && b && c && d && warp(pixels, [a, b, c, d], width, height);
  if (!whole) throw new Error('a picture has an area');
  return whole;
}

/** A small copy of the whole picture, to look for outlines in. */
export const overview = (source: PictureSource): Promise<ColourRaster> =>
  wholePicture(source, overviewScale(source));

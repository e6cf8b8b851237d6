import type { ColourRaster } from '../raster.ts';
import { warp } from '../straighten/warp.ts';
import type { Area, PictureSource } from './picture-source.ts';

/** A part of a picture as one looks at it, at a scale of at most 1. */
export async function pictureWindow(source: PictureSource, area: Area, scale: number): Promise<ColourRaster> {
  const { pixels, toPixels } = await source.part(area, scale);
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const corners = [
    { x: area.x, y: area.y },
    { x: right, y: area.y },
    { x: right, y: bottom },
    { x: area.x, y: bottom },
  ].map(toPixels);
  const size = (length: number) => Math.max(1, Math.round(length * scale));
  const [a, b, c, d] = corners;
  const part = a && b && c && d && warp(pixels, [a, b, c, d], size(area.width), size(area.height));
  if (!part) throw new Error('a picture has an area');
  return part;
}

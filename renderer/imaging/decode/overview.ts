import type { ColourRaster } from '../raster.ts';
import { type PictureSource, wholeArea } from './picture-source.ts';
import { pictureWindow } from './picture-window.ts';

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
export const wholePicture = (source: PictureSource, scale: number): Promise<ColourRaster> =>
  pictureWindow(source, wholeArea(source), scale);

/** A small copy of the whole picture, to look for outlines in. */
export const overview = (source: PictureSource): Promise<ColourRaster> =>
  wholePicture(source, overviewScale(source));

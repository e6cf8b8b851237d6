import type { ColourRaster, Point } from '../raster.ts';

/** A part of a picture, in its own pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The pixels of a part, as they happen to lie: on their side, mirrored, fewer than the picture has. */
export interface PicturePart {
  readonly pixels: ColourRaster;
  /** Where a point of the picture lies in them. */
  readonly toPixels: (point: Point) => Point;
  /** How many of them there are for one pixel of the picture, along a side. */
  readonly scale: number;
}

/**
 * A picture that can be decoded, as one looks at it. Pixels are had by the part and in the size in which they are needed: a file of fifty
 * megapixels is never in memory whole to look at a thumbnail.
 */
export interface PictureSource {
  readonly width: number;
  readonly height: number;
  /** A part with at least so many pixels for one of the picture's, at most 1; it may have up to about twice as many. */
  readonly part: (area: Area, scale: number) => Promise<PicturePart>;
  /** Lets go of the pixels. */
  readonly close: () => void;
}

/** The whole of a picture. */
export const wholeArea = ({ width, height }: { readonly width: number; readonly height: number }): Area => ({
  x: 0,
  y: 0,
  width,
  height,
});

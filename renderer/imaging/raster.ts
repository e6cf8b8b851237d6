/** Pictures as plain numbers: what the stages of imaging hand each other. None of them needs a canvas. */

/** A point in a picture's own pixels; the middle of the first pixel is at (0.5, 0.5). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Four corners, clockwise as one reads: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** One byte of brightness for each pixel, row by row. */
export interface GrayRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Red, green, blue and opacity, a byte each, row by row: what a canvas gives. */
export interface ColourRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

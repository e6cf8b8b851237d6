import type { Quad } from '../raster.ts';

/** Where a document lies in a picture. */
export interface Outline {
  /** In the picture's own pixels; corners of a document that is cut off may lie outside. */
  readonly quad: Quad;
  /** 0 to 1. Below `sureFrom` nothing is cut away by itself. */
  readonly confidence: number;
  readonly foundBy: 'net' | 'contour';
}

/** From here on an outline is straightened without asking. Below it the whole picture is kept, and a person drags the corners. */
export const sureFrom = 0.88;

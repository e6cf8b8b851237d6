import type { Quad } from '../../../imaging/raster.ts';

/** A quad as the points of an SVG polygon. */
export const pointsOf = (quad: Quad): string =>
  quad.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');

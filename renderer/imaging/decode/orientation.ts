import type { Point } from '../raster.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** From 5 on a picture lies on its side. */
const onItsSide = (orientation: number) => orientation >= 5;

/** How large a picture is as one looks at it, by how it is stored and its Exif orientation. */
export const uprightSize = ({ width, height }: Size, orientation: number): Size =>
  onItsSide(orientation) ? { width: height, height: width } : { width, height };

/** Where a point of the picture as one looks at it is stored. */
export function storedPoint({ x, y }: Point, { width, height }: Size, orientation: number): Point {
  switch (orientation) {
    case 2:
      return { x: width - x, y };
    case 3:
      return { x: width - x, y: height - y };
    case 4:
      return { x, y: height - y };
    case 5:
      return { x: y, y: x };
    case 6:
      return { x: y, y: height - x };
    case 7:
      return { x: width - y, y: height - x };
    case 8:
      return { x: width - y, y: x };
    default:
      return { x, y };
  }
}

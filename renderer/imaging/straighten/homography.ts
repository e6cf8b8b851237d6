import type { Point, Quad } from '../raster.ts';

/** A projective map of the plane: nine numbers, row by row, the last of which is 1. */
export type Homography = readonly number[];

/** The map that carries the corners of a `width` x `height` rectangle to those of a quad. Undefined where three of them lie on a line. */
export function homographyTo(quad: Quad, width: number, height: number): Homography | undefined {
  // The unit square to the quad in closed form (Heckbert, 1989), then the rectangle to the unit square.
  const [p0, p1, p2, p3] = quad;
  const sum = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y };
  const [d1, d2] = [
    { x: p1.x - p2.x, y: p1.y - p2.y },
    { x: p3.x - p2.x, y: p3.y - p2.y },
  ];
  const determinant = d1.x * d2.y - d2.x * d1.y;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const g = (sum.x * d2.y - d2.x * sum.y) / determinant;
  const h = (d1.x * sum.y - sum.x * d1.y) / determinant;
  return [
    ...[(p1.x - p0.x + g * p1.x) / width, (p3.x - p0.x + h * p3.x) / height, p0.x],
    ...[(p1.y - p0.y + g * p1.y) / width, (p3.y - p0.y + h * p3.y) / height, p0.y],
    ...[g / width, h / height, 1],
  ];
}

/** Where the map carries a point. */
export function project(map: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  const z = g * x + h * y + i;
  return { x: (a * x + b * y + c) / z, y: (d * x + e * y + f) / z };
}

/** Which point the map carries there. */
export function projectBack(map: Homography, point: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = map;
  // The adjugate is the inverse up to a factor, which a projective map does not have.
  return project(
    [
      ...[e * i - f * h, c * h - b * i, b * f - c * e],
      ...[f * g - d * i, a * i - c * g, c * d - a * f],
      ...[d * h - e * g, b * g - a * h, a * e - b * d],
    ],
    point,
  );
}

/** Where a document lies before the camera, and where each of its points is in the picture then. */
import type { Point, Quad } from '../../../../renderer/imaging/raster.ts';

/** Of a picture, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** How the document lies. Shares are of the frame; angles are degrees. */
export interface Pose {
  /** How much of the frame's width the document's own width takes, were it not tilted. */
  readonly widthShare: number;
  readonly centre: Point;
  /** Clockwise, in the plane of the desk. */
  readonly turn: number;
  /** About the horizontal and the vertical axis. */
  readonly tilt: Point;
}

/** Row by row; takes millimetres on the document to pixels of the picture. */
export type Projection = readonly [number, number, number, number, number, number, number, number, number];

/** A webcam's: the distance to the picture's plane, in widths of the picture. */
const focalLength = 1.15;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The projection of a document `width` x `height` millimetres large. */
export function projectionOf(size: { width: number; height: number }, pose: Pose, frame: Frame): Projection {
  const focal = focalLength * frame.width;
  const distance = (focal * size.width) / (pose.widthShare * frame.width);
  const [turn, tiltX, tiltY] = [radians(pose.turn), radians(pose.tilt.x), radians(pose.tilt.y)];
  // The document's own axes after turning and tilting.
  const tilted = ([x, y]: [number, number]): [number, number, number] => {
    const [yx, zx] = [y * Math.cos(tiltX), y * Math.sin(tiltX)];
    return [x * Math.cos(tiltY) + zx * Math.sin(tiltY), yx, zx * Math.cos(tiltY) - x * Math.sin(tiltY)];
  };
  const right = tilted([Math.cos(turn), Math.sin(turn)]);
  const down = tilted([-Math.sin(turn), Math.cos(turn)]);
  const origin = [0, 1, 2].map(
    (axis) => -(size.width / 2) * (right[axis] ?? 0) - (size.height / 2) * (down[axis] ?? 0),
  );
  const [centreX, centreY] = [pose.centre.x * frame.width, pose.centre.y * frame.height];
  const column = ([x = 0, y = 0, z = 0]: readonly number[]) => [
    focal * x + centreX * z,
    focal * y + centreY * z,
    z,
  ];
  const a = column(right);
  const b = column(down);
  const c = column([origin[0] ?? 0, origin[1] ?? 0, (origin[2] ?? 0) + distance]);
  const at = (values: number[], row: number) => values[row] ?? 0;
  return [at(a, 0), at(b, 0), at(c, 0), at(a, 1), at(b, 1), at(c, 1), at(a, 2), at(b, 2), at(c, 2)];
}

/** Where a point of the document is in the picture. */
export function project([a, b, c, d, e, f, g, h, i]: Projection, { x, y }: Point): Point {
  const z = g * x + h * y + i;
  return { x: (a * x + b * y + c) / z, y: (d * x + e * y + f) / z };
}

/** The way back: from pixels to millimetres. */
export function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return [
    ...([e * i - f * h, c * h - b * i, b * f - c * e] as const),
    ...([f * g - d * i, a * i - c * g, c * d - a * f] as const),
    ...([d * h - e * g, b * g - a * h, a * e - b * d] as const),
  ];
}

/** A rectangle of the document, in millimetres, as the four points it has in the picture. */
export function projectRectangle(
  projection: Projection,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): Quad {
  return [
    project(projection, { x, y }),
    project(projection, { x: x + width, y }),
    project(projection, { x: x + width, y: y + height }),
    project(projection, { x, y: y + height }),
  ];
}

/** The area within a polygon, in square pixels. */
export function areaOf(points: readonly Point[]): number {
  const doubled = points.reduce((sum, { x, y }, index) => {
    const next = points[(index + 1) % points.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

/** A document's longer side in the picture: the mean of the two that face each other. */
export function widthOf([one, two, three, four]: Quad): number {
  const length = (from: Point, to: Point) => Math.hypot(from.x - to.x, from.y - to.y);
  return Math.max((length(one, two) + length(three, four)) / 2, (length(two, three) + length(four, one)) / 2);
}

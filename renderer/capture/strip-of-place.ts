import type { PictureStrip } from '../../shared/domain/document-state.ts';
import type { Point, Quad } from '../imaging/raster.ts';
import { homographyTo, projectBack } from '../imaging/straighten/homography.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { ReadReport } from '../imaging/worker/read-report.ts';

/** Where something was read, in the pixels of one of the two pictures. */
export type ReadPlace = NonNullable<ReadReport['zone']>['place'];

/**
 * The part of the kept picture around a place, with how it is turned there: a document that was not cut out lies as it was put down. What was read off the picture as it came is looked up in what was cut out of it; `corners` are
 * those that a person has cut along. None where the place lies outside of what is kept.
 */
export function stripOfPlace(
  { picture, quad }: ReadPlace,
  prepared: PreparedPicture,
  corners?: Quad,
): PictureStrip | undefined {
  const asShares = picture === 'straightened' ? sharesOf(prepared) : sharesOfOriginal(prepared, corners);
  const shares = asShares && quad.map(asShares);
  if (!shares) return undefined;
  const xs = shares.map(({ x }) => inside(x));
  const ys = shares.map(({ y }) => inside(y));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  const turn = turnOf(shares, prepared);
  return width > 0 && height > 0 ? { x, y, width, height, ...(turn ? { turn } : {}) } : undefined;
}

/** By the edge along which it is read, to the nearest quarter. */
function turnOf([from, to]: readonly Point[], { width, height }: PreparedPicture): PictureStrip['turn'] {
  if (!from || !to) return undefined;
  const angle = Math.atan2((to.y - from.y) * height, (to.x - from.x) * width);
  const quarters = (4 - Math.round(angle / (Math.PI / 2))) % 4;
  return ([undefined, 90, 180, 270] as const)[quarters];
}

const inside = (share: number): number => Math.min(Math.max(share, 0), 1);

const sharesOf =
  ({ width, height }: { readonly width: number; readonly height: number }) =>
  ({ x, y }: Point): Point => ({ x: x / width, y: y / height });

/** From the picture as it came to what was cut out of it. */
function sharesOfOriginal({ cutBy, outline, original }: PreparedPicture, corners: Quad | undefined) {
  if (cutBy === 'nothing') return sharesOf(original);
  const cutAlong = cutBy === 'person' ? corners : outline?.quad;
  const map = cutAlong && homographyTo(cutAlong, 1, 1);
  return map && ((point: Point) => projectBack(map, point));
}

import type { Area } from '../decode/picture-source.ts';
import { overlap } from '../geometry/polygon.ts';
import type { Quad } from '../raster.ts';
import type { Outline } from './outline.ts';

/** Above this share of the picture's side the first look is fine enough: below, half a cell of the mask is a tenth of the document. */
const under = 0.42;
/** The second picture's sides by those of the document's box. */
const room = 1.6;
/** As much less sure as a finer look may be of the same thing, and how much of it must be the same. */
const [worse, same] = [0.06, 0.5];

/** The part of a picture around a document that is small in it, to be looked at once more; undefined where once is enough. */
export function windowAround(
  quad: Quad,
  { width, height }: { readonly width: number; readonly height: number },
): Area | undefined {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const along = windowAlong(Math.min(...xs), Math.max(...xs), width);
  const down = windowAlong(Math.min(...ys), Math.max(...ys), height);
  if (Math.max(along.share, down.share) > under) return undefined;
  return { x: along.start, y: down.start, width: along.size, height: down.size };
}

function windowAlong(low: number, high: number, side: number) {
  const size = Math.min((high - low) * room, side);
  const start = Math.min(Math.max((low + high - size) / 2, 0), side - size);
  return { size, start, share: (high - low) / side };
}

/** Which of two looks at one document is believed: the finer one, unless it saw something else or is less sure of what it saw. */
export function finerOf(first: Outline, second: Outline | undefined): Outline {
  if (!second || second.confidence < first.confidence - worse) return first;
  return overlap(first.quad, second.quad) >= same ? second : first;
}

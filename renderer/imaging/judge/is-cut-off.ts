import type { Quad } from '../raster.ts';
import { aspectOfQuad } from '../straighten/aspect-of-quad.ts';

interface Frame {
  readonly width: number;
  readonly height: number;
}

/** A file that was trimmed to the document has its outline along all four edges, and these proportions. */
const trimmed = { from: 1.3, to: 1.75 };

/**
 * Whether the document goes on beyond the picture: a corner of its outline lies at an edge of it, or outside. A picture that is the document
 * and nothing else, as a scanner cuts it, is whole.
 */
export function isCutOff(quad: Quad, frame: Frame, margin: number): boolean {
  const near = Math.max(frame.width, frame.height) * margin;
  const edges = [
    quad.some(({ x }) => x < near),
    quad.some(({ y }) => y < near),
    quad.some(({ x }) => x > frame.width - near),
    quad.some(({ y }) => y > frame.height - near),
  ];
  const touched = edges.filter(Boolean).length;
  if (touched < 4) return touched > 0;
  const aspect = aspectOfQuad(quad, frame);
  const fills = quad.every(
    ({ x, y }) =>
      Math.min(Math.abs(x), Math.abs(frame.width - x)) <= near * 4 &&
      Math.min(Math.abs(y), Math.abs(frame.height - y)) <= near * 4,
  );
  return !(fills && aspect >= trimmed.from && aspect <= trimmed.to);
}

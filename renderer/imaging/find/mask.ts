/** For each cell how surely it belongs to the document: 0 to 1, row by row. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** From here on a cell counts as inside. */
export const insideFrom = 0.5;

/** How sure a mask is at a point, between the middles of its cells; beyond its edge as at the edge. */
export function sampleMask({ data, width, height }: Mask, x: number, y: number): number {
  const px = Math.min(Math.max(x - 0.5, 0), width - 1);
  const py = Math.min(Math.max(y - 0.5, 0), height - 1);
  const [left, top] = [Math.min(Math.floor(px), width - 2), Math.min(Math.floor(py), height - 2)];
  const [right, low] = [px - left, py - top];
  const at = top * width + left;
  const [a = 0, b = 0] = [data[at], data[at + 1]];
  const [c = 0, d = 0] = [data[at + width], data[at + width + 1]];
  return (a * (1 - right) + b * right) * (1 - low) + (c * (1 - right) + d * right) * low;
}

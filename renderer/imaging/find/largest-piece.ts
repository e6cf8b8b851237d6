import type { Point } from '../raster.ts';
import { insideFrom, type Mask } from './mask.ts';

/** The largest connected piece of a mask. */
export interface Piece {
  readonly cells: number;
  /** The corners of its outermost cells, row by row: enough for its hull. */
  readonly rim: readonly Point[];
}

/** Finds the largest connected piece; undefined for an empty mask. Each cell is visited once. */
export function largestPiece({ data, width, height }: Mask): Piece | undefined {
  const seen = new Uint8Array(width * height);
  let best: readonly number[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || (data[start] ?? 0) <= insideFrom) continue;
    const piece = [start];
    seen[start] = 1;
    const visit = (cell: number) => {
      if (seen[cell] || (data[cell] ?? 0) <= insideFrom) return;
      seen[cell] = 1;
      piece.push(cell);
    };
    for (let next = 0; next < piece.length; next += 1) {
      const cell = piece[next] ?? 0;
      const x = cell % width;
      if (x > 0) visit(cell - 1);
      if (x < width - 1) visit(cell + 1);
      if (cell >= width) visit(cell - width);
      if (cell < seen.length - width) visit(cell + width);
    }
    if (piece.length > best.length) best = piece;
  }
  return best.length === 0 ? undefined : { cells: best.length, rim: rimOf(best, width, height) };
}

function rimOf(cells: readonly number[], width: number, height: number): readonly Point[] {
  const first = new Int32Array(height).fill(width);
  const last = new Int32Array(height).fill(-1);
  for (const cell of cells) {
    const y = Math.floor(cell / width);
    first[y] = Math.min(first[y] ?? 0, cell % width);
    last[y] = Math.max(last[y] ?? 0, cell % width);
  }
  const rim: Point[] = [];
  for (let y = 0; y < height; y += 1) {
    const [left, right] = [first[y] ?? width, (last[y] ?? -1) + 1];
    if (right === 0) continue;
    for (const x of [left, right]) rim.push({ x, y }, { x, y: y + 1 });
  }
  return rim;
}

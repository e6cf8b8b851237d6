import type { GrayRaster } from '../raster.ts';

/** Side of a cell, in pixels; from which brightness on nothing is left to read; and how much of a cell must be so. */
export const cellSide = 8;
export const blankFrom = 250;
const share = 0.6;

/** A picture in small cells: 1 where one is mostly blank. */
export interface Cells {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Which cells of a picture are blank from too much light, or because they are white paper in good light. */
export function blankCells({ data, width, height }: GrayRaster): Cells {
  const across = Math.floor(width / cellSide);
  const down = Math.floor(height / cellSide);
  const cells = new Uint8Array(across * down);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      let blank = 0;
      for (let row = 0; row < cellSide; row += 1) {
        const from = (y * cellSide + row) * width + x * cellSide;
        for (let at = from; at < from + cellSide; at += 1) if ((data[at] ?? 0) >= blankFrom) blank += 1;
      }
      if (blank > cellSide * cellSide * share) cells[y * across + x] = 1;
    }
  }
  return { width: across, height: down, data: cells };
}

/** What is at least three cells wide and high: paper between lines of print is not. Beyond an edge it goes on as it is there. */
export function wideParts({ width, height, data }: Cells): Cells {
  const isBlank = (x: number, y: number) =>
    data[Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)] === 1;
  const wide = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    if (data[at] !== 1) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    if (!around.every(([across, down]) => isBlank(x + across, y + down))) continue;
    for (const [across, down] of around)
      if (x + across >= 0 && x + across < width && y + down >= 0 && y + down < height)
        wide[(y + down) * width + x + across] = 1;
  }
  return { width, height, data: wide };
}

/** A cell and the eight beside it. */
const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => [across, down] as const));

/** The pieces of what is blank: cells that touch by a side, each by its place in the row of all cells. */
export function piecesOf({ width, height, data }: Cells): number[][] {
  const isSeen = new Uint8Array(data.length);
  const pieces: number[][] = [];
  for (let start = 0; start < data.length; start += 1) {
    if (data[start] !== 1 || isSeen[start] === 1) continue;
    const piece = [start];
    isSeen[start] = 1;
    for (const at of piece)
      for (const next of neighbours(at, width, height))
        if (data[next] === 1 && isSeen[next] !== 1) {
          isSeen[next] = 1;
          piece.push(next);
        }
    pieces.push(piece);
  }
  return pieces;
}

/** To the right, to the left, below and above, as far as there are any. */
function neighbours(at: number, width: number, height: number): number[] {
  const x = at % width;
  return [
    ...(x + 1 < width ? [at + 1] : []),
    ...(x > 0 ? [at - 1] : []),
    ...(at + width < width * height ? [at + width] : []),
    ...(at >= width ? [at - width] : []),
  ];
}

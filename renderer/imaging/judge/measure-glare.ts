import type { GrayRaster } from '../raster.ts';
import { blankCells, blankFrom, type Cells, cellSide, piecesOf, wideParts } from './blank-cells.ts';

/** From this share of blank cells on the picture is over-exposed: with so much white, fine print and faces have gone as well. */
const overExposedFrom = 0.55;
/** How much of a white part's rim must be soft for it to be a lamp's. */
const softFrom = 0.45;

/**
 * The share of the document that too much light has wiped out, 0 to 1. White paper is no loss: where print stands on it, between its lines,
 * and where it ends as paper does, at once, or goes on nearly as white. What a lamp has burnt out is wide, and fades at its rim.
 */
export function measureGlare(picture: GrayRaster): number {
  const blank = blankCells(picture);
  const all = blank.data.length;
  const share = all === 0 ? 0 : blank.data.reduce((sum, is) => sum + is, 0) / all;
  if (share === 0 || share >= overExposedFrom) return share;
  const wide = wideParts(blank);
  const lamps = piecesOf(wide).filter((piece) => isSoft(rimOf(piece, wide, picture)));
  return lamps.reduce((sum, piece) => sum + piece.length, 0) / all;
}

/** How the brightness falls where something white ends, looked at in many places. Where print begins nothing can be told. */
interface Rim {
  soft: number;
  sharp: number;
  /** Beside it, it is nearly as white. */
  level: number;
}

const isSoft = ({ soft, sharp, level }: Rim): boolean =>
  soft > 0 && soft >= softFrom * (soft + sharp + level);

const outwards = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;
/** Every so many pixels along the rim it is looked at. */
const every = 2;

function rimOf(piece: readonly number[], wide: Cells, picture: GrayRaster): Rim {
  const rim: Rim = { soft: 0, sharp: 0, level: 0 };
  for (const at of piece) {
    const [x, y] = [at % wide.width, Math.floor(at / wide.width)];
    for (const [dx, dy] of outwards) {
      const [nextX, nextY] = [x + dx, y + dy];
      const isInside = nextX >= 0 && nextY >= 0 && nextX < wide.width && nextY < wide.height;
      if (!isInside || wide.data[nextY * wide.width + nextX] === 1) continue;
      for (let along = 0; along < cellSide; along += every) {
        const startX = x * cellSide + (dx === 0 ? along : cellSide / 2);
        const startY = y * cellSide + (dy === 0 ? along : cellSide / 2);
        const fall = fallFrom(picture, startX, startY, dx, dy);
        if (fall) rim[fall] += 1;
      }
    }
  }
  return rim;
}

/** How far outwards white may still go on; over how many pixels its end is followed; and after how many of them a sharp one is over. */
const [reach, followed, sharpWithin] = [28, 24, 2];
/** As much darker at least is what white ends at; how much of that a sharp end is down at once; and what rises again so much is print. */
const [leastFall, atOnce, risesAgain] = [10, 0.65, 20];

function fallFrom(picture: GrayRaster, x: number, y: number, dx: number, dy: number): keyof Rim | undefined {
  const at = (step: number) => pixelAt(picture, x + dx * step, y + dy * step);
  let end = 0;
  while (end < reach && (at(end) ?? 0) >= blankFrom) end += 1;
  if (end === reach) return 'level';
  let lowest = 255;
  for (let step = 0; step < followed; step += 1) {
    const value = at(end + step);
    if (value === undefined || value > lowest + risesAgain) return undefined;
    lowest = Math.min(lowest, value);
  }
  const last = [1, 2, 3].reduce((sum, back) => sum + (at(end + followed - back) ?? 0) / 3, 0);
  const fall = blankFrom - last;
  if (fall < leastFall) return 'level';
  return blankFrom - (at(end + sharpWithin) ?? 0) >= atOnce * fall ? 'sharp' : 'soft';
}

const pixelAt = ({ data, width, height }: GrayRaster, x: number, y: number): number | undefined =>
  x < 0 || y < 0 || x >= width || y >= height ? undefined : data[y * width + x];

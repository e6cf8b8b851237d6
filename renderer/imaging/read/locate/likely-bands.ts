import type { GrayRaster } from '../../raster.ts';
import { resizeGray } from '../../resize.ts';
import { quarterTurn, unturn } from '../quarter-turn.ts';
import { type Band, findBands } from './find-bands.ts';
import { darkMarks } from './text-energy.ts';

/** Sizes of mark, as shares of the longer side: zones that fill the picture, and such as are small in it. */
const markShares = [0.013, 0.022] as const;

/** A zone was hardly ever further down the list of what looks like one. */
const mostBands = 10;

/** A band, and how much smaller than the picture the copy was in which it was found. */
export interface LikelyBand {
  readonly band: Band;
  readonly scale: number;
}

/**
 * Where in a picture to look for a zone, the likeliest first: level ones and upright ones, found on a copy with so many pixels along its longer side.
 * What comes later is only worked out when it is asked for.
 */
export function* likelyBands(picture: GrayRaster, locateSide: number): Generator<LikelyBand> {
  const longSide = Math.max(picture.width, picture.height);
  const scale = Math.min(1, locateSide / longSide);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const small = scale < 1 ? resizeGray(picture, side(picture.width), side(picture.height)) : picture;
  const seen: Band[] = [];
  for (const share of markShares) {
    const size = Math.max(5, Math.round(longSide * scale * share) | 1);
    const marks = { width: small.width, height: small.height, data: darkMarks(small, size) };
    // A mark stays one when the picture is turned.
    const upright = findBands({ ...quarterTurn(marks), size }).map((band) => {
      const { x, y } = unturn(band, small.height);
      return { ...band, x, y, angle: band.angle - Math.PI / 2 };
    });
    const bands = [...findBands({ ...marks, size }), ...upright];
    for (const band of bands.sort((one, other) => other.score - one.score)) {
      if (seen.length === mostBands) return;
      if (seen.some((one) => isMuchTheSame(one, band))) continue;
      seen.push(band);
      yield { band, scale };
    }
  }
}

/** Found again with marks of another size, or with one line more: one look at it was enough. */
const isMuchTheSame = (one: Band, other: Band): boolean =>
  Math.abs(one.angle - other.angle) < 0.1 &&
  Math.abs(one.length - other.length) < 0.2 * Math.max(one.length, other.length) &&
  Math.hypot(one.x - other.x, one.y - other.y) < 0.6 * Math.min(one.thickness, other.thickness);

import { type ParsedLicence, parseLicence } from '../../../../shared/documents/licence/parse-licence.ts';
import { mapQuad } from '../../geometry/polygon.ts';
import type { GrayRaster, Quad } from '../../raster.ts';
import { resizeGray } from '../../resize.ts';
import { cutStrip, pointIn, type Strip } from '../lines/strip.ts';
import { estimateSkew } from './skew.ts';

/** A barcode that the engine decoded, and its corners in the picture that it was given. */
export interface SeenBarcode {
  readonly text: string;
  readonly quad: Quad;
}

/** The engine behind it: the one PDF417 barcode of a picture, or nothing. */
export type ReadBarcode = (picture: GrayRaster) => Promise<SeenBarcode | undefined>;

/** A licence's barcode that could be taken apart, and its corners in the picture. */
export interface FoundBarcode extends SeenBarcode {
  readonly licence: ParsedLicence;
}

/** More pixels make it slower and not better. */
const [longestSide, skewSide] = [2600, 900];
/** The engine follows a few degrees by itself; the estimate is seldom off by more than these. */
const aroundSkew = [0, 2, -2, 4, -4, 7, -7] as const;

const shrink = (
  picture: GrayRaster,
  longest: number,
): { readonly small: GrayRaster; readonly scale: number } => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return {
    small: scale < 1 ? resizeGray(picture, side(picture.width), side(picture.height)) : picture,
    scale,
  };
};

/** The whole picture turned by some degrees, in a frame that holds all of it. */
const turnedBy = ({ width, height }: GrayRaster, degrees: number): Strip => {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    x: width / 2,
    y: height / 2,
    angle,
    length: Math.ceil(width * cos + height * sin),
    thickness: Math.ceil(width * sin + height * cos),
  };
};

/**
 * Reads the barcode of a driving licence. The picture as it is first; then, with `sweeps`, turned level by up to seven angles around the estimated
 * tilt. What can't be taken apart as a licence was not read: a barcode's own correction lets a wrong text through now and then.
 */
export async function readLicenceBarcode(
  picture: GrayRaster,
  readBarcode: ReadBarcode,
  sweeps: boolean,
): Promise<FoundBarcode | undefined> {
  const { small, scale } = shrink(picture, longestSide);
  const look = async (strip?: Strip): Promise<FoundBarcode | undefined> => {
    const seen = await readBarcode(strip ? cutStrip(small, strip, strip.length, strip.thickness, 1) : small);
    const licence = seen && parseLicence(seen.text);
    if (!seen || !licence?.ok) return undefined;
    const quad = mapQuad(seen.quad, ({ x, y }) => {
      const at = strip ? pointIn(strip, x - strip.length / 2, y - strip.thickness / 2) : { x, y };
      return { x: at.x / scale, y: at.y / scale };
    });
    return { text: seen.text, quad, licence: licence.value };
  };
  const level = await look();
  if (level !== undefined || !sweeps) return level;
  const skew = estimateSkew(shrink(small, skewSide).small);
  for (const offset of aroundSkew) {
    const found = await look(turnedBy(small, skew + offset));
    if (found !== undefined) return found;
  }
  return undefined;
}

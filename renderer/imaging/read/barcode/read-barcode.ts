import { type ParsedLicence, parseLicence } from '../../../../shared/documents/licence/parse-licence.ts';
import { mapQuad } from '../../geometry/polygon.ts';
import type { GrayRaster, Point, Quad } from '../../raster.ts';
import { resizeGray } from '../../resize.ts';
import { cutStrip, pointIn, type Strip } from '../lines/strip.ts';
import type { ReadingBudget } from '../reading-budget.ts';
import { type Bars, findBars } from './find-bars.ts';

/** A barcode that the engine decoded, and its corners in the picture that it was given. */
export interface SeenBarcode {
  readonly text: string;
  readonly quad: Quad;
}

/** The engine behind it: the one PDF417 barcode of a picture, or nothing. */
export type ReadBarcode = (picture: GrayRaster) => Promise<SeenBarcode | undefined>;

/** How one is read, and how much is done for it. */
export interface BarcodeTask {
  /** `YYYY-MM-DD`: no licence was issued after it. */
  readonly today: string;
  /** Absent, as long as it takes. */
  readonly budget?: ReadingBudget | undefined;
  /** Cut out and whole is all that is tried: for where nothing speaks for a barcode but that a desk has bars too. */
  readonly isBrief?: boolean | undefined;
  /** Where a document was found in the picture, perhaps not quite: looked at first, by itself, so that no lines beside it are taken for bars. */
  readonly around?: Quad | undefined;
}

/** A licence's barcode that could be taken apart, and its corners in the picture. */
export interface FoundBarcode extends SeenBarcode {
  readonly licence: ParsedLicence;
}

/** More pixels make it slower and not better. */
const [longestSide, barsSide] = [2600, 900];
/** The engine follows a few degrees by itself; the estimate is seldom off by more than these. */
const aroundTilt = [2, -2, 4, -4, 7, -7] as const;
/** Where nothing but a document is looked at, the estimate is better. */
const aroundTiltNear = [0, 2, -2] as const;
/** The part around a document, by its own sides; and how many times larger it is made where it has less than enough pixels: fine bars are read better so. */
const [room, finest, enough] = [1.3, 2, 2000];
/** Around what looks like bars, in pixels of the small copy: white that the engine needs, and bars that were too faint to count. */
const margin = 60;

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

/** The area of some bars turned level by some degrees, in a frame that holds all of it; `scale` is that of the copy that they were found in. */
function turnedBy({ x, y, width, height }: Bars, degrees: number, scale: number): Strip {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    x: (x + width / 2) / scale,
    y: (y + height / 2) / scale,
    angle,
    length: Math.ceil((width * cos + height * sin + margin) / scale),
    thickness: Math.ceil((width * sin + height * cos + margin) / scale),
  };
}

/** The level part of a picture around a document, where some of the picture is in it. */
function partAround(quad: Quad, { width, height }: GrayRaster): Strip | undefined {
  const [across, down] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const span = (values: readonly number[], most: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const more = ((high - low) * (room - 1)) / 2;
    return [Math.max(0, low - more), Math.min(most, high + more)] as const;
  };
  const [[left, right], [top, bottom]] = [span(across, width), span(down, height)];
  const [length, thickness] = [Math.round(right - left), Math.round(bottom - top)];
  if (length < 1 || thickness < 1) return undefined;
  return { x: (left + right) / 2, y: (top + bottom) / 2, angle: 0, length, thickness };
}

/**
 * Reads the barcode of a driving licence. Where nothing looks like bars, the engine is not even asked. What looks like bars is cut out and turned
 * level, by up to seven angles around the estimated tilt. What can't be taken apart as a licence was not read: a barcode's own correction lets a
 * wrong text through now and then.
 */
export async function readLicenceBarcode(
  picture: GrayRaster,
  readBarcode: ReadBarcode,
  { today, budget, isBrief = false, around }: BarcodeTask,
): Promise<FoundBarcode | undefined> {
  const { small, scale } = shrink(picture, longestSide);
  const look = async (strip?: Strip, finer = 1): Promise<FoundBarcode | undefined> => {
    if (budget?.hasTime() === false) return undefined;
    const side = (length: number) => Math.round(length * finer);
    const seen = await readBarcode(
      strip ? cutStrip(small, strip, side(strip.length), side(strip.thickness), 1) : small,
    );
    const licence = seen && parseLicence(seen.text, today);
    if (!seen || !licence?.ok) return undefined;
    const quad = mapQuad(seen.quad, ({ x, y }): Point => {
      const at = strip
        ? pointIn(strip, x / finer - strip.length / 2, y / finer - strip.thickness / 2)
        : { x, y };
      return { x: at.x / scale, y: at.y / scale };
    });
    return { text: seen.text, quad, licence: licence.value };
  };
  const lookAround = async (part: Strip): Promise<FoundBarcode | undefined> => {
    const copy = shrink(cutStrip(small, part, part.length, part.thickness, 1), barsSide);
    const bars = findBars(copy.small);
    if (bars === undefined) return undefined;
    const { x, y } = pointIn(part, -part.length / 2, -part.thickness / 2);
    const there = { ...bars, x: bars.x + x * copy.scale, y: bars.y + y * copy.scale };
    for (const offset of aroundTiltNear) {
      const strip = turnedBy(there, bars.degrees + offset, copy.scale);
      const finer = Math.min(finest, Math.max(1, enough / Math.max(strip.length, strip.thickness)));
      const found = await look(strip, finer);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const part =
    around &&
    partAround(
      mapQuad(around, ({ x, y }) => ({ x: x * scale, y: y * scale })),
      small,
    );
  const near = part && (await lookAround(part));
  if (near !== undefined) return near;
  const copy = shrink(small, barsSide);
  const bars = findBars(copy.small);
  if (bars === undefined) return undefined;
  const turned = (offset: number) => turnedBy(bars, bars.degrees + offset, copy.scale);
  const found = (await look(turned(0))) ?? (await look());
  if (found !== undefined || isBrief) return found;
  for (const offset of aroundTilt) {
    const other = await look(turned(offset));
    if (other !== undefined) return other;
  }
  return undefined;
}

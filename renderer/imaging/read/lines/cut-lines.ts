import type { GrayRaster } from '../../raster.ts';
import type { Band } from '../locate/find-bands.ts';
import { splitLines, type TextLine } from './split-lines.ts';
import { cutStrip, pointIn, type Strip, turnedRound } from './strip.ts';

/** The height of a line as the net reads it, in pixels. */
export const lineHeight = 32;
const [narrowest, widest] = [200, 1000];
/** How many pixels of a band are looked at along its length. */
const bandWidth = 1100;
/** A zone has three lines at most, with a little other type around it. What has more is a texture. */
const mostLines = 6;

/** The lines of a band, upright or turned round, ready to be cut out at several heights. */
export interface BandLines {
  /** The part of the picture that holds them all. */
  readonly strip: Strip;
  readonly count: number;
  /** All lines from above, each so many times higher than its letters, 32 pixels high. */
  readonly cut: (padding: number, isTurned: boolean) => readonly GrayRaster[];
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Finds the lines of a band that was found at `scale` of the picture's size. Undefined where there are none, or too many. */
export function linesOfBand(picture: GrayRaster, band: Band, scale: number): BandLines | undefined {
  const around: Strip = {
    x: band.x / scale,
    y: band.y / scale,
    angle: band.angle,
    length: (band.length * 1.06 + band.markSize) / scale,
    thickness: (band.thickness * 1.25 + 1.6 * band.markSize) / scale,
  };
  const pixel = Math.max(around.length / bandWidth, 0.25);
  const [width, height] = [Math.round(around.length / pixel), Math.round(around.thickness / pixel)];
  const all = splitLines(cutStrip(picture, around, width, height, 2));
  const longest = Math.max(0, ...all.map(({ begin, end }) => end - begin));
  const typical = middle(all.filter(({ begin, end }) => end - begin > longest * 0.5).map(heightOf));
  const lines = all.filter(
    (line) => line.end - line.begin >= longest * 0.45 && heightOf(line) >= typical * 0.45,
  );
  if (lines.length === 0 || lines.length > mostLines) return undefined;
  const begin = Math.min(...lines.map((line) => line.begin));
  const end = Math.max(...lines.map((line) => line.end));
  // The lines of a zone are equally high.
  const common = middle(lines.map(heightOf));

  const stripOf = (line: TextLine, padding: number): Strip => {
    const own = heightOf(line);
    const high = (Math.abs(own - common) > 0.25 * common ? common : own) * padding;
    const [from, to] = [Math.max(0, begin - high * 0.35), Math.min(width, end + high * 0.35)];
    const x = (from + to) / 2;
    const y = (line.top + line.bottom) / 2 + line.slope * (x - width / 2);
    const at = pointIn(around, (x - width / 2) * pixel, (y - height / 2) * pixel);
    const angle = around.angle + Math.atan(line.slope);
    return { ...at, angle, length: (to - from) * pixel, thickness: high * pixel };
  };
  const cut = (padding: number, isTurned: boolean): readonly GrayRaster[] => {
    const strips = lines.map((line) => stripOf(line, padding));
    const read = isTurned ? strips.map(turnedRound).reverse() : strips;
    return read.map((strip) => cutStrip(picture, strip, widthOf(strip), lineHeight));
  };
  return { strip: around, count: lines.length, cut };
}

const heightOf = ({ top, bottom }: TextLine): number => bottom - top;

/** As wide as it is in proportion, in steps of eight. */
const widthOf = ({ length, thickness }: Strip): number => {
  const width = Math.round(((length / thickness) * lineHeight) / 8) * 8;
  return Math.min(widest, Math.max(narrowest, width));
};

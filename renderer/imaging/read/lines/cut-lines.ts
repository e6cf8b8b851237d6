import type { GrayRaster } from '../../raster.ts';
import type { Band } from '../locate/find-bands.ts';
import { splitLines, type TextLine } from './split-lines.ts';
import { cutStrip, pointIn, type Strip, turnedRound } from './strip.ts';

/** The height of a line as the net reads it, in pixels. */
export const lineHeight = 32;
const [narrowest, widest] = [200, 1000];
/** How many pixels of a band are looked at along its length. */
const bandWidth = 760;
/** A zone has three lines at most, with a little other type around it. What has more is a texture. */
const mostLines = 6;

/** As much as two lines above and below one take up, in heights of a line. */
const widened = 12.5;

/** The lines of a band, upright or turned round, ready to be cut out at several heights. */
export interface BandLines {
  /** The part of the picture that holds them all, and hardly more. */
  readonly strip: Strip;
  readonly count: number;
  /** The longest of them, counted from above while upright. */
  readonly longest: number;
  /** One line, counted from above as one reads it, so many times higher than its letters, 32 pixels high. */
  readonly cut: (at: number, padding: number, isTurned: boolean) => GrayRaster;
  /** The lines around the longest, where it is likely to have neighbours that were not found with it. */
  readonly widen: () => BandLines | undefined;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** Finds the lines of a band that was found at `scale` of the picture's size. Undefined where there are none, or too many. */
export const linesOfBand = (picture: GrayRaster, band: Band, scale: number): BandLines | undefined =>
  linesOfStrip(picture, {
    x: band.x / scale,
    y: band.y / scale,
    angle: band.angle,
    length: (band.length * 1.06 + band.markSize) / scale,
    thickness: (band.thickness * 1.25 + 1.6 * band.markSize) / scale,
  });

function linesOfStrip(picture: GrayRaster, around: Strip): BandLines | undefined {
  const pixel = Math.max(around.length / bandWidth, 0.25);
  const [width, height] = [Math.round(around.length / pixel), Math.round(around.thickness / pixel)];
  const all = splitLines(cutStrip(picture, around, width, height, 2));
  const longest = Math.max(0, ...all.map(({ begin, end }) => end - begin));
  const typical = middle(all.filter(({ begin, end }) => end - begin > longest * 0.5).map(heightOf));
  const lines = all.filter(
    (line) => line.end - line.begin >= longest * 0.45 && heightOf(line) >= typical * 0.45,
  );
  const [first] = lines;
  if (first === undefined || lines.length > mostLines) return undefined;
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
  const cut = (at: number, padding: number, isTurned: boolean): GrayRaster => {
    const line = lines[isTurned ? lines.length - 1 - at : at] ?? first;
    const own = stripOf(line, padding);
    return cutStrip(picture, isTurned ? turnedRound(own) : own, widthOf(own), lineHeight);
  };
  const lengths = lines.map((line) => line.end - line.begin);
  const longestLine = lengths.indexOf(Math.max(...lengths));
  const widen = (): BandLines | undefined => {
    const { thickness, ...line } = stripOf(lines[longestLine] ?? first, 1);
    const wide = { ...line, length: line.length + thickness, thickness: thickness * widened };
    return wide.thickness > around.thickness ? linesOfStrip(picture, wide) : undefined;
  };
  const [top, bottom] = [
    Math.min(...lines.map((line) => line.top)),
    Math.max(...lines.map((line) => line.bottom)),
  ];
  const [u, v] = [(begin + end - width) / 2, (top + bottom - height) / 2];
  const strip: Strip = {
    ...pointIn(around, u * pixel, v * pixel),
    angle: around.angle,
    length: (end - begin + 2 * common) * pixel,
    thickness: (bottom - top + common) * pixel,
  };
  return { strip, count: lines.length, longest: longestLine, cut, widen };
}

const heightOf = ({ top, bottom }: TextLine): number => bottom - top;

/** As wide as it is in proportion, in steps of eight. */
const widthOf = ({ length, thickness }: Strip): number => {
  const width = Math.round(((length / thickness) * lineHeight) / 8) * 8;
  return Math.min(widest, Math.max(narrowest, width));
};

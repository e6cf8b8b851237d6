import type { ReceiptPaper } from '../../shared/settings/receipts-policy.ts';

declare const unit: unique symbol;

/** What `webContents.print` measures a page in. No other number is taken for one. */
export type Microns = number & { readonly [unit]: 'microns' };
/** What `webContents.printToPDF` measures a page in. */
export type Inches = number & { readonly [unit]: 'inches' };

/** A page, in the one unit of whoever prints it. */
export interface PageSize<Unit extends Microns | Inches> {
  readonly width: Unit;
  readonly height: Unit;
}

const micronsInAnInch = 25_400;
/** CSS pixels. */
const pixelsInAnInch = 96;

export const microns = (count: number): Microns => Math.ceil(count) as Microns;
export const micronsOfPixels = (pixels: number): Microns =>
  microns((pixels * micronsInAnInch) / pixelsInAnInch);
export const inchesOf = (length: Microns): Inches => (length / micronsInAnInch) as Inches;

const widths: Readonly<Record<ReceiptPaper, Microns>> = {
  'thermal-80': microns(80_000),
  a4: microns(210_000),
};
const a4Height = microns(297_000);
/** A roll is cut below the last line, and the cutter stands above the head. */
const feedMicrons = 8_000;
/** Longer than it is wide: a driver may turn a page that isn't. And no roll is endless. */
const shortestRoll = 100_000;
const longestRoll = 1_000_000;

/** The page for `print`: a sheet as it is, a roll as long as the `contentPixels` that were measured on it. */
export function pageOf(paper: ReceiptPaper, contentPixels: number): PageSize<Microns> {
  if (paper === 'a4') return { width: widths.a4, height: a4Height };
  const wanted = micronsOfPixels(contentPixels) + feedMicrons;
  return { width: widths[paper], height: microns(Math.min(longestRoll, Math.max(shortestRoll, wanted))) };
}

/** The same page for `printToPDF`. */
export const pdfPageOf = ({ width, height }: PageSize<Microns>): PageSize<Inches> => ({
  width: inchesOf(width),
  height: inchesOf(height),
});

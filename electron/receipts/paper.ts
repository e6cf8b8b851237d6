import type { ReceiptPaper } from '../../shared/settings/receipts-policy.ts';

declare const unit: unique symbol;

/** What `webContents.print` measures a page in. No other number is taken for one. */
export type Microns = number & { readonly [unit]: 'microns' };

/** A page for the printer. */
export interface PageSize {
  readonly width: Microns;
  readonly height: Microns;
}

const micronsInAnInch = 25_400;
/** CSS pixels. */
const pixelsInAnInch = 96;

const microns = (count: number): Microns => Math.ceil(count) as Microns;
/** Rounded up: nothing of a receipt is cut off. */
export const micronsOfPixels = (pixels: number): Microns =>
  microns((pixels * micronsInAnInch) / pixelsInAnInch);

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
export function pageOf(paper: ReceiptPaper, contentPixels: number): PageSize {
  if (paper === 'a4') return { width: widths.a4, height: a4Height };
  const wanted = micronsOfPixels(contentPixels) + feedMicrons;
  return { width: widths[paper], height: microns(Math.min(longestRoll, Math.max(shortestRoll, wanted))) };
}

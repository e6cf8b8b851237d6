/**
 * Printers that are a folder: `printers.json` in it says which there are, and each job becomes a PDF of the page as Chromium prints it,
 * with the options it was given beside it. What Electron refuses is refused in its words.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';

/** A printer, and how a job on it ends: done unless told. `hangs`: a driver that never answers. */
export interface StandInPrinter extends Omit<E.PrinterInfo, 'options'> {
  readonly options: Readonly<Record<string, string>>;
  readonly ends?: 'done' | 'fails' | 'hangs';
}

/** A page in inches and how it is put on it, for DevTools. */
export interface PaperInches {
  paperWidth: number;
  paperHeight: number;
}

type PageSize = NonNullable<E.WebContentsPrintOptions['pageSize']>;

const MICRONS_IN_AN_INCH = 25_400;
const LEAST_MICRONS = 353;
/** Portrait, in microns. */
const NAMED: Readonly<Record<string, readonly [number, number]>> = {
  A0: [841_000, 1_189_000],
  A1: [594_000, 841_000],
  A2: [420_000, 594_000],
  A3: [297_000, 420_000],
  A4: [210_000, 297_000],
  A5: [148_000, 210_000],
  A6: [105_000, 148_000],
  Legal: [215_900, 355_600],
  Letter: [215_900, 279_400],
  Tabloid: [279_400, 431_800],
};
const LEDGER: readonly [number, number] = [431_800, 279_400];

/** The printers of the folder, read anew each time: one that is switched off between two jobs is gone. None without a folder. */
export function readPrinters(folder: string | undefined): readonly StandInPrinter[] {
  const file = folder === undefined ? '' : path.join(folder, 'printers.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StandInPrinter[]) : [];
}

/** The paper of a `print` job. Throws as Electron does on a size that it does not take; sizes are in microns. */
export function paperOfPrint({
  pageSize,
  usePrinterDefaultPageSize = false,
}: E.WebContentsPrintOptions): PaperInches {
  if (usePrinterDefaultPageSize) {
    if (pageSize !== undefined) throw new Error('usePrinterDefaultPageSize cannot be combined with pageSize');
    return inches(NAMED.A4 ?? LEDGER);
  }
  if (pageSize === undefined) return inches(NAMED.A4 ?? LEDGER);
  if (typeof pageSize === 'string') return inches(named(pageSize));
  const { width, height } = pageSize;
  if (!width || !height) throw new TypeError('height and width properties are required for pageSize');
  if (Math.ceil(width) < LEAST_MICRONS || Math.ceil(height) < LEAST_MICRONS)
    throw new RangeError('height and width properties must be minimum 352 microns.');
  return inches([Math.ceil(width), Math.ceil(height)]);
}

/** The paper of a `printToPDF`: letter unless told; sizes are in inches. */
export function paperOfPdf({ pageSize = 'Letter' }: E.PrintToPDFOptions): PaperInches {
  if (typeof pageSize === 'string') return inches(pageSize === 'Ledger' ? LEDGER : named(pageSize));
  const { width, height } = pageSize;
  if (!width || !height) throw new TypeError('height and width properties are required for pageSize');
  return { paperWidth: width, paperHeight: height };
}

/** Keeps a job: `job-1.pdf`, and `job-1.json` with what was asked for. */
export function keepJob(folder: string, pdf: Buffer, options: E.WebContentsPrintOptions): void {
  const number = readdirSync(folder).filter((name) => /^job-\d+\.pdf$/.test(name)).length + 1;
  writeFileSync(path.join(folder, `job-${number}.json`), JSON.stringify(options));
  writeFileSync(path.join(folder, `job-${number}.pdf`), pdf);
}

function named(pageSize: Exclude<PageSize, E.Size> | 'Ledger'): readonly [number, number] {
  const size = NAMED[pageSize];
  if (!size) throw new Error(`Unsupported pageSize: ${pageSize}`);
  return size;
}

const inches = ([width, height]: readonly [number, number]): PaperInches => ({
  paperWidth: width / MICRONS_IN_AN_INCH,
  paperHeight: height / MICRONS_IN_AN_INCH,
});

import type { GrayRaster } from '../raster.ts';
import { betterOf, isSure } from './decode/zone-reading.ts';
import { linesOfBand } from './lines/cut-lines.ts';
import { likelyBands } from './locate/likely-bands.ts';
import { type FoundZone, type ReadLines, readBand, type SpendLines } from './read-band.ts';
import type { ReadingBudget } from './reading-budget.ts';

/** How it is read. */
export interface ZoneReader {
  readonly readLines: ReadLines;
  /** `YYYY-MM-DD`: the two digits of a year need it. */
  readonly today: string;
  /** What may be done for it; absent, as much as there is to be looked at. */
  readonly budget?: ReadingBudget | undefined;
}

/** The long side at which zones are looked for in a picture of which a document may be a small part. */
export const wholeSide = 1000;
/** The same in one that a document fills: its zone is as long as that. */
export const documentSide = 640;

/**
 * Reads the machine-readable zone of a picture, wherever it stands and whichever way up. Stops at the first reading that needs no
 * repair; without one, or at the end of its budget, the best there is, which may not be valid; undefined where nothing looks like a zone.
 */
export async function readZone(
  picture: GrayRaster,
  { readLines, today, budget }: ZoneReader,
  locateSide = wholeSide,
): Promise<FoundZone | undefined> {
  const spend: SpendLines = async (lines) =>
    budget?.takeLines(lines.length) === false ? undefined : readLines(lines);
  let best: FoundZone | undefined;
  for (const { band, scale } of likelyBands(picture, locateSide)) {
    if (budget?.hasTime() === false) break;
    const lines = linesOfBand(picture, band, scale);
    const found = lines && (await readBand(lines, spend, today));
    if (found === undefined || betterOf(best?.reading, found.reading) !== found.reading) continue;
    best = found;
    if (isSure(found.reading)) break;
  }
  return best;
}

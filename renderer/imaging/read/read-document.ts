import { acceptBarcode, acceptZone } from '../../../shared/documents/accept-read.ts';
import type { DocumentRead, ReadAgreement } from '../../../shared/documents/document-read.ts';
import { type ConfusablePlace, confusablePlaces } from '../../../shared/documents/zone/confusable.ts';
import type { GrayRaster, Quad } from '../raster.ts';
import { type FoundBarcode, type ReadBarcode, readLicenceBarcode } from './barcode/read-barcode.ts';
import { betterOf, isSure, type ZoneReading } from './decode/zone-reading.ts';
import type { FoundZone, ReadLines } from './read-band.ts';
import { documentSide, readZone } from './read-zone.ts';
import type { ReadingBudget } from './reading-budget.ts';

/** Which picture a read came from: the straightened document, or the whole picture, in which no outline has to be found first. */
export type ReadFrom = 'straightened' | 'original';

/** Where something was read, to be shown beside what it says: corners in that picture, in the order of reading. */
export interface ReadPlace {
  readonly picture: ReadFrom;
  readonly quad: Quad;
}

/** A zone that was read, with the places at which the eye has to decide although all check digits hold. */
export interface ZoneFound {
  readonly kind: 'zone';
  readonly reading: ZoneReading;
  readonly place: ReadPlace;
  readonly confusable: readonly ConfusablePlace[];
}

/** The barcode of a driving licence that was read and could be taken apart. */
export interface BarcodeFound {
  readonly kind: 'barcode';
  readonly text: string;
  readonly place: ReadPlace;
}

/** What was read of a document: at most one of each. */
export interface DocumentReads {
  readonly zone: ZoneFound | undefined;
  readonly barcode: BarcodeFound | undefined;
}

/** The pictures of one document, and what reads them. */
export interface DocumentToRead {
  /** Cut out by its outline and upright, or on its head; absent where no outline was found. */
  readonly straightened?: GrayRaster | undefined;
  /** The whole picture; absent where only the straightened one is to be looked at. */
  readonly original?: GrayRaster | undefined;
  readonly readLines: ReadLines;
  readonly readBarcode: ReadBarcode;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** What may be done for it, both pictures together; absent, as much as there is to be looked at. */
  readonly budget?: ReadingBudget | undefined;
  /** The document was straightened and showed no barcode: the original is worth a short look for one. */
  readonly isBrief?: boolean;
  /** Where the document is in the original, as far as an outline tells. */
  readonly around?: Quad | undefined;
  /** What to look for. A frame of the living picture leaves out what the side of the document can't have. */
  readonly wanted?: readonly ('zone' | 'barcode')[];
}

/** A reading of which fewer check digits hold says nothing worth showing. */
const fewestChecks = 2;

/**
 * Reads a document: its machine-readable zone, its licence's barcode. The straightened picture first, since it is smaller and level; the original where
 * that gave nothing sure, so that an outline found wrongly costs time and no read. Rejects only when an engine is broken.
 */
export async function readDocument(document: DocumentToRead): Promise<DocumentReads> {
  const { wanted = ['zone', 'barcode'] } = document;
  const zone = wanted.includes('zone') ? await readBestZone(document) : undefined;
  // No document has both.
  const isDone = zone !== undefined && isSure(zone.reading);
  const barcode = wanted.includes('barcode') && !isDone ? await readBestBarcode(document) : undefined;
  return { zone, barcode };
}

async function readBestZone(document: DocumentToRead): Promise<ZoneFound | undefined> {
  const { straightened, original } = document;
  const first = straightened && (await readZone(straightened, document, documentSide));
  if (first !== undefined && isSure(first.reading)) return asZone(first, 'straightened');
  const second = original && (await readZone(original, document));
  const best = betterOf(first?.reading, second?.reading);
  const chosen = best === first?.reading ? first : second;
  return chosen && asZone(chosen, chosen === first ? 'straightened' : 'original');
}

function asZone({ reading, quad }: FoundZone, picture: ReadFrom): ZoneFound | undefined {
  const { format, lines, valid } = reading;
  if (!valid && reading.holding < fewestChecks) return undefined;
  const confusable = confusablePlaces(format, lines);
  return { kind: 'zone', reading, place: { picture, quad }, confusable };
}

async function readBestBarcode(document: DocumentToRead): Promise<BarcodeFound | undefined> {
  const { straightened, original, readBarcode, budget, today } = document;
  const asFound = (found: FoundBarcode | undefined, picture: ReadFrom): BarcodeFound | undefined =>
    found && { kind: 'barcode', text: found.text, place: { picture, quad: found.quad } };
  const first = straightened && (await readLicenceBarcode(straightened, readBarcode, { today, budget }));
  if (first || !original) return asFound(first, 'straightened');
  const second = await readLicenceBarcode(original, readBarcode, {
    today,
    budget,
    isBrief: document.isBrief,
    around: document.around,
  });
  return asFound(second, 'original');
}

/** What may cross to main of a read that was agreed upon; undefined for what was repaired or is not valid. */
export function acceptFound(
  found: ZoneFound | BarcodeFound,
  agreement: ReadAgreement,
  today: string,
): DocumentRead | undefined {
  if (found.kind === 'barcode') {
    const read = acceptBarcode(found.text, agreement, today);
    return read.ok ? read.value : undefined;
  }
  if (!isSure(found.reading)) return undefined;
  const read = acceptZone(found.reading.lines, agreement, today);
  return read.ok ? read.value : undefined;
}

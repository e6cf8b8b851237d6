import { sideOfReads } from '../../../shared/documents/side-of-reads.ts';
import { wholePicture } from '../decode/overview.ts';
import type { PictureSource } from '../decode/picture-source.ts';
import { mapQuad } from '../geometry/polygon.ts';
import { toGray } from '../gray.ts';
import type { GrayRaster, Quad } from '../raster.ts';
import type { ReadBarcode } from '../read/barcode/read-barcode.ts';
import { isSure } from '../read/decode/zone-reading.ts';
import type { ReadLines } from '../read/read-band.ts';
import { type DocumentReads, type ReadPlace, readDocument } from '../read/read-document.ts';
import { openBudget, type ReadingBudget, usualLines } from '../read/reading-budget.ts';
import type { ReadReport, ReadWish } from './read-report.ts';

/** What reads: nets and engines, behind ports. */
export interface ReadingEngines {
  readonly readLines: ReadLines;
  readonly readBarcode: ReadBarcode;
}

/** As many pixels along the longer side as a whole picture is read in: the letters of a card that fills a fifth of it are still high enough. */
const originalSide = 2600;
/** How long may be read, in all, before the picture goes on without: keeping a picture must not hang on reading it. */
const readingLimitMs = 4000;

/** For one picture, straightened and whole together. */
export const openUsualBudget = (): ReadingBudget =>
  openBudget({ lines: usualLines, ms: readingLimitMs, now: () => performance.now() });

/**
 * Reads a document off its straightened picture, and where that says nothing sure off the picture as it came: reading does not depend on the
 * outline, which only says where to look more closely for a barcode. The whole picture is made ready only then.
 */
export async function readPicture(
  source: PictureSource,
  straightened: GrayRaster | undefined,
  wish: ReadWish,
  engines: ReadingEngines,
  outline?: Quad,
): Promise<DocumentReads> {
  const budget = openUsualBudget();
  const task = { ...wish, ...engines, budget };
  const first = straightened ? await readDocument({ ...task, straightened }) : noReads;
  if (isEnough(first) || !budget.hasTime()) return first;
  const scale = Math.min(1, originalSide / Math.max(source.width, source.height));
  const original = toGray(await wholePicture(source, scale));
  const around = outline && mapQuad(outline, ({ x, y }) => ({ x: x * scale, y: y * scale }));
  const second = await readDocument({ ...task, original, isBrief: straightened !== undefined, around });
  return {
    zone: betterZone(first.zone, movedTo(second.zone, 1 / scale)),
    barcode: movedTo(second.barcode, 1 / scale),
  };
}

const noReads: DocumentReads = { zone: undefined, barcode: undefined };

/** One document has either of the two. */
export const isEnough = ({ zone, barcode }: DocumentReads): boolean =>
  barcode !== undefined || (zone !== undefined && isSure(zone.reading));

function betterZone(one: DocumentReads['zone'], other: DocumentReads['zone']): DocumentReads['zone'] {
  if (!one || !other) return one ?? other;
  return other.reading.score > one.reading.score ? other : one;
}

/** The same read with its place in a picture of another size. */
function movedTo<Found extends { readonly place: ReadPlace }>(
  found: Found | undefined,
  by: number,
): Found | undefined {
  if (!found) return undefined;
  const quad = mapQuad(found.place.quad, ({ x, y }) => ({ x: x * by, y: y * by }));
  return { ...found, place: { ...found.place, quad } };
}

/** Whether what was read stands on its head in the straightened picture. */
export function isOnItsHead({ zone, barcode }: DocumentReads): boolean {
  const place = zone?.place ?? barcode?.place;
  if (place?.picture !== 'straightened') return false;
  // By the edge along which it is read.
  return place.quad[1].x < place.quad[0].x;
}

/** The reads of a straightened picture after that has been turned round. */
export function turnReads({ zone, barcode }: DocumentReads, picture: GrayRaster): DocumentReads {
  const turned = <Found extends { readonly place: ReadPlace }>(found: Found | undefined) =>
    found?.place.picture === 'straightened'
      ? { ...found, place: { ...found.place, quad: turnedQuad(found.place.quad, picture) } }
      : found;
  return { zone: turned(zone), barcode: turned(barcode) };
}

const turnedQuad = (quad: Quad, { width, height }: GrayRaster): Quad =>
  mapQuad(quad, ({ x, y }) => ({ x: width - x, y: height - y }));

/** As the page is told. */
export function asReport({ zone, barcode }: DocumentReads): ReadReport {
  const seen = zone && { format: zone.reading.format.name, valid: zone.reading.valid };
  return {
    looksLike: sideOfReads({ zone: seen, barcode }),
    zone: zone
      ? {
          format: zone.reading.format.name,
          lines: [...zone.reading.lines],
          valid: zone.reading.valid,
          repaired: zone.reading.repaired,
          place: zone.place,
          confusable: zone.confusable.map((place) => ({ ...place, couldBe: [...place.couldBe] })),
        }
      : null,
    barcode: barcode ? { text: barcode.text, place: barcode.place } : null,
  };
}

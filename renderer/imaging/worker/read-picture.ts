import { wholePicture } from '../decode/overview.ts';
import type { PictureSource } from '../decode/picture-source.ts';
import { mapQuad } from '../geometry/polygon.ts';
import { toGray } from '../gray.ts';
import type { GrayRaster, Quad } from '../raster.ts';
import type { ReadBarcode } from '../read/barcode/read-barcode.ts';
import { isSure } from '../read/decode/zone-reading.ts';
import {
  type DocumentReads,
  type DocumentToRead,
  type ReadPlace,
  readDocument,
} from '../read/read-document.ts';
import type { ReadLines } from '../read/read-zone.ts';
import type { ReadReport, ReadWish } from './read-report.ts';
import { limitEngines, readingLimitMs, untilTimeIsUp } from './reading-limit.ts';

/** What reads: nets and engines, behind ports. */
export interface ReadingEngines {
  readonly readLines: ReadLines;
  readonly readBarcode: ReadBarcode;
}

/** As many pixels along the longer side as a whole picture is read in: the letters of a card that fills a fifth of it are still high enough. */
const originalSide = 2600;
/** In the place of a picture that is not looked at. */
const nothing: GrayRaster = { width: 32, height: 32, data: new Uint8Array(32 * 32) };

/**
 * Reads a document off its straightened picture, and where that says nothing sure off the picture as it came: reading does not depend on the
 * outline. The whole picture is made ready only then.
 */
export async function readPicture(
  source: PictureSource,
  straightened: GrayRaster | undefined,
  wish: ReadWish,
  engines: ReadingEngines,
): Promise<DocumentReads> {
  const limited = limitEngines(engines, readingLimitMs, () => performance.now());
  const read = (pictures: Pick<DocumentToRead, 'straightened' | 'original'>) =>
    untilTimeIsUp(readDocument({ ...wish, ...limited, ...pictures }));
  const first = straightened ? await read({ straightened, original: nothing }) : noReads;
  if (isEnough(first)) return first;
  const scale = Math.min(1, originalSide / Math.max(source.width, source.height));
  const original = toGray(await wholePicture(source, scale));
  const second = await read({ straightened: undefined, original });
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
  return {
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

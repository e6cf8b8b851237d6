import type { PictureBudget } from '../../../shared/documents/picture-budget.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { overview, wholePicture } from '../decode/overview.ts';
import type { PictureSource } from '../decode/picture-source.ts';
import type { MaskFinder } from '../find/find-outline.ts';
import { type Outline, sureFrom } from '../find/outline.ts';
import { isConvexQuad, mapQuad, signedArea } from '../geometry/polygon.ts';
import { startAt } from '../geometry/reading-order.ts';
import { toGray } from '../gray.ts';
import { isScannedSheet } from '../judge/is-scanned-sheet.ts';
import { judgePicture } from '../judge/judge-picture.ts';
import type { ColourRaster, Quad } from '../raster.ts';
import type { DocumentReads } from '../read/read-document.ts';
import { type EncodeJpeg, type ShrunkPicture, shrinkToBudget } from '../shrink/shrink-to-budget.ts';
import { keptWidth, straighten } from '../straighten/straighten.ts';
import { turnRound } from '../straighten/turn-round.ts';
import { findInOverview } from './find-in-picture.ts';
import type { PreparedPicture } from './protocol.ts';
import { isReadAgain } from './read-again.ts';
import { asReport, isOnItsHead, type ReadingEngines, readPicture, turnReads } from './read-picture.ts';
import type { ReadReport, ReadWish } from './read-report.ts';

/** What preparing needs of its surroundings. */
export interface PrepareTools extends ReadingEngines {
  readonly findMask: MaskFinder;
  readonly createEncoder: (picture: ColourRaster) => EncodeJpeg;
  /** The pixels of a JPEG that was just made. */
  readonly decodeOwn: (jpeg: Uint8Array<ArrayBuffer>) => Promise<ColourRaster>;
}

/** How one picture is to be prepared. */
export interface PrepareOrder {
  readonly corners?: Quad | undefined;
  readonly budget: PictureBudget;
  readonly isFinest?: boolean | undefined;
  readonly otherSide?: string | undefined;
  readonly wish?: ReadWish | undefined;
}

/** What is kept of the picture as it came. */
interface Cut {
  readonly picture: ColourRaster;
  /** Undefined: the whole. */
  readonly quad: Quad | undefined;
  readonly cutBy: PreparedPicture['cutBy'];
  readonly outline: Outline | null;
}

/** A document that was not cut out fills a part of its picture only: the whole is kept that much larger. */
const wholeSide = keptWidth.most * 1.25;

/** Straightens, reads, judges and shrinks a decoded picture. Only a sure outline, or a person's, cuts anything away. */
export async function preparePicture(
  source: PictureSource,
  { corners, budget, isFinest, otherSide, wish }: PrepareOrder,
  tools: PrepareTools,
): Promise<Result<Omit<PreparedPicture, 'original'>, 'no-area' | 'over-budget'>> {
  // Once, and first: later the picture may be there in its full size only, of which a small copy costs more.
  const small = await overview(source);
  const cut = corners
    ? await cutByPerson(source, corners)
    : await cutByOutline(source, await findInOverview(source, small, tools.findMask));
  if (!cut) return err('no-area');
  const found = cut.quad ?? cut.outline?.quad;
  const read = wish && (await readPicture(source, cut.quad && toGray(cut.picture), wish, tools, found));
  const { picture, quad, outline, reads } = upright(cut, read);
  const frame = { width: source.width, height: source.height };
  // The browser encodes in a thread of its own: it is judged meanwhile.
  const shrinking = shrinkToBudget(picture, budget, tools.createEncoder(picture), isFinest);
  const isScan = isScannedSheet(toGray(small));
  const quality = judgePicture({ straightened: toGray(picture), quad, frame, otherSide, isScan });
  const shrunk = await shrinking;
  if (!shrunk) return err('over-budget');
  return ok({
    ...shrunk,
    outline,
    cutBy: cut.cutBy,
    quality,
    reads: reads ? inPixelsOf(shrunk, picture, asReport(reads)) : null,
    isStillReadable: reads && wish ? await isReadAgain(shrunk.jpeg, reads, wish, tools) : null,
  });
}

async function cutByPerson(source: PictureSource, corners: Quad): Promise<Cut | undefined> {
  const picture =
    isConvexQuad(corners) && signedArea(corners) > 1
      ? await straighten(source, corners, keptWidth)
      : undefined;
  return picture && { picture, quad: corners, cutBy: 'person', outline: null };
}

async function cutByOutline(source: PictureSource, outline: Outline | undefined): Promise<Cut> {
  const isSure = outline !== undefined && outline.confidence >= sureFrom;
  const picture = isSure ? await straighten(source, outline.quad, keptWidth) : undefined;
  if (isSure && picture) return { picture, quad: outline.quad, cutBy: 'outline', outline };
  const scale = Math.min(1, wholeSide / Math.max(source.width, source.height));
  return {
    picture: await wholePicture(source, scale),
    quad: undefined,
    cutBy: 'nothing',
    outline: outline ?? null,
  };
}

/** An outline does not say which way up a document lies; what stands on it does. */
function upright(
  { picture, quad, outline }: Cut,
  reads: DocumentReads | undefined,
): Pick<Cut, 'picture' | 'quad' | 'outline'> & { readonly reads: DocumentReads | undefined } {
  if (!reads || !isOnItsHead(reads)) return { picture, quad, outline, reads };
  return {
    picture: turnRound(picture),
    quad: quad && startAt(quad, 2),
    outline: outline && { ...outline, quad: startAt(outline.quad, 2) },
    reads: turnReads(reads, picture),
  };
}

/** The places of a report in a picture that has been shrunk since. */
function inPixelsOf(shrunk: ShrunkPicture, picture: ColourRaster, report: ReadReport): ReadReport {
  const { zone, barcode } = report;
  const [x, y] = [shrunk.width / picture.width, shrunk.height / picture.height];
  const moved = <Found extends NonNullable<ReadReport['zone' | 'barcode']>>(found: Found): Found =>
    found.place.picture === 'original'
      ? found
      : {
          ...found,
          place: { ...found.place, quad: mapQuad(found.place.quad, (at) => ({ x: at.x * x, y: at.y * y })) },
        };
  return { ...report, zone: zone && moved(zone), barcode: barcode && moved(barcode) };
}

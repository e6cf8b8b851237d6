import { toGray } from '../gray.ts';
import type { ColourRaster } from '../raster.ts';
import type { DocumentReads } from '../read/read-document.ts';
import { readDocument } from '../read/read-document.ts';
import { isEnough, openUsualBudget, type ReadingEngines } from './read-picture.ts';
import type { ReadWish } from './read-report.ts';

interface Tools extends ReadingEngines {
  readonly decodeOwn: (jpeg: Uint8Array<ArrayBuffer>) => Promise<ColourRaster>;
}

/**
 * Whether a picture that is about to be kept says the same as the one that it was made of: whoever is sent it must be able to read what the
 * form says was read. Null where nothing sure was read before.
 */
export async function isReadAgain(
  jpeg: Uint8Array<ArrayBuffer>,
  before: DocumentReads,
  wish: ReadWish,
  { decodeOwn, ...engines }: Tools,
): Promise<boolean | null> {
  if (!isEnough(before)) return null;
  const picture = toGray(await decodeOwn(jpeg));
  const place = before.zone?.place ?? before.barcode?.place;
  const wanted = [before.barcode ? ('barcode' as const) : ('zone' as const)];
  const again = await readDocument({
    ...engines,
    ...(place?.picture === 'straightened' ? { straightened: picture } : { original: picture }),
    budget: openUsualBudget(),
    today: wish.today,
    wanted,
  });
  return before.barcode
    ? again.barcode?.text === before.barcode.text
    : again.zone?.reading.lines.join('\n') === before.zone?.reading.lines.join('\n');
}

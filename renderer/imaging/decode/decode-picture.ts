import { err, ok, type Result } from '../../../shared/result.ts';
import { pictureLimits } from '../sniff/picture-limits.ts';
import type { PictureRefusal } from '../sniff/picture-refusal.ts';
import { type SniffedPicture, sniffPicture } from '../sniff/sniff-picture.ts';
import { createBitmapSource } from './bitmap-source.ts';
import { openJpeg } from './jpeg-source.ts';
import { overviewScale } from './overview.ts';
import type { PictureSource } from './picture-source.ts';

/** A picture that was sniffed and can be decoded. */
export interface DecodedPicture {
  readonly sniffed: SniffedPicture;
  readonly source: PictureSource;
}

/**
 * Opens a file with the browser's own decoder, after its bytes have passed the sniffing and from those same bytes: a file on a stick may
 * change between two readings.
 */
export async function decodePicture(file: Blob): Promise<Result<DecodedPicture, PictureRefusal>> {
  if (file.size > pictureLimits.maxBytes) return err('too-large');
  const buffer = await file.arrayBuffer().catch(() => undefined);
  if (!buffer) return err('unreadable');
  const bytes = new Uint8Array(buffer);
  const sniffed = sniffPicture(bytes);
  if (!sniffed.ok) return sniffed;
  const source = await openSource(bytes, sniffed.value);
  return source ? ok({ sniffed: sniffed.value, source }) : err('not-decoded');
}

async function openSource(
  bytes: Uint8Array<ArrayBuffer>,
  sniffed: SniffedPicture,
): Promise<PictureSource | undefined> {
  if (sniffed.format === 'jpeg') return openJpeg(bytes, sniffed, overviewScale(sniffed));
  const file = new Blob([bytes], { type: `image/${sniffed.format}` });
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!bitmap) return undefined;
  // A decoder that finds another size than the header that was judged: nothing that we would go on with.
  if (bitmap.width * bitmap.height <= sniffed.width * sniffed.height) return createBitmapSource(bitmap);
  bitmap.close();
  return undefined;
}

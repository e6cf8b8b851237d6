import { err, ok, type Result } from '../../../../shared/result.ts';
import type { CheckedPicture, PictureProblem, PictureSource } from '../../wallet-customer-provider.ts';
import { createByteReader } from './byte-reader.ts';
import { scanJpeg } from './scan-jpeg.ts';
import { scanPng } from './scan-png.ts';

export interface PictureLimits {
  readonly maxBytes: number;
  /** Of the longer side, in pixels. */
  readonly maxSide: number;
}

const jpegMagic = Buffer.from('ffd8', 'hex');
const pngMagic = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Reads a picture to its end, holding no more than a piece of it, and vouches for it: a JPEG or PNG by its bytes, within
 * the limits, with nothing in it or behind it but the picture. It is not decoded: whether it can be read by an eye is
 * the capture's business. Rejects only with the source's own error.
 */
export async function checkPicture(
  picture: PictureSource,
  limits: PictureLimits,
): Promise<Result<CheckedPicture, PictureProblem>> {
  const reader = createByteReader(picture.open(), limits.maxBytes);
  try {
    const magic = await reader.take(jpegMagic.length);
    const rest = magic?.equals(jpegMagic) ? undefined : await reader.take(pngMagic.length - jpegMagic.length);
    const isPng = magic && rest && Buffer.concat([magic, rest]).equals(pngMagic);
    const isJpeg = magic?.equals(jpegMagic) ?? false;
    if (!isPng && !isJpeg) return err(reader.isTooLarge() ? 'too-large' : 'not-jpeg-or-png');

    const scan = await (isJpeg ? scanJpeg(reader) : scanPng(reader));
    if (reader.isTooLarge()) return err('too-large');
    if (typeof scan === 'string') return err(scan);
    if (scan.width === 0 || scan.height === 0) return err('broken');
    if (Math.max(scan.width, scan.height) > limits.maxSide) return err('too-many-pixels');
    const facts = { format: isJpeg ? 'jpeg' : 'png', sizeBytes: reader.sizeBytes(), ...scan } as const;
    return ok({ ...facts, open: picture.open } as CheckedPicture);
  } finally {
    await reader.close();
  }
}

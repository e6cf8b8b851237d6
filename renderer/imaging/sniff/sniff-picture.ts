import { err, ok, type Result } from '../../../shared/result.ts';
import { isPolyglot } from './is-polyglot.ts';
import { type PictureFormat, pictureKind } from './picture-kind.ts';
import { pictureLimits } from './picture-limits.ts';
import type { PictureRefusal } from './picture-refusal.ts';
import type { ScanResult } from './picture-scan.ts';
import { scanAvif } from './scan-avif.ts';
import { scanBmp } from './scan-bmp.ts';
import { scanJpeg } from './scan-jpeg.ts';
import { scanPng } from './scan-png.ts';
import { scanWebp } from './scan-webp.ts';

/** A file whose bytes say that it is a picture within our limits. Its pixels were not looked at. */
export interface SniffedPicture {
  readonly format: PictureFormat;
  /** As stored; Chromium turns the picture by its orientation when it decodes. */
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

const scans: Readonly<Record<PictureFormat, (bytes: Uint8Array) => ScanResult>> = {
  jpeg: scanJpeg,
  png: scanPng,
  webp: scanWebp,
  avif: scanAvif,
  bmp: scanBmp,
};

/**
 * Tells a picture by its bytes, and refuses what must not reach a decoder: what is none, what promises too much, what is cut off, and what
 * is something else besides. One pass over the bytes, nothing unpacked; never throws. A wrong file name does not matter to it.
 */
export function sniffPicture(bytes: Uint8Array): Result<SniffedPicture, PictureRefusal> {
  if (bytes.length > pictureLimits.maxBytes) return err('too-large');
  const format = pictureKind(bytes);
  if (!isFormat(format)) return err(format);
  const scan = scans[format](bytes);
  if (typeof scan === 'string') return err(scan);
  const { width, height, orientation, end } = scan;
  if (width <= 0 || height <= 0) return err('broken');
  if (width * height > pictureLimits.maxPixels) return err('too-many-pixels');
  if (isPolyglot(bytes, end)) return err('polyglot');
  return ok({ format, width, height, orientation });
}

const isFormat = (kind: PictureFormat | PictureRefusal): kind is PictureFormat => kind in scans;

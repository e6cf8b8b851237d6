import type { PictureRefusal } from './picture-refusal.ts';

/** What a format's own walk through the file finds, without decoding. */
export interface PictureScan {
  /** As stored, before any turning. */
  readonly width: number;
  readonly height: number;
  /** How the picture is to be turned, as Exif counts: 1 is as it lies, 6 and 8 lie on their side. */
  readonly orientation: number;
  /** Where the picture ends; what stands behind it is no part of it. */
  readonly end: number;
}

export type ScanResult = PictureScan | PictureRefusal;

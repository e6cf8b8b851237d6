import { exifOrientation } from './exif-orientation.ts';
import { pictureLimits } from './picture-limits.ts';
import type { ScanResult } from './picture-scan.ts';
import { u16be } from './read-bytes.ts';

const marker = { startOfPicture: 0xd8, endOfPicture: 0xd9, startOfScan: 0xda, app1: 0xe1 } as const;
/** Baseline, extended and progressive with Huffman coding; Chromium decodes no others (lossless, arithmetic). */
const decodedFrames = [0xc0, 0xc1, 0xc2];
/** Of 0xc0 to 0xcf those that begin no frame: tables. */
const tables = [0xc4, 0xc8, 0xcc];

const standsAlone = (kind: number) => kind === 0x01 || (kind >= 0xd0 && kind <= 0xd7);
const beginsFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && !tables.includes(kind);

/** Walks through a JPEG to its end (ISO 10918-1, annex B), over the coded pixels without decoding them. */
export function scanJpeg(bytes: Uint8Array): ScanResult {
  let at = 2;
  let size: { readonly width: number; readonly height: number } | undefined;
  let orientation = 1;
  let scans = 0;
  for (;;) {
    // As libjpeg does: what is no marker is passed over, and a marker may be padded.
    at = bytes.indexOf(0xff, at);
    if (at < 0) return 'truncated';
    while (bytes[at] === 0xff) at += 1;
    const kind = bytes[at];
    if (kind === undefined) return 'truncated';
    at += 1;
    if (kind === marker.endOfPicture) return size && scans > 0 ? { ...size, orientation, end: at } : 'broken';
    if (standsAlone(kind) || kind === 0) continue;
    if (kind === marker.startOfPicture) return 'broken';

    const length = u16be(bytes, at);
    if (length < 0 || at + length > bytes.length) return 'truncated';
    if (length < 2) return 'broken';
    if (beginsFrame(kind)) {
      // A second frame header could name another size than the one that was judged.
      if (size || !decodedFrames.includes(kind) || length < 8) return 'broken';
      size = { height: u16be(bytes, at + 3), width: u16be(bytes, at + 5) };
    } else if (kind === marker.app1 && orientation === 1) {
      orientation = exifOrientation(bytes.subarray(at + 2, at + length));
    } else if (kind === marker.startOfScan) {
      scans += 1;
      if (!size) return 'broken';
      if (scans > pictureLimits.maxScans) return 'too-complex';
    }
    at += length;
    if (kind === marker.startOfScan) at = endOfCodedPixels(bytes, at);
  }
}

/** The first 0xff that is neither stuffed (0xff00) nor a restart marker nor padding; the end of the file where there is none. */
function endOfCodedPixels(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1];
    if (next === 0xff) at += 1;
    else if (next === 0 || (next !== undefined && standsAlone(next))) at += 2;
    else return at;
  }
  return bytes.length;
}

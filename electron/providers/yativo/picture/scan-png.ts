import type { ByteReader } from './byte-reader.ts';
import type { Scan } from './scan-jpeg.ts';

/** Chunks that say how the pixels are to be shown, and nothing else. */
const pictureChunks = new Set(['PLTE', 'IDAT', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'bKGD', 'pHYs']);
const checksumBytes = 4;

/**
 * Walks through a PNG, after its eight magic bytes, to its last (PNG, third edition, 5). A chunk that is not on the list
 * above is refused: text, Exif, time, profiles (whose names are free text), and everything private or new.
 */
export async function scanPng(reader: ByteReader): Promise<Scan> {
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;

  for (;;) {
    const head = await reader.take(8);
    if (head === undefined) return 'broken';
    const length = head.readUInt32BE();
    const kind = head.toString('latin1', 4);

    if (kind === 'IHDR') {
      const content = await reader.take(13);
      if (size || length !== 13 || content === undefined) return 'broken';
      size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) };
      if (!(await reader.skip(checksumBytes))) return 'broken';
      continue;
    }
    if (!size) return 'broken';
    if (kind === 'IEND') {
      if (length !== 0 || !hasPixels || !(await reader.skip(checksumBytes))) return 'broken';
      return (await reader.isAtEnd()) ? size : 'metadata';
    }
    if (!pictureChunks.has(kind)) return 'metadata';
    if (kind === 'IDAT') hasPixels = true;
    if (!(await reader.skip(length + checksumBytes))) return 'broken';
  }
}

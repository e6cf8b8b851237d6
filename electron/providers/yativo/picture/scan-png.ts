import type { ByteReader } from './byte-reader.ts';
import type { Scan } from './scan-jpeg.ts';

/**
 * Chunks that say how the pixels are to be shown, and nothing else, with how long each may be (PNG, third edition, 11.2 and 11.3):
 * a longer one carries more than that. Each stands there once, before the pixels.
 */
const beforePixels: ReadonlyMap<string, (length: number) => boolean> = new Map([
  ['PLTE', (length) => length > 0 && length <= 768 && length % 3 === 0],
  ['tRNS', (length) => length <= 256],
  ['sRGB', (length) => length === 1],
  ['gAMA', (length) => length === 4],
  ['cHRM', (length) => length === 32],
  ['sBIT', (length) => length <= 4],
  ['bKGD', (length) => length <= 6],
  ['pHYs', (length) => length === 9],
]);
const checksumBytes = 4;

/**
 * Walks through a PNG, after its eight magic bytes, to its last (PNG, third edition, 5). A chunk that is not on the list
 * above is refused: text, Exif, time, profiles (whose names are free text), and everything private or new.
 */
export async function scanPng(reader: ByteReader): Promise<Scan> {
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  const seen = new Set<string>();

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
    if (kind === 'IDAT') hasPixels = true;
    else if (hasPixels || seen.has(kind) || !beforePixels.get(kind)?.(length)) return 'metadata';
    seen.add(kind);
    if (!(await reader.skip(length + checksumBytes))) return 'broken';
  }
}

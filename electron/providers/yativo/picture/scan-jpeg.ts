import type { PictureProblem } from '../../wallet-customer-provider.ts';
import type { ByteReader } from './byte-reader.ts';

/** What a picture's header says of its size, in pixels; or what is wrong with the picture. */
export type Scan = { readonly width: number; readonly height: number } | PictureProblem;

const marker = {
  app0: 0xe0,
  app2: 0xe2,
  appLast: 0xef,
  comment: 0xfe,
  end: 0xd9,
  startOfScan: 0xda,
} as const;
/** Baseline, extended and progressive with Huffman coding: what cameras, scanners and Chromium write. */
const frames = [0xc0, 0xc1, 0xc2];

/** Of a colour profile: Chromium writes one of 456 bytes into every JPEG that a canvas makes. */
const maxProfileBytes = 4096;

/**
 * Walks through a JPEG, after its two magic bytes, to its last (ISO 10918-1, annex B). Of the segments that can carry
 * more than the picture only a JFIF header without thumbnail and one small ICC profile pass, of the others only what fills them to the last
 * byte; nothing may follow the end.
 */
export async function scanJpeg(reader: ByteReader): Promise<Scan> {
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  let hasProfile = false;

  for (;;) {
    const kind = await nextMarker(reader);
    if (kind === undefined) return 'broken';
    if (kind === marker.end) {
      if (!size || !hasPixels) return 'broken';
      return (await reader.isAtEnd()) ? size : 'metadata';
    }
    const length = (await reader.take(2))?.readUInt16BE();
    if (length === undefined || length < 2) return 'broken';
    const content = await reader.take(length - 2);
    if (content === undefined) return 'broken';

    if (frames.includes(kind)) {
      if (size || content.length < 6) return 'broken';
      // Three bytes for each component (B.2.2); two in a scan's header, and three behind them (B.2.3).
      if (content.length !== 6 + 3 * content.readUInt8(5)) return 'metadata';
      size = { height: content.readUInt16BE(1), width: content.readUInt16BE(3) };
    } else if (kind === marker.startOfScan) {
      if (!size || content.length === 0) return 'broken';
      if (content.length !== 4 + 2 * content.readUInt8(0)) return 'metadata';
      hasPixels = true;
      if (!(await skipPixels(reader))) return 'broken';
    } else if (kind === marker.app0) {
      if (!isBareJfif(content)) return 'metadata';
    } else if (kind === marker.app2) {
      if (hasProfile || !isSmallProfile(content)) return 'metadata';
      hasProfile = true;
    } else if ((kind > marker.app0 && kind <= marker.appLast) || kind === marker.comment) {
      return 'metadata';
    } else {
      const isBare = tables.get(kind);
      if (!isBare) return 'broken';
      if (!isBare(content)) return 'metadata';
    }
  }
}

/** Quantisation tables, one behind the other: a byte that says how wide the values are, and 64 of them (B.2.4.1). */
function areQuantisationTables(content: Buffer): boolean {
  let at = 0;
  while (at < content.length) at += (content[at] ?? 0) >> 4 === 0 ? 65 : 129;
  return at === content.length;
}

/** Huffman tables, one behind the other: a byte that names it, how many codes there are of each length, and a value for each (B.2.4.2). */
function areHuffmanTables(content: Buffer): boolean {
  let at = 0;
  while (at + 17 <= content.length) {
    const counts = content.subarray(at + 1, at + 17);
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
  }
  return at === content.length;
}

/** Tables and the restart interval, each with what it may hold: nothing behind or between is part of the picture. */
const tables: ReadonlyMap<number, (content: Buffer) => boolean> = new Map([
  [0xc4, areHuffmanTables],
  [0xdb, areQuantisationTables],
  [0xdd, (content: Buffer) => content.length === 2],
]);

/** The next marker's second byte; any number of 0xff may stand before it. */
async function nextMarker(reader: ByteReader): Promise<number | undefined> {
  if ((await reader.take(1))?.[0] !== 0xff) return undefined;
  for (;;) {
    const byte = (await reader.take(1))?.[0];
    if (byte !== 0xff) return byte;
  }
}

/** Coded pixels end before the first 0xff that is neither stuffed (0xff00) nor a restart (0xffd0 to 0xffd7). */
async function skipPixels(reader: ByteReader): Promise<boolean> {
  for (;;) {
    if (!(await reader.skipTo(0xff))) return false;
    const second = (await reader.take(2))?.[1];
    if (second === undefined) return false;
    if (second === 0 || (second >= 0xd0 && second <= 0xd7)) continue;
    reader.putBack(2);
    return true;
  }
}

function isBareJfif(content: Buffer): boolean {
  return content.length === 14 && content.toString('latin1', 0, 5) === 'JFIF\0';
}

function isSmallProfile(content: Buffer): boolean {
  const isOnlyPart = content[12] === 1 && content[13] === 1;
  const isProfile = content.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return isProfile && isOnlyPart && content.length <= maxProfileBytes;
}

import type { ScanResult } from './picture-scan.ts';
import { textAt, u16le, u24le, u32le } from './read-bytes.ts';

/** Reads a WebP's first chunk, which says the size of the whole (RFC 9649). */
export function scanWebp(bytes: Uint8Array): ScanResult {
  const size = u32le(bytes, 4);
  const end = 8 + size + (size % 2);
  if (size < 0 || 8 + size > bytes.length) return 'truncated';
  const found = sizeOf(bytes.subarray(12, 8 + size));
  if (found === undefined) return 'broken';
  return { ...found, orientation: 1, end: Math.min(end, bytes.length) };
}

function sizeOf(chunk: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const type = textAt(chunk, 0, 4);
  const content = chunk.subarray(8);
  if (content.length < 10) return undefined;
  if (type === 'VP8X') return { width: u24le(content, 4) + 1, height: u24le(content, 7) + 1 };
  if (type === 'VP8 ') {
    if (textAt(content, 3, 3) !== '\x9d\x01\x2a') return undefined;
    return { width: u16le(content, 6) & 0x3fff, height: u16le(content, 8) & 0x3fff };
  }
  if (type !== 'VP8L' || content[0] !== 0x2f) return undefined;
  const bits = u32le(content, 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

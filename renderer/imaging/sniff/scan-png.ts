import type { ScanResult } from './picture-scan.ts';
import { textAt, u32be } from './read-bytes.ts';

/** Walks over a PNG's chunks to its last, unpacking nothing. */
export function scanPng(bytes: Uint8Array): ScanResult {
  let at = 8;
  let size: { readonly width: number; readonly height: number } | undefined;
  let hasPixels = false;
  for (;;) {
    const length = u32be(bytes, at);
    const type = textAt(bytes, at + 4, 4);
    const end = at + 12 + length;
    if (length < 0 || end > bytes.length) return 'truncated';
    const isHeader = type === 'IHDR';
    // The header is first, and once: a second could name another size than the one that was judged.
    if (isHeader !== (size === undefined) || (isHeader && length !== 13)) return 'broken';
    if (isHeader) size = { width: u32be(bytes, at + 8), height: u32be(bytes, at + 12) };
    if (type === 'IDAT') hasPixels = true;
    if (type === 'IEND') return size && hasPixels ? { ...size, orientation: 1, end } : 'broken';
    at = end;
  }
}

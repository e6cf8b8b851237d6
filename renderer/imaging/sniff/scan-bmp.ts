import type { ScanResult } from './picture-scan.ts';
import { u16le, u32le } from './read-bytes.ts';

/** The lengths of the headers that there are. */
const oldHeader = 12;
const headers = [40, 52, 56, 64, 108, 124];

/** Reads a Windows bitmap's header. Its magic is two letters, so that the header must make sense too: otherwise it is no picture. */
export function scanBmp(bytes: Uint8Array): ScanResult {
  const header = u32le(bytes, 14);
  if (header === oldHeader) {
    return finish(bytes, u16le(bytes, 18), u16le(bytes, 20), u16le(bytes, 22));
  }
  if (!headers.includes(header)) return 'not-a-picture';
  // A negative height says that the first row is the top one.
  return finish(bytes, u32le(bytes, 18) | 0, Math.abs(u32le(bytes, 22) | 0), u16le(bytes, 26));
}

function finish(bytes: Uint8Array, width: number, height: number, planes: number): ScanResult {
  if (planes !== 1 || width <= 0) return 'not-a-picture';
  if (u32le(bytes, 10) > bytes.length) return 'truncated';
  const said = u32le(bytes, 2);
  // Some writers leave the file's length at zero.
  return { width, height, orientation: 1, end: said > 54 && said <= bytes.length ? said : bytes.length };
}

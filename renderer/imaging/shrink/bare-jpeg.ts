import { u16be } from '../sniff/read-bytes.ts';

const marker = { startOfScan: 0xda, app0: 0xe0, appLast: 0xef, comment: 0xfe } as const;

/**
 * A JPEG of our own encoder with nothing in it but the picture: of the segments that may carry more only the JFIF header stays. Chromium adds
 * a colour profile of 456 bytes to each, which says no more than a JPEG without one does.
 */
export function bareJpeg(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  for (;;) {
    const kind = bytes[at + 1];
    const length = u16be(bytes, at + 2);
    if (bytes[at] !== 0xff || kind === undefined || length < 2) throw new Error('the encoder made no JPEG');
    if (kind === marker.startOfScan) break;
    const isExtra = (kind > marker.app0 && kind <= marker.appLast) || kind === marker.comment;
    if (!isExtra) kept.push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  kept.push(bytes.subarray(at));
  return joined(kept);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

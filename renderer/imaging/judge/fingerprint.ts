import type { GrayRaster } from '../raster.ts';
import { resizeGray } from '../resize.ts';

/** Comparisons in a row, and rows. */
const side = 16;

/**
 * What a straightened picture looks like from afar, in 64 hexadecimal digits: for each of 16 x 16 places, whether the next one to the right
 * is darker. Two pictures of the same side differ in few bits whatever the light; it says nothing about a person that could be read.
 */
export function fingerprintOf(picture: GrayRaster): string {
  const small = resizeGray(picture, side + 1, side);
  let digits = '';
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 4) {
      let digit = 0;
      for (let bit = 0; bit < 4; bit += 1) {
        const at = y * (side + 1) + x + bit;
        digit = digit * 2 + ((small.data[at] ?? 0) > (small.data[at + 1] ?? 0) ? 1 : 0);
      }
      digits += digit.toString(16);
    }
  }
  return digits;
}

/** The share of places in which two fingerprints differ, 0 to 1; of the second as it lies or on its head, whichever is nearer. */
export function fingerprintDistance(one: string, other: string): number {
  return Math.min(differing(one, other), differing(one, onItsHead(other)));
}

function differing(one: string, other: string): number {
  let bits = 0;
  for (let at = 0; at < one.length; at += 1) {
    let unlike = Number.parseInt(one[at] ?? '0', 16) ^ Number.parseInt(other[at] ?? '0', 16);
    for (; unlike > 0; unlike >>= 1) bits += unlike & 1;
  }
  return bits / (side * side);
}

/** Read backwards, "the next one to the right is darker" becomes its opposite. */
function onItsHead(fingerprint: string): string {
  const bits = [...fingerprint]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  const turned = [...bits].reverse().map((bit) => (bit === '1' ? '0' : '1'));
  let digits = '';
  for (let at = 0; at < turned.length; at += 4)
    digits += Number.parseInt(turned.slice(at, at + 4).join(''), 2).toString(16);
  return digits;
}

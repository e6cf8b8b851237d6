import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawQrCode } from '../../../renderer/components/qr-code.tsx';

const link = 'https://gold.example/complete?token=4f1c7d0b9a2e4c6f8d1b3a5e7c9f0d2b';

/** Paints the path's runs back into squares. */
function paint(path: string, size: number): boolean[][] {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) {
      const row = squares[Number(y)];
      if (row) row[at] = true;
    }
  }
  return squares;
}

describe('the QR code', () => {
  it('draws exactly the squares of the code', () => {
    const { path, size } = drawQrCode(link);
    expect(paint(path, size)).toEqual(encode(link, { ecc: 'M', border: 4 }).data);
  });

  it('has the quiet zone that phones need', () => {
    const { path, size } = drawQrCode(link);
    const squares = paint(path, size);
    expect(squares.slice(0, 4).flat().concat(squares.slice(-4).flat())).not.toContain(true);
  });

  it('differs for another link', () => {
    expect(drawQrCode(`${link}0`).path).not.toBe(drawQrCode(link).path);
  });
});

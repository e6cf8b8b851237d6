import { deflateSync } from 'node:zlib';
import { chunk, pngMagic } from '../../providers/yativo-pictures.ts';

/** Drawn on a card of 640 by 404, and enlarged to what a scanner gives. */
const scale = 2.5;
const width = 640 * scale;
const height = 404 * scale;

/** A picture that a browser can show: a card with lines where words would be, and nobody's face. No metadata. */
export function makeSpecimenCard(): Buffer {
  const rows = Array.from({ length: height }, (_none, y) => {
    const row = Buffer.alloc(1 + width);
    for (let x = 0; x < width; x += 1) row[1 + x] = shadeAt(Math.floor(x / scale), Math.floor(y / scale));
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of grey.
  header.writeUInt8(8, 8);
  return Buffer.concat([
    pngMagic,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ]);
}

function shadeAt(x: number, y: number): number {
  const isPortrait = x >= 40 && x < 200 && y >= 90 && y < 300;
  const isLine = x >= 240 && x < 600 - (y % 3) * 20 && y >= 100 && y < 280 && y % 36 < 12;
  const isBand = y >= 330 && y < 380 && y % 25 < 16 && x >= 40 && x < 600 && x % 14 < 9;
  if (isPortrait) return 190;
  return isLine || isBand ? 120 : 235;
}

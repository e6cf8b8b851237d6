/** Barcodes as they are printed on the backs of licences, drawn by ZXing's writer. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { GrayRaster } from '../../../../renderer/imaging/raster.ts';
import { cutStrip } from '../../../../renderer/imaging/read/lines/strip.ts';
import { noiseAt } from './made-up-type.ts';

const { resolve } = createRequire(import.meta.url);

/** One of the engine's own files. */
export const engineBytes = (name: 'reader' | 'writer'): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(resolve(`zxing-wasm/${name}/zxing_${name}.wasm`)));

prepareZXingModule({ overrides: { wasmBinary: engineBytes('writer').buffer } });

/** A card's back with a barcode in its middle, turned by some degrees. */
export async function drawLicenceBack(text: string, degrees: number): Promise<GrayRaster> {
  const { symbol, error } = await writeBarcode(text, { format: 'PDF417', options: 'columns=13,eclevel=5' });
  if (error !== '' || symbol === null) throw new Error(error);
  const dot = 3;
  const [width, height] = [symbol.width * dot + 240, symbol.height * dot + 400];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [column, row] = [Math.floor((x - 120) / dot), Math.floor((y - 200) / dot)];
      const isInside = column >= 0 && row >= 0 && column < symbol.width && row < symbol.height;
      const ink = isInside ? (symbol.data[row * symbol.width + column] ?? 255) : 255;
      data[y * width + x] = 40 + ink * 0.65 + noiseAt(x, y) * 12;
    }
  }
  const side = Math.ceil(Math.hypot(width, height));
  const angle = (-degrees * Math.PI) / 180;
  const strip = { x: width / 2, y: height / 2, angle, length: side, thickness: side };
  return cutStrip({ width, height, data }, strip, side, side, 2);
}

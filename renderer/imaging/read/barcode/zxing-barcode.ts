import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { GrayRaster } from '../../raster.ts';
import type { ReadBarcode } from './read-barcode.ts';

const options: ReaderOptions = {
  formats: ['PDF417'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 1,
  // As it stands in the barcode, separators and all.
  textMode: 'Plain',
};

/** The engine's own file: where the bundle has it, or its bytes. Without one of them it would ask a server on the internet. */
export type EngineFile = { readonly url: string } | { readonly bytes: Uint8Array<ArrayBuffer> };

/** Reads PDF417 barcodes with ZXing (WebAssembly). The engine is loaded with the first picture. */
export function createZxingBarcode(file: EngineFile): ReadBarcode {
  prepareZXingModule({
    overrides: 'url' in file ? { locateFile: () => file.url } : { wasmBinary: file.bytes.buffer },
  });
  return async (picture) => {
    const [barcode] = await readBarcodes(asImageData(picture), options);
    if (!barcode?.isValid) return undefined;
    const { topLeft, topRight, bottomRight, bottomLeft } = barcode.position;
    return { text: barcode.text, quad: [topLeft, topRight, bottomRight, bottomLeft] };
  };
}

/** The engine looks at these three only; Node has no class for it. */
function asImageData({ width, height, data }: GrayRaster): ImageData {
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = 0xff000000 | ((data[at] ?? 0) * 0x010101);
  return { width, height, data: new Uint8ClampedArray(pixels.buffer), colorSpace: 'srgb' } as ImageData;
}

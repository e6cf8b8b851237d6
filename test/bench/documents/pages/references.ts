/** What the product is held against, each with its own defaults and its files from here: nothing comes from a CDN. */
import { Scanner } from 'scanic';
import { createWorker, OEM, type Worker as TesseractWorker } from 'tesseract.js';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import zxingUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { Quad } from '../../../../renderer/imaging/raster.ts';

prepareZXingModule({
  overrides: {
    locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? zxingUrl : prefix + path),
  },
});

const fetchBlob = async (url: string): Promise<Blob> => (await fetch(url)).blob();

const scanner = new Scanner();

/** scanic as its manual shows it for many pictures in a row. */
async function scanic(url: string): Promise<{ ms: number; quad?: Quad }> {
  const bitmap = await createImageBitmap(await fetchBlob(url));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const began = performance.now();
  const found = await scanner.scan(canvas, { mode: 'detect' });
  const ms = performance.now() - began;
  if (!found.success || !found.corners) return { ms };
  const { topLeft, topRight, bottomRight, bottomLeft } = found.corners;
  return { ms, quad: [topLeft, topRight, bottomRight, bottomLeft] };
}

let tesseract: Promise<TesseractWorker> | undefined;

async function startTesseract(): Promise<TesseractWorker> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    workerPath: '/tesseract/worker.min.js',
    corePath: '/tesseract/core',
    langPath: '/tesseract/lang',
    cacheMethod: 'none',
    workerBlobURL: false,
    gzip: true,
  });
  await worker.setParameters({ tessedit_char_whitelist: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<' });
  return worker;
}

/** tesseract.js on the whole picture, told which characters there can be. */
async function readText(url: string): Promise<{ ms: number; lines: string[] }> {
  tesseract ??= startTesseract();
  const worker = await tesseract;
  const picture = await fetchBlob(url);
  const began = performance.now();
  const { data } = await worker.recognize(picture);
  const lines = data.text.split('\n').map((line) => line.replaceAll(/\s/g, ''));
  return { ms: performance.now() - began, lines };
}

/** zxing-wasm, one plain call on the whole picture. */
async function zxing(url: string): Promise<{ ms: number; texts: string[] }> {
  const picture = await fetchBlob(url);
  const began = performance.now();
  const found = await readBarcodes(picture, { formats: ['PDF417'], tryHarder: true });
  return {
    ms: performance.now() - began,
    texts: found.filter(({ isValid }) => isValid).map(({ text }) => text),
  };
}

const references = { scanic, readText, zxing };

/** The page's doors. */
export type ReferencesPage = typeof references;

Object.assign(globalThis, { references });

/** The product's imaging as the kiosk has it: its own workers, nets and policy. The bench asks through here. */
import '../../../../renderer/guards/interpret-schemas.ts';

import type { Quad } from '../../../../renderer/imaging/raster.ts';
import { openImaging } from '../../../../renderer/imaging/worker/open-imaging.ts';
import { budgetFor } from '../../../../shared/documents/picture-budget.ts';
import { isSharp, type PictureQuality } from '../../../../shared/documents/picture-quality.ts';

const imaging = openImaging();
const budget = budgetFor([]);

/** What came of a picture. */
export interface Prepared {
  readonly ms: number;
  readonly refusal?: string;
  readonly quality?: PictureQuality;
  readonly cutBy?: 'outline' | 'person' | 'nothing';
  readonly outline?: { readonly quad: Quad; readonly confidence: number; readonly foundBy: string } | null;
  readonly bytes?: number;
}

const fetchBlob = async (url: string): Promise<Blob> => (await fetch(url)).blob();

/** Milliseconds that something took, from here. */
async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

/** Makes a file ready as for a customer; with corners, as when a person has put them. */
async function prepare(url: string, otherSide?: string, corners?: Quad): Promise<Prepared> {
  const picture = await fetchBlob(url);
  const { ms, value } = await timed(() => imaging.prepare({ picture, budget, otherSide, corners }));
  if (!value.ok) return { ms, refusal: value.error };
  const { quality, cutBy, outline, jpeg } = value.value;
  return { ms, quality, cutBy, outline, bytes: jpeg.byteLength };
}

/** Decode, draw at the size of the budget, encode: the least that any normalising must do. */
async function bareNormalise(url: string): Promise<number> {
  const picture = await fetchBlob(url);
  const { ms } = await timed(async () => {
    const bitmap = await createImageBitmap(picture);
    const scale = budget.maxSide / Math.max(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(bitmap.width * scale, bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  });
  return ms;
}

/** Where the document is found in a frame of the camera. */
async function outline(url: string): Promise<{ ms: number; quad?: Quad; isSure: boolean }> {
  const frame = await createImageBitmap(await fetchBlob(url));
  const { ms, value } = await timed(() => imaging.outline({ frame }));
  const found = value.ok ? value.value.outline : null;
  return { ms, isSure: value.ok && value.value.isSure, ...(found ? { quad: found.quad } : {}) };
}

/** What was read, as the page is told. */
export interface Read {
  readonly ms: number;
  readonly zone?: { readonly lines: readonly string[]; readonly valid: boolean; readonly repaired: boolean };
  readonly barcode?: string;
  /** What the blur check says of the picture. */
  readonly isSharp: boolean;
}

/** Reads a picture as one frame: decoding, outline, straightening and reading are in the time. */
async function read(url: string): Promise<Read> {
  const picture = await fetchBlob(url);
  const { ms, value } = await timed(async () => {
    const frame = await createImageBitmap(picture);
    return imaging.read({ frame, wish: { today: '2026-11-22', wanted: ['zone', 'barcode'] } });
  });
  if (!value.ok) return { ms, isSharp: false };
  const { reads, quality } = value.value;
  return {
    ms,
    isSharp: quality !== null && isSharp(quality),
    ...(reads.zone ? { zone: reads.zone } : {}),
    ...(reads.barcode ? { barcode: reads.barcode.text } : {}),
  };
}

/** Frames one after another, ten a second or as many as can be, and what the page's own thread had to bear meanwhile. */
async function live(urls: readonly string[], frames: number): Promise<{ ms: number[]; longTasks: number }> {
  const shown = await Promise.all(urls.map(async (url) => createImageBitmap(await fetchBlob(url))));
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => {
    longTasks += list.getEntries().length;
  });
  observer.observe({ type: 'longtask' });
  const ms: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    const source = shown[frame % shown.length];
    if (!source) break;
    const copy = await createImageBitmap(source);
    const { ms: took } = await timed(() => imaging.outline({ frame: copy }));
    ms.push(took);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - took)));
  }
  observer.disconnect();
  for (const bitmap of shown) bitmap.close();
  return { ms, longTasks };
}

/** Loads the nets, and waits until both workers have them: their next answer comes after that. */
async function warmNets(): Promise<void> {
  imaging.warmUp();
  const dot = await createImageBitmap(new ImageData(64, 48));
  const again = await createImageBitmap(new ImageData(64, 48));
  await Promise.all([
    imaging.outline({ frame: dot }),
    imaging.read({ frame: again, wish: { today: '2026-11-22', wanted: ['zone'] } }),
  ]);
}

/** Everything once, before anything is measured. */
async function warmUp(url: string): Promise<void> {
  await warmNets();
  await prepare(url);
  await outline(url);
}

const product = { prepare, bareNormalise, outline, read, live, warmNets, warmUp, rest: () => imaging.rest() };

/** The page's doors. */
export type ProductPage = typeof product;

Object.assign(globalThis, { product });

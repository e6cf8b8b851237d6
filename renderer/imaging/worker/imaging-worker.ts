/**
 * The worker in which strangers' pictures are decoded, straightened, judged and read: in the sandbox, away from the page, and replaceable. It
 * answers one request after the other and keeps nothing between them but its nets.
 */
import '../../guards/interpret-schemas.ts';
import barcodeEngineUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createBitmapSource } from '../decode/bitmap-source.ts';
import { wholePicture } from '../decode/overview.ts';
import cardFinderUrl from '../models/card-finder.onnx?url';
import zoneReaderUrl from '../models/zone-reader.onnx?url';
import { findMask } from '../nets/card-finder.ts';
import { loadNet } from '../nets/load-net.ts';
import type { Net } from '../nets/net.ts';
import { createZxingBarcode } from '../read/barcode/zxing-barcode.ts';
import { createReadLines } from '../read/read-lines.ts';
import { createCanvasEncoder } from '../shrink/canvas-encoder.ts';
import { handleRequest, type RequestTools } from './handle-request.ts';
import { type ImagingReply, ImagingRequest } from './protocol.ts';

/** As much of a worker's own side as is used; the page's library of types knows windows only. */
interface WorkerSide {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown, transfer: readonly Transferable[]) => void;
}

/** Loads when first asked, once. */
function createLazyNet(url: string): () => Promise<Net> {
  let loading: Promise<Net> | undefined;
  return () => {
    loading ??= loadNet(url);
    return loading;
  };
}

function createTools(): RequestTools {
  const cardFinder = createLazyNet(cardFinderUrl);
  const zoneReader = createLazyNet(zoneReaderUrl);
  return {
    warmUp: async (reads) => {
      await cardFinder();
      if (reads) await zoneReader();
    },
    findMask: async (picture) => findMask(await cardFinder(), picture),
    readLines: async (lines) => createReadLines(await zoneReader())(lines),
    readBarcode: createZxingBarcode({ url: barcodeEngineUrl }),
    createEncoder: createCanvasEncoder,
    decodeOwn: async (jpeg) => {
      const source = createBitmapSource(await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })));
      try {
        return await wholePicture(source, 1);
      } finally {
        source.close();
      }
    },
  };
}

async function answer(data: unknown, tools: RequestTools): Promise<ImagingReply> {
  try {
    const request = ImagingRequest.parse(data);
    return await handleRequest(request, tools);
  } catch {
    // What went wrong may have the customer's data in its words: they end here.
    return { ok: false, error: 'failed' };
  }
}

function listen(side: WorkerSide): void {
  const tools = createTools();
  side.onmessage = async ({ data }) => {
    const reply = await answer(data, tools);
    side.postMessage(reply, transferOf(reply));
  };
}

/** The bytes of a picture are handed over rather than copied. */
function transferOf(reply: ImagingReply): readonly Transferable[] {
  const value = reply.ok ? reply.value : null;
  const hasJpeg = typeof value === 'object' && value !== null && 'jpeg' in value;
  return hasJpeg && value.jpeg instanceof Uint8Array ? [value.jpeg.buffer as ArrayBuffer] : [];
}

listen(globalThis as unknown as WorkerSide);

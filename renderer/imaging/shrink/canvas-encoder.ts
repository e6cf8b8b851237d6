import type { ColourRaster } from '../raster.ts';
import { bareJpeg } from './bare-jpeg.ts';
import type { EncodeJpeg } from './shrink-to-budget.ts';

/** Encodes a picture with the browser's own JPEG encoder. Nothing of a file that it may have come from is in what comes out. */
export function createCanvasEncoder(picture: ColourRaster): EncodeJpeg {
  const full = new OffscreenCanvas(picture.width, picture.height);
  contextOf(full).putImageData(
    new ImageData(picture.data as Uint8ClampedArray<ArrayBuffer>, picture.width, picture.height),
    0,
    0,
  );
  return async (quality, width, height) => {
    const canvas = width === full.width && height === full.height ? full : shrunk(full, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    return bareJpeg(new Uint8Array(await blob.arrayBuffer()));
  };
}

function shrunk(from: OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  context.imageSmoothingQuality = 'high';
  context.drawImage(from, 0, 0, width, height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  // Drawn in memory: what is read back at once gains nothing from a graphics card.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('this worker has no canvas');
  return context;
}

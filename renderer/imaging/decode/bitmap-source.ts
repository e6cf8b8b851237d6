import type { PictureSource } from './picture-source.ts';

/** Reads a bitmap of the browser through a canvas. Takes the bitmap over. */
export function createBitmapSource(bitmap: ImageBitmap): PictureSource {
  return {
    width: bitmap.width,
    height: bitmap.height,
    part: async (area, wanted) => {
      const width = Math.max(1, Math.ceil(area.width * Math.min(wanted, 1)));
      const height = Math.max(1, Math.ceil(area.height * Math.min(wanted, 1)));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
      if (!context) throw new Error('this worker has no canvas');
      // What is transparent becomes paper: a JPEG has no opacity.
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      // Averages where much is left out, and costs as little as the plainest where hardly anything is.
      context.imageSmoothingQuality = wanted < 0.5 ? 'medium' : 'low';
      context.drawImage(bitmap, area.x, area.y, area.width, area.height, 0, 0, width, height);
      const [kx, ky] = [width / area.width, height / area.height];
      return {
        pixels: { width, height, data: context.getImageData(0, 0, width, height).data },
        toPixels: ({ x, y }) => ({ x: (x - area.x) * kx, y: (y - area.y) * ky }),
        scale: kx,
      };
    },
    close: () => bitmap.close(),
  };
}

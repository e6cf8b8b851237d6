/** A plain card of lines and squares on a dark desk: enough to be found, straightened and judged; nobody's, and nothing to read. */
export interface PhotoOptions {
  readonly width: number;
  readonly height: number;
  /** Radius in pixels. */
  readonly blur?: number;
  /** Of the card's width in the picture's. */
  readonly share?: number;
  /** In degrees. */
  readonly turn?: number;
  /** How far it is moved out of the middle, as a share of the picture's width. */
  readonly aside?: number;
  /** Brightness, 1 as drawn. */
  readonly light?: number;
  readonly type?: 'image/jpeg' | 'image/png' | 'image/webp';
}

/** Draws the photo as a file. */
export async function drawPhoto(options: PhotoOptions): Promise<Blob> {
  const canvas = drawCanvas(options);
  return canvas.convertToBlob({ type: options.type ?? 'image/jpeg', quality: 0.92 });
}

/** Draws the photo as a frame of a camera. */
export const drawFrame = async (options: PhotoOptions): Promise<ImageBitmap> =>
  createImageBitmap(drawCanvas(options));

function drawCanvas({ width, height, blur = 0, share = 0.7, turn = 0, aside = 0, light = 1 }: PhotoOptions) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.filter = `blur(${blur}px) brightness(${light})`;
  context.fillStyle = '#3a2a20';
  context.fillRect(0, 0, width, height);
  context.translate(width * (0.5 + aside), height / 2);
  context.rotate((turn * Math.PI) / 180);
  const cardWidth = width * share;
  context.drawImage(drawCard(cardWidth), -cardWidth / 2, -cardWidth / 1.586 / 2);
  return canvas;
}

function drawCard(width: number): OffscreenCanvas {
  const height = Math.round(width / 1.586);
  const canvas = new OffscreenCanvas(Math.round(width), height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#d8d4c0';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#7a8fa8';
  context.fillRect(width * 0.05, height * 0.22, width * 0.25, height * 0.5);
  context.fillStyle = '#222';
  context.font = `${height * 0.07}px sans-serif`;
  for (let line = 0; line < 6; line += 1)
    context.fillText(`SPECIMEN ${line} 0123456789`, width * 0.36, height * (0.25 + line * 0.09));
  context.font = `${height * 0.06}px monospace`;
  for (let line = 0; line < 2; line += 1)
    context.fillText('P<UTOSPECIMEN<<NOBODY<<<<<<<', width * 0.05, height * (0.86 + line * 0.08));
  return canvas;
}

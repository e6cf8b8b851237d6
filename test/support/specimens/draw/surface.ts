/** Canvases that stay in memory, where their pixels are read again and again. */
export type Pen = OffscreenCanvasRenderingContext2D;

export function makeSurface(width: number, height: number): Pen {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  return pen;
}

/** `hsl` with an opacity. */
export const colour = (hue: number, saturation: number, lightness: number, opacity = 1): string =>
  `hsl(${hue} ${saturation}% ${lightness}% / ${opacity})`;

/** Runs with a pen that is put back as it was afterwards. */
export function aside(pen: Pen, draw: () => void): void {
  pen.save();
  draw();
  pen.restore();
}

/** A line through points. */
export function trace(pen: Pen, points: Iterable<readonly [number, number]>): void {
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
}

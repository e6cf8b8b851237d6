import type { Quad } from '../../../renderer/imaging/raster.ts';
import { reach } from '../../gallery/pages/reach.ts';
import { frameSize } from '../fake-capture.ts';

const zone = [
  'I<UTOD23145890<7349<<<<<<<<<<<',
  '4708122F3104151UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

/** Shipped, so that a drawn card looks alike on every machine. */
const face = "'Inter Variable'";
const faceIsThere = () => document.fonts.load(`600 20px ${face}`);

function paintCard(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  width: number,
): void {
  const height = (width * 54) / 85.6;
  const unit = width / 100;
  // A canvas writes in the page's direction otherwise.
  context.direction = 'ltr';
  context.fillStyle = '#d5e0de';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#22302f';
  context.font = `700 ${4 * unit}px ${face}`;
  context.fillText('SPECIMEN · IDENTITY CARD', 5 * unit, 9 * unit);
  context.fillStyle = '#8aa0a0';
  context.fillRect(5 * unit, 13 * unit, 20 * unit, 25 * unit);
  for (const [row, length] of [44, 30, 52, 26].entries())
    context.fillRect(30 * unit, (15 + row * 6) * unit, length * unit, 2.2 * unit);
  context.fillStyle = '#1d2827';
  context.font = `600 ${4.6 * unit}px ${face}`;
  for (const [row, line] of zone.entries())
    context.fillText(line, 6 * unit, (46.4 + row * 5.6) * unit, 88 * unit);
}

/** A drawn card on a drawn desk, as a camera would see it; the desk alone without a place for it. */
export function drawScene(quad: Quad | undefined): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, frameSize);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  context.fillStyle = '#4a545c';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (quad) {
    const [topLeft, topRight] = quad;
    void faceIsThere().then(() => {
      context.translate(topLeft.x, topLeft.y);
      paintCard(context, topRight.x - topLeft.x);
      context.resetTransform();
    });
  }
  // A canvas that never changes streams one frame only, and none to who comes later.
  setInterval(() => context.fillRect(0, 0, 1, 1), 100);
  return canvas;
}

/** The card alone, as it is after straightening; or as it lay on its side where nothing was cut out. */
export async function drawCard(isOnItsSide = false): Promise<Blob> {
  reach.drawing += 1;
  await faceIsThere();
  const canvas = isOnItsSide ? new OffscreenCanvas(1009, 1600) : new OffscreenCanvas(1600, 1009);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws nothing');
  if (isOnItsSide) {
    context.translate(1009, 0);
    context.rotate(Math.PI / 2);
  }
  paintCard(context, 1600);
  const card = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  reach.drawing -= 1;
  return card;
}

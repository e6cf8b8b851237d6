/** What happens between the desk and the file: light, lens, movement, noise. */
import type { Point, Quad } from '../../../../renderer/imaging/raster.ts';
import { createSeeded, type Seeded, seedFor } from '../../../torture/seeded.ts';
import { widthOf } from '../plan/camera.ts';
import type { Spoiling } from '../plan/conditions.ts';
import { aside, makeSurface, type Pen } from './surface.ts';

/** A picture with its edges drawn on beyond them, so that blurring does not darken them. */
function softened(source: OffscreenCanvas, sigma: number): Pen {
  const { width, height } = source;
  const pen = makeSurface(width, height);
  pen.drawImage(source, 0, 0);
  pen.filter = `blur(${sigma}px)`;
  pen.drawImage(source, 0, 0);
  return pen;
}

function moved(source: OffscreenCanvas, length: number, seeded: Seeded): Pen {
  const pen = makeSurface(source.width, source.height);
  const angle = seeded.fraction() * Math.PI;
  const copies = Math.max(2, Math.round(length));
  pen.drawImage(source, 0, 0);
  for (let copy = 0; copy < copies; copy += 1) {
    const share = (copy / (copies - 1) - 0.5) * length;
    pen.globalAlpha = 1 / (copy + 1);
    pen.drawImage(source, share * Math.cos(angle), share * Math.sin(angle));
  }
  return pen;
}

/** A lamp on a document's laminate: burnt out in the middle, soft towards its rim. */
function addGlare(pen: Pen, x: number, y: number, radius: number, seeded: Seeded): void {
  aside(pen, () => {
    pen.globalCompositeOperation = 'lighter';
    pen.translate(x, y);
    pen.rotate(seeded.fraction() * Math.PI);
    pen.scale(1.25, 0.8);
    const lamp = pen.createRadialGradient(0, 0, 0, 0, 0, radius * 1.7);
    lamp.addColorStop(0, 'rgb(255 255 252 / 100%)');
    lamp.addColorStop(0.5, 'rgb(255 255 250 / 92%)');
    lamp.addColorStop(0.72, 'rgb(255 255 245 / 38%)');
    lamp.addColorStop(1, 'rgb(255 255 245 / 0%)');
    pen.fillStyle = lamp;
    pen.fillRect(-radius * 2, -radius * 2, radius * 4, radius * 4);
  });
}

/** Gauss noise, some thousand values that are used over and over from changing starts. */
function noiseTable(seeded: Seeded): Float32Array {
  return Float32Array.from({ length: 65_536 }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - seeded.fraction()));
    return radius * Math.cos(2 * Math.PI * seeded.fraction());
  });
}

/** Brightness and sensor noise, in one pass over the pixels. Written for speed. */
function expose(
  pen: Pen,
  gain: number,
  noise: number,
  tint: readonly [number, number, number],
  seeded: Seeded,
): void {
  const { width, height } = pen.canvas;
  const pixels = pen.getImageData(0, 0, width, height);
  const { data } = pixels;
  const table = noiseTable(seeded);
  const [red, green, blue] = [gain * tint[0], gain * tint[1], gain * tint[2]];
  // Light noise is common to the channels, colour noise is not.
  const [common, own] = [noise * 0.8, noise * 0.5];
  const noiseAt = (index: number) => table[index & 65_535] as number;
  for (let row = 0; row < height; row += 1) {
    let at = seeded.below(65_536);
    for (let index = row * width * 4; index < (row + 1) * width * 4; index += 4) {
      const shared = noiseAt(at) * common;
      data[index] = (data[index] as number) * red + shared + noiseAt(at + 7) * own;
      data[index + 1] = (data[index + 1] as number) * green + shared + noiseAt(at + 38) * own;
      data[index + 2] = (data[index + 2] as number) * blue + shared + noiseAt(at + 69) * own;
      at += 3;
    }
  }
  pen.putImageData(pixels, 0, 0);
}

/** The picture as the camera hands it over. `glareAt` is where a lamp would hit; `seed` is the picture's own. */
export function spoil(
  source: OffscreenCanvas,
  spoiling: Spoiling,
  corners: Quad,
  glareAt: Point,
  seed: number,
): Pen {
  const seeded = createSeeded(seedFor(seed, 51));
  const scale = source.width / 1920;
  const lens = (0.4 + seeded.fraction() * 0.35) * scale;
  const { blur = 0, motion = 0, gain = 1, glare = 0 } = spoiling;
  const lit = makeSurface(source.width, source.height);
  lit.drawImage(source, 0, 0);
  if (glare > 0) addGlare(lit, glareAt.x, glareAt.y, glare * widthOf(corners), seeded);
  const shaken = motion > 0 ? moved(lit.canvas, motion * scale, seeded) : lit;
  const pen = softened(shaken.canvas, Math.hypot(lens, blur * scale));
  const noise = gain < 0.5 ? 3 + seeded.fraction() * 4 : 1.2 + seeded.fraction() * 2;
  const tint = [1 + (seeded.fraction() - 0.5) * 0.08, 1, 1 + (seeded.fraction() - 0.5) * 0.1] as const;
  expose(pen, gain, noise, tint, seeded);
  return pen;
}

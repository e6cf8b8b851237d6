/** A drawn face: a plain shape with hair, shoulders and light from one side. Nobody's. In millimetres. */
import type { Seeded } from '../../../torture/seeded.ts';
import { aside, colour, type Pen } from './surface.ts';

type Shade = readonly [hue: number, saturation: number, lightness: number];

const skins: readonly [Shade, ...Shade[]] = [
  [28, 55, 80],
  [24, 48, 68],
  [22, 42, 52],
  [18, 38, 34],
];
const hairs: readonly [Shade, ...Shade[]] = [
  [30, 30, 12],
  [28, 45, 25],
  [40, 55, 55],
  [0, 0, 62],
];

const blob = (pen: Pen, x: number, y: number, rx: number, ry: number, fill: string | CanvasGradient) => {
  pen.fillStyle = fill;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  pen.fill();
};

/** Fills a box of these millimetres. `seeded` decides who it is: the same seed is the same face. */
export function drawPortrait(
  pen: Pen,
  box: { x: number; y: number; width: number; height: number },
  seeded: Seeded,
  isGray: boolean,
): void {
  const skin = seeded.pick(skins);
  const hair = seeded.pick(hairs);
  const coat = seeded.below(360);
  const [wide, tall] = [0.9 + seeded.fraction() * 0.2, 0.92 + seeded.fraction() * 0.16];
  const [longHair, hasGlasses] = [seeded.chance(0.45), seeded.chance(0.25)];
  aside(pen, () => {
    pen.beginPath();
    pen.rect(box.x, box.y, box.width, box.height);
    pen.clip();
    if (isGray) pen.filter = 'grayscale(1)';
    // Drawn in a space one wide: a portrait is 1.3 as high as wide, whatever the box.
    pen.translate(box.x, box.y);
    pen.scale(box.width, box.height / 1.3);
    pen.fillStyle = colour(210, 12, 88);
    pen.fillRect(0, 0, 1, 1.3);
    if (longHair) blob(pen, 0.5, 0.62, 0.33 * wide, 0.45, colour(hair[0], hair[1], hair[2]));
    blob(pen, 0.5, 1.35, 0.46, 0.38, colour(coat, 30, 28));
    pen.fillStyle = colour(skin[0], skin[1], skin[2] - 10);
    pen.fillRect(0.4, 0.75, 0.2, 0.28);
    const light = pen.createRadialGradient(0.42, 0.48, 0.05, 0.5, 0.55, 0.42);
    light.addColorStop(0, colour(skin[0], skin[1], skin[2] + 8));
    light.addColorStop(1, colour(skin[0], skin[1], skin[2] - 14));
    blob(pen, 0.5, 0.36, 0.27 * wide, 0.24, colour(hair[0], hair[1], hair[2]));
    blob(pen, 0.5, 0.56, 0.235 * wide, 0.31 * tall, light);
    pen.fillStyle = colour(hair[0], hair[1], hair[2]);
    pen.beginPath();
    pen.ellipse(0.5, 0.36, 0.25 * wide, 0.13, 0, Math.PI, 0);
    pen.fill();
    for (const side of [-1, 1]) {
      const x = 0.5 + side * 0.092 * wide;
      blob(pen, x, 0.53, 0.036, 0.018, colour(0, 0, 96));
      blob(pen, x, 0.53, 0.016, 0.017, colour(25, 45, 18));
      pen.fillStyle = colour(hair[0], hair[1], Math.max(8, hair[2] - 8));
      pen.fillRect(x - 0.05, 0.475, 0.1, 0.014);
      if (!hasGlasses) continue;
      pen.strokeStyle = colour(0, 0, 15);
      pen.lineWidth = 0.011;
      pen.strokeRect(x - 0.068, 0.49, 0.136, 0.085);
    }
    blob(pen, 0.507, 0.625, 0.03, 0.05, colour(skin[0], skin[1], skin[2] - 9));
    blob(pen, 0.5, 0.735, 0.07, 0.016, colour(5, 42, Math.max(22, skin[2] - 24)));
  });
}

/** The rest of an open passport: the page above the data page, with stamps, and the cover's rim around both. */

import { createSeeded, seedFor } from '../../../torture/seeded.ts';
import { documentSizes } from '../invent/document-kinds.ts';
import { type Projection, projectRectangle } from '../plan/camera.ts';
import { drawPaper } from './draw-paper.ts';
import { layPrint } from './lay-down.ts';
import { print } from './printing.ts';
import { aside, colour, makeSurface, type Pen, trace } from './surface.ts';

const rim = 2.2;

/** What the open booklet covers, in millimetres from the data page's own corner. */
export const bookletArea = {
  x: -rim,
  y: -documentSizes.td3.height - rim,
  width: documentSizes.td3.width + 2 * rim,
  height: 2 * documentSizes.td3.height + 2 * rim,
} as const;

export function drawBooklet(pen: Pen, projection: Projection, seed: number): void {
  const { width, height } = documentSizes.td3;
  const seeded = createSeeded(seedFor(seed, 41));
  const cover = projectRectangle(projection, bookletArea);
  aside(pen, () => {
    pen.fillStyle = colour(seeded.pick([350, 220, 150] as const), 45, 22);
    pen.shadowColor = 'rgb(0 0 0 / 45%)';
    pen.shadowBlur = pen.canvas.width * 0.012;
    trace(
      pen,
      cover.map(({ x, y }) => [x, y] as const),
    );
    pen.fill();
  });
  const scale = pen.canvas.width / 320;
  const page = makeSurface(width * scale + 4, height * scale + 4);
  page.setTransform(scale, 0, 0, scale, 2, 2);
  drawPaper(page, { width, height, hues: [seeded.below(360), 200], lightness: 91, pattern: 'waves' }, seeded);
  for (let stamp = seeded.below(4); stamp > 0; stamp -= 1)
    aside(page, () => {
      const hue = seeded.below(360);
      page.translate(25 + seeded.fraction() * 75, 20 + seeded.fraction() * 50);
      page.rotate(seeded.fraction() - 0.5);
      page.strokeStyle = colour(hue, 60, 35, 0.7);
      page.lineWidth = 0.6;
      page.strokeRect(-16, -9, 32, 18);
      print(page, 'SPECIMEN', -13, 2, { font: 'sans-serif', size: 5, ink: colour(hue, 60, 35, 0.7) });
    });
  const fold = page.createLinearGradient(0, height - 12, 0, height);
  fold.addColorStop(0, 'rgb(0 0 0 / 0%)');
  fold.addColorStop(1, 'rgb(0 0 0 / 28%)');
  page.fillStyle = fold;
  page.fillRect(0, 0, width, height);
  // The upper page ends where the data page begins.
  const [a, b, c, d, e, f, g, h, i] = projection;
  const up: Projection = [a, b, c - b * height, d, e, f - e * height, g, h, i - h * height];
  layPrint(pen, { pen: page, margin: 2, pixelsPerMm: scale, marks: { zone: [] } }, { width, height }, up);
}

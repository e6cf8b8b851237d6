/** What the document lies on. Everything is drawn; lengths are shares of the picture's width. */
import type { Seeded } from '../../../torture/seeded.ts';
import type { Desk } from '../plan/scene-recipe.ts';
import { aside, colour, makeSurface, type Pen, trace } from './surface.ts';

/** Grain that hides the flatness of plain fills: gray noise, laid over everything. */
function drawGrain(pen: Pen, size: number, strength: number, seeded: Seeded): void {
  const tile = makeSurface(256, 256);
  const pixels = tile.getImageData(0, 0, 256, 256);
  for (let at = 0; at < pixels.data.length; at += 4) {
    const shade = seeded.fraction() < 0.5 ? 0 : 255;
    pixels.data.set([shade, shade, shade, seeded.fraction() * strength * 255], at);
  }
  tile.putImageData(pixels, 0, 0);
  const { width, height } = pen.canvas;
  aside(pen, () => {
    const grain = pen.createPattern(tile.canvas, 'repeat');
    if (!grain) return;
    pen.scale(size, size);
    pen.fillStyle = grain;
    pen.fillRect(0, 0, width / size, height / size);
  });
}

function drawWood(pen: Pen, hue: number, lightness: number, seeded: Seeded): void {
  const { width, height } = pen.canvas;
  pen.fillStyle = colour(hue, 42, lightness);
  pen.fillRect(0, 0, width, height);
  const planks = 2 + seeded.below(4);
  for (let plank = 0; plank < planks; plank += 1) {
    const top = (plank * height) / planks;
    const tall = height / planks;
    aside(pen, () => {
      pen.beginPath();
      pen.rect(0, top, width, tall);
      pen.clip();
      pen.fillStyle = colour(hue, 42, lightness + (seeded.fraction() - 0.5) * 9, 0.8);
      pen.fillRect(0, top, width, tall);
      const bend = seeded.fraction() * 9;
      for (let line = 0; line < 46; line += 1) {
        const y = top + (line / 46) * tall * 1.2 - tall * 0.1;
        pen.strokeStyle = colour(
          hue - 6,
          45,
          lightness - 6 - seeded.fraction() * 14,
          0.1 + seeded.fraction() * 0.3,
        );
        pen.lineWidth = width * (0.0006 + seeded.fraction() * 0.0028);
        const wave = tall * (0.02 + seeded.fraction() * 0.05);
        trace(
          pen,
          Array.from({ length: 30 }, (_none, at) => {
            const share = at / 29;
            return [
              share * width,
              y + wave * Math.sin(share * 6 + bend) + wave * Math.sin(share * 17 + line / 9),
            ] as const;
          }),
        );
        pen.stroke();
      }
      pen.fillStyle = colour(hue, 40, 8, 0.55);
      pen.fillRect(0, top, width, width * 0.0013);
    });
  }
}

function fillSlope(pen: Pen, from: string, to: string, seeded: Seeded): void {
  const { width, height } = pen.canvas;
  const slope = pen.createLinearGradient(0, 0, width * seeded.fraction(), height);
  slope.addColorStop(0, from);
  slope.addColorStop(1, to);
  pen.fillStyle = slope;
  pen.fillRect(0, 0, width, height);
}

/** Small spots of one shade range: stone and speckled laminate. */
function drawSpecks(
  pen: Pen,
  count: number,
  largest: number,
  shades: readonly [number, number],
  seeded: Seeded,
): void {
  const { width, height } = pen.canvas;
  for (let at = 0; at < count; at += 1) {
    pen.fillStyle = colour(30, 8, shades[0] + seeded.fraction() * (shades[1] - shades[0]), 0.5);
    const size = width * largest * seeded.fraction() ** 2;
    pen.beginPath();
    pen.ellipse(
      seeded.fraction() * width,
      seeded.fraction() * height,
      size,
      size * (0.4 + seeded.fraction()),
      seeded.fraction() * 3,
      0,
      7,
    );
    pen.fill();
  }
}

/** A printed form: lines of words nobody can read, boxes, a heading. */
export function drawForm(pen: Pen, x: number, y: number, width: number, turn: number, seeded: Seeded): void {
  aside(pen, () => {
    pen.translate(x, y);
    pen.rotate(turn);
    pen.shadowColor = 'rgb(0 0 0 / 35%)';
    pen.shadowBlur = width * 0.02;
    pen.fillStyle = colour(45, 12, 93 + seeded.below(5));
    pen.fillRect(0, 0, width, width * 1.41);
    pen.shadowColor = 'transparent';
    for (let line = 0; line < 34; line += 1) {
      pen.fillStyle = colour(225, 12, 30, 0.75);
      const top = width * (0.1 + line * 0.037);
      let left = width * 0.08;
      while (left < width * (seeded.chance(0.2) ? 0.5 : 0.9)) {
        const word = width * (0.015 + seeded.fraction() * 0.06);
        pen.fillRect(left, top, word, width * (line === 0 ? 0.02 : 0.009));
        left += word + width * 0.012;
      }
    }
    pen.strokeStyle = colour(225, 20, 40, 0.8);
    pen.lineWidth = width * 0.003;
    pen.strokeRect(width * 0.55, width * 0.12, width * 0.35, width * 0.14);
  });
}

const deskDrawings: Readonly<Record<Desk, (pen: Pen, seeded: Seeded) => void>> = {
  oak: (pen, seeded) => drawWood(pen, 32, 58 + seeded.below(10), seeded),
  walnut: (pen, seeded) => drawWood(pen, 22, 24 + seeded.below(8), seeded),
  grey(pen, seeded) {
    fillSlope(pen, colour(215, 6, 62), colour(215, 5, 70), seeded);
    drawSpecks(pen, 900, 0.0018, [35, 85], seeded);
  },
  white(pen, seeded) {
    fillSlope(pen, colour(40, 8, 92), colour(210, 8, 84), seeded);
    drawSpecks(pen, 40, 0.002, [70, 85], seeded);
  },
  black: (pen, seeded) => fillSlope(pen, colour(220, 8, 9), colour(220, 10, 17), seeded),
  cloth(pen, seeded) {
    const { width, height } = pen.canvas;
    const hue = seeded.below(360);
    fillSlope(pen, colour(hue, 30, 34), colour(hue, 32, 42), seeded);
    const thread = width * 0.0035;
    pen.fillStyle = colour(hue, 30, 22, 0.4);
    for (let x = 0; x < width; x += thread) pen.fillRect(x, 0, thread * 0.4, height);
    pen.fillStyle = colour(hue, 34, 60, 0.22);
    for (let y = 0; y < height; y += thread) pen.fillRect(0, y, width, thread * 0.45);
  },
  stone(pen, seeded) {
    fillSlope(pen, colour(30, 8, 44), colour(20, 6, 52), seeded);
    drawSpecks(pen, 2200, 0.006, [12, 88], seeded);
  },
  papers(pen, seeded) {
    const { width, height } = pen.canvas;
    drawWood(pen, 28, 46, seeded);
    for (let sheet = 0; sheet < 4; sheet += 1)
      drawForm(
        pen,
        (seeded.fraction() - 0.2) * width,
        (seeded.fraction() - 0.6) * height,
        width * 0.62,
        seeded.fraction() - 0.5,
        seeded,
      );
  },
  mat(pen, seeded) {
    const { width, height } = pen.canvas;
    const hue = seeded.pick([150, 200, 330] as const);
    fillSlope(pen, colour(hue, 40, 26), colour(hue, 40, 31), seeded);
    pen.fillStyle = colour(hue, 25, 62, 0.7);
    const cell = width / 26;
    for (let x = cell / 2; x < width; x += cell) pen.fillRect(x, 0, width * 0.001, height);
    for (let y = cell / 2; y < height; y += cell) pen.fillRect(0, y, width, width * 0.001);
  },
};

function drawPen(pen: Pen, x: number, y: number, length: number, turn: number, hue: number): void {
  aside(pen, () => {
    pen.translate(x, y);
    pen.rotate(turn);
    pen.shadowColor = 'rgb(0 0 0 / 45%)';
    pen.shadowBlur = length * 0.05;
    pen.shadowOffsetY = length * 0.02;
    const round = pen.createLinearGradient(0, -length * 0.03, 0, length * 0.03);
    round.addColorStop(0, colour(hue, 60, 55));
    round.addColorStop(0.35, colour(hue, 50, 78));
    round.addColorStop(1, colour(hue, 60, 25));
    pen.fillStyle = round;
    pen.beginPath();
    pen.roundRect(0, -length * 0.028, length, length * 0.056, length * 0.02);
    pen.fill();
  });
}

function drawKeyboard(pen: Pen, x: number, y: number, width: number, turn: number): void {
  aside(pen, () => {
    pen.translate(x, y);
    pen.rotate(turn);
    pen.fillStyle = '#24262b';
    pen.fillRect(0, 0, width, width * 0.34);
    const key = width / 15;
    for (let row = 0; row < 5; row += 1)
      for (let column = 0; column < 14; column += 1) {
        pen.fillStyle = '#3a3d45';
        pen.fillRect((column + 0.4) * key, (row + 0.1) * key, key * 0.86, key * 0.86);
        pen.fillStyle = 'rgb(230 230 235 / 75%)';
        pen.fillRect((column + 0.7) * key, (row + 0.35) * key, key * 0.2, key * 0.22);
      }
  });
}

function drawClutter(pen: Pen, seeded: Seeded): void {
  const { width, height } = pen.canvas;
  const edge = () => (seeded.chance(0.5) ? seeded.fraction() * 0.14 : 0.86 + seeded.fraction() * 0.14);
  if (seeded.chance(0.6))
    drawForm(
      pen,
      (edge() - 0.2) * width,
      (edge() - 0.3) * height,
      width * 0.45,
      seeded.fraction() * 0.8 - 0.4,
      seeded,
    );
  if (seeded.chance(0.35))
    drawKeyboard(pen, width * 0.1, -height * 0.36, width * 0.8, (seeded.fraction() - 0.5) * 0.2);
  for (let count = seeded.below(3); count > 0; count -= 1)
    drawPen(
      pen,
      edge() * width,
      seeded.fraction() * height,
      width * 0.22,
      seeded.fraction() * 6.3,
      seeded.below(360),
    );
  if (seeded.chance(0.3)) {
    const [x, y, radius] = [edge() * width, edge() * height, width * 0.07];
    const cup = pen.createRadialGradient(x, y, radius * 0.2, x, y, radius);
    cup.addColorStop(0, '#3b2417');
    cup.addColorStop(0.7, '#2c1a10');
    cup.addColorStop(0.74, '#f1efe9');
    cup.addColorStop(1, '#cfccc4');
    pen.fillStyle = cup;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 7);
    pen.fill();
  }
}

/** The whole picture's ground. Drawn at half size where the picture is large: a desk has no fine print. */
export function drawDesk(pen: Pen, desk: Desk, clutter: boolean, seeded: Seeded): void {
  const { width, height } = pen.canvas;
  const reduced = width > 2000 ? 0.5 : 1;
  const ground = makeSurface(width * reduced, height * reduced);
  deskDrawings[desk](ground, seeded);
  drawGrain(ground, Math.max(1, (width * reduced) / 1280), 0.06, seeded);
  if (clutter) drawClutter(ground, seeded);
  pen.drawImage(ground.canvas, 0, 0, width, height);
}

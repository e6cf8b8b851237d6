/** What security printing looks like from a metre away: a gradient under fine lines. In millimetres. */
import type { Seeded } from '../../../torture/seeded.ts';
import { aside, colour, type Pen, trace } from './surface.ts';

export const patterns = ['waves', 'rosettes', 'mesh', 'rays'] as const;
export type Pattern = (typeof patterns)[number];

export interface Paper {
  readonly width: number;
  readonly height: number;
  /** Two hues that run into each other. */
  readonly hues: readonly [number, number];
  readonly lightness: number;
  readonly pattern: Pattern;
}

const steps = (from: number, to: number, by: number) =>
  Array.from({ length: Math.ceil((to - from) / by) + 1 }, (_none, index) => from + index * by);

const fineLines: Readonly<Record<Pattern, (pen: Pen, paper: Paper, seeded: Seeded) => void>> = {
  waves(pen, { width, height, hues }, seeded) {
    const length = 9 + seeded.fraction() * 14;
    for (const y of steps(-6, height + 6, 0.9)) {
      pen.strokeStyle = colour(hues[Math.round(y) % 2 === 0 ? 0 : 1], 55, 45, 0.28);
      trace(
        pen,
        steps(0, width, 1.2).map(
          (x) => [x, y + 2.4 * Math.sin(x / length + y / 9) + Math.sin(x / 4)] as const,
        ),
      );
      pen.stroke();
    }
  },
  rosettes(pen, { width, height, hues }, seeded) {
    for (let count = 0; count < 7; count += 1) {
      const [cx, cy] = [seeded.fraction() * width, seeded.fraction() * height];
      const [big, small] = [8 + seeded.fraction() * 16, 3 + seeded.below(5)];
      pen.strokeStyle = colour(hues[count % 2 === 0 ? 0 : 1], 50, 45, 0.3);
      trace(
        pen,
        steps(0, Math.PI * 2, 0.02).map((angle) => {
          const radius = big * (0.6 + 0.4 * Math.cos(angle * small) * Math.sin(angle * 11));
          return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)] as const;
        }),
      );
      pen.stroke();
    }
  },
  mesh(pen, { width, height, hues }) {
    for (const offset of steps(-height, width + height, 1.4)) {
      for (const direction of [1, -1]) {
        pen.strokeStyle = colour(hues[direction > 0 ? 0 : 1], 45, 45, 0.22);
        trace(
          pen,
          steps(0, height, 1.5).map((y) => [offset + direction * y + 1.2 * Math.sin(y / 3), y] as const),
        );
        pen.stroke();
      }
    }
  },
  rays(pen, { width, height, hues }, seeded) {
    const [cx, cy] = [width * seeded.fraction(), height * seeded.fraction()];
    for (const angle of steps(0, Math.PI * 2, 0.045)) {
      pen.strokeStyle = colour(hues[0], 50, 42, 0.25);
      trace(pen, [
        [cx + 3 * Math.cos(angle), cy + 3 * Math.sin(angle)],
        [cx + 150 * Math.cos(angle + 0.15), cy + 150 * Math.sin(angle + 0.15)],
      ]);
      pen.stroke();
    }
  },
};

/** Fills the document's area. */
export function drawPaper(pen: Pen, paper: Paper, seeded: Seeded): void {
  const { width, height, hues, lightness } = paper;
  aside(pen, () => {
    const slope = pen.createLinearGradient(0, 0, width, height * seeded.fraction());
    slope.addColorStop(0, colour(hues[0], 42, lightness));
    slope.addColorStop(0.5, colour((hues[0] + hues[1]) / 2, 30, lightness + 4));
    slope.addColorStop(1, colour(hues[1], 42, lightness));
    pen.fillStyle = slope;
    pen.fillRect(0, 0, width, height);
    pen.lineWidth = 0.13;
    fineLines[paper.pattern](pen, paper, seeded);
  });
}

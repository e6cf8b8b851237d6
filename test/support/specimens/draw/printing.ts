/** What is printed on documents besides zones: words, fields, marks. In millimetres. */
import type { Seeded } from '../../../torture/seeded.ts';
import type { Area } from './draw-zone.ts';
import { aside, colour, type Pen, trace } from './surface.ts';

/** How words are printed. */
export interface Lettering {
  readonly font: string;
  /** Of the em, in millimetres. */
  readonly size: number;
  readonly weight?: number;
  readonly ink?: string;
  readonly widest?: number;
}

export function print(pen: Pen, text: string, x: number, y: number, lettering: Lettering): void {
  const { font, size, weight = 400, ink = '#22252b', widest } = lettering;
  aside(pen, () => {
    pen.textRendering = 'geometricPrecision';
    pen.fillStyle = ink;
    // Small sizes are rounded by some fonts: drawn large and made small.
    pen.translate(x, y);
    pen.scale(size / 50, size / 50);
    pen.font = `${weight} 50px ${font}`;
    pen.fillText(text, 0, 0, ...(widest === undefined ? [] : [(widest * 50) / size]));
  });
}

/** Names and values one below the other, the name small above its value. */
export function printFields(
  pen: Pen,
  fields: readonly (readonly [name: string, value: string])[],
  area: { x: number; y: number; step: number; widest: number },
  font: string,
): void {
  fields.forEach(([name, value], index) => {
    const y = area.y + index * area.step;
    print(pen, name, area.x, y, { font, size: 1.55, ink: '#4b5568', widest: area.widest });
    print(pen, value, area.x, y + 2.75, { font, size: 2.75, weight: 600, widest: area.widest });
  });
}

/** Says across the whole side that it is none. */
export function printSpecimen(pen: Pen, width: number, height: number): void {
  aside(pen, () => {
    pen.translate(width / 2, height / 2);
    pen.rotate(-0.42);
    pen.globalAlpha = 0.16;
    print(pen, 'SPECIMEN', -width * 0.33, 4, {
      font: 'sans-serif',
      size: width * 0.135,
      weight: 800,
      ink: '#b3123a',
    });
  });
}

export function drawChip(pen: Pen, x: number, y: number): void {
  aside(pen, () => {
    const metal = pen.createLinearGradient(x, y, x + 12, y + 10);
    metal.addColorStop(0, '#e9cf85');
    metal.addColorStop(0.5, '#b8923f');
    metal.addColorStop(1, '#f0dc9b');
    pen.fillStyle = metal;
    pen.beginPath();
    pen.roundRect(x, y, 11.5, 9.5, 1.5);
    pen.fill();
    pen.strokeStyle = '#6d5520';
    pen.lineWidth = 0.18;
    for (const share of [0.33, 0.66]) {
      trace(pen, [
        [x, y + 9.5 * share],
        [x + 4, y + 9.5 * share],
      ]);
      pen.stroke();
      trace(pen, [
        [x + 7.5, y + 9.5 * share],
        [x + 11.5, y + 9.5 * share],
      ]);
      pen.stroke();
    }
    pen.strokeRect(x + 4, y + 1.6, 3.5, 6.3);
  });
}

/** The shimmering mark that cannot be copied. */
export function drawHologram(pen: Pen, x: number, y: number, radius: number, seeded: Seeded): void {
  aside(pen, () => {
    const shimmer = pen.createConicGradient(seeded.fraction() * 6, x, y);
    for (const share of [0, 0.25, 0.5, 0.75, 1])
      shimmer.addColorStop(share, colour((share * 720 + 40) % 360, 60, 78, 0.38));
    pen.fillStyle = shimmer;
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fill();
    pen.strokeStyle = colour(0, 0, 100, 0.5);
    pen.lineWidth = 0.15;
    for (let ring = 1; ring < 5; ring += 1) {
      pen.beginPath();
      pen.arc(x, y, (radius * ring) / 5, 0, Math.PI * 2);
      pen.stroke();
    }
  });
}

/** A name nobody can read. */
export function drawSignature(pen: Pen, { x, y, width, height }: Area, seeded: Seeded): void {
  aside(pen, () => {
    pen.strokeStyle = '#1d2340';
    pen.lineWidth = 0.28;
    pen.beginPath();
    pen.moveTo(x, y + height / 2);
    for (let at = 0; at < 1; at += 0.09) {
      const reach = () => y + seeded.fraction() * height;
      pen.quadraticCurveTo(x + (at + 0.03) * width, reach(), x + (at + 0.08) * width, reach());
    }
    pen.stroke();
  });
}

/** A state's mark: a star in a ring, or bars. */
export function drawEmblem(pen: Pen, x: number, y: number, radius: number, hue: number): void {
  aside(pen, () => {
    pen.fillStyle = colour(hue, 55, 35, 0.9);
    pen.beginPath();
    pen.arc(x, y, radius, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = colour((hue + 180) % 360, 60, 85);
    trace(
      pen,
      Array.from({ length: 10 }, (_none, index) => {
        const reach = radius * (index % 2 === 0 ? 0.85 : 0.36);
        const angle = (index * Math.PI) / 5 - Math.PI / 2;
        return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)] as const;
      }),
    );
    pen.fill();
  });
}

/** The machine-readable zone as issuers print it: OCR-B, ten characters to an inch. In millimetres. */
import type { Seeded } from '../../../torture/seeded.ts';
import { aside, type Pen } from './surface.ts';

/** A rectangle on the document. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pitch = 2.54;
/** Of the capitals. */
const letterHeight = 2.3;

/** How a printer lays OCR-B down: its cut, and how much its ink spreads or its laser eats away. */
export const zonePrintings = [
  { font: 'OCR B', spread: 0, ink: '#15151a' },
  { font: 'OCR B S', spread: 0.05, ink: '#101018' },
  { font: 'OCR B', spread: 0.12, ink: '#23232b' },
  { font: 'OCR B S', spread: 0, ink: '#3a3a42' },
] as const;

/** Where a zone stands on its document, and how far apart its lines are. */
export interface ZonePlace {
  readonly left: number;
  /** The foot of the last line. */
  readonly foot: number;
  readonly spacing: number;
}

/** Draws the lines and answers where each of them is. */
export function drawZone(
  pen: Pen,
  lines: readonly string[],
  place: ZonePlace,
  printing: number,
  seeded: Seeded,
): Area[] {
  const { font, spread, ink } = zonePrintings[printing % zonePrintings.length] ?? zonePrintings[0];
  const areas: Area[] = [];
  aside(pen, () => {
    pen.textRendering = 'geometricPrecision';
    pen.fillStyle = ink;
    pen.strokeStyle = ink;
    pen.lineWidth = spread;
    // Every character of the font is as wide as every other: one size makes the pitch right.
    pen.font = `100px "${font}"`;
    pen.font = `${(100 * pitch) / pen.measureText('0').width}px "${font}"`;
    pen.textBaseline = 'alphabetic';
    lines.forEach((line, index) => {
      const foot = place.foot - (lines.length - 1 - index) * place.spacing;
      const left = place.left + (seeded.fraction() - 0.5) * 0.4;
      for (const [at, character] of [...line].entries()) {
        pen.fillText(character, left + at * pitch, foot);
        if (spread > 0) pen.strokeText(character, left + at * pitch, foot);
      }
      areas.push({
        x: left,
        y: foot - letterHeight - 0.1,
        width: line.length * pitch,
        height: letterHeight + 0.3,
      });
    });
  });
  return areas;
}

/** One side of a document as flat print: what a perfect scanner would see. */
import { createSeeded, seedFor } from '../../../torture/seeded.ts';
import { documentSizes } from '../invent/document-kinds.ts';
import type { SpecimenDocument } from '../invent/specimen-document.ts';
import { drawPaper } from './draw-paper.ts';
import { drawSide, type Marks } from './draw-sides.ts';
import { printSpecimen } from './printing.ts';
import { makeSurface, type Pen } from './surface.ts';
import { templateOf } from './templates.ts';

/** A drawn side. Its paper begins `margin` pixels inside the canvas and has nothing around it. */
export interface Print {
  readonly pen: Pen;
  readonly margin: number;
  readonly pixelsPerMm: number;
  readonly marks: Marks;
}

const margin = 2;
/** Cards have round corners, pages almost none. */
const cornerRadius = { td1: 3.18, licence: 3.18, td2: 3, 'mrv-b': 0.4, 'mrv-a': 0.4, td3: 1.2 } as const;

export function drawDocument(document: SpecimenDocument, pixelsPerMm: number): Print {
  const { width, height } = documentSizes[document.kind];
  const pen = makeSurface(width * pixelsPerMm + 2 * margin, height * pixelsPerMm + 2 * margin);
  const seeded = createSeeded(seedFor(document.seed, 31));
  const template = templateOf(document.kind, document.template);
  pen.setTransform(pixelsPerMm, 0, 0, pixelsPerMm, margin, margin);
  pen.beginPath();
  pen.roundRect(0, 0, width, height, cornerRadius[document.kind]);
  pen.clip();
  const hueShift = Math.round((seeded.fraction() - 0.5) * 50);
  const hues = [
    (template.hues[0] + hueShift + 360) % 360,
    (template.hues[1] + hueShift + 360) % 360,
  ] as const;
  drawPaper(pen, { width, height, hues, lightness: template.lightness, pattern: template.pattern }, seeded);
  const marks = drawSide({ pen, document, template, seeded });
  printSpecimen(pen, width, height);
  return { pen, margin, pixelsPerMm, marks };
}

/** What lies on the flatbed: a PNG for `scanimage -d pnm:0`, drawn once and kept. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startDrawing } from './draw-in-chromium.ts';
import type { DocumentKind, Side } from './invent/document-kinds.ts';
import { inventDocument, type SpecimenDocument } from './invent/specimen-document.ts';
import { openCache, putFile } from './kept-pictures.ts';

/** A scanned document: the file, and what is printed on it. */
export interface FlatbedSheet {
  readonly file: string;
  readonly document: SpecimenDocument;
}

/** A document on the glass, at 300 dots an inch unless told. */
export async function keepSheet(
  kind: DocumentKind,
  side: Side,
  seed: number,
  dotsPerInch = 300,
): Promise<FlatbedSheet> {
  const document = inventDocument(kind, side, seed % 4, seed);
  const file = path.join(openCache(), `sheet-${kind}-${side}-${seed}-${dotsPerInch}.png`);
  if (!existsSync(file)) {
    const drawer = await startDrawing();
    try {
      putFile(file, await drawer.sheet(document, dotsPerInch));
    } finally {
      await drawer.stop();
    }
  }
  return { file, document };
}

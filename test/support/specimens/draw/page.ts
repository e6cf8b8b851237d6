/** What runs in the page that draws: takes recipes, answers with encoded pictures and what is true about them. */
import type { SpecimenDocument } from '../invent/specimen-document.ts';
import { labelOf, type SceneLabel } from '../plan/scene-label.ts';
import type { SceneRecipe } from '../plan/scene-recipe.ts';
import { drawDocument } from './draw-document.ts';
import { drawScene } from './draw-scene.ts';
import { makeSurface, type Pen } from './surface.ts';

/** The bytes of a file, as text, to cross from the page. */
async function encode(pen: Pen, type: string, quality?: number): Promise<string> {
  const blob = await pen.canvas.convertToBlob({ type, ...(quality === undefined ? {} : { quality }) });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** A picture of a scene: base64 of a JPEG, and its label. */
async function scene(recipe: SceneRecipe): Promise<{ jpeg: string; label: SceneLabel }> {
  const { pen, marks } = drawScene(recipe);
  return { jpeg: await encode(pen, 'image/jpeg', recipe.quality), label: labelOf(recipe, marks) };
}

/** A sheet as a flatbed sees it: the document somewhere on white, in base64 of a PNG. */
async function sheet(document: SpecimenDocument, dotsPerInch: number): Promise<string> {
  const print = drawDocument(document, dotsPerInch / 25.4);
  const { width, height } = print.pen.canvas;
  const pen = makeSurface(width + dotsPerInch, height + dotsPerInch);
  pen.fillStyle = '#f4f4f2';
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.shadowColor = 'rgb(0 0 0 / 45%)';
  pen.shadowBlur = 6;
  pen.drawImage(print.pen.canvas, dotsPerInch * 0.4, dotsPerInch * 0.45);
  return encode(pen, 'image/png');
}

/** The page's doors. */
export interface SpecimenPage {
  readonly scene: typeof scene;
  readonly sheet: typeof sheet;
}

Object.assign(globalThis, { specimens: { scene, sheet } satisfies SpecimenPage });

/** What is true about a drawn picture: what readers and judges are held against. */
import type { Quad } from '../../../../renderer/imaging/raster.ts';
import type { DocumentKind, Side } from '../invent/document-kinds.ts';
import { type Frame, widthOf } from './camera.ts';
import { type ConditionName, conditionOf, type Verdict } from './conditions.ts';
import type { Desk, Presentation, SceneRecipe } from './scene-recipe.ts';

/** Corners and areas are in pixels of the picture, in the order in which the document itself is read. */
export interface SceneLabel {
  readonly id: string;
  readonly frame: Frame;
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly template: number;
  readonly desk: Desk;
  readonly presentation: Presentation;
  readonly condition: ConditionName;
  readonly verdict: Verdict;
  /** Absent where nothing lies on the desk. */
  readonly corners?: Quad;
  /** Of the whole open booklet, which a finder may also answer with. */
  readonly booklet?: Quad;
  readonly widthPx: number;
  readonly zone?: { readonly lines: readonly string[]; readonly areas: readonly Quad[] };
  readonly barcode?: { readonly text: string; readonly area: Quad };
  /** Whether the lamp hit what can be read. */
  readonly isGlareOnText: boolean;
}

/** Below this a document is too small to be read, whatever was planned. */
const smallestWidthPx = 640;

/** What a judge must say about a document of this width: a good picture that is too small is a bad one. */
export function verdictFor(condition: ConditionName, widthPx: number): Verdict {
  const { verdict } = conditionOf(condition);
  if (verdict.is === 'bad' || widthPx >= smallestWidthPx) return verdict;
  return { is: 'bad', problem: 'small' };
}

/** What the drawing answers besides the picture. */
export interface DrawnMarks {
  readonly corners: Quad;
  readonly booklet?: Quad;
  readonly zoneAreas: readonly Quad[];
  readonly barcodeArea?: Quad;
  readonly isGlareOnText: boolean;
}

export function labelOf(recipe: SceneRecipe, marks: DrawnMarks): SceneLabel {
  const { id, frame, desk, presentation, condition, document } = recipe;
  const { kind, side, template, zone, barcode } = document;
  const isEmpty = conditionOf(condition).spoiling.isEmpty === true;
  const widthPx = isEmpty ? 0 : widthOf(marks.corners);
  const common = { id, frame, kind, side, template, desk, presentation, condition, widthPx };
  const verdict = isEmpty ? conditionOf(condition).verdict : verdictFor(condition, widthPx);
  if (isEmpty) return { ...common, verdict, isGlareOnText: false };
  return {
    ...common,
    verdict,
    corners: marks.corners,
    isGlareOnText: marks.isGlareOnText,
    ...(marks.booklet ? { booklet: marks.booklet } : {}),
    ...(zone ? { zone: { lines: zone, areas: marks.zoneAreas } } : {}),
    ...(barcode && marks.barcodeArea ? { barcode: { text: barcode.text, area: marks.barcodeArea } } : {}),
  };
}

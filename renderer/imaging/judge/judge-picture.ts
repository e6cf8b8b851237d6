import type { PictureQuality, QualityProblem } from '../../../shared/documents/picture-quality.ts';
import type { GrayRaster, Quad } from '../raster.ts';
import { resizeGray } from '../resize.ts';
import { widthOfQuad } from '../straighten/document-shape.ts';
import { fingerprintOf, likeness } from './fingerprint.ts';
import { isCutOff } from './is-cut-off.ts';
import { measureBlur } from './measure-blur.ts';
import { measureGlare } from './measure-glare.ts';
import { measureBrightness } from './measure-light.ts';
import { judgedWidth, type QualityThresholds, qualityThresholds } from './quality-thresholds.ts';

/** What a picture is judged by. */
export interface JudgedPicture {
  /** The document, upright and without what lay around it. */
  readonly straightened: GrayRaster;
  /** Where it lay in the picture as it was taken; undefined where that is not known, and nothing is then said of what is cut off. */
  readonly quad: Quad | undefined;
  readonly frame: { readonly width: number; readonly height: number };
  /** It comes off a flatbed: what is white is paper. */
  readonly isScan?: boolean;
  /** The fingerprint of the document's other side, when that was taken before. */
  readonly otherSide?: string | undefined;
}

/** Measures a picture and says what is wrong with it. */
export function judgePicture(
  { straightened, quad, frame, otherSide, isScan = false }: JudgedPicture,
  thresholds: QualityThresholds = qualityThresholds,
): PictureQuality {
  const height = Math.max(1, Math.round((straightened.height * judgedWidth) / straightened.width));
  const judged = resizeGray(straightened, judgedWidth, height);
  const fingerprint = fingerprintOf(judged);
  const measured = {
    blur: measureBlur(judged),
    brightness: measureBrightness(judged),
    glare: isScan ? 0 : measureGlare(judged),
    documentWidth: Math.round(quad ? widthOfQuad(quad) : Math.max(frame.width, frame.height)),
    isCutOff: quad !== undefined && isCutOff(quad, frame, thresholds.cutOff.margin),
    fingerprint,
  };
  // Of two pictures that were not cut out a desk is most of what is alike: only the very same file is the same side then.
  const sameFrom = quad ? thresholds.sameSide.refuse : thresholds.sameSide.uncut;
  const isSameSide = otherSide !== undefined && likeness(fingerprint, otherSide) > sameFrom;
  return { ...measured, ...verdictOn(measured, isSameSide, thresholds) };
}

type Measured = Omit<PictureQuality, 'refusedFor' | 'warnedOf'>;

/** What is wrong by these thresholds: each problem refuses, is worth a word, or is none. */
export function verdictOn(
  measured: Measured,
  isSameSide: boolean,
  { blur, dark, glare, small }: QualityThresholds,
): Pick<PictureQuality, 'refusedFor' | 'warnedOf'> {
  const refusedFor: QualityProblem[] = [];
  const warnedOf: QualityProblem[] = [];
  if (measured.isCutOff) refusedFor.push('cut-off');
  if (measured.documentWidth < small.refuse) refusedFor.push('small');
  else if (measured.documentWidth < small.warn) warnedOf.push('small');
  if (measured.blur > blur.refuse) refusedFor.push('blur');
  else if (measured.blur > blur.warn) warnedOf.push('blur');
  if (measured.brightness < dark.refuse) refusedFor.push('dark');
  if (measured.glare > glare.refuse) refusedFor.push('glare');
  if (isSameSide) refusedFor.push('same-side');
  return { refusedFor, warnedOf };
}

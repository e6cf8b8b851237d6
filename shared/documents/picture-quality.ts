import { z } from 'zod';
import { QualityProblem } from './quality-problem.ts';

// Apart, since every failure's words know it, and nothing else of this is needed before somebody has signed in.
export { QualityProblem };

const share = z.number().min(0).max(1);

/** How good a picture of a document is: what was measured, and what is wrong by the thresholds in use. Says nothing of what it shows. */
export const PictureQuality = z.strictObject({
  /** 0 sharp to 1 blurred. */
  blur: share,
  /** The brightness of the lightest paper, of 255. */
  brightness: z.number().min(0).max(255),
  /** The share of the document that too much light has wiped out. */
  glare: share,
  /** Pixels across the document in the picture as it was taken. */
  documentWidth: z.number().int().nonnegative(),
  /** Whether the document goes on beyond the picture. */
  isCutOff: z.boolean(),
  /** What it looks like from afar, for telling that the same side was taken twice. */
  fingerprint: z.string().regex(/^[0-6]{640}$/),
  /** For these the picture should be taken again. */
  refusedFor: z.array(QualityProblem).max(QualityProblem.options.length),
  /** These are worth a word, and no reason to refuse. */
  warnedOf: z.array(QualityProblem).max(QualityProblem.options.length),
});
export type PictureQuality = z.infer<typeof PictureQuality>;

/** Whether a still is sharp enough for what is read from it to be believed at once: the blur was not even worth a word. */
export const isSharp = ({ refusedFor, warnedOf }: PictureQuality): boolean =>
  !refusedFor.includes('blur') && !warnedOf.includes('blur');

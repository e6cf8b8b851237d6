import { z } from 'zod';
import { PictureQuality } from '../documents/picture-quality.ts';
import { PictureProblem } from './picture-problem.ts';

export { PictureProblem };

/** The sides of an identity document. */
export const PictureSide = z.enum(['front', 'back']);
export type PictureSide = z.infer<typeof PictureSide>;

/** Why a picture is kept that is not good enough: there will be no better one. */
export const KeepReason = z.enum([
  'worn-document',
  'customer-cannot-hold-still',
  'no-better-light',
  'only-copy',
  /** The picture could not be judged, and a person has looked at it. */
  'not-judged',
]);
export type KeepReason = z.infer<typeof KeepReason>;

/** How often a picture is refused for its quality before a person may keep one with a reason. */
export const refusalsBeforeKeeping = 2;

/** What the window is told of a picture that is kept; its bytes stay in main. */
export const KeptPicture = z.strictObject({
  side: PictureSide,
  format: z.enum(['jpeg', 'png']),
  sizeBytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What it looks like from afar, so that the other side can be told from it. */
  fingerprint: PictureQuality.shape.fingerprint.optional(),
  keptBecause: KeepReason.optional(),
});
export type KeptPicture = z.infer<typeof KeptPicture>;

/** The largest picture that crosses to main, in bytes; what a provider takes is less. */
export const largestPictureBytes = 10_000_000;

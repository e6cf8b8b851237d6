import { z } from 'zod';

/** The sides of an identity document. */
export const PictureSide = z.enum(['front', 'back']);
export type PictureSide = z.infer<typeof PictureSide>;

/** What the window is told of a picture that is kept; its bytes stay in main. */
export const KeptPicture = z.strictObject({
  side: PictureSide,
  format: z.enum(['jpeg', 'png']),
  sizeBytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type KeptPicture = z.infer<typeof KeptPicture>;

/** Why a picture is not taken. */
export const PictureProblem = z.enum([
  'too-large',
  'too-many-pixels',
  'not-jpeg-or-png',
  'broken',
  'metadata',
]);
export type PictureProblem = z.infer<typeof PictureProblem>;

/** The largest picture that crosses to main, in bytes; what a provider takes is less. */
export const largestPictureBytes = 10_000_000;

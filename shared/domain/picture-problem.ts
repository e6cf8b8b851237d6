import { z } from 'zod';

/** Why a picture is not taken. */
export const PictureProblem = z.enum([
  'too-large',
  'too-many-pixels',
  'not-jpeg-or-png',
  'broken',
  'metadata',
]);
export type PictureProblem = z.infer<typeof PictureProblem>;

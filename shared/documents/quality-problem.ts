import { z } from 'zod';

/**
 * What can be wrong with a picture of a document, in the order in which a person is best told. `unreadable`: what was read off it can't be read any more
 * once it is small enough to be sent.
 */
export const QualityProblem = z.enum([
  'cut-off',
  'small',
  'blur',
  'dark',
  'glare',
  'same-side',
  'unreadable',
]);
export type QualityProblem = z.infer<typeof QualityProblem>;

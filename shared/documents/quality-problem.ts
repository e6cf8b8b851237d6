import { z } from 'zod';

/** What can be wrong with a picture of a document, in the order in which a person is best told. */
export const QualityProblem = z.enum(['cut-off', 'small', 'blur', 'dark', 'glare', 'same-side']);
export type QualityProblem = z.infer<typeof QualityProblem>;

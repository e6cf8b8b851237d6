import { z } from 'zod';

/** What is wrong with a PIN that somebody wants to have from now on. */
export const PinWeakness = z.enum(['not-digits', 'too-short', 'too-long', 'trivial', 'same-as-before']);
export type PinWeakness = z.infer<typeof PinWeakness>;

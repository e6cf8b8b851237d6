import { z } from 'zod';

/**
 * What became of a line of the audit log, as far as that can be told; several changes at once look like one of them. *uncounted*: the
 * count of the lines is not as it was kept, so that newest lines may be missing from this number on.
 */
export const BreakKind = z.enum(['changed', 'removed', 'reordered', 'added', 'uncounted']);
export type BreakKind = z.infer<typeof BreakKind>;

/** The first place where a log is not as it was written. */
export const ChainBreak = z.strictObject({
  /** The number that the line has, or had. */
  line: z.number().int().positive(),
  how: BreakKind,
});
export type ChainBreak = Readonly<z.infer<typeof ChainBreak>>;

import { z } from 'zod';
import type { ProviderId } from '../domain/provider.ts';

/** How large a picture may be that somebody is sent. */
export const PictureBudget = z.strictObject({
  maxBytes: z.number().int().positive(),
  /** Of the longer side, in pixels. */
  maxSide: z.number().int().positive(),
});
export type PictureBudget = z.infer<typeof PictureBudget>;

/**
 * What each provider that is sent pictures takes. Yativo's pages name no limit for a customer's pictures; its sibling service takes 5 MB, and
 * two pictures in base64 must go through in one request from a branch: 1.5 MB and 2000 pixels leave the small print of a card readable.
 */
export const pictureBudgets: Readonly<Partial<Record<ProviderId, PictureBudget>>> = {
  yativo: { maxBytes: 1_500_000, maxSide: 2000 },
};

/** What fits every one of these providers; for nobody who takes pictures, what fits all that do. */
export function budgetFor(providers: readonly ProviderId[]): PictureBudget {
  const wanted = providers.flatMap((provider) => pictureBudgets[provider] ?? []);
  const all = wanted.length > 0 ? wanted : Object.values(pictureBudgets);
  return {
    maxBytes: Math.min(...all.map(({ maxBytes }) => maxBytes)),
    maxSide: Math.min(...all.map(({ maxSide }) => maxSide)),
  };
}

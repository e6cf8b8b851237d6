import { z } from 'zod';
import { ProviderId } from '../domain/provider.ts';
import { query } from './define.ts';

/**
 * Why there is no line, as far as it can be told from outside. `captive-portal`: the network wants a sign-in page.
 * `not-trusted`: everybody who answers fails to prove who they are. `clock-wrong`: everybody's certificate is out of its
 * dates, which is this terminal's clock rather than all of theirs.
 */
export const OfflineReason = z.enum(['no-line', 'captive-portal', 'clock-wrong', 'not-trusted']);
export type OfflineReason = z.infer<typeof OfflineReason>;

/** How a provider was found last. Unknown while there is no line to ask over: then nothing can be said of a provider. */
export const ProviderReach = z.strictObject({
  provider: ProviderId,
  state: z.enum(['up', 'down', 'unknown']),
  /** Unix ms since when. */
  since: z.number().int(),
});
export type ProviderReach = z.infer<typeof ProviderReach>;

/** Three-valued, from real probes; a provider that is down is not "offline". */
export const Connection = z
  .strictObject({
    state: z.enum(['online', 'offline', 'unknown']),
    /** Unix ms since when; another reason does not begin it anew. */
    since: z.number().int(),
    /** With `offline` only, and always with it. */
    why: OfflineReason.optional(),
    /** Those that are configured, in the order of the policy. */
    providers: z.array(ProviderReach),
  })
  .refine(({ state, why }) => (state === 'offline') === (why !== undefined), { path: ['why'] });
export type Connection = z.infer<typeof Connection>;

/** What the window may know of the line. */
export const connectionContract = {
  'connection.read': query({ access: 'anyone', input: z.strictObject({}), output: Connection }),
};

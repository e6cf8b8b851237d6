import { z } from 'zod';
import { query } from './define.ts';

/** Three-valued, from real probes; a provider that is down is not "offline". */
export const Connection = z.strictObject({
  state: z.enum(['online', 'offline', 'unknown']),
  /** Unix ms since when. */
  since: z.number().int(),
});
export type Connection = z.infer<typeof Connection>;

export const connectionContract = {
  'connection.read': query({ access: 'anyone', input: z.strictObject({}), output: Connection }),
};

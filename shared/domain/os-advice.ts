import { z } from 'zod';

/** What only the system below the program can lock down, and what the guides in `packaging/` set up, by the same names. */
export const OsCheck = z.enum([
  'write-filter',
  'keyring',
  'sleep',
  'screen-blank',
  'swap',
  'core-dumps',
  'user',
  'session',
]);
export type OsCheck = z.infer<typeof OsCheck>;

/** Whether it is as the guide says. `unknown`: the system would not tell. */
export const OsAdvice = z.strictObject({ check: OsCheck, state: z.enum(['ok', 'missing', 'unknown']) });
export type OsAdvice = z.infer<typeof OsAdvice>;

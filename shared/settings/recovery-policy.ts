import { z } from 'zod';
import { AgeRecipient } from './age-keys.ts';

/** Who can open this terminal's customers when the terminal is dead. */
export const RecoveryPolicy = z.strictObject({
  /** Whose identity opens the copy of the vault's key. The identity itself belongs offline, and on no terminal. */
  recipient: AgeRecipient,
});
export type RecoveryPolicy = z.infer<typeof RecoveryPolicy>;

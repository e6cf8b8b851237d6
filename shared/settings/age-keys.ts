/** The two halves of an age key pair (X25519, the kind that `age-keygen` makes): whom a bundle is for, and who can open it. */
import { z } from 'zod';
import { isBech32 } from './bech32.ts';

const keyBytes = 32;

/** `age1…`: public. */
export const AgeRecipient = z.string().refine((text) => isBech32(text, 'age', keyBytes));
export type AgeRecipient = z.infer<typeof AgeRecipient>;

/** `AGE-SECRET-KEY-1…`: opens every bundle of the organisation. Always in capitals. */
export const AgeIdentity = z
  .string()
  .refine((text) => text === text.toUpperCase() && isBech32(text.toLowerCase(), 'age-secret-key-', keyBytes));
export type AgeIdentity = z.infer<typeof AgeIdentity>;

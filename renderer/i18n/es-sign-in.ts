import { failures } from './es/failures.ts';
import { frame } from './es/frame.ts';
import { provider } from './es/provider.ts';
import { staff } from './es/staff.ts';
import type { WordsToSignIn } from './word-keys.ts';

/** The part of the Spanish words that the first screens need. */
export const spanishToSignIn = { failures, frame, provider, staff } as const satisfies WordsToSignIn;

import { failures } from './ar/failures.ts';
import { frame } from './ar/frame.ts';
import { provider } from './ar/provider.ts';
import { staff } from './ar/staff.ts';
import type { WordsToSignIn } from './word-keys.ts';

/** The part of the Arabic words that the first screens need. */
export const arabicToSignIn = { failures, frame, provider, staff } as const satisfies WordsToSignIn;

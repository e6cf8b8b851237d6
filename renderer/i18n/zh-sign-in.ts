import type { WordsToSignIn } from './word-keys.ts';
import { failures } from './zh/failures.ts';
import { frame } from './zh/frame.ts';
import { provider } from './zh/provider.ts';
import { staff } from './zh/staff.ts';

/** The part of the Simplified Chinese words that the first screens need. */
export const chineseToSignIn = { failures, frame, provider, staff } as const satisfies WordsToSignIn;

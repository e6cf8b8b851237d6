import { failures } from './ms/failures.ts';
import { frame } from './ms/frame.ts';
import { provider } from './ms/provider.ts';
import { staff } from './ms/staff.ts';
import type { WordsToSignIn } from './word-keys.ts';

/** The part of the Malay words that the first screens need. */
export const malayToSignIn = { failures, frame, provider, staff } as const satisfies WordsToSignIn;

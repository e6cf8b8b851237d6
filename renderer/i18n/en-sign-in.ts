import { failures } from './en/failures.ts';
import { frame } from './en/frame.ts';
import { provider } from './en/provider.ts';
import { staff } from './en/staff.ts';

/** The part of the default language that the first screens need; the rest comes with the screens behind the sign-in. */
export const englishToSignIn = { failures, frame, provider, staff } as const;

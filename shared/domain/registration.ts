import { z } from 'zod';
import { LoginMethod } from './applicant.ts';
import { toAsciiDigits } from './ascii-digits.ts';

const resend = z.strictObject({
  /** Milliseconds until a new code may be asked for. */
  availableInMs: z.number().int().nonnegative(),
  left: z.number().int().nonnegative(),
});

/**
 * How far a registration with a one-time code has come: the send, code and done screens are functions of this.
 * All durations are remaining milliseconds at the moment of the answer, by the provider's clock.
 */
export const RegistrationState = z.discriminatedUnion('state', [
  /** Nothing was sent, or what was sent is known to have had no effect. */
  z.strictObject({ state: z.literal('not-sent') }),
  z.strictObject({
    state: z.literal('code-open'),
    method: LoginMethod,
    /** Masked: "+60 12 ··· 6789". */
    sentTo: z.string(),
    expiresInMs: z.number().int().nonnegative(),
    /** The whole life of the code, for the countdown ring. */
    lifetimeMs: z.number().int().nonnegative(),
    triesLeft: z.number().int().nonnegative(),
    resend,
  }),
  /** The code ran out or its tries are used: a new one is needed. */
  z.strictObject({
    state: z.literal('code-over'),
    why: z.enum(['expired', 'tries-used', 'first-code-void']),
    method: LoginMethod,
    sentTo: z.string(),
    resend,
  }),
  /** Sent, no answer. `checkAnswer` first asks the person standing there, then the provider. */
  z.strictObject({ state: z.literal('unclear'), after: z.enum(['probe', 'register', 'verify']) }),
  /** Stage one is done; the customer finishes on their own phone through this one-time link. */
  z.strictObject({
    state: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }),
    expiresInMs: z.number().int().nonnegative(),
    lifetimeMs: z.number().int().nonnegative(),
    /** The provider already knew this person as verified: counts as success. */
    alreadyVerified: z.boolean(),
  }),
  /** Verified, but the link could not be fetched yet: success for the customer, the link can be asked for again. */
  z.strictObject({ state: z.literal('verified') }),
  /** The account exists and is linked to this branch. */
  z.strictObject({ state: z.literal('bound'), alreadyCustomer: z.boolean() }),
  z.strictObject({ state: z.literal('refused'), providerCode: z.string() }),
  /** Not registered yet: the provider or the line was not there. Goes on only with the customer present. */
  z.strictObject({ state: z.literal('needs-customer') }),
  /** An answer that depends on a lost one: a person decides. */
  z.strictObject({ state: z.literal('with-a-person'), providerCode: z.string() }),
]);
export type RegistrationState = z.infer<typeof RegistrationState>;

/** A one-time code as typed: any script's digits, spaces and dashes are taken; what is sent is ASCII digits. */
export const OneTimeCode = z
  .string()
  .max(40)
  .transform((text) => toAsciiDigits(text).replace(/[\s\p{Pd}]/gu, ''))
  .pipe(z.string().regex(/^\d{4,10}$/));

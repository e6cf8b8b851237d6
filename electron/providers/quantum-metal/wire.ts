/**
 * Exactly what goes out to Quantum Metal and what is used of what comes back, as the Customer Reference prints it.
 * Out is strict: a field that is not on the page can't leave. In is lenient to what we don't use, strict on what we do.
 */
import { z } from 'zod';
import { EmailAddress, LoginMethod, PhoneNumber } from '../../../shared/domain/applicant.ts';

const text = z.string().min(1).max(1000);
/** Unix ms between 2017 and 2100: seconds, or a year in the far future, are an answer that can't be relied on. */
const unixMs = z.number().int().min(1_500_000_000_000).max(4_102_444_800_000);

/** POST /v1/customer/bind */
export const BindRequest = z.strictObject({ customer: z.strictObject({ identityNumber: text }) });

/** POST /v1/customer/register. The method that gets the code must have its contact. */
export const RegisterRequest = z
  .strictObject({
    customer: z.strictObject({
      legalFullName: text,
      identityNumber: text,
      email: EmailAddress.optional(),
      phoneNumber: PhoneNumber.optional(),
      primaryLoginMethod: LoginMethod,
    }),
  })
  .refine(({ customer }) => customer[customer.primaryLoginMethod] !== undefined, {
    path: ['customer', 'primaryLoginMethod'],
  });

/** POST /v1/customer/verify-registration */
export const VerifyRequest = z.strictObject({ sessionId: text, verificationCode: text });

/** POST /v1/customer/request-one-time-link */
export const LinkRequest = z.strictObject({ customer: z.strictObject({ identityNumber: text }) });

/**
 * Every answer. 0 is success and anything from 1 an error. `data` may be missing or null on an error. `message` is
 * prose in a language nobody chose, so it is dropped here and reaches no one.
 */
export const Reply = z.object({ code: z.number().int().nonnegative(), data: z.unknown().optional() });

export const BindData = z.object({ id: text });

export const RegisterData = z.object({ sessionId: text, expiredOn: unixMs });

/** `redirectOneTimeLink` becomes a QR code, so it has to be an address a phone may open, and short enough for one. */
export const linkData = (isAllowedLink: (url: URL) => boolean) =>
  z.object({
    redirectOneTimeLink: z
      .string()
      .max(1500)
      // No white space: URL would quietly drop it, and the code would show something else than was checked.
      .refine((link) => /^\S+$/.test(link) && URL.canParse(link) && isAllowedLink(new URL(link))),
    expiredOn: unixMs,
  });

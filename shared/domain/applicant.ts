import { z } from 'zod';

const codePointLength = (text: string): number => [...text].length;

/**
 * Text a person typed: normalised (NFC), trimmed, no control characters, limits counted in code points
 * so that names of the whole world fit the same rule.
 */
export const typedText = (maxCodePoints: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine(
      (text) => codePointLength(text) > 0 && codePointLength(text) <= maxCodePoints && !/\p{Cc}/u.test(text),
    );

/** E.164, as Quantum Metal, Noah and Yativo ask for it: "+60123456789". */
export const PhoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);
export type PhoneNumber = z.infer<typeof PhoneNumber>;

/** A mail address that a mail server could take; whether it exists, only the code shows. */
export const EmailAddress = z.email().max(254);
export type EmailAddress = z.infer<typeof EmailAddress>;

/** A national identity number as written on the card. Quantum Metal publishes no format, so separators are kept as typed. */
export const IdentityNumber = typedText(36).refine((text) => /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(text));

/** Where the provider sends the one-time code. */
export const LoginMethod = z.enum(['phoneNumber', 'email']);
export type LoginMethod = z.infer<typeof LoginMethod>;

/** Every field that a details step may ask for, with its rule. A journey names the ones it needs. */
export const applicantFields = {
  legalFullName: typedText(200),
  identityNumber: IdentityNumber,
  phoneNumber: PhoneNumber,
  email: EmailAddress,
  primaryLoginMethod: LoginMethod,
} as const;

export type ApplicantField = keyof typeof applicantFields;
export const ApplicantField = z.enum(Object.keys(applicantFields) as [ApplicantField, ...ApplicantField[]]);

/** What is known of the customer so far. A field that is absent was not given; "" never occurs. */
export const Applicant = z.strictObject(applicantFields).partial();
export type Applicant = z.infer<typeof Applicant>;

/** A draft as it is typed: any text, so that leaving a step never loses a half-typed value. */
export const ApplicantDraft = z.partialRecord(ApplicantField, z.string().max(1000));
export type ApplicantDraft = z.infer<typeof ApplicantDraft>;

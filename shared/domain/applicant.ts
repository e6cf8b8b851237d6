import { z } from 'zod';
import { CountryCode } from './country-code.ts';

/** Characters as people count them: a letter beyond the basic plane is one. */
export const codePointLength = (text: string): number => [...text].length;

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

/** A number as written on a card. No provider publishes a format, so separators are kept as typed. */
const IdentityNumber = typedText(36).refine((text) => /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(text));

/** Where the provider sends the one-time code. */
export const LoginMethod = z.enum(['phoneNumber', 'email']);
export type LoginMethod = z.infer<typeof LoginMethod>;

/** A day that exists, `YYYY-MM-DD`. */
export const Day = z.iso.date().length(10);

/** What a document can prove. A provider takes some of them. */
export const DocumentKind = z.enum([
  'passport',
  'national-id-card',
  'driving-licence',
  'residence-permit',
  'tax-id',
  'address-proof',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A box that was ticked; a box that was not is absent. */
const Ticked = z.literal('yes');

/**
 * Every field that can be asked of a customer, in the order in which it is asked, with its rule. Which of them a visit
 * asks, main works out from what its providers need.
 */
export const applicantFields = {
  legalFullName: typedText(200),
  /** Many people have one name. Where a provider wants two, it is sent as both. */
  hasOneName: Ticked,
  givenName: typedText(200),
  middleName: typedText(200),
  familyName: typedText(200),
  dateOfBirth: Day,
  identityNumber: IdentityNumber,

  phoneNumber: PhoneNumber,
  email: EmailAddress,
  primaryLoginMethod: LoginMethod,

  street: typedText(200),
  houseNumber: typedText(40),
  street2: typedText(200),
  city: typedText(100),
  postCode: typedText(20),
  country: CountryCode,
  /** ISO 3166-2 where the country has subdivisions ("MY-10"). */
  state: z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/),

  documentKind: DocumentKind,
  documentNumber: IdentityNumber,
  documentCountry: CountryCode,
  documentExpiryDate: Day,
  documentIssuedDate: Day,
  secondDocumentKind: DocumentKind,
  secondDocumentNumber: IdentityNumber,
  secondDocumentCountry: CountryCode,
  secondDocumentExpiryDate: Day,
  secondDocumentIssuedDate: Day,
  thirdDocumentKind: DocumentKind,
  thirdDocumentNumber: IdentityNumber,
  thirdDocumentCountry: CountryCode,
  thirdDocumentExpiryDate: Day,
  thirdDocumentIssuedDate: Day,

  /** Left out, the terminal mints one. */
  memberNumber: z.string().regex(/^[A-Za-z0-9-]{1,32}$/),
  memberCategory: typedText(60),
  qq: z.string().regex(/^\d{4,15}$/),
  addressLine: typedText(200),
  remarks: typedText(200),
} as const;

export type ApplicantField = keyof typeof applicantFields;
/** A field of the form, by its name. */
export const ApplicantField = z.enum(Object.keys(applicantFields) as [ApplicantField, ...ApplicantField[]]);

/** What a field holds: how it is typed and shown. */
export type FieldKind =
  | 'text'
  | 'code'
  | 'email'
  | 'phone'
  | 'date'
  | 'country'
  | 'state'
  | 'choice'
  | 'tick';

/** Where in a visit a field belongs. */
export type FieldGroup = 'person' | 'contact' | 'address' | 'document' | 'membership';

const field = (group: FieldGroup, kind: FieldKind) => ({ group, kind });

/** Place and kind of every field. `code` is text of letters and digits that is always written left to right. */
export const fieldFacts: Readonly<
  Record<ApplicantField, { readonly group: FieldGroup; readonly kind: FieldKind }>
> = {
  legalFullName: field('person', 'text'),
  hasOneName: field('person', 'tick'),
  givenName: field('person', 'text'),
  middleName: field('person', 'text'),
  familyName: field('person', 'text'),
  dateOfBirth: field('person', 'date'),
  identityNumber: field('person', 'code'),
  phoneNumber: field('contact', 'phone'),
  email: field('contact', 'email'),
  primaryLoginMethod: field('contact', 'choice'),
  street: field('address', 'text'),
  houseNumber: field('address', 'text'),
  street2: field('address', 'text'),
  city: field('address', 'text'),
  postCode: field('address', 'code'),
  country: field('address', 'country'),
  state: field('address', 'state'),
  documentKind: field('document', 'choice'),
  documentNumber: field('document', 'code'),
  documentCountry: field('document', 'country'),
  documentExpiryDate: field('document', 'date'),
  documentIssuedDate: field('document', 'date'),
  secondDocumentKind: field('document', 'choice'),
  secondDocumentNumber: field('document', 'code'),
  secondDocumentCountry: field('document', 'country'),
  secondDocumentExpiryDate: field('document', 'date'),
  secondDocumentIssuedDate: field('document', 'date'),
  thirdDocumentKind: field('document', 'choice'),
  thirdDocumentNumber: field('document', 'code'),
  thirdDocumentCountry: field('document', 'country'),
  thirdDocumentExpiryDate: field('document', 'date'),
  thirdDocumentIssuedDate: field('document', 'date'),
  memberNumber: field('membership', 'code'),
  memberCategory: field('membership', 'text'),
  qq: field('membership', 'code'),
  addressLine: field('membership', 'text'),
  remarks: field('membership', 'text'),
};

/** What is known of the customer so far. A field that is absent was not given; "" never occurs. */
export const Applicant = z.strictObject(applicantFields).partial();
export type Applicant = z.infer<typeof Applicant>;

/** A draft as it is typed: any text, so that leaving a step never loses a half-typed value. */
export const ApplicantDraft = z.partialRecord(ApplicantField, z.string().max(1000));
export type ApplicantDraft = z.infer<typeof ApplicantDraft>;

/** Why a field stops a step. */
export const FieldProblem = z.enum(['missing', 'invalid', 'too-short', 'too-long', 'one-of', 'choose']);
export type FieldProblem = z.infer<typeof FieldProblem>;

/** The fields that are in the way, each with why. */
export const FieldProblems = z.partialRecord(ApplicantField, FieldProblem);
export type FieldProblems = z.infer<typeof FieldProblems>;

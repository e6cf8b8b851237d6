/**
 * What is used of what comes back from Democrance, as the page of its Customer API has it. What goes out is a language, a
 * phone number and a code, or the provider's own form with values in it (`served-form/`).
 */
import { z } from 'zod';
import { digitsOf } from './served-form/exact-json.ts';
import { isRecord } from './served-form/field-entries.ts';

/** A short code of a language, perhaps with a region. */
export const LanguageCode = z.string().regex(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,2}$/);

/** Ids are typed "String"; a number is taken for one, digit by digit as it came. */
const asText = z.preprocess((value) => digitsOf(value) ?? value, z.string());

/** "" and null are absent; so is what is neither text nor number. */
const detail = asText
  .nullish()
  .catch(undefined)
  .transform((text) => text?.trim() || undefined);

/** GET /api/v3/customer/. The id's key must be there, though it may be empty: anything else is another answer. */
export const CustomerReply = z.object({
  customer_id: asText.nullable().transform((text) => text?.trim() || undefined),
  first_name: detail,
  last_name: detail,
  mobile: detail,
  email: detail,
  nationality: detail,
  dob: detail,
  gender: detail,
  passport_number: detail,
  /** As the page spells it. */
  nation_id_number: detail,
  language: detail,
  address: detail,
});

/** GET and POST /api/v3/customer/update/. `form` is read by `served-form/`. */
export const FormReply = z.object({
  customer_id: detail,
  form: z.unknown().refine((form) => Array.isArray(form) || isRecord(form)),
  has_errors: z.boolean(),
});

/** GET and POST of the language. `error_message` is prose: that there is one is all that counts. */
export const LanguageReply = z.object({
  language: z.string().nullish(),
  error_message: z.string().nullish(),
});

/** What a step of the sign-in answers isn't known: an object or nothing, that may complain in one of these ways. */
export const SignInReply = z.looseObject({
  success: z.unknown().optional(),
  has_errors: z.unknown().optional(),
  error: z.unknown().optional(),
  errors: z.unknown().optional(),
});

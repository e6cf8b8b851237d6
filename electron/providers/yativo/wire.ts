/**
 * Exactly what goes out to Yativo and what is used of what comes back. Out is strict: a field that is not on the page
 * of Add Customer can't leave. In is lenient to what we don't use, strict on what we do.
 */
import { z } from 'zod';
import { EmailAddress, PhoneNumber } from '../../../shared/domain/applicant.ts';

const text = z.string().max(1000).regex(/\S/);
const alpha3 = z.string().regex(/^[A-Z]{3}$/);
/** What can stand in a header: a token, an id in a path. */
const visibleAscii = z.string().regex(/^[\x21-\x7e]{1,8192}$/);

/** POST {{baseUrl}}/auth/login */
export const LoginRequest = z.strictObject({ account_id: text, app_secret: text });

/** `expires_in` counts seconds; 600 is what the page says. */
export const LoginData = z.object({
  access_token: visibleAscii,
  expires_in: z.number().positive().max(86_400).catch(600),
});

/** Month and two digits of the year, as the page's sample `04/24` reads. */
const ExpiryText = z.string().regex(/^(0[1-9]|1[0-2])\/\d{2}$/);

/** The five fields of POST {{baseUrl}}/customer that all generations of the page have. */
export const FiveFields = z.strictObject({
  customer_name: text,
  customer_email: EmailAddress,
  customer_phone: PhoneNumber,
  customer_country: alpha3,
  /** Of a newer page; by policy only. */
  customer_type: z.enum(['individual', 'business']).optional(),
});

/** The whole page but for its last two fields, the pictures, which are written as they are sent. */
export const AllFields = FiveFields.extend({
  customer_address: z.strictObject({
    city: text,
    state: text.optional(),
    zipcode: text.optional(),
    street: text,
    number: text.optional(),
    country: alpha3,
  }),
  customer_idType: text,
  customer_idNumber: text,
  /** A name, as in the page's sample; not a code. */
  customer_idCountry: text,
  customer_idExpiration: ExpiryText.optional(),
});

/** Raw base64, without a `data:` prefix. */
export const pictureFields = { front: 'customer_idFront', back: 'customer_idBack' } as const;

/** Made by us at capture. */
export const IdempotencyKey = z.uuid();

export const CustomerId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Of a success. `status_code` in the body may differ from the HTTP status, and either may be wrong: neither is read. */
export const Success = z.object({
  status: z
    .string()
    .transform((status) => status.toLowerCase())
    .pipe(z.literal('success')),
  data: z.unknown().optional(),
});

/** `customer_id`, never `id`: one page has both, and they differ. */
export const AddData = z.object({ customer_id: CustomerId });

const optionalText = z.string().min(1).max(1000).optional().catch(undefined);

export const StoredCustomer = z.object({
  customer_id: CustomerId,
  customer_name: optionalText,
  customer_email: optionalText,
  customer_phone: optionalText,
  customer_country: optionalText,
});

/** GET {{baseUrl}}/customer */
export const CustomerList = z.object({
  data: z.array(StoredCustomer).max(1000),
  pagination: z.object({
    total: z.number().int().nonnegative(),
    current_page: z.number().int().positive(),
    last_page: z.number().int().positive(),
  }),
});

/**
 * Exactly what goes out to Noah and what is used of what comes back, as the pages of Put Customer and Get Customer print
 * it. Out is strict: a field that is not on the page can't leave. In is lenient to what we don't use.
 */
import { z } from 'zod';

/** A length in characters as people count them: zod counts code points, as a test of this folder holds. */
const text = (least: number, most: number) => z.string().min(least).max(most);

/** The page: exactly ten characters, like 2024-04-16. A day that doesn't exist is none either. */
const Day = z.iso.date().length(10);

/** ISO 3166-1 alpha-2. */
const CountryCode = z.string().regex(/^[A-Z]{2}$/);

/** 1 to 36 characters on the page; ours are UUIDs, which have 36 and nothing that a path would have to escape. */
export const CustomerId = z.uuid();

export const IdType = z.enum([
  'DrivingLicense',
  'NationalIDCard',
  'Passport',
  'AddressProof',
  'ResidencePermit',
  'TaxID',
]);
export type IdType = z.infer<typeof IdType>;

export const Identity = z.strictObject({
  IssuingCountry: CountryCode,
  IDNumber: text(1, 36),
  IssuedDate: Day.optional(),
  ExpiryDate: Day.optional(),
  IDType: IdType,
});

/** In these, `State` must be the ISO 3166-2 code, without the country before it: the page prints CA. */
export const countriesWithStateCodes: readonly string[] = ['US', 'CA'];

export const PrimaryResidence = z
  .strictObject({
    Street: text(2, 200),
    Street2: z.string().min(1).optional(),
    City: text(1, 100),
    PostCode: text(1, 20),
    State: text(1, 100),
    Country: CountryCode,
  })
  .refine(({ Country, State }) => !countriesWithStateCodes.includes(Country) || /^[A-Z]{2}$/.test(State), {
    path: ['State'],
  });

/** PUT /v1/customers/{CustomerID} */
export const PutCustomerBody = z.strictObject({
  /** Not on the page that this is written from; sent only where the policy says so. */
  Type: z.literal('Individual').optional(),
  FullName: z.strictObject({
    FirstName: text(1, 50),
    LastName: text(1, 50),
    MiddleName: text(1, 50).optional(),
  }),
  DateOfBirth: Day,
  // The page gives no least count; a customer without any proof of who they are is none that we send.
  Identities: z.array(Identity).min(1),
  PrimaryResidence,
});
export type PutCustomerBody = z.infer<typeof PutCustomerBody>;

const optionalText = z.string().nullish();

/** The answer to GET /v1/customers/{CustomerID}. */
export const StoredCustomer = z.object({
  CustomerID: z.string().min(1).max(36),
  Created: z.iso.datetime({ offset: true }).nullish(),
  FullName: z.object({ FirstName: z.string(), LastName: z.string(), MiddleName: optionalText }),
  DateOfBirth: z.string(),
  Identities: z.array(
    z.object({
      IssuingCountry: z.string(),
      IDNumber: z.string(),
      IssuedDate: optionalText,
      ExpiryDate: optionalText,
      // Noah may know kinds that we don't; they are no reason to call the answer unreadable.
      IDType: z.string(),
    }),
  ),
  PrimaryResidence: z.object({
    Street: z.string(),
    Street2: optionalText,
    City: z.string(),
    PostCode: z.string(),
    State: z.string(),
    Country: z.string(),
  }),
  /** Of a newer page; absent from the one that this is written from. */
  Verifications: z
    .object({ Status: z.enum(['Pending', 'Approved', 'Declined']) })
    .nullish()
    .catch(undefined),
});
export type StoredCustomer = z.infer<typeof StoredCustomer>;

/** An answer with a body that nobody reads: a PUT's. */
export const AnyObject = z.looseObject({});

/** Every error. `Detail` and `Action` are prose in a language nobody chose, so they are dropped here and reach no one. */
export const Problem = z.object({
  Type: z.enum([
    'InvalidMessage',
    'Unexpected',
    'ResourceNotFound',
    'Unauthorized',
    'Forbidden',
    'InsufficientBalance',
  ]),
  /** Noah's reference of this occurrence. Taken only where it is an opaque id, which can't be about a person. */
  Instance: z
    .string()
    .regex(/^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})$/i)
    .optional()
    .catch(undefined),
  Extensions: z.object({ Request: z.unknown().optional() }).optional().catch(undefined),
});
export type Problem = z.infer<typeof Problem>;

/**
 * What the twin takes for a well-formed request, read off the page of Put Customer. Stricter than Noah may be: a field
 * too many, or a date that doesn't exist, is refused, so that practice shows it.
 */
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

/** Characters as people count them, not as JavaScript does. */
const text = (least: number, most: number) =>
  z.string().refine((value) => {
    const characters = Array.from(value).length;
    return characters >= least && characters <= most;
  });

const date = text(10, 10).refine((value) => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [, year, month, day] = parts.map(Number);
  const read = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return read.toISOString().startsWith(value);
});

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const country = z.string().refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined);

const identity = z.strictObject({
  IssuingCountry: country,
  IDNumber: text(1, 36),
  IssuedDate: date.optional(),
  ExpiryDate: date.optional(),
  IDType: z.enum([
    'DrivingLicense',
    'NationalIDCard',
    'Passport',
    'AddressProof',
    'ResidencePermit',
    'TaxID',
  ]),
});

const putBody = z
  .strictObject({
    // Of a newer page, which makes it the discriminator; harmless here.
    Type: z.literal('Individual').optional(),
    FullName: z.strictObject({
      FirstName: text(1, 50),
      LastName: text(1, 50),
      MiddleName: text(1, 50).optional(),
    }),
    DateOfBirth: date,
    Identities: z.array(identity).min(1),
    PrimaryResidence: z.strictObject({
      Street: text(2, 200),
      Street2: z.string().optional(),
      City: text(1, 100),
      PostCode: text(1, 20),
      State: text(1, 100),
      Country: country,
    }),
  })
  .refine(
    ({ PrimaryResidence: { Country, State } }) => !['US', 'CA'].includes(Country) || /^[A-Z]{2}$/.test(State),
    { path: ['PrimaryResidence', 'State'] },
  );

/** A customer as Put Customer takes it. */
export type PutBody = z.infer<typeof putBody>;

/** The twin's operations. */
export type TwinOperation = 'put-customer' | 'get-customer';

/** Which customer a path is about; undefined for any other path. */
export function customerIdAt(path: string): string | undefined {
  const id = /^\/v1\/customers\/([^/]+)$/.exec(path)?.[1];
  return id !== undefined && id.length <= 36 ? id : undefined;
}

/** The operation behind a request; undefined for anything that isn't on the pages. */
export function operationOf({ method, path }: TwinRequest): TwinOperation | undefined {
  if (customerIdAt(path) === undefined) return undefined;
  return method === 'PUT' ? 'put-customer' : method === 'GET' ? 'get-customer' : undefined;
}

/** The body of a PUT, or the properties that are wrong with it; `Body` when it is wrong as a whole. */
export function readPutBody(request: TwinRequest): { body: PutBody } | { wrong: readonly string[] } {
  if (request.headers['content-type'] !== 'application/json') return { wrong: ['Body'] };
  const parsed = putBody.safeParse(parseJson(request.rawBody));
  if (parsed.success) return { body: parsed.data };
  return { wrong: parsed.error.issues.map(({ path }) => path.join('.') || 'Body') };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

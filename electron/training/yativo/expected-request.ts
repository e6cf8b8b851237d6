/**
 * What the twin takes for a well-formed request, read off the page of Add Customer. Stricter than Yativo may be: a field
 * too many, a country in the wrong notation, or a picture that is none is refused, so that practice shows it.
 */
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

const filled = z.string().regex(/\S/);
const alpha3 = z.string().regex(/^[A-Z]{3}$/);
/** No code has four letters, and no country's name fewer. */
const countryName = z.string().regex(/^\p{L}[\p{L} ,.'’()-]{3,}$/u);
const phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/);
const mailAddress = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);

const magics = [Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')];

/** Raw base64 in its one canonical form, of a JPEG or a PNG. */
const picture = z.string().refine((text) => {
  const bytes = Buffer.from(text, 'base64');
  return (
    bytes.toString('base64') === text && magics.some((magic) => bytes.subarray(0, magic.length).equals(magic))
  );
});

const newCustomer = z.strictObject({
  customer_name: filled,
  customer_email: mailAddress,
  customer_phone: phone,
  customer_country: alpha3,
  customer_address: z.strictObject({
    city: filled,
    state: filled.optional(),
    zipcode: filled.optional(),
    street: filled,
    number: filled.optional(),
    country: alpha3,
  }),
  customer_idType: z.string().regex(/^[A-Z_]+$/),
  customer_idNumber: filled,
  customer_idCountry: countryName,
  customer_idExpiration: z
    .string()
    .regex(/^(0[1-9]|1[0-2])\/\d\d$/)
    .optional(),
  customer_idFront: picture,
  customer_idBack: picture.optional(),
});

/** A customer as the page has them. */
export type NewCustomer = z.infer<typeof newCustomer>;

const loginBody = z.strictObject({ account_id: filled, app_secret: filled });

/** The twin's operations. */
export type TwinOperation = 'login' | 'add-customer' | 'list-customers' | 'get-customer';

const root = '/api/v1/';

/** The id behind the address of one customer; undefined for any other address. */
export function customerIdAt(path: string): string | undefined {
  return /^\/api\/v1\/customer\/customer\/([\w-]+)$/.exec(path)?.[1];
}

/** The operation behind a request; undefined for anything that isn't on the pages. */
export function operationOf({ method, path }: TwinRequest): TwinOperation | undefined {
  if (method === 'POST' && path === `${root}auth/login`) return 'login';
  if (path === `${root}customer`) {
    return method === 'POST' ? 'add-customer' : method === 'GET' ? 'list-customers' : undefined;
  }
  return method === 'GET' && customerIdAt(path) !== undefined ? 'get-customer' : undefined;
}

/** A body that was read, or the fields that are wrong with it, in Laravel's dotted names. */
export type Read<Body> = { readonly body: Body } | { readonly wrong: readonly string[] };

/** The body of a login. */
export const readLogin = (request: TwinRequest) => readBody(request, loginBody);

/** The body of Add Customer. */
export const readNewCustomer = (request: TwinRequest) => readBody(request, newCustomer);

function readBody<Schema extends z.ZodType>(request: TwinRequest, schema: Schema): Read<z.infer<Schema>> {
  if (request.headers['content-type'] !== 'application/json') return { wrong: ['content-type'] };
  const parsed = schema.safeParse(parseJson(request.rawBody));
  if (parsed.success) return { body: parsed.data };
  return { wrong: parsed.error.issues.map(({ path }) => path.join('.') || 'body') };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

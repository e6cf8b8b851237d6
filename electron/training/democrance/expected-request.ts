/**
 * What the twin takes for a well-formed request, read off the page of the Customer API, slashes included: as Django does, it
 * answers an address without its last slash with a redirect, and a body sent there is lost.
 */
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

const filled = z.string().regex(/\S/);
const phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/);

const codeRequest = z.strictObject({ mobile: phone });
const signIn = z.strictObject({ mobile: phone, otp: filled });
const languageChange = z.strictObject({ language: z.string().regex(/^[a-z]{2}(-[a-z]{2})?$/i) });

/** The twin's operations. */
export type TwinOperation =
  | 'request-code'
  | 'sign-in'
  | 'get-customer'
  | 'get-form'
  | 'update-customer'
  | 'get-language'
  | 'set-language';

const operations: Readonly<Record<string, TwinOperation>> = {
  'POST /api/v3/customer/login/': 'request-code',
  'POST /api/v3/customer/login/verify/': 'sign-in',
  'GET /api/v3/customer/': 'get-customer',
  'GET /api/v3/customer/update/': 'get-form',
  'POST /api/v3/customer/update/': 'update-customer',
  'GET /api/v3/customer/language/': 'get-language',
  'POST /api/v3/customer/language/': 'set-language',
};

/** The operation behind a request; undefined for anything that isn't on the page or assumed beside it. */
export function operationOf({ method, path }: TwinRequest): TwinOperation | undefined {
  return operations[`${method} ${path}`];
}

/** Whether a slash is all that is missing. */
export function lacksSlash({ method, path }: TwinRequest): boolean {
  return operations[`${method} ${path}/`] !== undefined;
}

export const readCodeRequest = (request: TwinRequest) => readBody(request, codeRequest);
export const readSignIn = (request: TwinRequest) => readBody(request, signIn);
export const readLanguageChange = (request: TwinRequest) => readBody(request, languageChange);

/** The body; undefined when it is not JSON, not called so, or not as expected. */
function readBody<Schema extends z.ZodType>(
  request: TwinRequest,
  schema: Schema,
): z.infer<Schema> | undefined {
  if (request.headers['content-type'] !== 'application/json') return undefined;
  return schema.safeParse(parseJson(request.rawBody)).data;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What the twin takes for a well-formed request, read off the pages. Stricter than KYBIO may be: a header that differs,
 * a field too many, or an id that isn't a plain number is refused, so that practice shows it.
 */
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

const filled = z.string().regex(/\S/);
/** The id as its digits; see `readDigits`. */
const uid = z.string().regex(/^[1-9]\d{0,18}$/);
const dateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2}:\d{2})?$/);

const details = {
  name: filled.optional(),
  phone: z.string().regex(/^\d+$/).optional(),
  birthday: dateTime.optional(),
  qq: filled.optional(),
  email: filled.optional(),
  address: filled.optional(),
  remarks: filled.optional(),
};

const bodies = {
  'query-by-number': z.strictObject({ appId: filled, customerNum: filled }),
  'query-by-phone': z.strictObject({ appId: filled, customerTel: z.string().regex(/^\d+$/) }),
  'query-by-uid': z.strictObject({ appId: filled, customerUid: uid }),
  'add-member': z.strictObject({
    appId: filled,
    customerInfo: z.strictObject({
      ...details,
      number: filled,
      categoryName: filled.optional(),
      point: z.number().optional(),
      balance: z.number().optional(),
      discount: z.number().min(0).max(100).optional(),
      enable: z.union([z.literal(-1), z.literal(0), z.literal(1)]).optional(),
      onAccount: z.union([z.literal(0), z.literal(1)]).optional(),
      expiryDate: dateTime.optional(),
    }),
  }),
  'update-base-info': z.strictObject({
    appId: filled,
    customerInfo: z.strictObject({ ...details, customerUid: uid }),
  }),
} as const;

/** The twin's operations, by their path; one folder's name is spelled in two ways. */
const operations: Readonly<Record<string, TwinOperation>> = {
  '/openapi/v1/customerOpenApi/queryByNumber': 'query-by-number',
  '/openapi/v1/customerOpenapi/queryBytel': 'query-by-phone',
  '/openapi/v1/customerOpenApi/queryByUid': 'query-by-uid',
  '/openapi/v1/customerOpenApi/add': 'add-member',
  '/openapi/v1/customerOpenApi/updateBaseInfo': 'update-base-info',
};

export type TwinOperation = keyof typeof bodies;

/** A request that is as the pages want it. */
export type ExpectedRequest = {
  [Operation in TwinOperation]: {
    readonly operation: Operation;
    readonly body: z.infer<(typeof bodies)[Operation]>;
  };
}[TwinOperation];

/** The operation behind an address; undefined for any other address. */
export function operationAt(path: string): TwinOperation | undefined {
  return Object.hasOwn(operations, path) ? operations[path] : undefined;
}

/** Reads a request for an operation; undefined when method, headers or body aren't what the pages say. */
export function readExpected(request: TwinRequest, operation: TwinOperation): ExpectedRequest | undefined {
  if (request.method !== 'POST' || !hasHeaders(request)) return undefined;
  const parsed = bodies[operation].safeParse(readDigits(request.rawBody));
  return parsed.success ? ({ operation, body: parsed.data } as ExpectedRequest) : undefined;
}

function hasHeaders({ headers }: TwinRequest): boolean {
  return (
    headers['user-agent'] === 'openApi' &&
    headers['content-type'] === 'application/json; charset=utf-8' &&
    headers['accept-encoding'] === 'gzip,deflate' &&
    /^\d{13}$/.test(String(headers['time-stamp']))
  );
}

/** JSON in which `customerUid` comes out as text with every digit; sent as text, it comes out as something else. */
function readDigits(bytes: Buffer): unknown {
  const text = bytes.toString('utf8');
  if (/"customerUid"\s*:\s*"/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/("customerUid"\s*:\s*)(\d+)/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}

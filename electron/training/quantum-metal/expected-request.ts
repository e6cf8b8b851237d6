/**
 * What the twin takes for a well-formed request, read off the Customer Reference. Stricter than the provider may be:
 * a field too many, an empty one, or a phone number without its prefix is refused, so that practice shows it.
 */
import { z } from 'zod';
import type { TwinRequest } from '../twin-exchange.ts';

const filled = z.string().regex(/\S/);
const phoneWithPrefix = z.string().regex(/^\+[1-9][0-9]{6,14}$/);
const mailAddress = z.string().regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
const byIdentityNumber = z.strictObject({ customer: z.strictObject({ identityNumber: filled }) });

const expected = {
  bind: byIdentityNumber,
  register: z
    .strictObject({
      customer: z.strictObject({
        legalFullName: filled,
        identityNumber: filled,
        email: mailAddress.optional(),
        phoneNumber: phoneWithPrefix.optional(),
        primaryLoginMethod: z.enum(['email', 'phoneNumber']),
      }),
    })
    .refine(({ customer }) => customer[customer.primaryLoginMethod] !== undefined),
  'verify-registration': z.strictObject({ sessionId: filled, verificationCode: filled }),
  'request-one-time-link': byIdentityNumber,
} as const;

/** The twin's operations, by the last part of their path. */
export type TwinOperation = keyof typeof expected;

/** A request that is as the page wants it. */
export type ExpectedRequest = {
  [Operation in TwinOperation]: {
    readonly operation: Operation;
    readonly body: z.infer<(typeof expected)[Operation]>;
  };
}[TwinOperation];

/** The operation behind an address; undefined for any other address. */
export function operationAt(path: string): TwinOperation | undefined {
  const name = /^\/v1\/customer\/([a-z-]+)$/.exec(path)?.[1];
  return name !== undefined && Object.hasOwn(expected, name) ? (name as TwinOperation) : undefined;
}

/** Reads a request for an operation; undefined when method, label or body aren't what the page says. */
export function readExpected(request: TwinRequest, operation: TwinOperation): ExpectedRequest | undefined {
  if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json') return undefined;
  const parsed = expected[operation].safeParse(parseJson(request.rawBody));
  return parsed.success ? ({ operation, body: parsed.data } as ExpectedRequest) : undefined;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

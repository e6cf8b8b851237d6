/** What every outcome of every provider must look like, whatever came over the wire. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../../electron/providers/provider.ts';
import { Failure } from '../../shared/failure.ts';

const failureOf = (...codes: readonly string[]) => Failure.refine(({ code }) => codes.includes(code));
const unixMs = z.number().int();
const secretCodes = ['secret-absent', 'keychain-locked', 'keychain-unavailable', 'keychain-denied'];

/** Providers' codes that are words. Each is one of a published list, so none can be a name. */
const namedCodes = [
  'InvalidMessage',
  'Unexpected',
  'ResourceNotFound',
  'Unauthorized',
  'Forbidden',
  'InsufficientBalance',
];

const outcomeOf = (answer: z.ZodType) =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('answered'), answer, providerNow: unixMs.or(z.undefined()) }),
    z.strictObject({
      kind: z.literal('refused'),
      failure: failureOf('provider-refused', 'credentials-refused'),
      // A code of the provider or an HTTP status: nothing that could be a sentence or a name.
      providerCode: z
        .string()
        .regex(/^(http-\d{3}|\d{1,16})$/)
        .or(z.enum(namedCodes)),
      providerNow: unixMs.or(z.undefined()),
      fields: z
        .array(z.string().regex(/^[a-z][A-Za-z0-9.]{0,60}$/))
        .max(40)
        .optional(),
      reference: z
        .string()
        .regex(/^[0-9a-f-]{32,36}$/i)
        .optional(),
    }),
    z.strictObject({
      kind: z.literal('not-sent'),
      failure: failureOf(
        'offline',
        'provider-down',
        'provider-busy',
        'not-trusted',
        'wrong-state',
        'clock-wrong',
        ...secretCodes,
      ),
    }),
    z.strictObject({
      kind: z.literal('unclear'),
      failure: failureOf('answer-lost', 'provider-garbled'),
    }),
  ]);

/** Fails the test unless this is an outcome of the port, with this answer inside, and quotes none of the markers. */
export function expectTyped(outcome: Outcome<unknown>, answer: z.ZodType, markers: readonly string[]): void {
  const parsed = outcomeOf(answer).safeParse(outcome);
  expect(parsed.error?.issues, JSON.stringify(outcome)).toBeUndefined();
  expectNoMarker(outcome, markers);
}

/** Fails the test when a planted text shows up in a value, its keys included. */
export function expectNoMarker(value: unknown, markers: readonly string[]): void {
  const text = JSON.stringify(value) ?? '';
  for (const marker of markers) expect(text).not.toContain(marker);
}

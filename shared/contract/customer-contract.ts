import { z } from 'zod';
import { CustomerState } from '../domain/customer-screen.ts';
import { Language } from '../domain/language.ts';
import { OneTimeCode } from '../domain/registration.ts';
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { universalFailures } from './contract.ts';
import { command, type MethodSpec, query } from './define.ts';
import { sendingFailures, visitFailures } from './sending-failures.ts';

/** Every act names the visit that it was meant for. */
const inThisVisit = { visit: z.number().int().nonnegative() };
const refusals = [...visitFailures, 'details-incomplete'] as const;

/**
 * Everything that the customer's own window may ask of main: seven names, none of them of the staff's contract, and no answer holds
 * anything but what the customer may see. Each but the reading holds only while staff are signed in.
 */
export const customerContract = {
  'customer.state': query({
    input: z.strictObject({}),
    output: z.strictObject({
      state: CustomerState,
      /** Nothing here is real: it is said on every screen. */
      isTraining: z.boolean(),
    }),
    access: 'anyone',
  }),
  'customer.choose-language': command({
    input: z.strictObject({ ...inThisVisit, language: Language }),
    output: z.null(),
    failures: refusals,
    perMinute: 60,
  }),
  /** Agrees to a notice of this version in this language, or does not agree. */
  'customer.consent': command({
    input: z.strictObject({
      ...inThisVisit,
      agrees: z.boolean(),
      noticeVersion: z.number().int().positive(),
      language: Language,
    }),
    output: z.null(),
    failures: refusals,
    perMinute: 60,
  }),
  /** `shown` names what was on the screen; where that has changed since, nothing is confirmed. */
  'customer.confirm-review': command({
    input: z.strictObject({ ...inThisVisit, shown: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.null(),
    failures: refusals,
    perMinute: 60,
  }),
  'customer.ask-for-change': command({
    input: z.strictObject({ ...inThisVisit }),
    output: z.null(),
    failures: refusals,
    perMinute: 60,
  }),
  /** Whether digits are being typed; never which. */
  'customer.note-typing': command({
    input: z.strictObject({ ...inThisVisit, isTyping: z.boolean() }),
    output: z.null(),
    failures: refusals,
    isKept: false,
  }),
  'customer.enter-code': command({
    input: z.strictObject({ ...inThisVisit, code: OneTimeCode }),
    output: z.null(),
    failures: [
      ...refusals,
      ...sendingFailures,
      'code-wrong',
      'code-not-accepted',
      'code-expired',
      'code-tries-used',
    ],
    perMinute: 30,
  }),
} as const satisfies Record<string, MethodSpec>;

export type CustomerContract = typeof customerContract;
export type CustomerMethodName = keyof CustomerContract;

/** What main tells the customer's window without being asked: that there is something new to read. */
export const customerEvents = { 'customer.changed': z.strictObject({}) } as const;
export type CustomerEventName = keyof typeof customerEvents;

/** Main's capabilities as the customer's window sees them. */
export type CustomerClient = {
  readonly [Name in CustomerMethodName]: (
    input: z.input<CustomerContract[Name]['input']>,
  ) => Promise<
    Result<
      z.output<CustomerContract[Name]['output']>,
      Failure<CustomerContract[Name]['failures'][number] | (typeof universalFailures)[number]>
    >
  >;
};

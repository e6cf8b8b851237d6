import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { LoginMethod } from '../domain/applicant.ts';
import { Application } from '../domain/application.ts';
import { OneTimeCode } from '../domain/registration.ts';
import { command, query } from './define.ts';
import { sendingFailures, visitFailures } from './sending-failures.ts';

const theVisit = { applicationId: ApplicationId };

/**
 * A registration that a one-time code confirms, with the customer present. Each answers the application anew; its
 * `registration` says where things stand, also after a failure (read it again then).
 */
export const registrationContract = {
  'registration.read': query({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: ['application-unknown'],
  }),
  /** Asks whether the provider knows the customer, then registers: a code goes out. */
  'registration.send': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures],
    perMinute: 20,
  }),
  'registration.confirm-code': command({
    input: z.strictObject({ ...theVisit, code: OneTimeCode }),
    output: Application,
    failures: [
      ...visitFailures,
      ...sendingFailures,
      'code-wrong',
      'code-not-accepted',
      'code-expired',
      'code-tries-used',
    ],
    perMinute: 30,
  }),
  /** A new registration: a new session supersedes the old one. */
  'registration.resend-code': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures, 'resend-too-soon', 'resend-used-up'],
    perMinute: 20,
  }),
  /** The number or address was wrong: details kept, old session superseded, a new code goes out. */
  'registration.correct-contact': command({
    input: z.strictObject({ ...theVisit, method: LoginMethod, contact: z.string().max(254) }),
    output: Application,
    failures: [
      ...visitFailures,
      ...sendingFailures,
      'resend-too-soon',
      'resend-used-up',
      'details-incomplete',
    ],
    perMinute: 20,
  }),
  /**
   * After a lost answer the provider is asked. When it was the registration's answer, what the customer says about the
   * code is recorded first; `codeArrived` means nothing otherwise.
   */
  'registration.settle-unclear': command({
    input: z.strictObject({ ...theVisit, codeArrived: z.boolean() }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures],
    perMinute: 20,
  }),
  /** A fresh one-time link: the old one ran out, or the first was lost. */
  'registration.renew-link': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures],
    perMinute: 20,
  }),
  /** Whether the customer has finished on their phone. */
  'registration.check-finished': command({
    input: z.strictObject({ ...theVisit }),
    output: z.strictObject({ finished: z.boolean(), application: Application }),
    failures: [...visitFailures, ...sendingFailures],
    perMinute: 20,
  }),
};

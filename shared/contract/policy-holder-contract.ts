import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { Application } from '../domain/application.ts';
import { HolderLanguage, TypedEntries } from '../domain/policy-holder.ts';
import { OneTimeCode } from '../domain/registration.ts';
import { command } from './define.ts';
import { sendingFailures, visitFailures } from './sending-failures.ts';

const theVisit = { applicationId: ApplicationId };
const typed = { values: TypedEntries, language: HolderLanguage.optional() };
/** A form has as many fields as its provider likes. */
const formBytes = 256 * 1024;

/**
 * A policy holder's details, in a session of their own and with the customer present. Each answers the application anew;
 * its `policyHolder` says where things stand, also after a failure (read it again then). A session that has run out is no
 * failure: the answer is an application that is signed out, with everything typed kept.
 */
export const policyHolderContract = {
  /** Has a code sent. Also for a new code, and for a corrected number. */
  'policy-holder.request-code': command({
    input: z.strictObject({ ...theVisit, phone: z.string().max(40) }),
    output: Application,
    failures: [
      ...visitFailures,
      ...sendingFailures,
      'details-incomplete',
      'resend-too-soon',
      'resend-used-up',
    ],
    perMinute: 20,
  }),
  /** After a lost request: what the customer says about the code. */
  'policy-holder.settle-request': command({
    input: z.strictObject({ ...theVisit, codeArrived: z.boolean() }),
    output: Application,
    failures: visitFailures,
    perMinute: 20,
  }),
  /** Signs in with the code that the customer read out; reading their details is the proof. */
  'policy-holder.sign-in': command({
    input: z.strictObject({ ...theVisit, code: OneTimeCode }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures, 'code-not-accepted', 'code-tries-used'],
    perMinute: 30,
  }),
  /** Keeps what was typed, whether or not it can be sent: `changed` and `problems` say what it comes to. */
  'policy-holder.keep': command({
    input: z.strictObject({ ...theVisit, ...typed }),
    output: Application,
    failures: ['application-unknown', 'wrong-state'],
    maxBytes: formBytes,
  }),
  /** Sends the form back with what was typed, then reads everything again and compares. */
  'policy-holder.save': command({
    input: z.strictObject({ ...theVisit, ...typed }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures, 'details-incomplete'],
    maxBytes: formBytes,
    perMinute: 20,
  }),
  /** Reads again: after a lost answer, and where the form could not be fetched. Sends nothing. */
  'policy-holder.check': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [...visitFailures, ...sendingFailures],
    perMinute: 20,
  }),
  /** Accepts what reading again showed. The session ends. */
  'policy-holder.finish': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: ['application-unknown', 'wrong-state'],
    perMinute: 20,
  }),
};

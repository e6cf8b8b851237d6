/**
 * Quantum Metal: registers a customer with a one-time code. Four calls, all made only before the customer's eyes.
 * Nothing is kept between calls and nothing is logged here; the caller audits what it asked for and how it ended.
 */
import type { z } from 'zod';
import type { QuantumMetalCodeOutcomes } from '../../../shared/settings/policy.ts';
import { isAllowedUrl } from '../../http/allowed-url.ts';
import type { BindAnswer, CodeRegistrationProvider, OneTimeLink, VerifyAnswer } from '../provider.ts';
import { attendedCall, type QuantumMetalOptions } from './attended-call.ts';
import {
  BindData,
  BindRequest,
  LinkRequest,
  linkData,
  RegisterData,
  RegisterRequest,
  VerifyRequest,
} from './wire.ts';

/** The codes of bind, the only ones that the page gives for customers. */
const bindCodes: ReadonlyMap<number, BindAnswer> = new Map([
  [801, { bind: 'no-such-customer' }],
  [802, { bind: 'registration-unfinished' }],
  [803, { bind: 'cannot-be-bound' }],
]);

/**
 * Builds the provider. No call throws for anything that a network, a server or the keychain does; one that is given
 * input which no form of ours accepts throws, naming fields and no values.
 */
export function createQuantumMetal(options: QuantumMetalOptions): CodeRegistrationProvider {
  const LinkData = linkData((url) => isAllowedUrl(url, options.allowLoopback));
  const readLink = (data: unknown): OneTimeLink | undefined => {
    const link = parsed(LinkData, data);
    return link && { url: link.redirectOneTimeLink, expiresAt: link.expiredOn };
  };

  return {
    bind: attendedCall(options, {
      operation: 'bind',
      outcomeClass: 'probe-with-effect',
      path: 'bind',
      request: BindRequest,
      toRequest: ({ identityNumber }: { identityNumber: string }) => ({ customer: { identityNumber } }),
      readData: (data): BindAnswer | undefined => {
        const bound = parsed(BindData, data);
        return bound && { bind: 'bound', customerId: bound.id };
      },
      readCode: (code) => bindCodes.get(code),
    }),

    register: attendedCall(options, {
      operation: 'register',
      outcomeClass: 'create-once',
      path: 'register',
      request: RegisterRequest,
      toRequest: (customer) => ({ customer }),
      readData: (data) => {
        const session = parsed(RegisterData, data);
        return session && { sessionId: session.sessionId, expiresAt: session.expiredOn };
      },
      readCode: () => undefined,
    }),

    verifyRegistration: attendedCall(options, {
      operation: 'verify-registration',
      outcomeClass: 'create-once',
      path: 'verify-registration',
      request: VerifyRequest,
      toRequest: (confirmation) => confirmation,
      readData: (data): VerifyAnswer | undefined => {
        const link = readLink(data);
        return link && { verify: 'verified', link };
      },
      readCode: (code) => verifyAnswer(code, options.policy.codeOutcomes),
    }),

    requestOneTimeLink: attendedCall(options, {
      operation: 'request-one-time-link',
      outcomeClass: 'read-only',
      path: 'request-one-time-link',
      request: LinkRequest,
      toRequest: ({ identityNumber }: { identityNumber: string }) => ({ customer: { identityNumber } }),
      readData: readLink,
      readCode: () => undefined,
    }),
  };
}

/** Which code means what isn't published, so the organisation's policy says; what it doesn't say is "not accepted". */
function verifyAnswer(code: number, codes: QuantumMetalCodeOutcomes): VerifyAnswer {
  if (codes.wrong.includes(code)) return { verify: 'wrong' };
  if (codes.expired.includes(code)) return { verify: 'expired' };
  if (codes.tooManyTries.includes(code)) return { verify: 'too-many-tries' };
  if (codes.alreadyVerified.includes(code)) return { verify: 'already-verified' };
  return { verify: 'not-accepted', providerCode: String(code) };
}

function parsed<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> | undefined {
  const result = schema.safeParse(data);
  return result.success ? result.data : undefined;
}

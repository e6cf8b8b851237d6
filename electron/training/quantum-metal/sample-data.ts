/**
 * Invented people, codes and credentials of the Quantum Metal twin. None of it is Quantum Metal's: where its pages are
 * silent the twin makes something up, in the 9000s, and the training policy says what it means.
 */
import type { QuantumMetalPolicy } from '../../../shared/settings/policy.ts';
import type { Random } from '../../random.ts';

/** Error codes. 801 to 803 are on the page; the others are this twin's own. */
export const replyCode = {
  ok: 0,
  noSuchCustomer: 801,
  registrationUnfinished: 802,
  cannotBeBound: 803,
  malformedRequest: 9001,
  badSignature: 9101,
  wrongCode: 9201,
  codeExpired: 9202,
  tooManyTries: 9203,
  alreadyVerified: 9204,
  unknownSession: 9205,
  alreadyRegistered: 9301,
  noLinkForCustomer: 9401,
} as const;

/** What the twin's own codes mean, for `codeOutcomes` of the training policy. */
export const trainingQuantumMetalCodes: QuantumMetalPolicy['codeOutcomes'] = {
  wrong: [replyCode.wrongCode],
  expired: [replyCode.codeExpired],
  tooManyTries: [replyCode.tooManyTries],
  alreadyVerified: [replyCode.alreadyVerified],
  badSignature: [replyCode.badSignature],
};

/** The provider's part of the policy in training mode, for a twin at this origin. */
export function trainingQuantumMetalPolicy(origin: string): QuantumMetalPolicy {
  return {
    baseUrl: origin,
    allowedLoginMethods: ['phoneNumber', 'email'],
    codeOutcomes: trainingQuantumMetalCodes,
  };
}

/** A merchant's key pair as the twin hands it out. */
export interface PracticeCredentials {
  readonly apiKey: string;
  readonly secretKey: string;
}

/** Fresh credentials for one run: nothing that works can be copied from the source. */
export function mintPracticeCredentials(random: Random): PracticeCredentials {
  return {
    apiKey: `practice-${random.bytes(8).toString('hex')}`,
    secretKey: random.bytes(16).toString('hex'),
  };
}

/** How far a person is with Quantum Metal. */
export type Standing = 'code-confirmed' | 'finished' | 'cannot-be-bound';

/**
 * Identity numbers that are known from the start. Everybody else is new. The place-of-birth code 00 is given to nobody,
 * so no number here can be a person's.
 */
export const knownPeople: Readonly<Record<string, Standing>> = {
  '880808-00-0802': 'code-confirmed',
  '880808-00-0800': 'finished',
  '880808-00-0803': 'cannot-be-bound',
};

/** How the twin compares identity numbers: as typed, but for spaces and dashes. */
export function identityKey(identityNumber: string): string {
  return identityNumber.replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Whom a failure concerns. The same "it did not work" asks for opposite things: a terminal without a line must not
 * try its way through five hundred records, and a record that a provider refuses must not stop the other ones.
 */
import type { FailureCode } from '../../../shared/failure.ts';
import type { EnrolmentEnd } from '../../providers/enrolment.ts';
import type { Outcome } from '../../providers/provider.ts';

type CodeOf<End> = End extends { readonly failure: { readonly code: infer Code } } ? Code : never;

/** Every failure that a call or an attempt can end with. */
export type SendFailureCode = Extract<CodeOf<Outcome<unknown>> | CodeOf<EnrolmentEnd>, FailureCode>;

/** Whom a failure concerns, from everyone down to one record. */
export type FailureScope = 'link-wide' | 'provider-wide' | 'credential' | 'record' | 'local';

/** A new failure of a call does not compile until somebody has said whom it concerns. */
export const failureScopes = {
  offline: 'link-wide',
  'captive-portal': 'link-wide',
  // a hotel's sign-in page, a filter in the branch or a wrong clock breaks every provider's certificate alike
  'not-trusted': 'link-wide',
  'clock-wrong': 'link-wide',

  'provider-down': 'provider-wide',
  'provider-busy': 'provider-wide',
  // an overloaded gateway answers nothing, or half of it
  'answer-lost': 'provider-wide',
  'provider-garbled': 'provider-wide',

  'credentials-refused': 'credential',
  'secret-absent': 'credential',
  'keychain-locked': 'credential',
  'keychain-unavailable': 'credential',
  'keychain-denied': 'credential',

  'provider-refused': 'record',
  'already-customer': 'record',
  'member-not-usable': 'record',

  // asked for a customer's presence, which unattended work can't have: this terminal can't send it as it is
  'wrong-state': 'local',
} as const satisfies Readonly<Record<SendFailureCode, FailureScope>>;

/** What a scope asks of the drainer. */
export interface ScopeRule {
  /** What stands still afterwards. */
  readonly stops: 'everything' | 'the provider' | 'the provider, until its credentials are looked after' | 'nothing';
  /** Whether the record's own count goes up, by which its next wait grows. Nobody's fault is not the record's. */
  readonly burnsATry: boolean;
  /** Where the record goes when the provider has certainly done nothing. */
  readonly recordBecomes: 'waiting' | 'rejected' | 'quarantined';
}

/** What each scope does. */
export const scopeRules: Readonly<Record<FailureScope, ScopeRule>> = {
  'link-wide': { stops: 'everything', burnsATry: false, recordBecomes: 'waiting' },
  'provider-wide': { stops: 'the provider', burnsATry: true, recordBecomes: 'waiting' },
  credential: {
    stops: 'the provider, until its credentials are looked after',
    burnsATry: false,
    recordBecomes: 'waiting',
  },
  record: { stops: 'nothing', burnsATry: true, recordBecomes: 'rejected' },
  local: { stops: 'nothing', burnsATry: false, recordBecomes: 'quarantined' },
};

/** Whom this failure concerns. */
export function sortFailure(code: SendFailureCode): FailureScope {
  return failureScopes[code];
}

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
  // what can't be kept is not sent, whoever it is for
  'storage-full': 'link-wide',
  'storage-unavailable': 'link-wide',

  'provider-down': 'provider-wide',
  'provider-busy': 'provider-wide',
  'calls-used': 'provider-wide',
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

/**
 * What a failure says about others than its own record.
 *
 * - `link`: everything stands still, and no try is burned.
 * - `provider-silent`: counts towards the provider's circuit.
 * - `credentials`: read afresh once; then an alarm, and the provider stands still until somebody has looked after them.
 * - `provider-answered`: the provider is there, whatever it said; its circuit closes.
 * - `nobody-else`: nothing.
 */
export type Concern = 'link' | 'provider-silent' | 'credentials' | 'provider-answered' | 'nobody-else';

/** What a scope asks of the drainer. */
export interface ScopeRule {
  readonly concern: Concern;
  /** Whether the record's own count goes up, by which its next wait grows. Nobody's fault is not the record's. */
  readonly burnsATry: boolean;
  /** Where the record goes when the provider has certainly done nothing. */
  readonly recordBecomes: 'waiting' | 'rejected' | 'quarantined';
}

/** What each scope does. */
export const scopeRules: Readonly<Record<FailureScope, ScopeRule>> = {
  'link-wide': { concern: 'link', burnsATry: false, recordBecomes: 'waiting' },
  'provider-wide': { concern: 'provider-silent', burnsATry: true, recordBecomes: 'waiting' },
  credential: { concern: 'credentials', burnsATry: false, recordBecomes: 'waiting' },
  record: { concern: 'provider-answered', burnsATry: true, recordBecomes: 'rejected' },
  local: { concern: 'nobody-else', burnsATry: false, recordBecomes: 'quarantined' },
};

/** Whom this failure concerns. */
export function sortFailure(code: SendFailureCode): FailureScope {
  return failureScopes[code];
}

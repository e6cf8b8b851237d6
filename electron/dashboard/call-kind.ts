import type { AuditFields } from '../../shared/audit/events.ts';
import type { CallKind } from '../../shared/domain/dashboard.ts';
import type { FailureCode } from '../../shared/failure.ts';

/** Nothing left this terminal, or nothing came back that can be relied on: at the provider, or on the way. */
const kinds: Readonly<Partial<Record<FailureCode, CallKind>>> = {
  'provider-busy': 'turned-away',
  'credentials-refused': 'turned-away',
  'provider-down': 'failed',
  'not-trusted': 'failed',
  'answer-lost': 'failed',
  'provider-garbled': 'failed',
  offline: 'no-line',
  'captive-portal': 'no-line',
};

/**
 * How a call went, as it was audited. A provider that says no about a customer has answered. Undefined where nobody was asked: the
 * terminal had no credentials, could keep nothing, had used up its own share of the day's calls, or the customer had left.
 */
export function callKindOf({
  outcome,
  failure,
}: Pick<AuditFields<'provider.called'>, 'outcome' | 'failure'>): CallKind | undefined {
  if (outcome === 'answered') return 'answered';
  const kind = kinds[failure as FailureCode];
  return outcome === 'refused' ? (kind ?? 'answered') : kind;
}

import type { OutboxItem } from '../../../shared/domain/outbox-item.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import type { WordKey } from '../../i18n/word-keys.ts';
import type { Words } from '../../i18n/words.tsx';

/** From here on a wait is told in the units that an age is told in; below it, to the second. */
const shortWaitMs = 90_000;

type About<Key extends keyof OutboxItem> = Pick<OutboxItem, Key>;

/** Whom an entry is about, as far as that is known. */
export function sayWho({ who }: About<'who'>, { t }: Words): string {
  return who ?? t('outbox.nameless');
}

/** What was to be sent: "New member". */
export function sayOperation({ provider, operation }: About<'provider' | 'operation'>, { t }: Words): string {
  return t(`outbox.operation.${operationKey(provider, operation)}`);
}

const operationKeys = [
  'quantum-metal register',
  'noah put-customer',
  'kybio add-member',
  'kybio update-base-info',
  'yativo add-customer',
  'democrance update-customer',
] as const;

/** The name of an operation in the catalogue; one that nobody has words for is told in general terms. */
export function operationKey(provider: string, operation: string): (typeof operationKeys)[number] | 'other' {
  return operationKeys.find((key) => key === `${provider} ${operation}`) ?? 'other';
}

/** What happens next and when; `waitedMs` has passed since the entry was read. */
export function sayNextTry(
  { nextTry, state, provider }: About<'nextTry' | 'state' | 'provider'>,
  waitedMs: number,
  { t, format }: Words,
): string {
  switch (nextTry.when) {
    case 'now':
      return state === 'sending' ? t('outbox.next.sending') : sayNow(state, t);
    case 'in': {
      const left = nextTry.ms - waitedMs;
      if (left <= 0) return sayNow(state, t);
      const wait = left > shortWaitMs ? format.span(left) : format.duration(left);
      return t(state === 'unknown' ? 'outbox.next.lookIn' : 'outbox.next.in', { wait });
    }
    case 'credentials':
      return t('outbox.next.credentials', { provider: t(`provider.${provider}`) });
    case 'customer':
      return state === 'code-open' ? t('outbox.next.code') : t('outbox.next.customer');
    case 'person':
      return state === 'unknown' || state === 'rejected' || state === 'quarantined'
        ? t(`outbox.next.${state}`)
        : t('outbox.next.person');
    case 'line':
    case 'visit':
    case 'never':
      return t(`outbox.next.${nextTry.when}`);
  }
}

/** What got no answer is looked up, and not sent again. */
function sayNow(state: OutboxItem['state'], t: Words['t']): string {
  return t(state === 'unknown' ? 'outbox.next.look' : 'outbox.next.now');
}

const answers: Readonly<Partial<Record<FailureCode, WordKey & `outbox.answer.${string}`>>> = {
  offline: 'outbox.answer.offline',
  'captive-portal': 'outbox.answer.captive-portal',
  'not-trusted': 'outbox.answer.not-trusted',
  'clock-wrong': 'outbox.answer.clock-wrong',
  'provider-down': 'outbox.answer.provider-down',
  'provider-busy': 'outbox.answer.provider-busy',
  'calls-used': 'outbox.answer.calls-used',
  'provider-garbled': 'outbox.answer.provider-garbled',
  'answer-lost': 'outbox.answer.answer-lost',
  'credentials-refused': 'outbox.answer.credentials-refused',
  'secret-absent': 'outbox.answer.credentials',
  'keychain-locked': 'outbox.answer.keychain',
  'keychain-unavailable': 'outbox.answer.keychain',
  'keychain-denied': 'outbox.answer.keychain',
  'provider-refused': 'outbox.answer.provider-refused',
  'already-customer': 'outbox.answer.already-customer',
  'member-not-usable': 'outbox.answer.member-not-usable',
  'record-unreadable': 'outbox.answer.record-unreadable',
  'wrong-state': 'outbox.answer.wrong-state',
  'code-expired': 'outbox.answer.code',
  'code-not-accepted': 'outbox.answer.code',
  'code-tries-used': 'outbox.answer.code',
  'code-wrong': 'outbox.answer.code',
};

/**
 * How the last attempt ended, in a few words. Not the sentences of `failure-words.ts`: those speak to somebody in a visit, and
 * name facts that a list does not have. Undefined where there was no failure, or only one that the missing line explains.
 */
export function sayLastAnswer(
  { lastFailure, provider, nextTry }: About<'lastFailure' | 'provider' | 'nextTry'>,
  { t }: Words,
): string | undefined {
  if (!lastFailure) return undefined;
  // Nobody was reached: that says nothing of the provider.
  if (lastFailure === 'provider-down' && nextTry.when === 'line') return undefined;
  const key = answers[lastFailure] ?? 'outbox.answer.other';
  // One call for all of them: some name the provider, some don't.
  return (t as (key: WordKey, values: { provider: string }) => string)(key, {
    provider: t(`provider.${provider}`),
  });
}

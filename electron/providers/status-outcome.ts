import type { OutcomeClass } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import type { HttpAnswer } from '../http/http-outcome.ts';
import type { Outcome } from './provider.ts';

/** An outcome that the body of the answer has no say in. */
export type OutcomeWithoutAnswer = Exclude<Outcome<never>, { kind: 'answered' }>;

/** Asked for when a provider says "too many" without saying for how long. */
export const defaultBusyWaitMs = 5000;

/**
 * What an HTTP status outside 2xx means, for every provider alike; undefined for 2xx, whose body is the answer.
 *
 * | status | outcome | because |
 * |---|---|---|
 * | 401, 403 | refused, credentials | a server that doesn't know who asks has not acted |
 * | 429 | not sent, busy | RFC 6585, 4: the request was turned away; `Retry-After` is optional |
 * | 503 with Retry-After | not sent, busy | RFC 9110, 15.6.4: it names when it will handle requests again |
 * | other 4xx, not 408 | refused, `http-<status>` | RFC 9110, 15.5: the request is at fault |
 * | 408, other 5xx | unclear; not sent for a read-only operation | the provider, or a gateway before it, may have acted first |
 * | 3xx, anything else | unclear, garbled | never followed; a 303 may well come after the deed |
 */
export function outcomeOfStatus(
  answer: HttpAnswer,
  outcomeClass: OutcomeClass,
): OutcomeWithoutAnswer | undefined {
  const { status, retryAfterMs, providerNow } = answer;
  const providerCode = `http-${status}`;
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403) {
    return { kind: 'refused', failure: fail('credentials-refused'), providerCode, providerNow };
  }
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) {
    const waitMs = retryAfterMs ?? defaultBusyWaitMs;
    return { kind: 'not-sent', failure: fail('provider-busy', { waitMs }) };
  }
  if (status === 408 || (status >= 500 && status < 600)) {
    // There is nothing to commit in a read, so nothing can be in doubt.
    if (outcomeClass === 'read-only') return { kind: 'not-sent', failure: fail('provider-down') };
    return { kind: 'unclear', failure: fail('answer-lost') };
  }
  if (status >= 400 && status < 500) {
    return {
      kind: 'refused',
      failure: fail('provider-refused', { providerCode }),
      providerCode,
      providerNow,
    };
  }
  return { kind: 'unclear', failure: fail('provider-garbled') };
}

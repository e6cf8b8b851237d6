/** Sorts what came back over HTTP for a customer who should be signed in. */
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import type { NotSignedIn } from '../policy-holder-provider.ts';
import type { Outcome } from '../provider.ts';
import { readJson } from '../read-json.ts';
import { outcomeOfStatus } from '../status-outcome.ts';
import { parseExact } from './served-form/exact-json.ts';

/** Something came back that can't be understood: the deed may be done. */
export const garbledOutcome = { kind: 'unclear', failure: fail('provider-garbled') } as const;

/**
 * What an answer means: by `read` where HTTP says yes, "not signed in" for 401 (Customer API, Errors), and as for every
 * provider otherwise. `read` gets the body with its numbers as they came, and answers undefined for what it can't use.
 */
export function sortReply<Answer>(
  answer: HttpAnswer,
  outcomeClass: OutcomeClass,
  read: (body: unknown) => Answer | Extract<Outcome<never>, { kind: 'refused' }> | undefined,
): Outcome<Answer | NotSignedIn> {
  const { providerNow, status } = answer;
  if (status === 401) return { kind: 'answered', answer: { signedIn: false }, providerNow };
  const byStatus = outcomeOfStatus(answer, outcomeClass);
  if (byStatus) return byStatus;
  // Checks the label and the bytes; the numbers are read again, exactly.
  if (!readJson(answer).ok) return garbledOutcome;
  const found = read(parseExact(answer.body.toString('utf8')));
  if (found === undefined) return garbledOutcome;
  return isRefusal(found) ? found : { kind: 'answered', answer: found, providerNow };
}

function isRefusal(found: unknown): found is Extract<Outcome<never>, { kind: 'refused' }> {
  return typeof found === 'object' && found !== null && 'kind' in found && found.kind === 'refused';
}

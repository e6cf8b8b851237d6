import type { ApplicantField } from '../../shared/domain/applicant.ts';
import type { EnrolmentEnd } from './enrolment.ts';
import type { OutcomeWithoutAnswer } from './status-outcome.ts';

/**
 * How a call that brought no answer ends an attempt whose look-ups, where it needs any, are done. After an attempt without
 * an answer nothing is certain but what the provider says of this very record: that the line or the credentials failed
 * this time says nothing of the time before.
 */
export function endWithoutAnswer(
  outcome: OutcomeWithoutAnswer,
  wasUnclear: boolean,
  fieldsOf: (names: readonly string[]) => readonly ApplicantField[] = () => [],
): EnrolmentEnd {
  if (outcome.kind === 'unclear') return { end: 'unclear', failure: outcome.failure };
  if (outcome.kind === 'not-sent')
    return { end: wasUnclear ? 'unclear' : 'not-sent', failure: outcome.failure };
  if (wasUnclear && outcome.failure.code === 'credentials-refused')
    return { end: 'unclear', failure: outcome.failure };
  return { end: 'refused', failure: outcome.failure, fields: fieldsOf(outcome.fields ?? []) };
}

/** How a look-up that brought no answer leaves it: as unclear as before, with what stood in the way. */
export function stillUnclear({ failure }: OutcomeWithoutAnswer): EnrolmentEnd {
  return { end: 'unclear', failure };
}

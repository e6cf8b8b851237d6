import { FailureNotice } from '../../components/failure-notice.tsx';
import { useVisit } from '../../stores/stores.ts';
import { useProviderName } from './use-step.ts';

/** What stood in the way of the last action of this visit. */
export function VisitProblem() {
  const failure = useVisit((visit) => visit.failure);
  const provider = useProviderName();
  if (!failure) return null;
  return <FailureNotice key={failure.failure.code} failure={failure.failure} provider={provider} />;
}

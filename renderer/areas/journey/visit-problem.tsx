import { FailureNotice } from '../../components/failure-notice.tsx';
import { useConnection, useVisit } from '../../stores/stores.ts';
import { useProviderName } from './use-step.ts';
import { toldWithoutLine } from './without-line.ts';

/** What stood in the way of the last action of this visit. */
export function VisitProblem() {
  const failure = useVisit((visit) => visit.failure);
  const provider = useProviderName();
  const offline = useConnection(({ connection }) => connection?.why);
  if (!failure) return null;
  const told = toldWithoutLine(failure.failure, offline);
  return <FailureNotice key={told.code} failure={told} provider={provider} />;
}

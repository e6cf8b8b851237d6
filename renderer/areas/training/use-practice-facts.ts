import type { PracticeTasks } from '../../../shared/contract/training-contract.ts';
import type { PracticeFacts } from '../../../shared/domain/practice-task.ts';
import { nextStep } from '../../../shared/journeys/next-step.ts';
import type { ConnectionState } from '../../stores/connection-store.ts';
import { useConnection, useVisit } from '../../stores/stores.ts';
import { journeyOf, stepOf, type VisitFacts } from '../../stores/visit-state.ts';

type OwnVisit = NonNullable<PracticeTasks['running']>['visit'];

/** What a practice task reads of the stores; `own` is what main says of the task's visit. */
function practiceFacts(
  visit: VisitFacts,
  { connection }: Pick<ConnectionState, 'connection'>,
  own: OwnVisit,
): PracticeFacts {
  const { application, failure, parting } = visit;
  const journey = journeyOf(visit);
  const code = failure?.action === 'confirm-code' ? failure.failure.code : undefined;
  return {
    journeyId: application?.journeyId ?? null,
    isOwn: application !== null && application.applicationId === own?.applicationId,
    step: application && journey ? nextStep(journey, application) : null,
    seen: stepOf(visit) ?? null,
    registration: application?.registration.state ?? null,
    isCodeRefused: code === 'code-wrong' || code === 'code-not-accepted',
    isSaved: application?.enrolments.some((one) => one.state === 'not-sent' && one.saved === true) ?? false,
    isParting: parting !== null,
    isOffline: connection?.state === 'offline',
    left: application ? null : (own?.left ?? null),
  };
}

/** The facts as they are now. */
export function usePracticeFacts(own: OwnVisit): PracticeFacts {
  const visit = useVisit((state) => state);
  const connection = useConnection((state) => state);
  return practiceFacts(visit, connection, own);
}

import type { PracticeFacts } from '../../../shared/domain/practice-task.ts';
import { nextStep } from '../../../shared/journeys/next-step.ts';
import type { ConnectionState } from '../../stores/connection-store.ts';
import type { OutboxState } from '../../stores/outbox-store.ts';
import { useConnection, useOutbox, useVisit } from '../../stores/stores.ts';
import { journeyOf, stepOf, type VisitFacts } from '../../stores/visit-state.ts';

/** What a practice task reads of the stores. */
export function practiceFacts(
  visit: VisitFacts,
  { connection }: Pick<ConnectionState, 'connection'>,
  { counts }: Pick<OutboxState, 'counts'>,
): PracticeFacts {
  const { application, failure, parting } = visit;
  const journey = journeyOf(visit);
  const code = failure?.action === 'confirm-code' ? failure.failure.code : undefined;
  return {
    journeyId: application?.journeyId ?? null,
    step: application && journey ? nextStep(journey, application) : null,
    seen: stepOf(visit) ?? null,
    registration: application?.registration.state ?? null,
    isCodeRefused: code === 'code-wrong' || code === 'code-not-accepted',
    isSaved: application?.enrolments.some((one) => one.state === 'not-sent' && one.saved === true) ?? false,
    isParting: parting !== null,
    isOffline: connection?.state === 'offline',
    waiting: counts ? counts.waiting + counts.sending : 0,
    accepted: counts?.accepted ?? 0,
  };
}

/** The facts as they are now. */
export function usePracticeFacts(): PracticeFacts {
  const visit = useVisit((state) => state);
  const connection = useConnection((state) => state);
  const outbox = useOutbox((state) => state);
  return practiceFacts(visit, connection, outbox);
}

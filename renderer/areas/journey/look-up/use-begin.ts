import { usePreflight, useVisit } from '../../../stores/stores.ts';

/** Beginning another journey from this look-up, which ends with that. */
export function useBegin() {
  const start = useVisit((visit) => visit.start);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const applicationId = useVisit((visit) => visit.application?.applicationId);
  const journeys = usePreflight(({ preflight }) => preflight?.journeys);
  return {
    isBusy,
    /** Unknown counts as open: main has the last word. */
    isOpen: (journeyId: string): boolean =>
      journeys?.some((journey) => journey.journeyId === journeyId && journey.open !== 'closed') ?? true,
    begin: (journeyId: string, memberUid?: string): void => {
      if (applicationId) void start(journeyId, { applicationId, ...(memberUid ? { memberUid } : {}) });
    },
  };
}

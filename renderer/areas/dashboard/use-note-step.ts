import { useEffect } from 'react';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { useVisit } from '../../stores/stores.ts';

/**
 * Tells main which step is on the screen, for the minutes per step: nobody else knows that a filled form is still being looked at. Not
 * while a customer holds the screen; where it stands then is told when it is the staff's again.
 */
export function useNoteStep(step: StepId | undefined, isTurned: boolean): void {
  const { client } = useKiosk();
  const applicationId = useVisit(({ application }) => application?.applicationId);
  useEffect(() => {
    if (!applicationId || !step || isTurned) return;
    // Where it is not taken, a figure is wrong by a step, and nothing else.
    void client['dashboard.note-step']({ applicationId, step }).then(() => {});
  }, [client, applicationId, step, isTurned]);
}

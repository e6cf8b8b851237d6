import { useEffect } from 'react';
import { useKiosk } from '../../bridge/kiosk.ts';
import { followChanges } from '../../stores/follow-changes.ts';

/** Reads when the view appears, and whenever main tells that the outbox has changed, as long as the view is there. */
export function useFollowing(read: () => Promise<void>): void {
  const { events } = useKiosk();
  useEffect(() => {
    void read();
    return events.on('outbox.changed', followChanges(read));
  }, [events, read]);
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import { type SubmissionCounts, SubmissionState } from '../../shared/domain/submission.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** How many submissions stand where; no personal data. */
export interface OutboxState {
  readonly counts: SubmissionCounts | null;
  /** How many this terminal may hold; 0 until known. */
  readonly limit: number;
  readonly load: () => Promise<void>;
}

export function createOutboxStore({ client, events }: Kiosk): StoreApi<OutboxState> {
  return createStore<OutboxState>()((set) => {
    events.on('outbox.changed', ({ counts }) => set({ counts }));
    return {
      counts: null,
      limit: 0,
      load: async () => {
        const summary = await client['outbox.read-summary']({});
        if (summary.ok) set({ counts: summary.value.counts, limit: summary.value.limit });
      },
    };
  });
}

/** States that were captured: everything past draft, in the order in which they are told. */
export const capturedStates = SubmissionState.options.filter((state) => state !== 'draft');

/** The left side of the conservation law. */
export function capturedOf(counts: SubmissionCounts): number {
  return capturedStates.reduce((sum, state) => sum + counts[state], 0);
}

/** What this terminal still has to bring out: it counts against the limit. */
export function unsentOf(counts: SubmissionCounts): number {
  return capturedOf(counts) - counts.accepted - counts['handed-over'] - counts.cancelled;
}

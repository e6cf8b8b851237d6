import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OutboxSummary } from '../../shared/contract/outbox-contract.ts';
import { type SubmissionCounts, SubmissionState } from '../../shared/domain/submission.ts';
import type { Kiosk } from '../bridge/kiosk.ts';
import { followChanges } from './follow-changes.ts';

/** How many submissions stand where; no personal data. */
export interface OutboxState {
  /** As main told last: ahead of the summary while it is read anew. */
  readonly counts: SubmissionCounts | null;
  /** As read last, in agreement with itself: what was captured is compared with these counts and no others. */
  readonly summary: OutboxSummary | null;
  readonly load: () => Promise<void>;
}

export function createOutboxStore({ client, events }: Kiosk): StoreApi<OutboxState> {
  return createStore<OutboxState>()((set) => {
    const load = async () => {
      const summary = await client['outbox.read-summary']({});
      if (summary.ok) set({ counts: summary.value.counts, summary: summary.value });
    };
    const follow = followChanges(load);
    events.on('outbox.changed', ({ counts }) => {
      set({ counts });
      follow();
    });
    return { counts: null, summary: null, load };
  });
}

/** States that were captured: everything past draft, in the order in which they are told. */
export const capturedStates = SubmissionState.options.filter((state) => state !== 'draft');

/** The right side of the conservation law. */
export function sumOfStates(counts: SubmissionCounts): number {
  return capturedStates.reduce((sum, state) => sum + counts[state], 0);
}

/** Everything that is still to be brought to an end, by itself or by a person: what the counter in the bar shows. */
export function openCountOf(counts: SubmissionCounts): number {
  return sumOfStates(counts) - counts.accepted - counts['handed-over'] - counts.cancelled;
}

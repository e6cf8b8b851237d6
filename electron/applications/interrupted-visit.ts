import type { ApplicationId } from '../../shared/brand.ts';
import type { ApplicationStore } from './application-store.ts';

/** A visit that the end of the program interrupted. It names nobody. */
export interface Interrupted {
  readonly applicationId: ApplicationId;
  readonly journeyId: string;
  readonly changedAt: number;
}

/** The visits that no end of a visit has parked: looked for once, when the program starts. */
export interface InterruptedVisits {
  /** The newest that is still as it was left. */
  readonly read: () => Promise<Interrupted | undefined>;
  /** It was taken in hand, or ended. */
  readonly done: (applicationId: ApplicationId) => void;
}

/** Begins to look at once. One terminal has one visit at a time, so there is one at most, or none. */
export function createInterruptedVisits(store: ApplicationStore): InterruptedVisits {
  const looking = look(store);
  const over = new Set<ApplicationId>();
  return {
    read: async () => (await looking).find(({ applicationId }) => !over.has(applicationId)),
    done: (applicationId) => void over.add(applicationId),
  };
}

async function look(store: ApplicationStore): Promise<readonly Interrupted[]> {
  const stored = await store.listStored();
  if (!stored.ok) return [];
  const found: Interrupted[] = [];
  for (const { applicationId, changedAt } of stored.value) {
    const loaded = await store.load(applicationId);
    if (loaded.ok && !loaded.value.parked)
      found.push({ applicationId, journeyId: loaded.value.record.journeyId, changedAt });
  }
  return found;
}

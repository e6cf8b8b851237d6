import type { ApplicationId } from '../../shared/brand.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';

/** A visit that the end of the program interrupted. It names nobody. */
export interface Interrupted {
  readonly applicationId: ApplicationId;
  readonly journeyId: string;
  readonly changedAt: number;
}

/** The visits that no end of a visit has parked: looked for when the program starts, and noted where an end fails. */
export interface InterruptedVisits {
  /** The newest that is still as it was left: not taken in hand since, from wherever, nor ended, nor destroyed. */
  readonly read: () => Promise<Interrupted | undefined>;
  /** This one has just been left without an end. */
  readonly note: (visit: Pick<ApplicationRecord, 'applicationId' | 'journeyId'>, at: number) => void;
}

/** Begins to look at once. One terminal has one visit at a time, so the start finds one at most, or none. */
export function createInterruptedVisits(store: ApplicationStore): InterruptedVisits {
  const looking = look(store);
  const noted: Interrupted[] = [];
  async function isAsItWasLeft({ applicationId }: Interrupted): Promise<boolean> {
    if (store.find(applicationId)) return false;
    const loaded = await store.load(applicationId);
    return loaded.ok && !loaded.value.parked;
  }
  return {
    read: async () => {
      for (const one of [...noted, ...(await looking)]) if (await isAsItWasLeft(one)) return one;
      return undefined;
    },
    note: ({ applicationId, journeyId }, changedAt) =>
      void noted.unshift({ applicationId, journeyId, changedAt }),
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

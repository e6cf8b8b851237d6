/** What keeps records from being tried that are due by themselves: the line, providers, credentials. One run's memory. */
import type { SubmissionId } from '../../../shared/brand.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { backoffMs, type Fraction } from './backoff.ts';
import { afterAnswer, afterNoAnswer, type Circuit, closedCircuit, forgiven } from './circuit.ts';
import type { DrainItem } from './drain-item.ts';
import type { DrainerParts } from './drainer-ports.ts';
import { type Moment, momentAfter, type Run, remainingMs } from './moment.ts';
import type { Consequence } from './settle-attempt.ts';

/** The line's own trouble is looked at again after some seconds, also where no probe reports its return. */
const pauseWaits = { baseMs: 5000, capMs: 60_000 };
const shortestPauseMs = 1000;

/** Terminals that get their line back in the same second come in over these. */
export const returnSpreadMs = 5000;

/** Wrong credentials are tried again now and then, in case they were put right at the provider. */
const credentialWaitMs = 60 * 60 * 1000;

/** Keeps what stands still. */
export interface Standstill {
  readonly circuits: ReadonlyMap<ProviderId, Circuit>;
  readonly credentialWaits: ReadonlyMap<ProviderId, Moment>;
  readonly forgiven: ReadonlySet<SubmissionId>;
  /** How long nobody at all may be tried. */
  readonly pausedMs: () => number;
  readonly load: () => Promise<void>;
  /** The record is being tried: its forgiveness is used up. */
  readonly began: (item: DrainItem) => void;
  readonly ended: (provider: ProviderId, consequence: Consequence) => Promise<void>;
  /** Tried at once, whatever waits of our own there are. */
  readonly forgive: (items: readonly DrainItem[]) => void;
  readonly pauseEveryone: () => void;
  readonly unpause: (afterMs: number) => void;
  readonly credentialsChanged: (provider: ProviderId) => void;
}

type Parts = Pick<DrainerParts, 'store' | 'refreshCredentials' | 'onAlert' | 'onBug'> & {
  readonly run: Run;
  readonly fraction: Fraction;
};

/** Nothing stands still at first, but for the circuits that `load` brings. */
export function createStandstill({
  run,
  fraction,
  store,
  refreshCredentials,
  onAlert,
  onBug,
}: Parts): Standstill {
  const circuits = new Map<ProviderId, Circuit>();
  const credentialWaits = new Map<ProviderId, Moment>();
  const refreshed = new Set<ProviderId>();
  /** Who met trouble of the link. `true`: somebody else has been answered since, so it is theirs alone. */
  const suspects = new Map<ProviderId, boolean>();
  let forgivenItems = new Set<SubmissionId>();
  let pause: Moment | undefined;
  let pausesInARow = 0;

  async function keepCircuit(provider: ProviderId, circuit: Circuit): Promise<void> {
    const before = circuits.get(provider) ?? closedCircuit;
    circuits.set(provider, circuit);
    if (before.failures === circuit.failures && before.openUntil === circuit.openUntil) return;
    // A circuit that is forgotten costs a few attempts after a restart; a drainer that stops costs customers.
    await store.putCircuit(provider, circuit).catch(onBug);
  }

  const providerFailed = (provider: ProviderId, retryAfterMs?: number): Promise<void> =>
    keepCircuit(
      provider,
      afterNoAnswer(circuits.get(provider) ?? closedCircuit, run, fraction, retryAfterMs),
    );

  function lineWorks(provider: ProviderId): void {
    pausesInARow = 0;
    suspects.delete(provider);
    for (const suspect of suspects.keys()) suspects.set(suspect, true);
  }

  function pauseEveryone(): void {
    pausesInARow += 1;
    pause = momentAfter(run, 'backoff', backoffMs(pausesInARow, fraction, shortestPauseMs, pauseWaits));
  }

  async function credentialsFailed(provider: ProviderId): Promise<void> {
    if (!refreshed.has(provider)) {
      refreshed.add(provider);
      await refreshCredentials(provider).catch(onBug);
      return;
    }
    if (!credentialWaits.has(provider)) onAlert({ alert: 'credentials-refused', provider });
    credentialWaits.set(provider, momentAfter(run, 'backoff', credentialWaitMs));
  }

  return {
    circuits,
    credentialWaits,
    get forgiven() {
      return forgivenItems;
    },
    pausedMs: () => (pause === undefined ? 0 : remainingMs(pause, run)),
    load: async () => {
      for (const [provider, circuit] of await store.readCircuits()) circuits.set(provider, circuit);
    },
    began: ({ submissionId }) => void forgivenItems.delete(submissionId),

    ended: async (provider, consequence) => {
      switch (consequence.about) {
        case 'provider-answered':
          lineWorks(provider);
          refreshed.delete(provider);
          credentialWaits.delete(provider);
          return keepCircuit(provider, afterAnswer());
        case 'provider-silent':
          return providerFailed(provider, consequence.retryAfterMs);
        case 'credentials':
          return credentialsFailed(provider);
        case 'link':
          if (suspects.get(provider)) return providerFailed(provider);
          suspects.set(provider, false);
          return pauseEveryone();
        case 'nobody-else':
          return;
      }
    },

    forgive: (items) => {
      forgivenItems = new Set(items.map(({ submissionId }) => submissionId));
      for (const [provider, circuit] of circuits) circuits.set(provider, forgiven(circuit, run));
    },
    pauseEveryone,
    unpause: (afterMs) => {
      pause = momentAfter(run, 'backoff', afterMs);
      pausesInARow = 0;
    },
    credentialsChanged: (provider) => {
      credentialWaits.delete(provider);
      refreshed.delete(provider);
    },
  };
}

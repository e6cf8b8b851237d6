/** What keeps records from being tried that are due by themselves: the line, providers, credentials. One run's memory. */
import type { SubmissionId } from '../../../shared/brand.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { backoffMs, type Fraction } from './backoff.ts';
import { afterAnswer, afterNoAnswer, type Circuit, closedCircuit, forgiven, isOnTrial } from './circuit.ts';
import type { DrainItem } from './drain-item.ts';
import type { DrainerParts } from './drainer-ports.ts';
import { type Moment, momentAfter, type Run, remainingMs } from './moment.ts';
import { afterLetIn, afterTurn, afterTurnedAway, type Pace, takeTurns } from './pace.ts';
import type { Consequence } from './settle-attempt.ts';

/** The line's own trouble is looked at again after some seconds, also where no probe reports its return. */
const pauseWaits = { baseMs: 5000, capMs: 60_000 };
const shortestPauseMs = 1000;

/** Terminals that get their line back in the same second come in over these. */
const returnSpreadMs = 5000;

/** Wrong credentials are tried again now and then, in case they were put right at the provider. */
const credentialWaitMs = 60 * 60 * 1000;

/** Keeps what stands still. */
export interface Standstill {
  readonly circuits: ReadonlyMap<ProviderId, Circuit>;
  readonly credentialWaits: ReadonlyMap<ProviderId, Moment>;
  readonly paces: ReadonlyMap<ProviderId, Pace>;
  readonly forgiven: ReadonlySet<SubmissionId>;
  /** How long nobody at all may be tried. */
  readonly pausedMs: () => number;
  readonly load: () => Promise<void>;
  /** What waits now: where nothing does, there is no pace to keep. */
  readonly saw: (items: readonly DrainItem[]) => void;
  /** The record is being tried: its forgiveness is used up. */
  readonly began: (item: DrainItem) => void;
  readonly ended: (provider: ProviderId, consequence: Consequence) => Promise<void>;
  /** Tried at once, whatever waits of our own there are. */
  readonly forgive: (items: readonly DrainItem[]) => void;
  readonly pauseEveryone: () => void;
  /** A person asked: no pause, no pace. */
  readonly unpause: () => void;
  /** Others may be back in this very second. `awayMs`: how long there was no line, where that is known. */
  readonly lineReturned: (awayMs?: number) => void;
  readonly credentialsChanged: (provider: ProviderId) => void;
}

const isToBeTried = ({ state, schedule }: DrainItem) =>
  (state === 'waiting' || state === 'unknown') && !schedule.asksPerson;

type Parts = Pick<
  DrainerParts,
  'store' | 'shares' | 'learnedPace' | 'refreshCredentials' | 'onAlert' | 'onBug'
> & {
  readonly run: Run;
  readonly fraction: Fraction;
};

/** Nothing stands still at first, but for the circuits that `load` brings. */
export function createStandstill({
  run,
  fraction,
  store,
  shares = new Map(),
  learnedPace,
  refreshCredentials,
  onAlert,
  onBug,
}: Parts): Standstill {
  const circuits = new Map<ProviderId, Circuit>();
  const credentialWaits = new Map<ProviderId, Moment>();
  const paces = new Map<ProviderId, Pace>();
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

  function providerFailed(provider: ProviderId, retryAfterMs?: number): Promise<void> {
    const share = shares.get(provider);
    const pace = paces.get(provider);
    const circuit = afterNoAnswer(circuits.get(provider) ?? closedCircuit, run, fraction, retryAfterMs);
    if (retryAfterMs !== undefined)
      paces.set(provider, afterTurnedAway(pace, share, run, fraction, learnedPace));
    // A provider that is down is down for everybody, and back for everybody.
    else if (share && !pace && isOnTrial(circuit)) paces.set(provider, takeTurns(share, run, fraction));
    return keepCircuit(provider, circuit);
  }

  const changePace = (provider: ProviderId, change: (pace: Pace) => Pace): void => {
    const pace = paces.get(provider);
    if (pace) paces.set(provider, change(pace));
  };

  /** Where a pace is kept already, it stays: a line that comes and goes must not draw a better lot each time. */
  function takeTurnsAtAll(awayMs?: number): void {
    for (const [provider, share] of shares)
      if (!paces.has(provider)) paces.set(provider, takeTurns(share, run, fraction, awayMs));
  }

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
    paces,
    get forgiven() {
      return forgivenItems;
    },
    pausedMs: () => (pause === undefined ? 0 : remainingMs(pause, run)),
    load: async () => {
      for (const [provider, circuit] of await store.readCircuits()) circuits.set(provider, circuit);
      // A town that gets its power back starts in the same minute.
      takeTurnsAtAll();
    },
    saw: (items) => {
      const waiting = new Set(items.filter(isToBeTried).map(({ provider }) => provider));
      for (const provider of paces.keys()) if (!waiting.has(provider)) paces.delete(provider);
    },
    began: ({ submissionId, provider }) => {
      forgivenItems.delete(submissionId);
      changePace(provider, (pace) => afterTurn(pace, run, fraction));
    },

    ended: async (provider, consequence) => {
      switch (consequence.about) {
        case 'provider-answered':
          lineWorks(provider);
          refreshed.delete(provider);
          credentialWaits.delete(provider);
          changePace(provider, afterLetIn);
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
    unpause: () => {
      pause = undefined;
      pausesInARow = 0;
      paces.clear();
    },
    lineReturned: (awayMs) => {
      pause = momentAfter(run, 'backoff', fraction() * returnSpreadMs);
      pausesInARow = 0;
      takeTurnsAtAll(awayMs);
    },
    credentialsChanged: (provider) => {
      credentialWaits.delete(provider);
      refreshed.delete(provider);
    },
  };
}

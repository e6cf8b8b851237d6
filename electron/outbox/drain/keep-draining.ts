import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { Timer } from '../../timers.ts';
import { type Drainer, shortestRestMs } from './drainer.ts';

/** A drainer that runs by itself. */
export interface Draining {
  readonly sendNow: () => void;
  readonly lineReturned: (awayMs?: number) => void;
  readonly credentialsChanged: (provider: ProviderId) => void;
  readonly waitMsOf: (provider: ProviderId) => number;
  /** Something new waits, or something that stood in the way is gone. */
  readonly poke: () => void;
  /** Resolves when what was in flight has ended. */
  readonly stop: () => Promise<void>;
}

interface Parts {
  readonly drainer: Drainer;
  readonly timer: Timer;
  readonly onBug: (error: unknown) => void;
}

/** Where a pass ends in a bug, or the store can't be read, the next one comes after this. */
const afterABugMs = 30_000;

/** Recovers, and then passes whenever something is due or somebody asks, until it is stopped. */
export function keepDraining({ drainer, timer, onBug }: Parts): Draining {
  let isStopped = false;
  let isPoked = false;
  let cancel = () => {};
  let running: Promise<void> | undefined;

  async function runUntilIdle(): Promise<void> {
    let waitMs: number | undefined = afterABugMs;
    try {
      isPoked = false;
      await drainer.pass();
      waitMs = await drainer.nextPassMs();
    } catch (error) {
      onBug(error);
    }
    running = undefined;
    if (isStopped) return;
    // Poked when the pass was as good as over: what it was about may have come too late for it.
    if (isPoked) poke();
    else if (waitMs !== undefined) cancel = timer(Math.max(waitMs, shortestRestMs), poke);
  }

  function poke(): void {
    isPoked = true;
    if (isStopped) return;
    cancel();
    if (running !== undefined) drainer.lookAgain();
    else running = runUntilIdle();
  }

  running = drainer
    .recover()
    .catch(onBug)
    .then(() => runUntilIdle());

  return {
    poke,
    sendNow: () => {
      drainer.sendNow();
      poke();
    },
    lineReturned: (awayMs) => {
      drainer.lineReturned(awayMs);
      poke();
    },
    credentialsChanged: (provider) => {
      drainer.credentialsChanged(provider);
      poke();
    },
    waitMsOf: drainer.waitMsOf,
    stop: async () => {
      isStopped = true;
      cancel();
      await drainer.stop();
      await running;
    },
  };
}

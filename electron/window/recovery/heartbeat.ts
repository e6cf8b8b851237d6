import type { Timers } from '../../timers.ts';

/** How often the page is asked whether it lives. */
export const beatMs = 5_000;
/** So many questions in a row without an answer, and it does not. */
export const mostMisses = 3;
/** A page that has not answered yet may still be loading, on a slow machine that has just started. */
const mostMissesAtStart = 6;

/** Asks the page again and again: a dead frame in a living window sends no event at all. */
export interface Heartbeat {
  /** Begins, or begins anew: for a page that is being loaded. */
  readonly begin: () => void;
  /** The page has answered, and shows something. */
  readonly answered: () => void;
  /** Asks at once, and again after a beat; without an answer by then it is lost: for a machine that has just woken. */
  readonly askNow: () => void;
  readonly stop: () => void;
}

interface Parts {
  readonly timers: Timers;
  readonly ask: () => void;
  readonly onHealthy: () => void;
  /** Told once; nothing is asked any more until `begin`. */
  readonly onLost: () => void;
}

/** Creates the heartbeat; asks nothing before `begin`. */
export function createHeartbeat({ timers, ask, onHealthy, onLost }: Parts): Heartbeat {
  let stopBeating: (() => void) | undefined;
  let unanswered = 0;
  let hasAnswered = false;

  const stop = () => {
    stopBeating?.();
    stopBeating = undefined;
  };
  const beat = () => {
    if (unanswered >= (hasAnswered ? mostMisses : mostMissesAtStart)) {
      stop();
      onLost();
      return;
    }
    unanswered += 1;
    ask();
  };
  const restart = (misses: number) => {
    stop();
    unanswered = misses;
    stopBeating = timers.every(beatMs, beat);
  };
  return {
    begin() {
      hasAnswered = false;
      restart(0);
    },
    answered() {
      if (stopBeating === undefined) return;
      unanswered = 0;
      hasAnswered = true;
      onHealthy();
    },
    askNow() {
      // A page that is still loading has its own time.
      if (stopBeating === undefined || !hasAnswered) return;
      restart(mostMisses - 1);
      beat();
    },
    stop,
  };
}

/**
 * Holds calls back so that Quantum Metal never has a reason to turn one away: it allows 10 a second on average and 10
 * at once, per IP address (Rate Limits). One budget serves every call of this process.
 *
 * Turns taken are remembered by the clock that never jumps: a wall clock set back by an hour would otherwise hold the
 * next call back for an hour, and a timer that fires late would let through more than the window allows.
 */
import type { Clock } from '../../clock.ts';

/** A queue for turns. */
export interface CallBudget {
  /**
   * Resolves true when the call may leave: at once where the budget allows it, else in the order of asking. False, with
   * no turn used up, as soon as the signal aborts or when it is found at the next turn that nobody wants the call any more.
   */
  readonly takeTurn: (signal: AbortSignal, isStillWanted: () => boolean) => Promise<boolean>;
}

export interface CallBudgetOptions {
  readonly clock: Clock;
  /** Turns within one window. */
  readonly turns?: number;
  readonly windowMs?: number;
}

interface WaitingCall {
  readonly isStillWanted: () => boolean;
  readonly settle: (granted: boolean) => void;
}

/** Counted where calls arrive: one that the line holds up by a tenth of a second must not meet those sent after it. */
const usualWindowMs = 1100;

/** Builds a budget that nobody has used yet. */
export function createCallBudget({
  clock,
  turns = 10,
  windowMs = usualWindowMs,
}: CallBudgetOptions): CallBudget {
  /** When the turns still in the window were taken, oldest first. */
  let taken: number[] = [];
  const waiting = new Set<WaitingCall>();
  let timer: NodeJS.Timeout | undefined;

  function serve(): void {
    clearTimeout(timer);
    for (const call of waiting) {
      if (!call.isStillWanted()) call.settle(false);
    }
    const now = clock.monotonic();
    taken = taken.filter((at) => now - at < windowMs);
    for (const call of waiting) {
      if (taken.length >= turns) break;
      taken.push(now);
      call.settle(true);
    }
    const [oldest] = taken;
    if (waiting.size > 0 && oldest !== undefined) {
      timer = setTimeout(serve, Math.ceil(oldest + windowMs - now));
    }
  }

  return {
    takeTurn: (signal, isStillWanted) => {
      if (signal.aborted) return Promise.resolve(false);
      const { promise, resolve } = Promise.withResolvers<boolean>();
      const callOff = () => call.settle(false);
      const call: WaitingCall = {
        isStillWanted,
        settle: (granted) => {
          waiting.delete(call);
          signal.removeEventListener('abort', callOff);
          if (waiting.size === 0) clearTimeout(timer);
          resolve(granted);
        },
      };
      signal.addEventListener('abort', callOff);
      waiting.add(call);
      serve();
      return promise;
    },
  };
}

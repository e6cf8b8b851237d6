import type { Timers } from '../../electron/timers.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

/** Waiting that takes no time: what is due runs while a test lets the clock run on. */
export interface FakeTimers extends Timers {
  readonly clock: FakeClock;
  /** In the order in which it is due; what a timer asks of a promise has been done before the next one runs. */
  readonly advance: (ms: number) => Promise<void>;
  /** Resolves after so many milliseconds of the clock. */
  readonly delay: (ms: number) => Promise<void>;
}

interface Due {
  at: number;
  readonly act: () => void;
  readonly everyMs: number | undefined;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

export function createFakeTimers(): FakeTimers {
  const clock = createFakeClock();
  const pending = new Set<Due>();
  const add = (ms: number, act: () => void, everyMs?: number) => {
    const due: Due = { at: clock.monotonic() + ms, act, everyMs };
    pending.add(due);
    return () => void pending.delete(due);
  };
  return {
    clock,
    after: (ms, act) => add(ms, act),
    every: (ms, act) => add(ms, act, ms),
    delay: (ms) => new Promise((resolve) => add(ms, resolve)),
    async advance(ms) {
      const end = clock.monotonic() + ms;
      await settle();
      for (;;) {
        const [next] = [...pending].filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at);
        if (!next) break;
        clock.advance(Math.max(0, next.at - clock.monotonic()));
        if (next.everyMs === undefined) pending.delete(next);
        else next.at += next.everyMs;
        next.act();
        await settle();
      }
      clock.advance(end - clock.monotonic());
      await settle();
    },
  };
}

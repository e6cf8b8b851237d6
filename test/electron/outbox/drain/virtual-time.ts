/** Time that passes when a test says so, for clocks and timers alike. */
import type { Timer } from '../../../../electron/timers.ts';
import { createFakeClock, type FakeClock } from '../../../support/fake-clock.ts';

export interface VirtualTime {
  readonly clock: FakeClock;
  readonly timer: Timer;
  /** Lets time pass; what is due meanwhile happens at its time, and in its order. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets everything happen that needs no time. */
  readonly settle: () => Promise<void>;
}

export function createVirtualTime(): VirtualTime {
  const clock = createFakeClock();
  const timers = new Map<symbol, { readonly at: number; readonly fire: () => void }>();
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  const earliest = () =>
    [...timers].reduce<[symbol, { readonly at: number; readonly fire: () => void }] | undefined>(
      (first, timer) => (first === undefined || timer[1].at < first[1].at ? timer : first),
      undefined,
    );

  return {
    clock,
    settle,
    timer: (afterMs, fire) => {
      const key = Symbol('timer');
      timers.set(key, { at: clock.monotonic() + afterMs, fire });
      return () => void timers.delete(key);
    },
    pass: async (ms) => {
      const end = clock.monotonic() + ms;
      await settle();
      for (let next = earliest(); next && next[1].at <= end; next = earliest()) {
        timers.delete(next[0]);
        clock.advance(Math.max(0, next[1].at - clock.monotonic()));
        next[1].fire();
        await settle();
      }
      clock.advance(end - clock.monotonic());
      await settle();
    },
  };
}

import type { Clock } from '../../electron/clock.ts';

export interface FastClockOptions {
  /** So many seconds pass in one. */
  readonly speed: number;
  /** Unix ms at which it and the machine's clock agreed; the same in two processes, they read the same time. */
  readonly startedAt: number;
  /** How far its wall clock is wrong. */
  readonly offsetMs?: number;
}

/** A clock that runs faster than the machine's, so that a minute of waiting is two seconds. */
export function createFastClock({ speed, startedAt, offsetMs = 0 }: FastClockOptions): Clock {
  return {
    now: () => Math.round(startedAt + (Date.now() - startedAt) * speed + offsetMs),
    monotonic: () => performance.now() * speed,
  };
}

/** A timer of that clock: it fires when so much of its time has passed. */
export const createFastTimer =
  (speed: number) =>
  (afterMs: number, fire: () => void): (() => void) => {
    const timer = setTimeout(fire, afterMs / speed);
    return () => clearTimeout(timer);
  };

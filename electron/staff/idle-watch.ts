import type { Clock } from '../clock.ts';
import type { StaffSession } from './staff-session.ts';

/** Longer than the window's own lock: that one warns, and comes first wherever the window is alive. */
export const graceMs = 30_000;

/** How often a terminal is looked at. */
const lookEveryMs = 5_000;

/** Calls back again and again until what it answers is called. */
export type Every = (ms: number, look: () => void) => () => void;

/** Main's own lock, for a window that hangs, or was made to forget its own. */
export interface IdleWatch {
  /** Somebody did something. */
  readonly note: () => void;
  readonly stop: () => void;
}

interface Parts {
  readonly session: Pick<StaffSession, 'read' | 'lock'>;
  readonly lockAfterMs: number;
  readonly clock: Clock;
  readonly every: Every;
  /** The lock could not be written down. It is locked all the same. */
  readonly onBug: (error: unknown) => void;
}

/** Locks a terminal that gives no sign of a person for `lockAfterMs` and the grace. Runs until it is stopped. */
export function watchIdle({ session, lockAfterMs, clock, every, onBug }: Parts): IdleWatch {
  let noted = clock.monotonic();
  const stop = every(lookEveryMs, () => {
    const now = clock.monotonic();
    // Nobody's time runs before somebody is in.
    if (session.read().state !== 'signed-in') noted = now;
    if (now - noted < lockAfterMs + graceMs) return;
    noted = now;
    try {
      session.lock({ unattended: true });
    } catch (error) {
      onBug(error);
    }
  });
  return {
    note: () => {
      noted = clock.monotonic();
    },
    stop,
  };
}

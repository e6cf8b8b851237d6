import type { Clock } from '../clock.ts';
import type { Timer } from '../timers.ts';
import type { StaffSession } from './staff-session.ts';

/** Longer than the window's own lock: that one warns, and comes first wherever the window is alive. */
export const graceMs = 30_000;

/**
 * So long the window's word that somebody is there counts without a command beside it: longer than any code lives and than a person
 * fills in one screen, and no longer, so that a window that only says so does not keep a terminal open for a day.
 */
const longestWordAloneMs = 15 * 60_000;

/** How often a terminal is looked at. */
const lookEveryMs = 5_000;

/** Main's own lock, for a window that hangs or has lost its own. No guard against a window that sends commands of its own accord. */
export interface IdleWatch {
  /** Somebody did something. */
  readonly note: () => void;
  /** The window says that somebody is there, and nothing else. */
  readonly noteWord: () => void;
  readonly stop: () => void;
}

interface Parts {
  readonly session: Pick<StaffSession, 'read' | 'lock'>;
  readonly lockAfterMs: number;
  readonly clock: Clock;
  readonly every: Timer;
  /** The lock could not be written down. It is locked all the same. */
  readonly onBug: (error: unknown) => void;
}

/** Locks a terminal that gives no sign of a person for `lockAfterMs` and the grace. Runs until it is stopped. */
export function watchIdle({ session, lockAfterMs, clock, every, onBug }: Parts): IdleWatch {
  let noted = clock.monotonic();
  let lastCommand = noted;
  const stop = every(lookEveryMs, () => {
    const now = clock.monotonic();
    // Nobody's time runs before somebody is in.
    if (session.read().state !== 'signed-in') {
      noted = now;
      lastCommand = now;
    }
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
      lastCommand = noted;
    },
    noteWord: () => {
      const now = clock.monotonic();
      if (now - lastCommand <= longestWordAloneMs) noted = now;
    },
    stop,
  };
}

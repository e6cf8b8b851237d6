import type { PowerSaveBlocker } from 'electron';
import type { Timers } from '../../timers.ts';

/** How often it is looked at whether the display has to stay on, and whether it is still kept on. */
export const lookEveryMs = 15_000;

interface Parts {
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>;
  readonly timers: Timers;
  /** A visit is open, or the outbox is sending. */
  readonly isNeeded: () => boolean;
}

/**
 * Keeps the display on while it is needed, with one blocker at a time. Systems have been seen to drop one after hours, so it is looked
 * at again. The ids that Electron gives begin at 0.
 */
export function keepAwake({ powerSaveBlocker, timers, isNeeded }: Parts) {
  let id: number | undefined;
  const release = () => {
    if (id === undefined) return;
    const held = id;
    id = undefined;
    powerSaveBlocker.stop(held);
  };
  const look = () => {
    if (!isNeeded()) return release();
    if (id !== undefined && powerSaveBlocker.isStarted(id)) return;
    release();
    id = powerSaveBlocker.start('prevent-display-sleep');
  };
  const stopLooking = timers.every(lookEveryMs, look);
  return {
    /** Something has begun or ended. */
    look,
    stop: () => {
      stopLooking();
      release();
    },
  };
}

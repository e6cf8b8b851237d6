import type { BrowserWindow } from 'electron';
import type { Clock } from '../../clock.ts';
import type { Timers } from '../../timers.ts';

/** Between a loss of the focus and taking it back, at first; each further loss doubles it. */
export const firstFocusPauseMs = 250;
const longestFocusPauseMs = 30_000;
/** So long with the focus, and the next loss is the first one again. */
export const calmMs = 60_000;

interface Parts {
  readonly timers: Timers;
  readonly clock: Clock;
  /** Another window of ours has it: nothing was lost. */
  readonly hasOtherOfOurs: () => boolean;
  readonly isExiting: () => boolean;
}

/**
 * Takes the focus back, window and page, since keys go nowhere without both. Each time later than before, so that two programs that
 * want it don't fight for ever.
 */
export function keepFocus(window: BrowserWindow, { timers, clock, hasOtherOfOurs, isExiting }: Parts): void {
  let pauseMs = firstFocusPauseMs;
  let lastLost = clock.monotonic();
  let callOff = () => {};
  window.on('blur', () => {
    callOff();
    const now = clock.monotonic();
    if (now - lastLost >= calmMs) pauseMs = firstFocusPauseMs;
    lastLost = now;
    callOff = timers.after(pauseMs, () => {
      if (window.isDestroyed() || isExiting() || window.isFocused() || hasOtherOfOurs()) return;
      window.focus();
      window.webContents.focus();
    });
    pauseMs = Math.min(longestFocusPauseMs, pauseMs * 2);
  });
  window.once('closed', () => callOff());
}

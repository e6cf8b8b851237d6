import type { BrowserWindow } from 'electron';
import type { Timers } from '../../timers.ts';
import { type GoneReason, type Remedy, remedies } from './gone-reasons.ts';

/** What can be wrong with a page, as the log names it. */
export type Trouble = GoneReason | 'unresponsive' | 'silent' | 'load-failed' | 'preload-failed' | 'closed';

/** So long a page may not take input before it is ended. Nobody is asked: a dialog on a kiosk is a dead end. */
export const unresponsiveMs = 10_000;

/** Chromium's code for a load that another one took the place of. */
const aborted = -3;

interface Watcher {
  readonly timers: Timers;
  readonly onTrouble: (trouble: Trouble, remedy: Remedy) => void;
}

/**
 * Tells what goes wrong with the page of a window. A page that hangs is ended first, and told once it is gone. Of a window that was
 * destroyed only this is told, at once: `closed`. A page may close its own window, and nobody is asked before.
 */
export function watchWindow(window: BrowserWindow, { timers, onTrouble }: Watcher): void {
  const { webContents } = window;
  let callOff: (() => void) | undefined;
  const tell = (trouble: Trouble, remedy: Remedy) => {
    if (!window.isDestroyed()) onTrouble(trouble, remedy);
  };
  webContents.on('render-process-gone', (_event, { reason }) => {
    callOff?.();
    if (remedies[reason] !== 'none') tell(reason, remedies[reason]);
  });
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== aborted) tell('load-failed', 'load-again');
  });
  // Without its preload the page can ask nothing and answers nothing.
  webContents.on('preload-error', () => tell('preload-failed', 'load-again'));
  window.on('unresponsive', () => {
    callOff?.();
    callOff = timers.after(unresponsiveMs, () => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer();
    });
  });
  window.on('responsive', () => callOff?.());
  window.once('closed', () => {
    callOff?.();
    onTrouble('closed', 'new-window');
  });
}

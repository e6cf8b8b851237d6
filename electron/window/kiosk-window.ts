import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { appEntryUrl } from './app-origin.ts';
import { guardClose } from './close-guard.ts';
import { guardSystemMenu } from './context-menu-guard.ts';
import { windowOptions } from './window-options.ts';

export interface KioskWindowOptions {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preloadPath: string;
  /** Whether the process is on its way out: only then does the window close. */
  readonly mayClose: () => boolean;
  /** Registers the window as one that may call, before its page can. */
  readonly onCreated: (window: BrowserWindow) => void;
}

/**
 * Creates the one kiosk window and begins to load its page. It shows itself when the first screen is painted. The guards of
 * `installWindowGuards` must be in place. Rejects when the page can't be loaded.
 */
export async function createKioskWindow(options: KioskWindowOptions): Promise<BrowserWindow> {
  const window = new options.BrowserWindow(windowOptions(options.preloadPath, options.session));
  window.setMenu(null);
  guardClose(window, options.mayClose);
  guardSystemMenu(window);
  window.once('ready-to-show', () => {
    window.show();
    window.focus();
  });
  options.onCreated(window);
  await window.loadURL(appEntryUrl);
  return window;
}

import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';
import { guardClose } from './close-guard.ts';
import { guardSystemMenu } from './context-menu-guard.ts';
import { windowOptions } from './window-options.ts';

type WindowClass = new (options: BrowserWindowConstructorOptions) => BrowserWindow;

export interface KioskWindowOptions {
  readonly BrowserWindow: WindowClass;
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preloadPath: string;
  /** Whether the process is on its way out: only then does the window close. */
  readonly mayClose: () => boolean;
  /** The display that it fills; absent, the system's choice. */
  readonly bounds?: Rectangle;
}

/**
 * Opens the staff's window. It has loaded nothing yet, and shows itself when the first screen is painted. The guards of
 * `installWindowGuards` must be in place.
 */
export function openKioskWindow(options: KioskWindowOptions): BrowserWindow {
  const { bounds } = options;
  const window = new options.BrowserWindow({
    ...windowOptions(options.preloadPath, options.session),
    ...bounds,
  });
  window.setMenu(null);
  guardClose(window, options.mayClose);
  guardSystemMenu(window);
  window.once('ready-to-show', () => {
    window.show();
    window.focus();
  });
  return window;
}

/** Opens a window with nothing in it over a display that nobody uses: no desktop, no pointer to lose there. It loads nothing. */
export function openCoverWindow(
  options: Omit<KioskWindowOptions, 'preloadPath' | 'bounds'> & { readonly bounds: Rectangle },
): BrowserWindow {
  const { webPreferences, ...look } = windowOptions('', options.session);
  const { preload: _, ...preferences } = webPreferences ?? {};
  const window = new options.BrowserWindow({
    ...look,
    ...options.bounds,
    focusable: false,
    show: true,
    webPreferences: preferences,
  });
  window.setMenu(null);
  guardClose(window, options.mayClose);
  guardSystemMenu(window);
  return window;
}

/** A kiosk window with every guard in place, over the double of Electron; or with some weakened, for a negative control. */
import type { App, BrowserWindow as ElectronWindow, Screen, Session } from 'electron';
import { createKnownWindows } from '../../../electron/ipc/known-windows.ts';
import { appEntryUrl } from '../../../electron/window/app-origin.ts';
import { createExitFlag } from '../../../electron/window/close-guard.ts';
import { installWindowGuards } from '../../../electron/window/install-window-guards.ts';
import { openKioskWindow } from '../../../electron/window/kiosk-window.ts';
import type { SessionDouble } from '../../support/electron-double/session-double.ts';
import { app, BrowserWindow, screen, session } from '../../support/electron-double.ts';

export type WindowDouble = InstanceType<typeof BrowserWindow>;

export interface GuardedKiosk {
  readonly window: WindowDouble;
  readonly session: SessionDouble;
  /** Electron's own session, which nothing of ours uses. */
  readonly defaultSession: SessionDouble;
  /** Whether a step that takes pictures is open. */
  readonly setCapturing: (capturing: boolean) => void;
}

/** Opens the kiosk as main does. */
export async function openGuardedKiosk(): Promise<GuardedKiosk> {
  // As in a fresh process: the double's app and sessions live as long as the test file.
  for (const each of [app, screen, session.fromPartition('kiosk'), session.defaultSession])
    each.removeAllListeners();
  const windows = createKnownWindows();
  const kioskSession = session.fromPartition('kiosk');
  let capturing = false;
  installWindowGuards({
    app: app as unknown as App,
    screen: screen as unknown as Screen,
    session: kioskSession as unknown as Session,
    defaultSession: session.defaultSession as unknown as Session,
    commandKey: 'control',
    isCaptureStepActive: () => capturing,
    isKnownContents: (id) => windows.findByContentsId(id) !== undefined,
  });
  const window = openKioskWindow({
    BrowserWindow: BrowserWindow as unknown as new () => ElectronWindow,
    session: kioskSession as unknown as Session,
    preloadPath: '/out/preload/index.cjs',
    mayClose: createExitFlag().isSet,
  });
  windows.add(window);
  await window.loadURL(appEntryUrl);
  return {
    window: window as unknown as WindowDouble,
    session: kioskSession,
    defaultSession: session.defaultSession,
    setCapturing: (now) => {
      capturing = now;
    },
  };
}

/** A window on which nobody has put a guard: what every check must complain about. */
export async function openUnguardedWindow(): Promise<WindowDouble> {
  app.removeAllListeners('web-contents-created');
  const window = new BrowserWindow();
  await window.loadURL('app://kiosk/index.html');
  return window;
}

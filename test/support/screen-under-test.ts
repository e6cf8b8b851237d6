import type { BrowserWindow as ElectronWindow } from 'electron';
import { createKioskScreen, type KioskScreenParts } from '../../electron/window/kiosk-screen.ts';
import { BrowserWindow, type BrowserWindowDouble } from './electron-double.ts';
import { createFakeTimers } from './fake-timers.ts';

/** The staff's window over the double of Electron, with a clock that a test moves and a page that answers while it lives. */
export function createScreenUnderTest(changes: Partial<KioskScreenParts> = {}) {
  const timers = createFakeTimers();
  const opened: BrowserWindowDouble[] = [];
  const told: string[] = [];
  const killed: number[] = [];
  const alive = new Set<number>();
  const page = { answers: true, isVisitOpen: false, waiting: 0, isExiting: false };
  let nextPid = 100;

  const openWindow = () => {
    const window = new BrowserWindow();
    const load = window.loadURL.bind(window);
    window.loadURL = async (url: string) => {
      const { webContents } = window;
      const before = webContents.mainFrame.url;
      await load(url);
      // Another site, or no process at all: a new one. As Chromium does it, the old one ends by itself.
      if (webContents.processId === 0 || new URL(before).host !== new URL(url).host) {
        alive.delete(webContents.processId);
        nextPid += 1;
        webContents.processId = nextPid;
        alive.add(nextPid);
      }
    };
    opened.push(window);
    return window as unknown as ElectronWindow;
  };
  const screen = createKioskScreen({
    openWindow,
    ping: () => {
      if (page.answers) screen.answered();
    },
    clock: timers.clock,
    timers,
    delay: timers.delay,
    processes: { isAlive: (pid) => alive.has(pid), kill: (pid) => void killed.push(pid) },
    isExiting: () => page.isExiting,
    isVisitOpen: () => page.isVisitOpen,
    waiting: () => page.waiting,
    leaveView: () => ({ page: 'leave-who', people: [] }),
    onTrouble: (trouble) => told.push(trouble),
    onOutOfService: (why) => told.push(`out of service: ${why}`),
    onWiped: () => told.push('wiped'),
    ...changes,
  });
  const current = () => {
    const window = opened.at(-1);
    if (!window) throw new Error('no window has been opened');
    return window;
  };
  return {
    ...{ screen, timers, opened, told, killed, alive, page, current },
    /** The page's process ends, as Chromium tells it. */
    die(reason: string) {
      current().webContents.processId = 0;
      current().webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    },
    /** How often the page has been loaded, in all windows. */
    loads: () =>
      opened.flatMap(({ loaded }) => loaded).filter((url) => url === 'app://kiosk/index.html').length,
  };
}

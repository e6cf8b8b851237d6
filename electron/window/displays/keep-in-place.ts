import type { BrowserWindow, Display, Rectangle, Screen } from 'electron';
import type { KioskPolicy } from '../../../shared/settings/kiosk-policy.ts';
import { chooseDisplay } from './choose-display.ts';

const events = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/** The windows of this program on the displays of the terminal. */
export interface Places {
  /** The display that the staff's window stands on. */
  readonly staffDisplay: () => Display;
  /** Puts every window where it belongs; also after a new staff window has been made. */
  readonly arrange: () => void;
  readonly stop: () => void;
}

interface Parts {
  readonly screen: Screen;
  readonly policy: KioskPolicy;
  readonly staffWindow: () => BrowserWindow | undefined;
  /** Displays that another window of ours fills already: the customer's own. */
  readonly displaysInUse: () => readonly number[];
  /** Opens an empty window over a display. */
  readonly openCover: (bounds: Rectangle) => BrowserWindow;
}

/**
 * The staff's window fills its display, wherever displays go to, come from or change to, and every display that nobody uses is covered.
 * Only after `ready`: before, Electron's `screen` has no displays.
 */
export function keepInPlace({ screen, policy, staffWindow, displaysInUse, openCover }: Parts): Places {
  const covers = new Map<number, BrowserWindow>();
  const staffDisplay = () => chooseDisplay(policy, screen.getAllDisplays(), screen.getPrimaryDisplay());

  function coverOthers(staff: Display): void {
    const bare = screen.getAllDisplays().filter(({ id }) => id !== staff.id && !displaysInUse().includes(id));
    for (const [id, cover] of covers) {
      if (bare.some((display) => display.id === id) && !cover.isDestroyed()) continue;
      covers.delete(id);
      cover.destroy();
    }
    for (const { id, bounds } of bare) {
      const cover = covers.get(id);
      if (cover) fill(cover, bounds);
      else covers.set(id, openCover(bounds));
    }
  }

  function arrange(): void {
    const display = staffDisplay();
    const window = staffWindow();
    if (window) fill(window, display.bounds);
    coverOthers(display);
  }
  for (const event of events) screen.on(event as 'display-added', arrange);
  return {
    staffDisplay,
    arrange,
    stop() {
      for (const event of events) screen.off(event as 'display-added', arrange);
      for (const cover of covers.values()) cover.destroy();
      covers.clear();
    },
  };
}

/** Puts a window over a display. A full-screen one keeps its old place until it is no longer one. */
export function fill(window: BrowserWindow, bounds: Rectangle): void {
  if (isSame(window.getBounds(), bounds)) return;
  window.setKiosk(false);
  window.setBounds(bounds);
  window.setKiosk(true);
}

/** Full-screen windows have been a pixel short on Linux: no reason to leave full screen and come back at every change. */
const tolerancePx = 1;
const isSame = (one: Rectangle, other: Rectangle): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(one[side] - other[side]) <= tolerancePx);

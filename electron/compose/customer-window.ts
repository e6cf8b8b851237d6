import type { BrowserWindow, BrowserWindowConstructorOptions, Display, Screen, Session } from 'electron';
import type { CustomerScreenPolicy } from '../../shared/settings/customer-screen-policy.ts';
import type { KioskPolicy } from '../../shared/settings/kiosk-policy.ts';
import type { Clock } from '../clock.ts';
import type { KnownWindows } from '../ipc/known-windows.ts';
import { appOrigin } from '../window/app-origin.ts';
import { serveApp } from '../window/app-protocol.ts';
import { guardClose } from '../window/close-guard.ts';
import { guardSystemMenu } from '../window/context-menu-guard.ts';
import { chooseCustomerDisplay } from '../window/displays/choose-display.ts';
import { fill } from '../window/displays/keep-in-place.ts';
import { guardDownloads } from '../window/download-guard.ts';
import { guardNavigation } from '../window/navigation-guard.ts';
import { routeNowhere } from '../window/peer-connection-guard.ts';
import { installPermissionPolicy } from '../window/permission-policy.ts';
import { filterRequests } from '../window/request-filter.ts';
import { windowOptions } from '../window/window-options.ts';

/** The customer's one document. */
const customerEntryUrl = `${appOrigin}/customer.html`;

export interface CustomerWindowParts {
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly screen: Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'on'>;
  readonly fromPartition: (partition: string, options: { cache: boolean }) => Session;
  readonly policy: CustomerScreenPolicy;
  /** Where the staff's window stands. */
  readonly kiosk: KioskPolicy;
  readonly bundleRoot: string;
  /** Absolute path of the built preload of this window. */
  readonly preloadPath: string;
  /** Windows of this kind only. */
  readonly windows: KnownWindows;
  readonly mayClose: () => boolean;
  readonly clock: Clock;
  /** It has come, or gone. */
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
}

export interface CustomerWindow {
  /** Whether it is there, on its display, showing its page. */
  readonly isThere: () => boolean;
  /** The display that is its own, also while it is being opened; none once its page was given up: somebody has to cover that one. */
  readonly displaysInUse: () => readonly number[];
  /** Opens it where its display is there, and from now on follows the displays. */
  readonly start: () => void;
  /** Takes the place of what knew the last customer: another window in another process, and the old one is gone. */
  readonly renew: () => void;
  readonly stop: () => void;
}

const mostRenewals = 3;
const withinMs = 60_000;

/**
 * The customer's own window, on a display of their own: the golden options of the staff's window, a session in memory of its own, no
 * permission at all, and no address but its one document. While its display is missing there is none: it would lie over the staff's.
 */
export function createCustomerWindow(parts: CustomerWindowParts): CustomerWindow {
  const { screen, policy, clock } = parts;
  let session: Session | undefined;
  let shown: { readonly window: BrowserWindow; readonly displayId: number; isLoaded: boolean } | undefined;
  let isStopped = false;
  let isGivenUp = false;
  let renewals: readonly number[] = [];

  function openSession(): Session {
    const own = parts.fromPartition('customer', { cache: false });
    own.setSpellCheckerEnabled(false);
    serveApp(own.protocol, parts.bundleRoot);
    guardDownloads(own);
    filterRequests(own);
    routeNowhere(own);
    installPermissionPolicy(own, { isCaptureStepActive: () => false, isKnownContents: () => false });
    return own;
  }

  const findDisplay = (): Display | undefined =>
    chooseCustomerDisplay(parts.kiosk, policy, screen.getAllDisplays(), screen.getPrimaryDisplay());

  function open(display: Display): void {
    session ??= openSession();
    const { x, y, width, height } = display.bounds;
    const window = new parts.BrowserWindow({
      ...windowOptions(parts.preloadPath, session),
      ...{ x, y, width, height },
      title: 'Vestibule for customers',
    });
    const before = shown?.window;
    // One that only takes the place of another is there all the time.
    const mine = { window, displayId: display.id, isLoaded: shown?.isLoaded ?? false };
    shown = mine;
    window.setMenu(null);
    guardClose(window, parts.mayClose);
    guardSystemMenu(window);
    // Not even to the staff's document, which is of the same origin.
    guardNavigation(window.webContents, () => false);
    // Not before this one is seen: the desktop would lie bare in between, under a customer's finger.
    const retire = () => {
      if (before && !before.isDestroyed()) before.destroy();
    };
    window.once('ready-to-show', () => {
      // Without the focus: staff go on typing.
      window.showInactive();
      retire();
    });
    window.webContents.on('render-process-gone', () => {
      if (mine === shown && !parts.mayClose()) lose();
    });
    // A page may close its own window.
    window.once('closed', () => {
      if (mine === shown && !parts.mayClose()) lose();
    });
    // One that goes with its display, or before it has painted, takes its forerunner along.
    window.once('closed', retire);
    parts.windows.add(window);
    window.loadURL(customerEntryUrl).then(
      () => {
        retire();
        mine.isLoaded = true;
        if (mine === shown) parts.onChange();
      },
      (error: unknown) => {
        if (mine !== shown || parts.mayClose()) return;
        parts.onBug(error);
        giveUp();
      },
    );
  }

  function close(): void {
    const old = shown;
    shown = undefined;
    if (old && !old.window.isDestroyed()) old.window.destroy();
    if (old) parts.onChange();
  }

  function giveUp(): void {
    isGivenUp = true;
    close();
  }

  /** Its page died: another one, three times a minute at most; after that it is as a display that is missing, until the displays change. */
  function lose(): void {
    const now = clock.monotonic();
    renewals = renewals.filter((at) => now - at < withinMs);
    const display = findDisplay();
    if (renewals.length >= mostRenewals || !display) {
      parts.onBug(new Error("the page of the customer's screen was given up"));
      giveUp();
      return;
    }
    renewals = [...renewals, now];
    // Not there before the other one is: nobody reads or types on a page that has died.
    if (shown) shown.isLoaded = false;
    open(display);
    parts.onChange();
  }

  function follow(): void {
    if (isStopped || policy.use !== 'second-display' || parts.mayClose()) return;
    isGivenUp = false;
    const display = findDisplay();
    if (!display) close();
    else if (shown?.displayId !== display.id || shown.window.isDestroyed()) open(display);
    else fill(shown.window, display.bounds);
  }

  return {
    isThere: () => shown?.isLoaded === true && !shown.window.isDestroyed(),
    displaysInUse: () => {
      const display = isGivenUp ? undefined : findDisplay();
      return display ? [display.id] : [];
    },
    start() {
      if (policy.use !== 'second-display') return;
      screen.on('display-added', follow);
      screen.on('display-removed', follow);
      screen.on('display-metrics-changed', follow);
      follow();
    },
    renew() {
      const display = shown && findDisplay();
      if (display && !isStopped) open(display);
    },
    stop() {
      isStopped = true;
    },
  };
}

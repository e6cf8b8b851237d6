import type { BrowserWindow } from 'electron';
import type { Clock } from '../clock.ts';
import type { Timers } from '../timers.ts';
import { appEntryUrl } from './app-origin.ts';
import type { Remedy } from './recovery/gone-reasons.ts';
import { createHeartbeat } from './recovery/heartbeat.ts';
import { createRecoveryBudget } from './recovery/recovery-budget.ts';
import { type Processes, replaceRenderer } from './recovery/replace-renderer.ts';
import { retryPauseMs } from './recovery/retry-pause.ts';
import { type Trouble, watchWindow } from './recovery/watch-window.ts';
import { emptyUrl, showUrl } from './standby/standby-origin.ts';
import type { StandbyView } from './standby/standby-view.ts';

/** The page that staff work with; between two of its processes; given up for a while; or the form of whoever wants to leave. */
export type ScreenMode = 'page' | 'replacing' | 'out-of-service' | 'leaving';
export type OutOfServiceReason = 'page' | 'graphics';

/** The staff's window and what it shows, whatever happens to its page. Nothing here asks anybody anything. */
export interface KioskScreen {
  /** Opens the window and loads the page. Resolves also where the page does not load: then it is being rescued. */
  readonly open: () => Promise<void>;
  readonly mode: () => ScreenMode;
  readonly window: () => BrowserWindow | undefined;
  /** The page has answered the heartbeat, and shows something. */
  readonly answered: () => void;
  /** A visit has ended: from now on there is something to wipe. */
  readonly visitEnded: () => void;
  /**
   * The last screen of a visit has been left. True where the page is about to be replaced by one in a new process that knows nothing
   * of it; false where there is nothing to wipe, or somebody is being served already.
   */
  readonly wipeAfterVisit: () => boolean;
  /** Somebody made the sign that staff make who want to leave. */
  readonly beginLeaving: () => void;
  /** Back from that form to where it was called from. */
  readonly endLeaving: () => void;
  /** What main's own page shows has changed. */
  readonly showAgain: () => void;
  readonly view: () => StandbyView;
  /** The machine woke, or its screen was unlocked: paints anew, and looks whether the page is alive. */
  readonly wake: () => void;
  /** Gives the page up for a while: its graphics keep dying, also without the graphics card. */
  readonly giveUp: (why: OutOfServiceReason) => void;
  readonly stop: () => void;
}

export interface KioskScreenParts {
  /** Opens a window, guards and all, that has loaded nothing yet. */
  readonly openWindow: () => BrowserWindow;
  /** Asks the page of a window for a sign of life. */
  readonly ping: (window: BrowserWindow) => void;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly delay: (ms: number) => Promise<void>;
  readonly processes: Processes;
  /** Whether the process is on its way out; nothing is brought back then. */
  readonly isExiting: () => boolean;
  readonly isVisitOpen: () => boolean;
  /** How many saved items are still to be sent. */
  readonly waiting: () => number;
  /** What the form of whoever wants to leave shows. */
  readonly leaveView: () => StandbyView;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onOutOfService: (why: OutOfServiceReason) => void;
  readonly onWiped: (durationMs: number) => void;
}

const refreshMs = 5_000;
/** After this a page that is being replaced is loaded as any other. */
const replaceLimitMs = 10_000;
/** A process that is being ended has so long to be gone. */
const goneWithinMs = 1_000;
const longestStandbyPauseMs = 60_000;

/** Creates the screen; opens nothing yet. */
export function createKioskScreen(parts: KioskScreenParts): KioskScreen {
  const { timers, clock, isExiting } = parts;
  const budget = createRecoveryBudget(clock);
  let window: BrowserWindow | undefined;
  let mode: ScreenMode = 'page';
  let calledFrom: 'page' | 'out-of-service' = 'page';
  let why: OutOfServiceReason = 'page';
  let shownWaiting = 0;
  let turn = 0;
  let timesGivenUp = 0;
  let standbyTroubles = 0;
  let isEnding = false;
  let hasTraces = false;
  let stopRefreshing = () => {};
  let callOffRetry = () => {};
  let callOffEnd = () => {};

  const heartbeat = createHeartbeat({
    timers,
    ask: () => {
      if (window && !window.isDestroyed()) parts.ping(window);
    },
    onHealthy: () => {
      budget.noteHealth();
      if (budget.isSettled()) timesGivenUp = 0;
    },
    onLost: () => endRenderer(() => onTrouble('silent', 'load-again')),
  });

  /** What goes wrong with a load is told by the window's events. */
  const load = async (url: string): Promise<void> => {
    try {
      await window?.loadURL(url);
    } catch {}
  };
  const loadPage = (): Promise<void> => {
    mode = 'page';
    heartbeat.begin();
    return load(appEntryUrl);
  };
  const show = (): void => {
    turn += 1;
    void load(showUrl(turn));
  };

  function openWindow(): void {
    const old = window;
    const next = parts.openWindow();
    window = next;
    watchWindow(next, {
      timers,
      onTrouble: (trouble, remedy) => {
        if (next !== window) return;
        if (trouble === 'closed') onClosed();
        else onTrouble(trouble, remedy);
      },
    });
    // Not before the new one is there: the last window gone ends the program.
    if (old && !old.isDestroyed()) old.destroy();
  }

  /** Ends a renderer that may hang, then goes on; also where it says nothing, or there was none. */
  function endRenderer(then: () => void): void {
    const ending = window;
    if (!ending || ending.isDestroyed() || isEnding) return;
    isEnding = true;
    let isDone = false;
    callOffEnd = () => {
      isDone = true;
      isEnding = false;
      callOff();
    };
    const done = () => {
      if (isDone) return;
      callOffEnd();
      then();
    };
    const callOff = timers.after(goneWithinMs, done);
    ending.webContents.once('render-process-gone', done);
    ending.webContents.forcefullyCrashRenderer();
  }

  function onTrouble(trouble: Trouble, remedy: Remedy): void {
    if (isExiting() || isEnding) return;
    // Its old process is meant to go.
    if (mode === 'replacing' && remedy === 'load-again' && trouble !== 'load-failed') return;
    parts.onTrouble(trouble);
    heartbeat.stop();
    if (mode === 'out-of-service' || mode === 'leaving') showAfterPause(remedy);
    else if (!budget.take()) enterOutOfService('page', remedy);
    else {
      if (remedy === 'new-window') openWindow();
      void loadPage();
    }
  }

  /** Its page has closed the window. Another one in the same turn: the last window gone ends the program. */
  function onClosed(): void {
    if (isExiting()) return;
    parts.onTrouble('closed');
    callOffEnd();
    heartbeat.stop();
    openWindow();
    if (mode === 'out-of-service' || mode === 'leaving') showAfterPause('load-again');
    else if (budget.take()) void loadPage();
    else enterOutOfService('page');
  }

  /** Main's own page has nothing that could fail for long; it is shown again for ever, and never in a hurry. */
  function showAfterPause(remedy: Remedy): void {
    const pauseMs = Math.min(longestStandbyPauseMs, 1_000 * 2 ** standbyTroubles);
    standbyTroubles += 1;
    timers.after(pauseMs, () => {
      if (isExiting() || (mode !== 'out-of-service' && mode !== 'leaving')) return;
      if (remedy === 'new-window') openWindow();
      show();
    });
  }

  function enterOutOfService(reason: OutOfServiceReason, remedy: Remedy = 'load-again'): void {
    heartbeat.stop();
    stopStanding();
    mode = 'out-of-service';
    why = reason;
    timesGivenUp += 1;
    standbyTroubles = 0;
    parts.onOutOfService(reason);
    if (remedy === 'new-window') openWindow();
    stand();
    callOffRetry = timers.after(retryPauseMs(timesGivenUp), () => {
      // Whoever is leaving is not thrown out of their form; the page is tried when they come back.
      if (mode === 'leaving') calledFrom = 'page';
      else tryPageAgain();
    });
  }
  function stand(): void {
    shownWaiting = parts.waiting();
    show();
    stopRefreshing = timers.every(refreshMs, () => {
      if (mode === 'out-of-service' && parts.waiting() !== shownWaiting) {
        shownWaiting = parts.waiting();
        show();
      }
    });
  }
  function stopStanding(): void {
    stopRefreshing();
    callOffRetry();
  }
  function tryPageAgain(): void {
    stopStanding();
    budget.refill();
    void loadPage();
  }

  async function replace(replaced: BrowserWindow): Promise<void> {
    const began = clock.monotonic();
    heartbeat.stop();
    const { processes, delay } = parts;
    const isWanted = () => mode === 'replacing' && window === replaced;
    const replacing = replaceRenderer(replaced, {
      ...{ processes, delay, emptyUrl, isWanted },
      pageUrl: appEntryUrl,
    });
    const isDone = await Promise.race([
      replacing.then(
        () => true,
        () => false,
      ),
      delay(replaceLimitMs).then(() => false),
    ]);
    if (mode !== 'replacing' || isExiting()) return;
    if (!isDone) {
      // The process may live on with what it knew: another window, and the old one goes with all it had.
      openWindow();
      return loadPage();
    }
    mode = 'page';
    heartbeat.begin();
    parts.onWiped(clock.monotonic() - began);
  }

  return {
    async open() {
      openWindow();
      await loadPage();
    },
    mode: () => mode,
    window: () => (window && !window.isDestroyed() ? window : undefined),
    answered: () => {
      if (mode === 'page') heartbeat.answered();
    },
    visitEnded: () => {
      hasTraces = true;
    },
    wipeAfterVisit() {
      if (!hasTraces || mode !== 'page' || parts.isVisitOpen() || isExiting()) return false;
      if (!window || window.isDestroyed()) return false;
      hasTraces = false;
      mode = 'replacing';
      void replace(window);
      return true;
    },
    beginLeaving() {
      if (mode !== 'page' && mode !== 'out-of-service') return;
      calledFrom = mode;
      heartbeat.stop();
      mode = 'leaving';
      show();
    },
    endLeaving() {
      if (mode !== 'leaving') return;
      if (calledFrom === 'page') {
        tryPageAgain();
        return;
      }
      mode = 'out-of-service';
      show();
    },
    showAgain() {
      if (mode === 'leaving') show();
    },
    view: () =>
      mode === 'leaving' ? parts.leaveView() : { page: 'out-of-service', why, waiting: shownWaiting },
    wake() {
      if (!window || window.isDestroyed() || isExiting()) return;
      window.webContents.invalidate();
      heartbeat.askNow();
    },
    giveUp(reason) {
      if (mode === 'out-of-service' || isExiting()) return;
      enterOutOfService(reason);
    },
    stop() {
      heartbeat.stop();
      stopStanding();
    },
  };
}

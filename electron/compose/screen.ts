import path from 'node:path';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  PowerMonitor,
  PowerSaveBlocker,
  Rectangle,
  Screen,
  Session,
} from 'electron';
import { unsentCount } from '../../shared/domain/submission.ts';
import { isWithoutCard, watchGraphics } from '../app/graphics.ts';
import { systemMachine } from '../app/os-checks/machine.ts';
import { runOsChecks } from '../app/os-checks/run-os-checks.ts';
import type { Setup } from '../app/read-setup.ts';
import { createScreenHandlers } from '../app/screen-handlers.ts';
import { createStaffExit } from '../app/staff-exit.ts';
import type { Clock } from '../clock.ts';
import type { KnownWindows } from '../ipc/known-windows.ts';
import { pingWindow } from '../ipc/publish-events.ts';
import type { Log } from '../log/log.ts';
import { systemTimers, type Timers } from '../timers.ts';
import { serveApp } from '../window/app-protocol.ts';
import type { ExitFlag } from '../window/close-guard.ts';
import { keepAwake } from '../window/displays/keep-awake.ts';
import { keepFocus } from '../window/displays/keep-focus.ts';
import { keepInPlace } from '../window/displays/keep-in-place.ts';
import { installWindowGuards } from '../window/install-window-guards.ts';
import { createKioskScreen } from '../window/kiosk-screen.ts';
import { openCoverWindow, openKioskWindow } from '../window/kiosk-window.ts';
import { systemProcesses } from '../window/recovery/replace-renderer.ts';
import { hearStandby } from '../window/standby/hear-standby.ts';
import { answerStandby } from '../window/standby/serve-standby.ts';
import { standbyPage } from '../window/standby/standby-page.ts';
import type { StandbyWords } from '../window/standby/standby-words.ts';
import type { Terminal } from './terminal.ts';
import type { composeWork } from './work.ts';

/** By language, taken from the catalogue when main is built. */
declare const __STANDBY_WORDS__: Readonly<Record<string, StandbyWords>>;

/** What the system is told when a supervisor has ended the program: it is not to be started again by itself. */
export const leftByStaffCode = 79;

interface Parts {
  readonly electron: {
    readonly app: App;
    readonly BrowserWindow: (new (
      options: BrowserWindowConstructorOptions,
    ) => BrowserWindow) & {
      readonly getFocusedWindow: () => BrowserWindow | null;
      readonly getAllWindows: () => BrowserWindow[];
    };
    readonly powerMonitor: PowerMonitor;
    readonly powerSaveBlocker: PowerSaveBlocker;
    readonly screen: Screen;
  };
  readonly setup: Setup;
  readonly terminal: Terminal;
  readonly work: Awaited<ReturnType<typeof composeWork>>;
  readonly windows: KnownWindows;
  readonly session: Session;
  readonly defaultSession: Session;
  /** The folder of the built main; preload and renderer lie beside it. */
  readonly builtDir: string;
  readonly clock: Clock;
  readonly timers?: Timers;
  readonly delay: (ms: number) => Promise<void>;
  /** Displays that the customer's own window fills. */
  readonly displaysInUse?: () => readonly number[];
  /** Whether the staff's window is turned to a customer. */
  readonly isWithCustomer?: () => boolean;
  /** Whoever ends the process sets it before: a window that goes without it is followed by another. */
  readonly exitFlag: ExitFlag;
  readonly log: Pick<Log, 'write'>;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Builds the staff's window and what keeps it: guards, recovery, displays, the power blocker, and the way out. */
export function composeScreen(parts: Parts) {
  const { setup, terminal, work, windows, clock, onBug, timers = systemTimers } = parts;
  const { app, BrowserWindow, powerMonitor, powerSaveBlocker, screen: displays } = parts.electron;
  const { staff, outbox, visits, draining } = work;
  const { exitFlag } = parts;
  let exitCode = 0;
  let troubles = 0;

  const exit = createStaffExit({
    staff: terminal.people.directory.list,
    checkPin: staff.checkPin,
    audit: terminal.audit,
    timers,
    onChange: () => screen.showAgain(),
    onBack: () => screen.endLeaving(),
    onBug: (error) => onBug('screen', error),
    onLeave: () => {
      exitCode = leftByStaffCode;
      app.quit();
    },
  });
  const beginLeaving = () => {
    if (screen.mode() === 'leaving') return;
    // Not from a page that is in a customer's hands: it is taken back first. From main's own page, there is nothing to take back.
    if (screen.mode() === 'page' && parts.isWithCustomer?.()) return;
    exit.begin();
    screen.beginLeaving();
  };

  const openWindow = () => {
    const window = openKioskWindow({
      BrowserWindow,
      session: parts.session,
      preloadPath: path.join(parts.builtDir, '../preload/index.cjs'),
      mayClose: exitFlag.isSet,
      bounds: places.staffDisplay().bounds,
    });
    windows.add(window);
    hearStandby(window.webContents, { mode: () => screen.mode(), exit, onLeaveGesture: beginLeaving, clock });
    const hasOtherOfOurs = () => BrowserWindow.getFocusedWindow() !== null;
    keepFocus(window, { timers, clock, hasOtherOfOurs, isExiting: exitFlag.isSet });
    return window;
  };

  const screen = createKioskScreen({
    openWindow,
    ping: pingWindow,
    ...{ clock, timers, delay: parts.delay, processes: systemProcesses },
    isExiting: exitFlag.isSet,
    isVisitOpen: visits.isVisitOpen,
    waiting: () => unsentCount(outbox.store.counts()),
    leaveView: exit.view,
    onTrouble: (trouble) => {
      troubles += 1;
      parts.log.write('renderer.gone', { reason: trouble });
    },
    onOutOfService: (why) => {
      parts.log.write('renderer.given-up', {});
      terminal.audit.write('app.out-of-service', { why });
    },
    onWiped: () => {},
  });
  const places = keepInPlace({
    screen: displays,
    policy: setup.policy.kiosk,
    staffWindow: () => screen.window(),
    displaysInUse: parts.displaysInUse ?? (() => []),
    openCover: (bounds: Rectangle) =>
      openCoverWindow({ BrowserWindow, session: parts.session, bounds, mayClose: exitFlag.isSet }),
  });
  const awake = keepAwake({
    powerSaveBlocker,
    timers,
    isNeeded: () => visits.isVisitOpen() || outbox.store.counts().sending > 0,
  });

  const language = setup.policy.staffLanguage ?? 'en';
  const words = __STANDBY_WORDS__[language] ?? __STANDBY_WORDS__.en;
  if (!words) throw new Error('main was built without its words');
  const told = { words, language, branch: setup.policy.branch, terminal: setup.policy.terminal };
  serveApp(parts.session.protocol, path.join(parts.builtDir, '../renderer'), (request) =>
    answerStandby(request, () => standbyPage(screen.view(), told)),
  );
  installWindowGuards({
    app,
    screen: displays,
    session: parts.session,
    defaultSession: parts.defaultSession,
    commandKey: process.platform === 'darwin' ? 'meta' : 'control',
    isCaptureStepActive: work.documents.isCaptureStepActive,
    isKnownContents: (id) => windows.findByContentsId(id) !== undefined,
  });
  watchGraphics({
    app,
    profile: setup.profile,
    clock,
    isWithoutCard: isWithoutCard(setup.profile, clock),
    isExiting: exitFlag.isSet,
    onDeath: (reason) => onBug('graphics', new Error(reason)),
    onHopeless: () => screen.giveUp('graphics'),
  });
  const wake = () => {
    for (const window of BrowserWindow.getAllWindows())
      if (window !== screen.window()) window.webContents.invalidate();
    screen.wake();
  };
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);

  return {
    handlers: createScreenHandlers({
      onAlive: screen.answered,
      // Answered first: the page that asks is about to go.
      askToLeave: () => void timers.after(0, beginLeaving),
      wipeAfterVisit: screen.wipeAfterVisit,
      readOsAdvice: async () => {
        const { secrets } = terminal;
        // In practice nothing is at stake, and a developer's machine lacks all of it.
        return setup.mode === 'live' && secrets ? runOsChecks(systemMachine, secrets.probe) : [];
      },
    }),
    exitCode: () => exitCode,
    /** How often the page had to be rescued in this run. */
    rescues: () => troubles,
    /** The page is there, or another is about to take its place: it was not given up. */
    isPageThere: () => screen.mode() === 'page' || screen.mode() === 'replacing',
    open: async () => {
      await screen.open();
      places.arrange();
    },
    /** A visit has ended: what the page knows of it is wiped when its last screen is left, or now where nobody is signed in any more. */
    visitEnded: () => {
      screen.visitEnded();
      awake.look();
      draining.poke();
    },
    /** Nobody is signed in any more: no last screen will be left. */
    signedOut: () => void screen.wipeAfterVisit(),
    wipeAfterVisit: screen.wipeAfterVisit,
    arrange: places.arrange,
    stop: () => {
      screen.stop();
      places.stop();
      awake.stop();
    },
  };
}

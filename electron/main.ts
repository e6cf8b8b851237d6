/** The composition root: reads the setup, builds every part, hands each its tools, opens the window. No logic of its own. */
import fs from 'node:fs';
import { setImmediate as afterThisTurn, setTimeout as delay } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import type { AppStatus } from '../shared/contract/app-contract.ts';
import { createBugLog } from './app/bug-log.ts';
import { findDangerousStart } from './app/command-line-guard.ts';
import { exitOnFatalError } from './app/exit-on-fatal-error.ts';
import { isWithoutCard } from './app/graphics.ts';
import { hardenProcess } from './app/harden-process.ts';
import { readSetup, type Setup } from './app/read-setup.ts';
import { installShutdown } from './app/shutdown.ts';
import { claimSingleInstance } from './app/single-instance.ts';
import { createRefusalAudit } from './audit/audit-refusals.ts';
import { listenToAudit } from './audit/listen-to-audit.ts';
import { systemClock } from './clock.ts';
import { type BegunUpdates, beginUpdates } from './compose/begin-updates.ts';
import { findWindowlessStart } from './compose/find-windowless-start.ts';
import { openTerminal } from './compose/terminal.ts';
import { createKnownWindows } from './ipc/known-windows.ts';
import { createPublisher } from './ipc/publish-events.ts';
import { createTrustedSender } from './ipc/trusted-sender.ts';
import { systemRandom } from './random.ts';
import { electronStoreChannel } from './settings/settings-store.ts';
import { appOrigin } from './window/app-origin.ts';
import { registerAppScheme } from './window/app-protocol.ts';
import { createExitFlag } from './window/close-guard.ts';
import { createKioskSession } from './window/kiosk-session.ts';

/** Of the built main; its workers, the preloads and the renderer lie in and beside it. */
const builtDir = import.meta.dirname;
// First of all: unhandled, an error of a start would become a dialog that nobody at a kiosk can close.
const bugs = createBugLog();
const exitFlag = createExitFlag();
exitOnFatalError(
  process,
  (code) => {
    exitFlag.set();
    app.exit(code);
  },
  bugs.report,
);
const clock = systemClock;
const random = systemRandom;
const host: AppStatus['host'] = process.versions.electron ? 'electron' : 'stand-in';
const windows = createKnownWindows();

const windowless = findWindowlessStart(process.argv);
const dangerous = findDangerousStart({
  argv: windowless?.before ?? process.argv,
  execArgv: process.execArgv,
  execPath: process.execPath,
  env: process.env,
  isPackaged: app.isPackaged,
});
if (dangerous.length > 0) {
  process.stderr.write(`refused to start: ${dangerous.join(' ')}\n`);
  app.exit(78);
} else if (windowless) {
  hardenProcess(app, Menu);
  void windowless.run({ app, utilityProcess, builtDir }).then((code) => app.exit(code));
} else {
  const setup = readSetup({
    env: process.env,
    platform: process.platform,
    packaged: app.isPackaged,
    defaultUserData: app.getPath('userData'),
  });
  fs.mkdirSync(setup.profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', setup.profile);
  if (claimSingleInstance(app, bringToFront)) {
    const updates = beginUpdates({
      ...{ setup, version: app.getVersion(), isPackaged: app.isPackaged },
      ...{ appImage: process.env.APPIMAGE, execPath: process.execPath },
      onBug: (error) => bugs.report('updates', error),
    });
    if (updates.start === 'rolled-back') {
      app.exit(0);
    } else {
      hardenProcess(app, Menu);
      registerAppScheme(protocol);
      if (isWithoutCard(setup.profile, clock)) app.disableHardwareAcceleration();
      // Not a top-level await: in an ESM main that would wait for itself.
      void app.whenReady().then(() => start(setup, updates));
    }
  } else {
    app.exit(0);
  }
}

function bringToFront(): void {
  for (const window of windows.all()) {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }
}

async function start(setup: Setup, begunUpdates: BegunUpdates): Promise<void> {
  const { mode } = setup;
  const onBug = bugs.report;
  const publish = createPublisher({
    windows,
    origin: appOrigin,
    onBug: (error, event) => onBug(`event ${event}`, error),
  });
  const tools = { setup, clock, random };
  const version = app.getVersion();
  const opening = openTerminal({
    ...tools,
    ...{ version, host, builtDir, utilityProcess, bugs },
    closeStoreChannel: () => ipcMain.removeAllListeners(electronStoreChannel),
  });
  // Not in this turn: reading it holds this thread, and the child process and the other thread that opening waits for are to run by then.
  const loading = afterThisTurn().then(() => import('./compose/parts.ts'));
  const [opened, parts] = await Promise.all([opening, loading]);
  const dashboard = parts.composeDashboard({
    ...{ profile: setup.profile, audit: opened.audit, clock },
    onBug: (error) => onBug('dashboard', error),
  });
  const practiceVisits = parts.followPracticeVisits();
  const terminal = {
    ...opened,
    audit: listenToAudit(dashboard.audit, practiceVisits.listeners, (error) => onBug('training', error)),
  };
  const { audit, storage, keychain } = terminal;
  const { vault, queue } = storage;
  const line = await parts.composeLine({
    ...tools,
    ...{ terminal, isPackaged: app.isPackaged, onBug },
    onConnection: (connection) => publish('connection.changed', connection),
    onReturned: (awayMs) => work.draining.lineReturned(awayMs),
    onUnread: (unread) => publish('training.inbox-changed', { unread }),
  });
  const work = await parts.composeWork({
    ...tools,
    ...{ terminal, line, publish, onBug },
    scanner: parts.openScanner({ platform: process.platform, env: process.env, isPackaged: app.isPackaged }),
    onVisitEnded: () => screens.visitEnded(),
    onVisitLedOn: dashboard.ledOn,
    onSession: ({ state }) => {
      customer.refresh();
      if (state === 'signed-out') {
        screens.signedOut();
        receipts.signedOut();
      }
    },
  });
  const { staff } = work;
  powerMonitor.on('suspend', staff.lockUnattended);
  powerMonitor.on('lock-screen', staff.lockUnattended);
  const auditRefusal = createRefusalAudit(audit, clock);

  const auditView = parts.composeAudit({
    ...{ setup, terminal, clock, version },
    onNotices: () => publish('app.status-changed', {}),
    onBug: (error) => onBug('audit', error),
  });
  const frame = parts.composeFrame({
    ...tools,
    ...{ terminal, line, work, practiceVisits, version, host, auditNotices: auditView.notices },
  });
  const kioskSession = createKioskSession(session);
  const screens = parts.composeScreen({
    electron: { app, BrowserWindow, powerMonitor, powerSaveBlocker, screen },
    ...{ setup, terminal, work, windows, builtDir, clock, delay, onBug, exitFlag, log: bugs },
    session: kioskSession,
    defaultSession: session.defaultSession,
    displaysInUse: () => customer.displaysInUse(),
    isWithCustomer: () => customer.isTurned(),
  });
  const counted = dashboard.over({
    handlers: work.handlers,
    outbox: work.outbox.store,
    configured: line.configured,
  });
  const receipts = parts.composeReceipts({
    ...{ BrowserWindow, session, setup, terminal, work, builtDir, clock, onBug },
    others: { ...counted, ...screens.handlers },
  });
  const updates = parts.composeUpdates({
    begun: begunUpdates,
    ...{ version, storage, audit, clock },
    // A policy that does not hold may have said yes.
    setup: terminal.policyHolds ? setup : { ...setup, blockedBy: terminal.blockedBy },
    page: () => ({ isThere: screens.isPageThere(), rescues: screens.rescues() }),
    isSignedOut: () => staff.session.read().state === 'signed-out',
    isSending: () => work.outbox.store.counts().sending > 0,
    isOnBattery: () => powerMonitor.isOnBatteryPower(),
    restart: () => app.quit(),
    onBug: (error) => onBug('updates', error),
  });
  const customer = parts.composeCustomerScreen(
    {
      ...{ BrowserWindow, screen, session, setup, terminal, work, builtDir, publish, clock, onBug },
      register: (options) => parts.registerCustomerHandlers({ ipcMain, ...options }),
      mayClose: exitFlag.isSet,
      onDisplays: screens.arrange,
      onRefused: (method, failure) => auditRefusal(method, failure.code),
    },
    {
      ...counted,
      ...frame,
      ...auditView.handlers,
      ...screens.handlers,
      ...updates.handlers,
      ...receipts.handlers,
      ...parts.composeSupport({ ...{ setup, vault, audit, clock }, read: { ...work.handlers, ...frame } }),
    },
  );
  const stopFleet = parts.composeFleet({
    ...tools,
    ...{ audit, version, host, onBug, vault, isPackaged: app.isPackaged, secrets: terminal.secrets },
    outbox: work.outbox.store,
    connection: line.connectivity.read,
    recoveryCopy: terminal.recoveryCopy,
    calls: line.http,
    auditHolds: () => auditView.notices().length === 0,
    incidents: () => ({ windowRestarts: screens.rescues(), faults: bugs.reported() }),
  });
  parts.registerHandlers({
    ...{ ipcMain, handlers: customer.handlers, mode, clock },
    settled: queue.settled,
    session: staff.session.read,
    isTrustedSender: createTrustedSender(windows, appOrigin),
    onCommand: staff.noteActivity,
    onRefused: (method, failure) => auditRefusal(method, failure.code),
    onBug: (error, method) => onBug(method, error),
  });
  installShutdown({
    app,
    delay,
    onBegin: exitFlag.set,
    exitCode: screens.exitCode,
    onUnstopped: (names) => bugs.write('shutdown.unfinished', { modules: names.length }),
    modules: [
      { name: 'connectivity', stop: line.connectivity.watch() },
      { name: 'idle-watch', stop: staff.stop },
      { name: 'scanner', stop: work.documents.close },
      { name: 'screens', stop: screens.stop },
      { name: 'customer-screen', stop: customer.stop },
      { name: 'updates', stop: updates.stop },
      { name: 'fleet', stop: stopFleet },
      { name: 'visits', stop: work.stop },
      {
        name: 'outbox',
        stop: () =>
          parts.endOutbox({
            ...{ draining: work.draining, audit, storage, log: bugs, delay },
            closeConnections: () => Promise.all([line.http.close(), line.twin?.close()]),
            upMs: () => Math.round(process.uptime() * 1000),
            closeKeychain: () => keychain.ok && keychain.value.close(),
            onBug: (error) => onBug('outbox', error),
          }),
      },
      { name: 'dashboard', stop: dashboard.stop },
    ],
  });
  await screens.open();
  updates.windowShown();
  customer.start();
}

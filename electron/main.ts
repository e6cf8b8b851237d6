/** The composition root: reads the setup, builds every part, hands each its tools, opens the window. No logic of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron';
import type { AppStatus } from '../shared/contract/app-contract.ts';
import { shippedLanguages } from '../shared/domain/language.ts';
import { unsentCount } from '../shared/domain/submission.ts';
import { fail } from '../shared/failure.ts';
import { shippedJourneys } from '../shared/journeys/shipped.ts';
import { err } from '../shared/result.ts';
import { configuredProviders } from '../shared/settings/policy.ts';
import { createAppHandlers } from './app/app-handlers.ts';
import { createBugLog } from './app/bug-log.ts';
import { findDangerousStart } from './app/command-line-guard.ts';
import { createConnectionTests } from './app/credentials/connection-tests.ts';
import { createCredentialsHandlers } from './app/credentials/credentials-handlers.ts';
import { exitOnFatalError } from './app/exit-on-fatal-error.ts';
import { hardenProcess } from './app/harden-process.ts';
import { runPreflight } from './app/preflight.ts';
import { findProvisionRequest } from './app/provision-request.ts';
import { readSetup } from './app/read-setup.ts';
import { createSettingsHandlers } from './app/settings-handlers.ts';
import { installShutdown } from './app/shutdown.ts';
import { claimSingleInstance } from './app/single-instance.ts';
import { loadJourneys } from './applications/journey-catalogue.ts';
import { createVaultApplicationStore } from './applications/vault-application-store.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { createRefusalAudit } from './audit/audit-refusals.ts';
import { createFileAuditSink } from './audit/audit-sink.ts';
import { createSwitchingAuditSink } from './audit/switching-audit-sink.ts';
import { systemClock } from './clock.ts';
import { composeDocuments } from './compose/documents.ts';
import { composeDraining } from './compose/draining.ts';
import { composeOutbox } from './compose/outbox.ts';
import { composeOutboxScreens } from './compose/outbox-screens.ts';
import { startPractice } from './compose/practice.ts';
import { composeProviders } from './compose/providers.ts';
import { provisionTerminal } from './compose/provisioning.ts';
import { composeStaff, readStaff } from './compose/staff.ts';
import { openStorage } from './compose/storage.ts';
import { composeTransfer } from './compose/transfer.ts';
import { composeVisits } from './compose/visits.ts';
import { createConnectivity } from './connectivity/connectivity.ts';
import { lineProbeOf } from './connectivity/line-probe.ts';
import { reach } from './connectivity/reach.ts';
import { openScanner } from './documents/scanner/open-scanner.ts';
import { createLoopbackRule } from './http/allowed-url.ts';
import { createHttpClient } from './http/http-client.ts';
import { timeoutsFromPolicy } from './http/http-timeouts.ts';
import type { Handlers } from './ipc/handlers.ts';
import { createKnownWindows } from './ipc/known-windows.ts';
import { createPublisher } from './ipc/publish-events.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createTrustedSender } from './ipc/trusted-sender.ts';
import { utilityKeychainChild } from './keychain/child/utility-keychain-child.ts';
import { checkCredentials } from './keychain/needed-credentials.ts';
import { openSecretStore } from './keychain/open-secret-store.ts';
import { readCredentials } from './keychain/read-credentials.ts';
import { systemRandom } from './random.ts';
import { createReferenceHandlers } from './reference/reference-handlers.ts';
import { electronStoreChannel, openSettings } from './settings/settings-store.ts';
import { openRequestLogFile } from './training/request-log-file.ts';
import { createTrainingHandlers } from './training/training-handlers.ts';
import { appOrigin } from './window/app-origin.ts';
import { registerAppScheme, serveApp } from './window/app-protocol.ts';
import { createExitFlag } from './window/close-guard.ts';
import { installWindowGuards } from './window/install-window-guards.ts';
import { createKioskSession } from './window/kiosk-session.ts';
import { createKioskWindow } from './window/kiosk-window.ts';
import { recoverRenderer } from './window/renderer-recovery.ts';

const here = import.meta.dirname;
// First of all: unhandled, an error of a start would become a dialog that nobody at a kiosk can close.
const bugs = createBugLog();
exitOnFatalError(process, (code) => app.exit(code), bugs.report);
const clock = systemClock;
const random = systemRandom;
const host: AppStatus['host'] = process.versions.electron ? 'electron' : 'stand-in';
const windows = createKnownWindows();

const provisioning = findProvisionRequest(process.argv);
const dangerous = findDangerousStart({
  argv: provisioning?.before ?? process.argv,
  execArgv: process.execArgv,
  execPath: process.execPath,
  env: process.env,
  isPackaged: app.isPackaged,
});
if (dangerous.length > 0) {
  process.stderr.write(`refused to start: ${dangerous.join(' ')}\n`);
  app.exit(78);
} else if (provisioning) {
  hardenProcess(app, Menu);
  const workerPath = path.join(here, 'keychain-worker.js');
  const { args } = provisioning;
  void provisionTerminal({ app, utilityProcess, workerPath, args }).then((code) => app.exit(code));
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
    hardenProcess(app, Menu);
    registerAppScheme(protocol);
    // Not a top-level await: in an ESM main that would wait for itself.
    void app.whenReady().then(() => start(setup));
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

async function start({ policy, mode, profile, blockedBy }: ReturnType<typeof readSetup>): Promise<void> {
  bugs.keepIn(path.join(profile, 'logs'));
  const auditSink = createSwitchingAuditSink(
    createFileAuditSink(path.join(profile, 'audit', 'audit.jsonl'), () =>
      bugs.report('audit', new Error('a line at the end of the audit log is damaged')),
    ),
    (error) => bugs.report('audit', error),
  );
  const audit = createAuditLog({ sink: auditSink, clock });
  const publish = createPublisher({
    windows,
    origin: appOrigin,
    onBug: (error, event) => bugs.report(`event ${event}`, error),
  });
  const settings = openSettings({ profileDir: profile, policy, clock });
  // electron-store opens a channel of its own that would tell any page where the profile is.
  ipcMain.removeAllListeners(electronStoreChannel);

  const keychain = await openSecretStore({
    mode,
    profileDir: profile,
    platform: process.platform,
    spawn: utilityKeychainChild({
      utilityProcess,
      workerPath: path.join(here, 'keychain-worker.js'),
      env: process.env,
    }),
    clock,
  });
  const storage = await openStorage({
    keychain: keychain.ok ? keychain.value : undefined,
    mode,
    profileDir: profile,
    workerPath: path.join(here, 'vault-worker.js'),
    clock,
    random,
    onBug: bugs.report,
  });
  const { vault, queue } = storage;
  if (storage.vaultIsGone)
    bugs.report('vault', new Error('the keychain has the key of a vault that is gone'));
  const moved = storage.isLasting ? await auditSink.moveTo(vault, queue.add) : undefined;
  // Not before: on a full disk the file takes no line, and the vault's reserve still does.
  audit.write('app.started', { mode, version: app.getVersion(), host });
  if (moved?.ok && moved.value.setAside > 0) audit.write('audit.set-aside', { lines: moved.value.setAside });
  const closed = [
    ...blockedBy,
    ...(keychain.ok || blockedBy.length > 0 ? [] : [keychain.error]),
    ...(keychain.ok && blockedBy.length === 0 && storage.failure ? [storage.failure] : []),
  ];
  const onStaffBug = (error: unknown) => bugs.report('staff', error);
  const people = await readStaff({
    ...{ mode, vault, queue, clock, random, onBug: onStaffBug },
    secrets: keychain.ok ? keychain.value.store : undefined,
    isBlocked: closed.length > 0,
  });
  const blocked = [...closed, ...(people.failure ? [people.failure] : [])];
  const training = mode === 'training' && blocked.length === 0;

  const practice =
    training && keychain.ok
      ? await startPractice({
          clock,
          random,
          store: keychain.value.store,
          logTo: openRequestLogFile({
            env: process.env,
            isPackaged: app.isPackaged,
            mode,
            profileDir: profile,
          }),
          onBug: bugs.report,
        })
      : undefined;
  const twin = practice?.twin;
  twin?.inbox.onChange((unread) => publish('training.inbox-changed', { unread }));
  const policies = practice?.policies ?? policy.providers;
  const configured = configuredProviders(policies);

  const allowLoopback = createLoopbackRule({
    isPackaged: app.isPackaged,
    twinOrigins: () => Object.values(twin?.origins ?? {}),
  });
  const http = createHttpClient({ clock, timeouts: timeoutsFromPolicy(policy.timeouts), allowLoopback });
  const providers = composeProviders({
    policies,
    http,
    clock,
    random,
    allowLoopback,
    memberNumberCounter: storage.memberNumbers,
    readCredentials: (provider) =>
      keychain.ok
        ? readCredentials(keychain.value.store, provider)
        : Promise.resolve(err(fail('keychain-unavailable'))),
  });
  const connectivity = createConnectivity({
    targets: new Map(configured.map((provider) => [provider, policies[provider]?.baseUrl ?? ''] as const)),
    // Practice has no line but the one that it plays.
    lineProbe: training ? undefined : lineProbeOf(policy.connectivity),
    reach,
    clock,
    onChange: (connection) => publish('connection.changed', connection),
    onReturned: (awayMs) => draining.lineReturned(awayMs),
  });

  const counter = composeStaff({
    ...{ staff: people, vault, queue, audit, clock, random, onBug: onStaffBug },
    lockAfterMs: policy.idle.lockAfterSeconds * 1000,
    onChange: (changed) => {
      documents.close();
      publish('session.changed', changed);
    },
    endOpenVisit: () => visits.endOpenVisit(),
    openQuestions: () => {
      const { unknown, quarantined } = outbox.store.counts();
      return { unknown, quarantined };
    },
  });
  const staff = counter.session;
  powerMonitor.on('suspend', counter.lockUnattended);
  powerMonitor.on('lock-screen', counter.lockUnattended);
  const outbox = await composeOutbox({
    ...{ vault, queue, audit, clock, random },
    limits: policy.outbox,
    onChange: () => publish('outbox.changed', { counts: outbox.store.counts() }),
    onLineTrouble: connectivity.suspect,
    onBug: (error) => bugs.report('provider', error),
  });
  const applications = createVaultApplicationStore({ vault, queue, clock, random });
  const outboxRoom = () =>
    outbox.fullness().level === 'full' ? 0 : policy.outbox.submissions - unsentCount(outbox.store.counts());
  const journeys = loadJourneys(shippedJourneys, policy.journeys, configured);
  const visits = composeVisits({
    providers,
    policies,
    limits: policy.code,
    journeys,
    store: applications,
    submissions: outbox.submissions,
    outbox: outbox.store,
    tickets: outbox.tickets,
    session: staff.read,
    takeApproval: staff.takeApproval,
    mayBegin: () => outboxRoom() > 0 && outbox.hasDiskRoom(),
    onVisitEnded: () => {
      documents.close();
      draining.poke();
    },
    audit,
    clock,
    random,
  });
  const documents = composeDocuments({
    scanner: openScanner({ platform: process.platform, env: process.env, isPackaged: app.isPackaged }),
    mayCapture: visits.mayCapture,
    session: staff.read,
    audit,
    clock,
  });
  const draining = composeDraining({
    ...{ run: outbox.run, vault, queue, audit, random, applications },
    store: outbox.store,
    submissions: outbox.submissions,
    enrolments: providers.enrolments,
    fleet: policy.fleet,
    line: () => connectivity.read().state,
    refreshCredentials: async (provider) => {
      if (provider === 'yativo') providers.yativo?.forgetToken();
    },
    onChange: () => publish('outbox.changed', { counts: outbox.store.counts() }),
    onBug: (error) => bugs.report('outbox', error),
  });
  const screens = composeOutboxScreens({
    ...{ outbox, vault, queue, applications, audit, draining, clock },
    limits: policy.outbox,
    isOffline: () => connectivity.read().state === 'offline',
    takeApproval: staff.takeApproval,
    staffName: (staffId) => people.directory.find(staffId)?.displayName,
    onBug: (error) => bugs.report('outbox', error),
  });

  const handlers: Handlers = {
    ...createAppHandlers({
      status: {
        version: app.getVersion(),
        host,
        engine: `Chromium ${process.versions.chrome}`,
        mode,
        branch: policy.branch,
        terminal: policy.terminal,
        country: policy.country,
        languages: policy.languages.filter((language) =>
          shippedLanguages.some((shipped) => shipped === language),
        ),
        lockAfterSeconds: policy.idle.lockAfterSeconds,
        keychain: keychain.ok ? keychain.value.store.adapter : 'none',
        notices: [
          ...(keychain.ok ? keychain.value.notices : []),
          ...(settings.problems.length > 0 ? (['settings-set-aside'] as const) : []),
        ],
        blockedBy: blocked,
      },
      preflight: () =>
        runPreflight({
          connectivity,
          providers: configured,
          journeys: journeys.list(),
          probeKeychain: () =>
            keychain.ok ? keychain.value.store.probe() : Promise.resolve(err(fail('keychain-unavailable'))),
          hasCredentials: (provider) =>
            keychain.ok
              ? checkCredentials(provider, keychain.value.store, policies)
              : Promise.resolve(err(fail('keychain-unavailable'))),
          profileDir: profile,
          outboxRoom,
        }),
      connection: connectivity.read,
    }),
    ...counter.handlers,
    ...createSettingsHandlers(settings, audit),
    ...visits.handlers,
    ...documents.handlers,
    ...createReferenceHandlers(),
    ...createCredentialsHandlers({
      store: keychain.ok ? keychain.value.store : undefined,
      policy: policies,
      tests: createConnectionTests(
        {
          'quantum-metal': providers.checkQuantumMetal,
          noah: providers.noah,
          kybio: providers.kybio,
          yativo: providers.yativo,
          democrance: providers.democrance,
        },
        random,
      ),
      onWritten: (provider) => {
        if (provider === 'yativo') providers.yativo?.forgetToken();
        draining.credentialsChanged(provider);
      },
      audit,
      clock,
    }),
    ...screens.handlers,
    ...composeTransfer({
      ...{ outbox, vault, queue, applications, mode, audit, clock, random },
      secrets: keychain.ok ? keychain.value.store : undefined,
      policy: policy.outbox,
      terminal: policy.terminal,
      room: outboxRoom,
      onChange: () => {
        publish('outbox.changed', { counts: outbox.store.counts() });
        // What was taken in is to be sent from here.
        draining.poke();
      },
      onBug: (error) => bugs.report('transfer', error),
    }),
    ...createTrainingHandlers(twin),
  };

  const auditRefusal = createRefusalAudit(audit, clock);
  const exitFlag = createExitFlag();
  const kioskSession = createKioskSession(session);
  serveApp(kioskSession.protocol, path.join(here, '../renderer'));
  installWindowGuards({
    app,
    screen,
    session: kioskSession,
    defaultSession: session.defaultSession,
    commandKey: process.platform === 'darwin' ? 'meta' : 'control',
    isCaptureStepActive: documents.isCaptureStepActive,
    isKnownContents: (id) => windows.findByContentsId(id) !== undefined,
  });
  registerHandlers({
    ipcMain,
    handlers,
    isTrustedSender: createTrustedSender(windows, appOrigin),
    settled: queue.settled,
    session: staff.read,
    mode,
    clock,
    onCommand: counter.noteActivity,
    onRefused: (method, failure) => auditRefusal(method, failure.code),
    onBug: (error, method) => bugs.report(method, error),
  });
  installShutdown({
    app,
    delay,
    onBegin: exitFlag.set,
    onUnstopped: (names) => bugs.report('shutdown', new Error(names.join(' '))),
    modules: [
      { name: 'connectivity', stop: connectivity.watch() },
      { name: 'idle-watch', stop: counter.stop },
      { name: 'scanner', stop: documents.close },
      { name: 'http', stop: http.close },
      { name: 'twin', stop: () => twin?.close() },
      {
        name: 'outbox',
        stop: async () => {
          visits.endAll();
          screens.stop();
          // An attempt in flight may take its time; what it leaves is settled by its class at the next start.
          await Promise.race([draining.stop(), delay(3_000)]);
          audit.write('app.stopped', {});
          await storage.close();
          if (keychain.ok) keychain.value.close();
        },
      },
    ],
  });
  await createKioskWindow({
    BrowserWindow,
    session: kioskSession,
    preloadPath: path.join(here, '../preload/index.cjs'),
    mayClose: exitFlag.isSet,
    onCreated: (window) => {
      windows.add(window);
      recoverRenderer({
        window,
        clock,
        isExiting: exitFlag.isSet,
        onGone: (reason) => bugs.report('renderer', new Error(reason)),
        onGivenUp: () => bugs.report('renderer', new Error('given up')),
      });
    },
  });
}

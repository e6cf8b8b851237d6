/**
 * A terminal without a window: the real main parts, put together as electron/main.ts does, over a keychain in a file and a fast
 * clock. Calls come through the real bridge, whose sender is always trusted here.
 */
import path from 'node:path';
import type { IpcMain } from 'electron';
import { createBugLog } from '../../../electron/app/bug-log.ts';
import { loadJourneys } from '../../../electron/applications/journey-catalogue.ts';
import { createVaultApplicationStore } from '../../../electron/applications/vault-application-store.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../../electron/audit/audit-sink.ts';
import { createSwitchingAuditSink } from '../../../electron/audit/switching-audit-sink.ts';
import { composeDraining } from '../../../electron/compose/draining.ts';
import { composeOutbox } from '../../../electron/compose/outbox.ts';
import { composeOutboxScreens } from '../../../electron/compose/outbox-screens.ts';
import { composeProviders } from '../../../electron/compose/providers.ts';
import { openStorage } from '../../../electron/compose/storage.ts';
import { composeVisits } from '../../../electron/compose/visits.ts';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { reach } from '../../../electron/connectivity/reach.ts';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { timeoutsFromPolicy } from '../../../electron/http/http-timeouts.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { registerHandlers } from '../../../electron/ipc/register-handlers.ts';
import { readCredentials } from '../../../electron/keychain/read-credentials.ts';
import type { SubmissionPort } from '../../../electron/outbox/submission-port.ts';
import { systemRandom } from '../../../electron/random.ts';
import { trainingKybioPolicy } from '../../../electron/training/kybio/sample-data.ts';
import { trainingNoahPolicy } from '../../../electron/training/noah/sample-data.ts';
import { trainingQuantumMetalPolicy } from '../../../electron/training/quantum-metal/sample-data.ts';
import { trainingYativoPolicy } from '../../../electron/training/yativo/sample-data.ts';
import { StaffId } from '../../../shared/brand.ts';
import { methodChannel } from '../../../shared/contract/bridge.ts';
import type { FailureOf, InputOf, MethodName, OutputOf } from '../../../shared/contract/contract.ts';
import type { Session } from '../../../shared/domain/staff.ts';
import { unsentCount } from '../../../shared/domain/submission.ts';
import { shippedJourneys } from '../../../shared/journeys/shipped.ts';
import type { Result } from '../../../shared/result.ts';
import { configuredProviders, Policy } from '../../../shared/settings/policy.ts';
import { createFastClock, createFastTimer } from '../fast-clock.ts';
import type { TerminalConfig } from '../protocol.ts';
import { breakEnrolment, notWaiting } from './break-on-purpose.ts';
import { createFileSecretStore } from './file-secret-store.ts';

/** Asks main for something, as the window does. */
export type Call = <Name extends MethodName>(
  name: Name,
  input: InputOf<Name>,
) => Promise<Result<OutputOf<Name>, FailureOf<Name>>>;

interface Options {
  readonly config: TerminalConfig;
  readonly onBug: (where: string, error: unknown) => void;
  /** A submission was captured, in memory so far. */
  readonly onCaptured: (
    capture: Parameters<SubmissionPort['capture']>[0],
    submission: ReturnType<SubmissionPort['capture']>,
  ) => void;
}

/** A supervisor, so that every decision can be made. */
const session = {
  state: 'signed-in',
  staffId: StaffId.parse('daniel-lim'),
  displayName: 'Daniel Lim',
  role: 'supervisor',
} as const satisfies Session;

/** Starts a terminal over a profile. */
export async function composeTerminal({ config, onBug, onCaptured }: Options) {
  const { profile, speed, breakage, origins } = config;
  const clock = createFastClock({
    speed,
    startedAt: config.clockStartedAt,
    offsetMs: config.clockOffsetMs,
  });
  const timer = createFastTimer(speed);
  const random = systemRandom;
  const originOf = (name: string) => origins[name] ?? '';
  const policy = Policy.parse({
    mode: 'live',
    providers: {
      'quantum-metal': trainingQuantumMetalPolicy(originOf('quantum-metal')),
      noah: trainingNoahPolicy(originOf('noah')),
      kybio: { ...trainingKybioPolicy(originOf('kybio')), dailyCalls: 1_000_000 },
      yativo: trainingYativoPolicy(originOf('yativo')),
    },
    timeouts: { connectSeconds: 1, answerSeconds: 2 },
  });
  const policies = policy.providers;
  const configured = configuredProviders(policies);

  const bugs = createBugLog();
  bugs.keepIn(path.join(profile, 'logs'));
  const report = (where: string, error: unknown) => {
    bugs.report(where, error);
    onBug(where, error);
  };
  const auditSink = createSwitchingAuditSink(
    createFileAuditSink(path.join(profile, 'audit', 'audit.jsonl'), () =>
      report('audit', new Error('a line at the end of the audit log is damaged')),
    ),
    (error) => report('audit', error),
  );
  const audit = createAuditLog({ sink: auditSink, clock });
  const store = createFileSecretStore(config.secretsFile);
  const storage = await openStorage({
    keychain: { store, notices: [], close: () => {} },
    mode: 'live',
    profileDir: profile,
    workerPath: config.workerPath,
    clock,
    random,
    onBug: report,
  });
  const { vault, queue } = storage;
  if (storage.isLasting) await auditSink.moveTo(vault, queue.add);
  audit.write('app.started', { mode: 'live', version: '0.0.0', host: 'stand-in' });

  const http = createHttpClient({
    clock,
    timeouts: timeoutsFromPolicy(policy.timeouts),
    allowLoopback: () => true,
  });
  const whole = composeProviders({
    ...{ policies, http, clock, random },
    allowLoopback: () => true,
    memberNumberCounter: storage.memberNumbers,
    readCredentials: (provider) => readCredentials(store, provider),
  });
  const providers = { ...whole, enrolments: whole.enrolments.map((one) => breakEnrolment(one, breakage)) };
  const connectivity = createConnectivity({
    targets: new Map(configured.map((provider) => [provider, policies[provider]?.baseUrl ?? ''] as const)),
    lineProbe: undefined,
    ...{ reach, clock, timer },
    onChange: () => {},
    onReturned: () => draining.lineReturned(),
  });

  const slowQueue = breakage === 'sends-before-kept' ? notWaiting(queue, 150) : queue;
  const outbox = await composeOutbox({
    ...{ vault, audit, clock, random },
    queue: slowQueue,
    limits: policy.outbox,
    onChange: () => {},
    onLineTrouble: connectivity.suspect,
    onBug: (error) => report('provider', error),
  });
  const submissions: SubmissionPort = {
    ...outbox.submissions,
    capture: (capture) => {
      const submission = outbox.submissions.capture(capture);
      onCaptured(capture, submission);
      return submission;
    },
  };
  const applications = createVaultApplicationStore({ vault, queue, clock, random });
  const outboxRoom = () =>
    outbox.fullness().level === 'full' ? 0 : policy.outbox.submissions - unsentCount(outbox.store.counts());
  const visits = composeVisits({
    ...{ providers, policies, submissions, audit, clock, random },
    limits: policy.code,
    journeys: loadJourneys(shippedJourneys, policy.journeys, configured),
    store: applications,
    outbox: outbox.store,
    tickets: outbox.tickets,
    session: () => session,
    takeApproval: () => false,
    mayBegin: () => outboxRoom() > 0,
    onVisitLedOn: () => {},
    onVisitEnded: () => draining.poke(),
  });
  const draining = composeDraining({
    ...{ run: outbox.run, vault, audit, random, applications, submissions, timer },
    queue: slowQueue,
    store: outbox.store,
    enrolments: providers.enrolments,
    line: () => connectivity.read().state,
    fleet: policy.fleet,
    refreshCredentials: async (provider) => {
      if (provider === 'yativo') providers.yativo?.forgetToken();
    },
    onChange: () => {},
    onBug: (error) => report('outbox', error),
  });
  const screens = composeOutboxScreens({
    ...{ outbox: { ...outbox, submissions }, vault, queue, applications, audit, draining, clock },
    limits: policy.outbox,
    isOffline: () => connectivity.read().state === 'offline',
    takeApproval: () => false,
    staffName: () => session.displayName,
    onBug: (error) => report('outbox', error),
  });

  const settled = breakage === 'acknowledges-before-kept' ? notWaiting(queue, 0).settled : queue.settled;
  const channels = new Map<string, Parameters<IpcMain['handle']>[1]>();
  registerHandlers({
    ipcMain: { handle: (channel, listener) => void channels.set(channel, listener) },
    // What a terminal has besides, nobody asks for here.
    handlers: { ...visits.handlers, ...screens.handlers } as Handlers,
    isTrustedSender: () => true,
    settled,
    session: () => session,
    mode: 'live',
    clock,
    onRefused: () => {},
    onBug: (error, method) => report(method, error),
  });
  const stopWatching = connectivity.watch();

  return {
    clock,
    call: (async (name: MethodName, input: unknown) =>
      channels.get(methodChannel(name))?.({} as never, input)) as Call,
    store: outbox.store,
    vault,
    settled,
    blockedBy: storage.failure?.code,
    draining,
    stop: async () => {
      stopWatching();
      visits.endAll();
      screens.stop();
      await draining.stop();
      await http.close();
      await storage.close();
    },
  };
}

export type Terminal = Awaited<ReturnType<typeof composeTerminal>>;

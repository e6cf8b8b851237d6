/** New versions: what the start before this one left to tell, and the updater where this build has a feed. */
import type { UpdateStatus } from '../../shared/domain/update.ts';
import type { UpdateFeed } from '../../shared/settings/update-feed.ts';
import type { Setup } from '../app/read-setup.ts';
import { createUpdatesHandlers } from '../app/updates-handlers.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { systemTimers, type Timer } from '../timers.ts';
import { createFeedClient } from '../updates/feed-client.ts';
import { createRunProgram, type RunProgram } from '../updates/run-program.ts';
import { createTryStaged } from '../updates/try-staged.ts';
import type { UpdateMemoryFile } from '../updates/update-memory.ts';
import { createUpdater, type Updater } from '../updates/updater.ts';
import { watchHealth } from '../updates/watch-health.ts';
import { newestVersion, schemaSteps } from '../vault/schema/schema-steps.ts';
import type { BegunUpdates } from './begin-updates.ts';
import type { Storage } from './storage.ts';

interface Parts {
  readonly begun: BegunUpdates;
  readonly setup: Pick<Setup, 'policy' | 'profile' | 'blockedBy'>;
  readonly version: string;
  readonly storage: Pick<Storage, 'vault' | 'isLasting'>;
  /** Nobody is signed in, nobody has locked it with work behind. */
  readonly isSignedOut: () => boolean;
  readonly isSending: () => boolean;
  readonly isOnBattery: () => boolean;
  /** The staff's page: whether it is there and not given up, and how often it had to be rescued. */
  readonly page: () => { readonly isThere: boolean; readonly rescues: number };
  /** Ends this process in order; the session starts Vestibule again. */
  readonly restart: () => void;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
  /** Replaces Node's own list of authorities (PEM). For tests. */
  readonly authorities?: readonly string[];
  /** How a staged version is run. The system's own when absent. */
  readonly run?: RunProgram;
  /** The machine's own when absent. */
  readonly every?: Timer;
}

/** How often it is looked whether something is due: a window of a quarter of an hour is not missed. */
const lookEveryMs = 60_000;

/** Builds the updater and begins to look what is due, where this build has a feed and policy lets it. */
export function composeUpdates(parts: Parts) {
  const { begun, setup, version, audit, onBug, every = systemTimers.every } = parts;
  const memory = begun.memory?.ok ? begun.memory.value : undefined;
  if (memory) tellWhatWasTakenBack(memory, audit);
  if (begun.start === 'kept') audit.write('update.kept', { version });
  const ended = new AbortController();
  const health =
    memory &&
    watchHealth({
      ...{ memory, version, audit, clock: parts.clock, isPageWell: watchPage(parts.page) },
      isVaultOpen: () => parts.storage.isLasting,
    });
  // A policy that can't be read may have said no.
  const isOn = setup.policy.updates.use === 'on' && setup.blockedBy.length === 0;
  const updater =
    begun.feed && memory && isOn
      ? buildUpdater({ ...parts, feed: begun.feed, memory, ended: ended.signal })
      : undefined;
  const look = () => {
    try {
      health?.look();
    } catch (error) {
      onBug(error);
    }
    updater?.work().catch(onBug);
  };
  const stopLooking = health ? every(lookEveryMs, look) : () => undefined;
  return {
    handlers: createUpdatesHandlers(() => statusOf(parts, updater)),
    /** The page is there: what a new version on trial has to get to. */
    windowShown: () => health?.windowShown(),
    /** Ends a trial that runs; nothing is fetched or switched to from here on. */
    stop: () => {
      stopLooking();
      ended.abort();
    },
  };
}

/** Whether the page is there, and was not rescued since the last time. */
function watchPage(read: Parts['page']): () => boolean {
  let before = read().rescues;
  return () => {
    const page = read();
    const isWell = page.isThere && page.rescues === before;
    before = page.rescues;
    return isWell;
  };
}

function buildUpdater(
  parts: Parts & {
    readonly feed: UpdateFeed;
    readonly memory: UpdateMemoryFile;
    /** Of this process: from then on it takes on nothing new. */
    readonly ended: AbortSignal;
  },
): Updater {
  const { begun, setup, version, storage, feed, memory, clock, audit, ended } = parts;
  const run = parts.run ?? createRunProgram(process.env);
  const { installer } = begun;
  const { policy, profile } = setup;
  const vaultSchema = newestVersion(schemaSteps);
  return createUpdater({
    ...{ feed, memory, installer, clock, audit, restart: parts.restart },
    client: createFeedClient({ url: feed.url, ...(parts.authorities && { authorities: parts.authorities }) }),
    policy: policy.updates,
    running: {
      ...{ version, vaultSchema, platform: process.platform, arch: process.arch },
      terminalId: `${policy.branch}\0${policy.terminal}`,
    },
    profileDir: profile,
    moment: {
      // A vault that is not open can't be tried, so nothing changes under one that a person has to look at.
      isInUse: () => ended.aborted || !storage.isLasting || !parts.isSignedOut(),
      isSending: parts.isSending,
      isOnBattery: parts.isOnBattery,
    },
    tryVault: createTryStaged({
      installer,
      run: (call, limits) => run(call, { ...limits, signal: ended }),
      vault: storage.vault,
      vaultSchema,
    }),
  });
}

/** The version that was taken back had no vault to write into any more; this one has. */
function tellWhatWasTakenBack(memory: UpdateMemoryFile, audit: AuditLog): void {
  const { rolledBack } = memory.read();
  if (!rolledBack) return;
  audit.write('update.rolled-back', rolledBack);
  memory.change({ rolledBack: undefined });
}

function statusOf({ begun, setup, version }: Parts, updater: Updater | undefined): UpdateStatus {
  const { updates } = setup.policy;
  if (!begun.feed) return { version, state: 'not-built-in' };
  if (begun.memory && !begun.memory.ok) return { version, state: 'off', refused: 'state-unreadable' };
  return updater
    ? { version, ...updater.status(), window: { from: updates.window.from, to: updates.window.to } }
    : { version, state: 'off' };
}

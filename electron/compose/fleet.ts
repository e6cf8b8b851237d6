import fs from 'node:fs/promises';
import type { AppStatus } from '../../shared/contract/app-contract.ts';
import { isUnsent } from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import type { Setup } from '../app/read-setup.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import type { CallCounts } from '../fleet/count-calls.ts';
import { startHeartbeat } from '../fleet/heartbeat.ts';
import type { HeartbeatReport } from '../fleet/heartbeat-report.ts';
import { createLoopbackRule } from '../http/allowed-url.ts';
import { createHttpClient } from '../http/http-client.ts';
import { timeoutsFromPolicy } from '../http/http-timeouts.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import { readTelemetryHeader } from '../keychain/telemetry-header.ts';
import { fractionOf } from '../outbox/drain/backoff.ts';
import { Circuit, isOnTrial } from '../outbox/drain/circuit.ts';
import type { SubmissionStore } from '../outbox/submission-store.ts';
import type { Random } from '../random.ts';
import { isPolicyConfirmed } from '../settings/confirm-policy-bundle.ts';
import { maxBundleBytes } from '../settings/policy-bundle.ts';
import { watchPolicyBundle } from '../settings/watch-policy-bundle.ts';
import { systemTimers, type Timer } from '../timers.ts';
import type { RecoveryCopy } from '../vault/recovery/keep-recovery-copy.ts';
import type { VaultPort } from '../vault/vault-port.ts';

type OnBug = (where: string, error: unknown) => void;

interface Parts {
  readonly setup: Setup;
  readonly secrets: SecretStore | undefined;
  readonly audit: AuditLog;
  readonly vault: Pick<VaultPort, 'listCircuits'>;
  readonly outbox: Pick<SubmissionStore, 'counts' | 'list'>;
  readonly connection: Connectivity['read'];
  readonly recoveryCopy: RecoveryCopy;
  readonly auditHolds: () => boolean;
  /** Since the start. */
  readonly incidents: () => { readonly windowRestarts: number; readonly faults: number };
  /** Of the client that calls the providers. */
  readonly calls: { readonly calls: () => CallCounts; readonly throttled: () => CallCounts };
  readonly version: string;
  readonly host: AppStatus['host'];
  readonly isPackaged: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly onBug: OnBug;
  /** The machine's own when absent. */
  readonly timer?: Timer;
}

/**
 * Begins what a live terminal does for its fleet by itself: heartbeats to the organisation's collector, and looks for a newer signed policy. In
 * training, and where policy names neither, no socket is ever opened. The function that it returns ends it.
 */
export function composeFleet(parts: Parts): () => Promise<void> {
  const { setup, secrets, audit, clock, random, isPackaged, onBug, timer = systemTimers.after } = parts;
  const { policy, own, mode, profile } = setup;
  const { telemetry } = policy;
  if (mode !== 'live' || (!telemetry && !own.policyBundle)) return async () => {};
  // Not the client of the providers: what a collector does is no sign of the line to them.
  const http = createHttpClient({
    clock,
    timeouts: timeoutsFromPolicy(policy.timeouts),
    allowLoopback: createLoopbackRule({ isPackaged, twinOrigins: () => [] }),
    maxAnswerBytes: maxBundleBytes,
  });
  const fraction = fractionOf(random);
  const stopWatching = watchPolicyBundle({
    ...{ own, profileDir: profile, http, audit, timer, fraction },
    version: setup.bundle.bundle?.version ?? 0,
    onBug: (error) => onBug('policy', error),
  });
  const { terminal, branch } = policy;
  const stopBeating = telemetry
    ? startHeartbeat({
        ...{ policy: telemetry, http, clock, timer, fraction },
        // An older policy, put back by somebody, may name a collector that is no longer the organisation's.
        mayBeat: async () =>
          isPolicyConfirmed({ anchor: own.policyBundle, choice: setup.bundle, store: secrets ?? noKeychain }),
        source: { terminal, branch, version: parts.version, host: parts.host, mode },
        readReport: createReportReader(parts),
        readHeader: async () => (secrets ? readTelemetryHeader(secrets) : err(fail('keychain-unavailable'))),
        onBug: (error) => onBug('heartbeat', error),
      })
    : () => {};
  return async () => {
    stopBeating();
    stopWatching();
    await http.close();
  };
}

const noKeychain: Pick<SecretStore, 'read'> = { read: async () => err(fail('keychain-unavailable')) };

/** Reads what is in memory, one small table of the vault, and the free space of the disk. */
function createReportReader(parts: Parts): () => Promise<HeartbeatReport> {
  const { setup, outbox, clock } = parts;
  const startedAt = clock.monotonic();
  return async () => {
    const { draft: _never, ...submissions } = outbox.counts();
    const waiting = outbox.list().filter(({ submission }) => isUnsent(submission.state));
    const ages = waiting.map(({ submission }) => clock.now() - submission.capturedAt);
    const { bavail, bsize } = await fs.statfs(setup.profile);
    return {
      submissions,
      ...(ages.length > 0 && { oldestUnsentSeconds: Math.max(0, Math.round(Math.max(...ages) / 1000)) }),
      openCircuits: await countOpenCircuits(parts.vault),
      calls: parts.calls.calls(),
      throttled: parts.calls.throttled(),
      connection: parts.connection().state,
      auditHolds: parts.auditHolds(),
      recoveryCopy: parts.recoveryCopy,
      policyVersion: setup.bundle.bundle?.version ?? 0,
      freeDiskBytes: bavail * bsize,
      uptimeSeconds: Math.round((clock.monotonic() - startedAt) / 1000),
      ...parts.incidents(),
    };
  };
}

async function countOpenCircuits(vault: Parts['vault']): Promise<number> {
  const listed = await vault.listCircuits();
  if (!listed.ok) return 0;
  return listed.value.records.filter(({ body }) => {
    const circuit = Circuit.safeParse(body);
    return circuit.success && isOnTrial(circuit.data);
  }).length;
}

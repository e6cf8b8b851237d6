import type { ApplicationId } from '../../shared/brand.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import { keepDrained, readToKeep } from '../applications/after-drained.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import { createDrainOperations } from '../applications/drain-operations.ts';
import { holdUnconfirmed } from '../applications/hold-unconfirmed.ts';
import { reissue } from '../applications/reissue.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import { fractionOf } from '../outbox/drain/backoff.ts';
import { createDrainer } from '../outbox/drain/drainer.ts';
import { fleetShares } from '../outbox/drain/fleet-shares.ts';
import { keepDraining } from '../outbox/drain/keep-draining.ts';
import { callsUnderLease } from '../outbox/drain/lease.ts';
import type { Run } from '../outbox/drain/moment.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { SubmissionStore } from '../outbox/submission-store.ts';
import { createVaultDrainStore } from '../outbox/vault-drain-store.ts';
import type { Enrolment } from '../providers/enrolment.ts';
import type { Random } from '../random.ts';
import { systemTimers, type Timer } from '../timers.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';

interface Parts {
  readonly run: Run;
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  readonly store: SubmissionStore;
  readonly submissions: SubmissionPort;
  readonly applications: ApplicationStore;
  readonly enrolments: readonly Enrolment[];
  readonly line: () => ReturnType<Connectivity['read']>['state'];
  readonly refreshCredentials: (provider: ProviderId) => Promise<void>;
  /** What policy says of limits that many terminals share. */
  readonly fleet: Policy['fleet'];
  readonly audit: AuditLog;
  readonly random: Random;
  readonly onChange: () => void;
  readonly onBug: (error: unknown) => void;
  /** The machine's own when absent. */
  readonly timer?: Timer;
}

/** Builds what sends by itself, and starts it. What the run before left in flight is settled first. */
export function composeDraining(parts: Parts) {
  const { run, vault, queue, store, submissions, applications, enrolments, audit, onBug } = parts;
  const { timer = systemTimers.after } = parts;
  const { operations, failureOf } = createDrainOperations({
    enrolments,
    submissions,
    vault,
    underLease: callsUnderLease,
    onBegun: (item) => {
      const reading = readToKeep(applications, item, onBug);
      return (end) => keepDrained(applications, item, end, reading);
    },
  });
  const isAtCounter = (applicationId: ApplicationId) => applications.find(applicationId) !== undefined;
  const drainer = createDrainer({
    run,
    fraction: fractionOf(parts.random),
    timer,
    store: createVaultDrainStore({
      store,
      queue,
      audit,
      failureOf,
      readCircuits: vault.listCircuits,
      cancel: submissions.cancel,
      reissue: (submission, notes) =>
        reissue({ enrolments, vault, submissions, isAtCounter, note: store.note }, submission, notes),
      onChange: parts.onChange,
    }),
    operations,
    line: parts.line,
    isAtCounter: ({ applicationId }) => isAtCounter(applicationId),
    refreshCredentials: parts.refreshCredentials,
    shares: fleetShares(parts.fleet),
    // The screens tell it from the submissions that wait for it, and from the pre-flight.
    onAlert: parts.onChange,
    onBug,
  });
  let isRecovered = false;
  // Again where the disk did not answer: nothing is sent before it is known what the run before left.
  const recover = async () => {
    if (isRecovered) return;
    await drainer.recover();
    await holdUnconfirmed(applications, submissions);
    isRecovered = true;
  };
  const pass = async () => {
    await recover();
    await drainer.pass();
  };
  return keepDraining({ drainer: { ...drainer, recover, pass }, timer, onBug });
}

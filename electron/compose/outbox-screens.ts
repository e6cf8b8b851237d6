import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import { endStates, type Submission } from '../../shared/domain/submission.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import { nameOf } from '../applications/desk.ts';
import { sweep } from '../applications/retention.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { Draining } from '../outbox/drain/keep-draining.ts';
import { forgetFinished } from '../outbox/forget-finished.ts';
import { createOutboxDecisions } from '../outbox/outbox-decisions.ts';
import { createOutboxHandlers } from '../outbox/outbox-handlers.ts';
import { createOutboxItems, type ItemDescription } from '../outbox/outbox-items.ts';
import type { TakeApproval } from '../staff/staff-session.ts';
import { systemTimers } from '../timers.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import type { composeOutbox } from './outbox.ts';

interface Parts {
  readonly outbox: Awaited<ReturnType<typeof composeOutbox>>;
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  readonly applications: ApplicationStore;
  readonly draining: Draining;
  readonly limits: Policy['outbox'];
  readonly isOffline: () => boolean;
  readonly takeApproval: TakeApproval;
  readonly staffName: (staffId: StaffId) => string | undefined;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
}

const minuteMs = 60_000;
/** What is done is looked through this often; each minute where policy keeps nothing of it. */
const sweepEveryMs = (keepAcceptedHours: number): number =>
  keepAcceptedHours === 0 ? minuteMs : 60 * minuteMs;

/** Builds what staff see of the outbox and decide about it, and what is looked after beside it. */
export function composeOutboxScreens(parts: Parts) {
  const { outbox, vault, queue, applications, draining, limits, audit, clock, onBug } = parts;

  async function describe({ applicationId, provider, operation }: Submission): Promise<ItemDescription> {
    const inHand = applications.find(applicationId);
    const loaded = inHand ? undefined : await applications.load(applicationId);
    const record = inHand ?? (loaded?.ok ? loaded.value.record : undefined);
    if (!record) return {};
    const own = record.enrolments.find((one) => one.provider === provider && one.operation === operation);
    return {
      who: nameOf(record.draft),
      failure: own?.failure,
      fields: own?.fields,
      reference: own?.state === 'accepted' ? own.reference : undefined,
    };
  }

  const isAtCounter = (applicationId: ApplicationId) => applications.find(applicationId) !== undefined;
  const items = createOutboxItems({
    ...{ store: outbox.store, vault, queue, run: outbox.run, describe },
    isOffline: parts.isOffline,
    providerWaitMs: draining.waitMsOf,
    isAtCounter,
    staffName: parts.staffName,
  });
  const decisions = createOutboxDecisions({
    ...{ store: outbox.store, submissions: outbox.submissions, vault, audit },
    isAtCounter,
    takeApproval: parts.takeApproval,
    poke: draining.poke,
  });
  const tidy = async () => {
    forgetFinished(outbox.store, isAtCounter);
    await sweep({
      ...{ store: applications, vault, queue, clock },
      isOpen: (applicationId) =>
        outbox.store.listFor(applicationId).some(({ state }) => !endStates.includes(state)),
      keepAcceptedMs: limits.keepAcceptedHours * 60 * minuteMs,
      keepHandedOverMs: limits.ageDays * 24 * 60 * minuteMs,
    });
  };
  const measure = () => outbox.measure().catch(onBug);
  const tidyUp = () => void tidy().catch(onBug);
  tidyUp();
  void measure();
  const stopTidying = systemTimers.every(sweepEveryMs(limits.keepAcceptedHours), tidyUp);
  const stopMeasuring = systemTimers.every(minuteMs, measure);

  return {
    handlers: createOutboxHandlers({
      store: outbox.store,
      items,
      decisions,
      limit: limits.submissions,
      fullness: outbox.fullness,
      lawHolds: outbox.lawHolds,
      sendNow: draining.sendNow,
    }),
    stop: () => {
      stopTidying();
      stopMeasuring();
    },
  };
}

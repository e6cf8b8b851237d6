/** Visits, drainer, decisions and screens put together as the program does, over a real vault. Ends by a crash or in order. */

import type { JourneyCatalogue } from '../../electron/applications/journey-catalogue.ts';
import { loadJourneys } from '../../electron/applications/journey-catalogue.ts';
import { createVaultApplicationStore } from '../../electron/applications/vault-application-store.ts';
import { type AuditLog, createAuditLog } from '../../electron/audit/audit-log.ts';
import { composeDraining } from '../../electron/compose/draining.ts';
import { composeOutbox } from '../../electron/compose/outbox.ts';
import { composeOutboxScreens } from '../../electron/compose/outbox-screens.ts';
import type { Providers } from '../../electron/compose/providers.ts';
import { composeVisits } from '../../electron/compose/visits.ts';
import type { Connectivity } from '../../electron/connectivity/connectivity.ts';
import type { Random } from '../../electron/random.ts';
import type { TakeApproval } from '../../electron/staff/staff-session.ts';
import { createWriteQueue } from '../../electron/vault/write-queue.ts';
import type { ApplicationId, ApprovalId } from '../../shared/brand.ts';
import { StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import type { Exception, Session } from '../../shared/domain/staff.ts';
import { shippedJourneys } from '../../shared/journeys/shipped.ts';
import { unwrap } from '../../shared/result.ts';
import { CodePolicy, OutboxPolicy, type Policy } from '../../shared/settings/policy.ts';
import type { VirtualTime } from '../electron/outbox/drain/virtual-time.ts';
import { createMemoryAuditSink } from './memory-audit-sink.ts';
import { noticeVersionOf } from './notice-version.ts';
import type { VaultDisk } from './vault-disk.ts';

export interface KioskOptions {
  readonly disk: VaultDisk;
  readonly time: VirtualTime;
  /** The same over all runs of a test: what one run made another must not make again. */
  readonly random: Random;
  readonly providers: Partial<Providers>;
  readonly policies?: Policy['providers'];
  readonly journeys?: JourneyCatalogue;
  readonly keepAcceptedHours?: number;
  /** Who listens to the audit log stands before it. */
  readonly throughAudit?: (audit: AuditLog) => AuditLog;
}

const staff = { staffId: StaffId.parse('nur-aina'), displayName: 'Nur Aina', role: 'staff' } as const;
const supervisor = { staffId: StaffId.parse('wei-jie'), displayName: 'Wei Jie', role: 'supervisor' } as const;
/** Who calls a handler. */
export const byStaff = { staff, mode: 'training' } as const;
export const bySupervisor = { staff: supervisor, mode: 'training' } as const;

/** Starts the kiosk, after a crash too. */
export async function openKiosk(options: KioskOptions) {
  const { disk, time, random, providers } = options;
  const { clock, timer } = time;
  const bugs: unknown[] = [];
  const onBug = (error: unknown) => void bugs.push(error);
  const sink = createMemoryAuditSink();
  const log = createAuditLog({ sink, clock });
  const audit = options.throughAudit?.(log) ?? log;
  const session: { now: Session } = { now: { state: 'signed-in', ...staff } };
  const line: { now: ReturnType<Connectivity['read']>['state'] } = { now: 'online' };
  const takeApproval: TakeApproval = (approvalId, { kind, subject }) => {
    const given = approvals.get(approvalId);
    return given?.kind === kind && given.subject === subject && approvals.delete(approvalId);
  };
  const approvals = new Map<ApprovalId, Exception>();
  const limits = OutboxPolicy.parse({ keepAcceptedHours: options.keepAcceptedHours ?? 24 });

  const vault = disk.open();
  const queue = createWriteQueue({ vault, onBug });
  const outbox = await composeOutbox({
    ...{ vault, queue, limits, audit, clock, random, onBug },
    onChange: () => {},
    onLineTrouble: () => {},
  });
  const applications = createVaultApplicationStore({ vault, queue, clock, random });
  const visits = composeVisits({
    providers: { ...noProviders, ...providers },
    policies: options.policies ?? {},
    limits: CodePolicy.parse(undefined),
    journeys: options.journeys ?? loadJourneys(shippedJourneys, undefined),
    store: applications,
    submissions: outbox.submissions,
    outbox: outbox.store,
    tickets: outbox.tickets,
    session: () => session.now,
    takeApproval,
    mayBegin: outbox.hasDiskRoom,
    onVisitLedOn: () => {},
    onVisitEnded: () => draining.poke(),
    audit,
    clock,
    random,
  });
  const draining = composeDraining({
    ...{ run: outbox.run, vault, queue, audit, random, applications, timer, onBug },
    store: outbox.store,
    submissions: outbox.submissions,
    enrolments: providers.enrolments ?? [],
    line: () => line.now,
    refreshCredentials: async () => {},
    fleet: undefined,
    onChange: () => {},
  });
  const screens = composeOutboxScreens({
    ...{ outbox, vault, queue, applications, draining, limits, audit, clock, onBug },
    isOffline: () => line.now === 'offline',
    takeApproval,
    staffName: (staffId) => (staffId === staff.staffId ? staff.displayName : undefined),
  });
  const call = { ...visits.handlers, ...screens.handlers };

  /** Everything that is on the disk of an application's submissions, in the order of capture. */
  const stored = async (applicationId?: ApplicationId) => {
    unwrap(await queue.settled());
    return unwrap(await vault.listSubmissions(applicationId === undefined ? {} : { applicationId }))
      .submissions;
  };

  return {
    ...{ vault, queue, outbox, applications, visits, draining, call, session, line, approvals, bugs },
    audit: sink,
    stored,
    /** As "noah waiting", in the order of capture. */
    states: async (applicationId?: ApplicationId) =>
      (await stored(applicationId)).map(({ provider, state }) => `${provider} ${state}`),
    /** A visit up to the customer's confirmation. */
    confirm: async (journeyId: string, draft: ApplicantDraft): Promise<ApplicationId> => {
      const { applicationId } = unwrap(await call['applications.start']({ journeyId }, byStaff));
      unwrap(
        await call['applications.record-consent'](
          { applicationId, noticeVersion: noticeVersionOf(journeyId) },
          byStaff,
        ),
      );
      unwrap(await call['applications.save-details']({ applicationId, draft }, byStaff));
      unwrap(await call['applications.confirm-review']({ applicationId }, byStaff));
      return applicationId;
    },
    finish: async (applicationId: ApplicationId) =>
      unwrap(await call['applications.end-visit']({ applicationId, how: 'finish' }, byStaff)),
    stop: async (applicationId: ApplicationId) =>
      unwrap(await call['applications.end-visit']({ applicationId, how: 'stop' }, byStaff)),
    /** The conservation law, three times: as counted in memory, on the disk, and by the ledger. */
    law: async () => {
      // What needs no time comes to its end first: memory is ahead of the disk meanwhile.
      await time.settle();
      unwrap(await queue.settled());
      const { holds, captured, counts } = unwrap(await vault.checkLaw());
      return {
        holds,
        onDisk: { captured, counts },
        inMemory: { captured: outbox.store.captured(), counts: outbox.store.counts() },
      };
    },
    /** The power goes. */
    crash: (): void => {
      disk.crash();
      screens.stop();
    },
    close: async (): Promise<void> => {
      screens.stop();
      await draining.stop();
      unwrap(await queue.settled());
      await vault.close();
    },
  };
}

export type KeptKiosk = Awaited<ReturnType<typeof openKiosk>>;

const noProviders: Providers = {
  quantumMetal: undefined,
  checkQuantumMetal: undefined,
  noah: undefined,
  kybio: undefined,
  yativo: undefined,
  democrance: undefined,
  enrolments: [],
  codeRequirements: {},
  allowedLoginMethods: ['phoneNumber', 'email'],
};

import type { ApplicationId } from '../../shared/brand.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { unsentCount } from '../../shared/domain/submission.ts';
import { shippedJourneys } from '../../shared/journeys/shipped.ts';
import type { Setup } from '../app/read-setup.ts';
import { loadJourneys } from '../applications/journey-catalogue.ts';
import { createVaultApplicationStore } from '../applications/vault-application-store.ts';
import type { Clock } from '../clock.ts';
import type { ScannerPort } from '../documents/scanner/scanner-port.ts';
import type { Publish } from '../ipc/publish-events.ts';
import type { Random } from '../random.ts';
import { composeDocuments } from './documents.ts';
import { composeDraining } from './draining.ts';
import type { Line } from './line.ts';
import { composeOutbox } from './outbox.ts';
import { composeOutboxScreens } from './outbox-screens.ts';
import { composeStaff } from './staff.ts';
import type { Terminal } from './terminal.ts';
import { composeTransfer } from './transfer.ts';
import { composeVisits } from './visits.ts';

interface Parts {
  readonly setup: Setup;
  readonly terminal: Terminal;
  readonly line: Line;
  readonly scanner: ScannerPort;
  readonly publish: Publish;
  readonly clock: Clock;
  readonly random: Random;
  /** A visit has ended: what it left may be sent, and what the page knows of it may go. */
  readonly onVisitEnded: () => void;
  /** The same visit is about to end because another begins from it. */
  readonly onVisitLedOn: (applicationId: ApplicationId) => void;
  /** Somebody signed in or out, locked or unlocked, or main did so by itself. */
  readonly onSession: (session: Session) => void;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Builds what staff do here: who is signed in, visits and their documents, the outbox and what sends it. Sending has begun when this resolves. */
export async function composeWork(parts: Parts) {
  const { setup, terminal, line, publish, clock, random, onBug } = parts;
  const { policy, mode } = setup;
  const { audit, people, secrets, storage } = terminal;
  const { vault, queue } = storage;
  const { connectivity, configured, policies, providers } = line;
  const bugIn = (where: string) => (error: unknown) => onBug(where, error);
  const tellOutbox = () => publish('outbox.changed', { counts: outbox.store.counts() });

  const staff = composeStaff({
    ...{ staff: people, vault, queue, audit, clock, random, onBug: bugIn('staff') },
    lockAfterMs: policy.idle.lockAfterSeconds * 1000,
    onChange: (changed) => {
      documents.close();
      publish('session.changed', changed);
      parts.onSession(changed);
    },
    endOpenVisit: () => visits.endOpenVisit(),
    openQuestions: () => {
      const { unknown, quarantined } = outbox.store.counts();
      return { unknown, quarantined };
    },
  });
  const { session } = staff;
  const outbox = await composeOutbox({
    ...{ vault, queue, audit, clock, random },
    limits: policy.outbox,
    onChange: tellOutbox,
    onLineTrouble: connectivity.suspect,
    onBug: bugIn('provider'),
  });
  const applications = createVaultApplicationStore({ vault, queue, clock, random });
  const outboxRoom = () =>
    outbox.fullness().level === 'full' ? 0 : policy.outbox.submissions - unsentCount(outbox.store.counts());
  const journeys = loadJourneys(shippedJourneys, policy.journeys, configured);
  const visits = composeVisits({
    ...{ providers, policies, journeys, audit, clock, random },
    limits: policy.code,
    store: applications,
    submissions: outbox.submissions,
    outbox: outbox.store,
    tickets: outbox.tickets,
    session: session.read,
    takeApproval: session.takeApproval,
    mayBegin: () => outboxRoom() > 0 && outbox.hasDiskRoom(),
    onVisitEnded: () => {
      documents.close();
      draining.poke();
      parts.onVisitEnded();
    },
    onVisitLedOn: parts.onVisitLedOn,
  });
  const documents = composeDocuments({
    ...{ audit, clock, scanner: parts.scanner },
    mayCapture: visits.mayCapture,
    session: session.read,
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
    onChange: tellOutbox,
    onBug: bugIn('outbox'),
  });
  const screens = composeOutboxScreens({
    ...{ outbox, vault, queue, applications, audit, draining, clock },
    limits: policy.outbox,
    isOffline: () => connectivity.read().state === 'offline',
    takeApproval: session.takeApproval,
    staffName: (staffId) => people.directory.find(staffId)?.displayName,
    onBug: bugIn('outbox'),
  });
  const transferHandlers = composeTransfer({
    ...{ outbox, vault, queue, applications, mode, audit, clock, random, secrets },
    policy: policy.outbox,
    terminal: policy.terminal,
    room: outboxRoom,
    onChange: () => {
      tellOutbox();
      // What was taken in is to be sent from here.
      draining.poke();
    },
    onBug: bugIn('transfer'),
  });
  return {
    ...{ staff, outbox, visits, documents, draining, journeys, outboxRoom },
    handlers: {
      ...staff.handlers,
      ...visits.handlers,
      ...documents.handlers,
      ...screens.handlers,
      ...transferHandlers,
    },
    /** Ends visits and stops what looks at the outbox; what is being sent is `draining`'s. */
    stop: () => {
      visits.endAll();
      screens.stop();
    },
  };
}

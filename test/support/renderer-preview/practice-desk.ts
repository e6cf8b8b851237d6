import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import type { DeskEntry, TicketView } from '../../../shared/domain/outbox-item.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';

/** What is saved for later in a scene. */
export interface PracticeDesk {
  entries: DeskEntry[];
  interrupted: OutputOf<'applications.read-interrupted'>;
  transfer: OutputOf<'transfer.read'>;
}

/** What a scene's state must have for the handlers below. */
interface WithDesk {
  application: Application | null;
  desk: PracticeDesk;
}

/** The ticket of whoever is saved next. */
export const practiceTicket: TicketView = { code: 'K7QF-2M9P', payload: 'VT1.K7QF2M9P.c3RhbmQtaW4' };

/** Invented people who wait; the third has left. */
export const practicePeople: readonly DeskEntry[] = [
  ['Aisyah R.', 'gold-account', 'K7QF-2M9P', Date.UTC(2026, 4, 3, 4, 58), true],
  ['Tan W. M.', 'one-visit', 'M2XD-9RTA', Date.UTC(2026, 4, 3, 5, 20), true],
  ['Émile D.', 'gold-account', 'P4WN-7HKC', Date.UTC(2026, 4, 2, 7, 5), false],
].map(
  ([who, journeyId, ticketCode, savedAt, inBranch], place) =>
    ({
      applicationId: `7e57de5c-0000-4000-8000-00000000000${place + 1}`,
      who,
      journeyId,
      providers: ['quantum-metal'],
      ticketCode,
      savedAt,
      inBranch,
    }) as DeskEntry,
);

/** Nobody waits, nothing was interrupted, nothing can be moved. */
export const emptyDesk = (): PracticeDesk => ({
  entries: [],
  interrupted: null,
  transfer: {
    exportClosed: 'no-recipient',
    importClosed: 'no-identity',
    folder: '/srv/transfer',
    exportable: 0,
    bundles: [],
    handedOver: [],
  },
});

/** A saved customer whose code is all that is left. */
export const savedCustomer = (applicationId?: Application['applicationId']): Application => {
  const { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod } = fullDraft;
  return anApplication({
    ...(applicationId ? { applicationId } : {}),
    journeyId: 'gold-account',
    consent: consentTo('gold-account'),
    draft: { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod },
    confirmedAt: Date.UTC(2026, 4, 3, 4, 57),
    registration: { state: 'needs-customer' },
  });
};

/** Main's handlers for what is saved for later, over a scene's state. */
export function practiceDeskHandlers(state: WithDesk) {
  const find = (applicationId: string) =>
    state.desk.entries.find((entry) => entry.applicationId === applicationId);
  const open = (entry: DeskEntry) => {
    state.application = savedCustomer(entry.applicationId);
    return ok(state.application);
  };
  return {
    'applications.end-visit': ({ how }: ParsedInputOf<'applications.end-visit'>) => {
      const { application } = state;
      state.application = null;
      const waits = application?.confirmedAt !== undefined && waitsForCustomer(application);
      return ok(how === 'finish' && waits ? { ticket: practiceTicket } : {});
    },
    'applications.read-interrupted': () => ok(state.desk.interrupted),
    'applications.resume-interrupted': () => {
      state.desk.interrupted = null;
      state.application = savedCustomer();
      return ok(state.application);
    },
    'applications.leave-interrupted': () => {
      state.desk.interrupted = null;
      return ok(null);
    },
    'desk.list': () => ok([...state.desk.entries]),
    'desk.read-ticket': ({ applicationId }: ParsedInputOf<'desk.read-ticket'>) => {
      const entry = find(applicationId);
      return entry ? ok({ ...practiceTicket, code: entry.ticketCode }) : err(fail('application-unknown'));
    },
    'desk.set-present': ({ applicationId, inBranch }: ParsedInputOf<'desk.set-present'>) => {
      state.desk.entries = state.desk.entries.map((entry) =>
        entry.applicationId === applicationId ? { ...entry, inBranch } : entry,
      );
      return ok(null);
    },
    'desk.open': (whom: ParsedInputOf<'desk.open'>) => {
      if ('applicationId' in whom) {
        const entry = find(whom.applicationId);
        return entry ? open(entry) : err(fail('application-unknown'));
      }
      const isTheirs = ({ ticketCode }: DeskEntry) =>
        whom.ticket === ticketCode ||
        (whom.ticket === practiceTicket.payload && ticketCode === practiceTicket.code);
      const entry = state.desk.entries.find(isTheirs);
      return entry ? open(entry) : err(fail('ticket-unknown'));
    },
    'transfer.read': () => ok(state.desk.transfer),
  };
}

function waitsForCustomer({ journeyId, registration }: Application): boolean {
  const isDone = ['link', 'verified', 'bound', 'with-a-person'].includes(registration.state);
  return ['gold-account', 'one-visit'].includes(journeyId) && !isDone;
}

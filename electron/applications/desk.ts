import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { maskName } from '../../shared/domain/mask.ts';
import type { DeskEntry, TicketView } from '../../shared/domain/outbox-item.ts';
import { endStates, type Submission } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Tickets } from '../outbox/drain/ticket.ts';
import type { ApplicationStore, LoadFailure } from './application-store.ts';
import type { Applications } from './applications.ts';

interface Parts {
  readonly store: ApplicationStore;
  readonly applications: Pick<Applications, 'reopen'>;
  /** Every submission that is not finished. */
  readonly openSubmissions: () => readonly Submission[];
  readonly tickets: Tickets;
}

type ReopenFailure = LoadFailure | Failure<'visit-open' | 'journey-closed'>;
type TicketFailure = Failure<'ticket-unknown' | 'ticket-not-from-here' | 'ticket-not-open'>;

/** People who are saved, not registered yet, and needed for it. */
export interface Desk {
  readonly list: () => Promise<DeskEntry[]>;
  readonly readTicket: (applicationId: ApplicationId) => Result<TicketView, Failure<'application-unknown'>>;
  readonly openByTicket: (
    text: string,
    staffId: StaffId,
  ) => Promise<Result<Application, TicketFailure | ReopenFailure>>;
  readonly open: (
    applicationId: ApplicationId,
    staffId: StaffId,
  ) => Promise<Result<Application, ReopenFailure>>;
  readonly setPresent: (
    applicationId: ApplicationId,
    inBranch: boolean,
  ) => Promise<Result<null, Failure<'application-unknown'>>>;
}

/** Creates the desk over the applications and what waits of them. */
export function createDesk({ store, applications, openSubmissions, tickets }: Parts): Desk {
  const waiting = (): readonly Submission[] =>
    openSubmissions().filter(({ state }) => state === 'needs-customer' || state === 'code-open');
  /** Each once, in the order of capture, but not the one at the counter. */
  const waitingApplications = (): readonly ApplicationId[] =>
    [...new Set(waiting().map(({ applicationId }) => applicationId))].filter((id) => !store.find(id));

  function ticketOf(applicationId: ApplicationId): Result<TicketView, Failure<'application-unknown'>> {
    const own = waiting().filter((submission) => submission.applicationId === applicationId);
    const [first] = own;
    return first
      ? ok({ ...tickets.issue(applicationId, first.capturedAt) })
      : err(fail('application-unknown'));
  }

  async function entryOf(applicationId: ApplicationId): Promise<DeskEntry | undefined> {
    const ticket = ticketOf(applicationId);
    const loaded = await store.load(applicationId);
    if (!ticket.ok || !loaded.ok) return undefined;
    const { record, parked } = loaded.value;
    const own = waiting().filter((submission) => submission.applicationId === applicationId);
    const who = nameOf(record.draft);
    return {
      applicationId,
      ...(who === undefined ? {} : { who }),
      customerLanguage: record.customerLanguage,
      journeyId: record.journeyId,
      providers: [...new Set(own.map(({ provider }) => provider))],
      ticketCode: ticket.value.code,
      savedAt: parked?.at ?? own[0]?.capturedAt ?? 0,
      inBranch: parked?.inBranch ?? false,
    };
  }

  return {
    list: async () => {
      const entries = await Promise.all(waitingApplications().map(entryOf));
      return entries
        .filter((entry) => entry !== undefined)
        .sort((one, other) => Number(other.inBranch) - Number(one.inBranch) || one.savedAt - other.savedAt);
    },
    readTicket: ticketOf,
    // A list that is old by now, or a window that asks for somebody else, opens nobody who is done.
    open: async (applicationId, staffId) =>
      openSubmissions().some((one) => one.applicationId === applicationId && !endStates.includes(one.state))
        ? applications.reopen(applicationId, staffId)
        : err(fail('application-unknown')),
    openByTicket: async (text, staffId) => {
      const shown = tickets.read(text);
      if (!shown.ok)
        return err(shown.error === 'not-a-ticket' ? fail('ticket-unknown') : fail('ticket-not-from-here'));
      const found = tickets.find(shown.value, waitingApplications());
      return found.ok ? applications.reopen(found.value, staffId) : err(fail('ticket-not-open'));
    },
    setPresent: async (applicationId, inBranch) => {
      const changed = await store.change(applicationId, ({ record, parked }) => ({
        record,
        parked: parked && { ...parked, inBranch },
      }));
      return changed ? ok(null) : err(fail('application-unknown'));
    },
  };
}

/** The customer's name, masked; undefined before it was typed. */
export function nameOf({ legalFullName, givenName, familyName }: ApplicantDraft): string | undefined {
  const name = legalFullName ?? [givenName, familyName].filter(Boolean).join(' ');
  return name.trim() === '' ? undefined : maskName(name);
}

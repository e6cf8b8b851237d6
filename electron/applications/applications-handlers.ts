import type { ApplicationId, StaffId, SubmissionId } from '../../shared/brand.ts';
import type { TicketView } from '../../shared/domain/outbox-item.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Applications } from './applications.ts';
import type { InterruptedVisits } from './interrupted-visit.ts';

type Names =
  | 'applications.start'
  | 'applications.read-open'
  | 'applications.choose-language'
  | 'applications.record-consent'
  | 'applications.save-details'
  | 'applications.confirm-review'
  | 'applications.end-visit'
  | 'applications.read-ticket'
  | 'applications.read-interrupted'
  | 'applications.resume-interrupted'
  | 'applications.leave-interrupted'
  | 'outbox.correct';

interface Parts {
  readonly applications: Applications;
  readonly interrupted: Pick<InterruptedVisits, 'read'>;
  readonly isJourneyOpen: (journeyId: string) => boolean;
  readonly readTicket: (applicationId: ApplicationId) => Result<TicketView, Failure<'application-unknown'>>;
  /** Whose submission it is, where it can be corrected. */
  readonly toCorrect: (
    submissionId: SubmissionId,
  ) => Result<ApplicationId, Failure<'submission-unknown' | 'wrong-state'>>;
}

/** What the window may do with a visit. */
export function createApplicationsHandlers(parts: Parts): Pick<Handlers, Names> {
  const { applications, interrupted, isJourneyOpen } = parts;
  return {
    'applications.start': ({ journeyId, origin }, { staff }) =>
      isJourneyOpen(journeyId)
        ? applications.start(journeyId, staffIdOf(staff), origin)
        : err(fail('journey-closed')),
    'applications.read-open': () => ok(applications.readOpen()),
    'applications.choose-language': ({ applicationId, language }) =>
      applications.chooseLanguage(applicationId, language),
    'applications.record-consent': ({ applicationId, noticeVersion }, { staff }) =>
      applications.recordConsent(applicationId, noticeVersion, staffIdOf(staff)),
    'applications.save-details': ({ applicationId, draft }) => applications.saveDetails(applicationId, draft),
    'applications.confirm-review': ({ applicationId }) => applications.confirmReview(applicationId),
    'applications.end-visit': async ({ applicationId, how }) => {
      const ended = await applications.endVisit(applicationId, how);
      if (!ended.ok) return ended;
      const ticket = ended.value.needsCustomer ? parts.readTicket(applicationId) : undefined;
      return ok(ticket?.ok ? { ticket: ticket.value } : {});
    },
    'applications.read-ticket': ({ applicationId }) => {
      const ticket = parts.readTicket(applicationId);
      return ticket.ok ? ticket : err(fail('wrong-state'));
    },
    'applications.read-interrupted': async () => ok((await interrupted.read()) ?? null),
    'applications.resume-interrupted': async ({ applicationId }, { staff }) => {
      if ((await interrupted.read())?.applicationId !== applicationId)
        return err(fail('application-unknown'));
      return applications.reopen(applicationId, staffIdOf(staff));
    },
    'applications.leave-interrupted': async ({ applicationId }, { staff }) => {
      if ((await interrupted.read())?.applicationId !== applicationId)
        return err(fail('application-unknown'));
      // In hand for a moment, so that it ends as every visit does.
      const opened = await applications.reopen(applicationId, staffIdOf(staff));
      if (!opened.ok) return opened;
      const ended = await applications.endVisit(applicationId, 'finish');
      return ended.ok ? ok(null) : ended;
    },
    'outbox.correct': async ({ submissionId }, { staff }) => {
      const whose = parts.toCorrect(submissionId);
      return whose.ok ? applications.reopen(whose.value, staffIdOf(staff)) : whose;
    },
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function staffIdOf(staff: { readonly staffId: StaffId } | undefined): StaffId {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff.staffId;
}

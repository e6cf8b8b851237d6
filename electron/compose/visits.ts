import type { ApplicationId } from '../../shared/brand.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { fail } from '../../shared/failure.ts';
import { providersOf } from '../../shared/journeys/journey.ts';
import { err, ok } from '../../shared/result.ts';
import { configuredProviders, type Policy } from '../../shared/settings/policy.ts';
import type { ApplicationStore } from '../applications/application-store.ts';
import { type Applications, createApplications } from '../applications/applications.ts';
import { createApplicationsHandlers } from '../applications/applications-handlers.ts';
import { createDesk } from '../applications/desk.ts';
import { createDeskHandlers } from '../applications/desk-handlers.ts';
import { createDocumentDecisions } from '../applications/document/document-decisions.ts';
import { createDocumentHandlers } from '../applications/document/document-handlers.ts';
import { createEditableVisits } from '../applications/document/editable-visits.ts';
import { createPictureVerdicts } from '../applications/document/picture-verdicts.ts';
import { createEndedVisits } from '../applications/ended-visits.ts';
import { createEnrolmentHandlers } from '../applications/enrolment-handlers.ts';
import { createEnrolments } from '../applications/enrolments.ts';
import { createInterruptedVisits } from '../applications/interrupted-visit.ts';
import type { JourneyCatalogue } from '../applications/journey-catalogue.ts';
import { createJourneyNeeds } from '../applications/journey-needs.ts';
import { createMembers } from '../applications/members.ts';
import { createMembersHandlers } from '../applications/members-handlers.ts';
import { createPictures } from '../applications/pictures.ts';
import { createPolicyHolders } from '../applications/policy-holder.ts';
import { createPolicyHolderHandlers } from '../applications/policy-holder-handlers.ts';
import { createRegistration } from '../applications/registration.ts';
import { createRegistrationHandlers } from '../applications/registration-handlers.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { Tickets } from '../outbox/drain/ticket.ts';
import { actionsOf } from '../outbox/outbox-items.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { SubmissionStore } from '../outbox/submission-store.ts';
import type { Random } from '../random.ts';
import type { TakeApproval } from '../staff/staff-session.ts';
import type { Providers } from './providers.ts';

interface Parts {
  readonly providers: Providers;
  readonly policies: Policy['providers'];
  readonly limits: Policy['code'];
  readonly journeys: JourneyCatalogue;
  readonly store: ApplicationStore;
  readonly submissions: SubmissionPort;
  readonly outbox: SubmissionStore;
  readonly tickets: Tickets;
  readonly session: () => Session;
  readonly takeApproval: TakeApproval;
  readonly mayBegin: () => boolean;
  /** A visit has ended: what it left may be sent. */
  readonly onVisitEnded: () => void;
  /** A visit is about to end because another begins from it. */
  readonly onVisitLedOn: (applicationId: ApplicationId) => void;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
}

/** Builds the visits: everything that happens between a customer's arrival and the end of their visit. */
export function composeVisits(parts: Parts) {
  const { providers, policies, limits, journeys, store, submissions, session, audit, clock, random } = parts;
  const { allowedLoginMethods } = providers;
  const needs = createJourneyNeeds(providers);
  const ended = createEndedVisits(submissions, parts.onVisitEnded);
  const shared = { store, journeys, needs, submissions, session, audit, clock, limits, ended };

  const editable = createEditableVisits(shared);
  const verdicts = createPictureVerdicts();

  const members = createMembers({
    ...shared,
    provider: providers.kybio,
    phoneCountryCode: policies.kybio?.phoneCountryCode,
  });
  const policyHolders = createPolicyHolders({ ...shared, provider: providers.democrance });
  const enrolments = createEnrolments(shared);
  const interrupted = createInterruptedVisits(store);
  const registration = createRegistration({
    ...shared,
    providers: providers.quantumMetal ? { 'quantum-metal': providers.quantumMetal } : {},
  });
  const applications: Applications = createApplications({
    ...shared,
    allowedLoginMethods,
    random,
    pictureBudget: policies.yativo?.pictures,
    readPolicyHolder: policyHolders.read,
    prefillFrom: members.prefillFrom,
    interrupted,
    captureRest: async (record) => {
      await enrolments.captureRest(record);
      const now = store.find(record.applicationId);
      if (now) registration.captureRest(now);
    },
    onLedOn: parts.onVisitLedOn,
    onEnded: (applicationId) => {
      members.forget(applicationId);
      policyHolders.endFor(applicationId);
      verdicts.forget(applicationId);
      parts.onVisitEnded();
    },
  });
  const pictures = createPictures({
    ...shared,
    visits: editable,
    verdicts,
    takeApproval: parts.takeApproval,
    checkPicture: (picture) =>
      providers.yativo?.checkPicture(picture) ?? Promise.reject(new Error('nobody here takes pictures')),
  });
  const decisions = createDocumentDecisions({
    ...shared,
    visits: editable,
    takeApproval: parts.takeApproval,
  });
  const desk = createDesk({
    store,
    applications,
    openSubmissions: () => parts.outbox.list().map(({ submission }) => submission),
    tickets: parts.tickets,
  });
  /** Policy may name a journey whose providers it does not configure: it would be sent to the others alone. */
  function isConfigured(journeyId: string): boolean {
    const journey = journeys.find(journeyId);
    const configured = configuredProviders(policies);
    return journey !== undefined && providersOf(journey).every((provider) => configured.includes(provider));
  }

  return {
    endOpenVisit: applications.endOpenVisit,
    isVisitOpen: () => applications.readOpen() !== null,
    readOpen: applications.readOpen,
    endAll: policyHolders.endAll,
    /** Whether pictures may be taken in this visit now: it is the one that is open, and still to be changed. */
    mayCapture: (applicationId: ApplicationId) => {
      const found = editable.find(applicationId);
      if (!found.ok) return found;
      return applications.readOpen()?.applicationId === applicationId ? ok() : err(fail('wrong-state'));
    },
    handlers: {
      ...createApplicationsHandlers({
        applications,
        interrupted,
        isJourneyOpen: (id) => parts.mayBegin() && isConfigured(id),
        readTicket: desk.readTicket,
        toCorrect: (submissionId) => {
          const submission = parts.outbox.find(submissionId);
          if (!submission) return err(fail('submission-unknown'));
          return actionsOf(submission, parts.outbox.notesOf(submissionId)).includes('correct')
            ? ok(submission.applicationId)
            : err(fail('wrong-state'));
        },
      }),
      ...createRegistrationHandlers(registration, applications),
      ...createEnrolmentHandlers(enrolments, applications),
      ...createDocumentHandlers({ pictures, decisions, applications }),
      ...createMembersHandlers(members),
      ...createPolicyHolderHandlers(policyHolders, applications),
      ...createDeskHandlers(desk),
    },
  };
}

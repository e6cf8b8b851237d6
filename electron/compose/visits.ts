import type { Session } from '../../shared/domain/staff.ts';
import { providersOf } from '../../shared/journeys/journey.ts';
import { configuredProviders, type Policy } from '../../shared/settings/policy.ts';
import { createMemoryApplicationStore } from '../applications/application-store.ts';
import { type Applications, createApplications } from '../applications/applications.ts';
import { createApplicationsHandlers } from '../applications/applications-handlers.ts';
import { createEnrolmentHandlers } from '../applications/enrolment-handlers.ts';
import { createEnrolments } from '../applications/enrolments.ts';
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
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Random } from '../random.ts';
import type { Providers } from './providers.ts';

interface Parts {
  readonly providers: Providers;
  readonly policies: Policy['providers'];
  readonly limits: Policy['code'];
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
  readonly session: () => Session;
  readonly mayBegin: () => boolean;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
}

/** Builds the visits: everything that happens between a customer's arrival and the end of their visit. */
export function composeVisits(parts: Parts) {
  const { providers, policies, limits, journeys, submissions, session, audit, clock, random } = parts;
  const { allowedLoginMethods } = providers;
  const store = createMemoryApplicationStore();
  const needs = createJourneyNeeds(providers);
  const shared = { store, journeys, needs, submissions, session, audit, clock, limits };

  const members = createMembers({
    ...shared,
    provider: providers.kybio,
    phoneCountryCode: policies.kybio?.phoneCountryCode,
  });
  const policyHolders = createPolicyHolders({ ...shared, provider: providers.democrance });
  const applications: Applications = createApplications({
    ...shared,
    allowedLoginMethods,
    random,
    readPolicyHolder: policyHolders.read,
    prefillFrom: members.prefillFrom,
    onEnded: (applicationId) => {
      members.forget(applicationId);
      policyHolders.endFor(applicationId);
    },
  });
  const registration = createRegistration({
    ...shared,
    providers: providers.quantumMetal ? { 'quantum-metal': providers.quantumMetal } : {},
  });
  const pictures = createPictures({
    ...shared,
    checkPicture: (picture) =>
      providers.yativo?.checkPicture(picture) ?? Promise.reject(new Error('nobody here takes pictures')),
  });
  /** Policy may name a journey whose providers it does not configure: it would be sent to the others alone. */
  function isConfigured(journeyId: string): boolean {
    const journey = journeys.find(journeyId);
    const configured = configuredProviders(policies);
    return journey !== undefined && providersOf(journey).every((provider) => configured.includes(provider));
  }

  return {
    endOpenVisit: applications.endOpenVisit,
    endAll: policyHolders.endAll,
    handlers: {
      ...createApplicationsHandlers(applications, (id) => parts.mayBegin() && isConfigured(id)),
      ...createRegistrationHandlers(registration, applications),
      ...createEnrolmentHandlers(createEnrolments(shared), pictures, applications),
      ...createMembersHandlers(members),
      ...createPolicyHolderHandlers(policyHolders, applications),
    },
  };
}

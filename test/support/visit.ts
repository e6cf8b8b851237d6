import { createMemoryApplicationStore } from '../../electron/applications/application-store.ts';
import { createApplications } from '../../electron/applications/applications.ts';
import { loadJourneys } from '../../electron/applications/journey-catalogue.ts';
import { createRegistration } from '../../electron/applications/registration.ts';
import { createAuditLog } from '../../electron/audit/audit-log.ts';
import { createMemoryAuditSink } from '../../electron/audit/audit-sink.ts';
import { createMemorySubmissionStore } from '../../electron/outbox/submission-store.ts';
import { createSubmissions } from '../../electron/outbox/submissions.ts';
import type { CodeRegistrationProvider } from '../../electron/providers/provider.ts';
import { StaffId } from '../../shared/brand.ts';
import type { LoginMethod } from '../../shared/domain/applicant.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { shippedJourneys } from '../../shared/journeys/shipped.ts';
import { unwrap } from '../../shared/result.ts';
import { CodePolicy } from '../../shared/settings/policy.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeRandom } from './fake-random.ts';

export const nurAina = StaffId.parse('nur-aina');
/** An invented customer. */
export const mei = {
  legalFullName: 'Tan Mei Ling 陈美玲',
  identityNumber: '900101-14-5678',
  phoneNumber: '+60123456789',
};

/** The visit's parts over a provider of the test's choice, with nothing else real but the rules. */
export function createVisitParts(
  provider: CodeRegistrationProvider,
  allowedLoginMethods: readonly LoginMethod[] = ['phoneNumber', 'email'],
) {
  const clock = createFakeClock();
  const random = createFakeRandom();
  const sink = createMemoryAuditSink();
  const audit = createAuditLog({ sink, clock });
  const bugs: unknown[] = [];
  const session: { now: Session } = {
    now: { state: 'signed-in', staffId: nurAina, displayName: 'Nur Aina', role: 'staff' },
  };
  const store = createMemoryApplicationStore();
  const journeys = loadJourneys(shippedJourneys, undefined);
  const limits = CodePolicy.parse(undefined);
  const submissions = createSubmissions({
    store: createMemorySubmissionStore(),
    audit,
    clock,
    random,
    onChange: () => {},
    onBug: (error) => void bugs.push(error),
  });
  const applications = createApplications({
    store,
    journeys,
    submissions,
    allowedLoginMethods,
    limits,
    audit,
    clock,
    random,
  });
  const registration = createRegistration({
    store,
    journeys,
    submissions,
    providers: { 'quantum-metal': provider },
    allowedLoginMethods,
    limits,
    session: () => session.now,
    audit,
    clock,
  });

  /** Brings a visit to the point where the customer has confirmed everything. */
  function confirmedVisit(draft: Parameters<typeof applications.saveDetails>[1] = mei) {
    const { applicationId } = unwrap(applications.start('gold-account', nurAina));
    unwrap(applications.recordConsent(applicationId, 1, nurAina));
    unwrap(applications.saveDetails(applicationId, draft));
    unwrap(applications.confirmReview(applicationId));
    return applicationId;
  }
  return {
    applications,
    registration,
    submissions,
    store,
    clock,
    audit: sink,
    bugs,
    session,
    limits,
    confirmedVisit,
  };
}

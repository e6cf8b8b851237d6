import { createApplications } from '../../electron/applications/applications.ts';
import { createEndedVisits } from '../../electron/applications/ended-visits.ts';
import { createEnrolments } from '../../electron/applications/enrolments.ts';
import { createInterruptedVisits } from '../../electron/applications/interrupted-visit.ts';
import { loadJourneys } from '../../electron/applications/journey-catalogue.ts';
import { createJourneyNeeds } from '../../electron/applications/journey-needs.ts';
import { createMembers } from '../../electron/applications/members.ts';
import { createAuditLog } from '../../electron/audit/audit-log.ts';
import type { Enrolment } from '../../electron/providers/enrolment.ts';
import type { MemberProvider } from '../../electron/providers/member-provider.ts';
import { StaffId } from '../../shared/brand.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { shippedJourneys } from '../../shared/journeys/shipped.ts';
import { unwrap } from '../../shared/result.ts';
import { CodePolicy } from '../../shared/settings/policy.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeRandom } from './fake-random.ts';
import { createMemoryApplicationStore } from './memory-application-store.ts';
import { createMemoryAuditSink } from './memory-audit-sink.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { noticeVersionOf } from './notice-version.ts';
import { createScriptedEnrolment } from './scripted-enrolment.ts';
import { goldRequirements } from './visit.ts';

const nurAina = StaffId.parse('nur-aina');

/** The visit of a look-up over a provider of the test's choice, put together as main does it. */
export function createLookUpVisit(
  provider: MemberProvider | undefined,
  phoneCountryCode?: string,
  enrolments: readonly Enrolment[] = scriptedEnrolments(),
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
  const { submissions, stored } = createMemoryOutbox({
    ...{ audit, clock, random },
    onBug: (error) => void bugs.push(error),
  });
  const members = createMembers({
    store,
    journeys,
    provider,
    submissions,
    session: () => session.now,
    phoneCountryCode,
  });
  const needs = createJourneyNeeds({
    enrolments,
    codeRequirements: { 'quantum-metal': goldRequirements },
    allowedLoginMethods: ['phoneNumber', 'email'],
  });
  const ended = createEndedVisits(submissions);
  const enrolling = createEnrolments({
    ...{ store, journeys, needs, submissions, audit, ended },
    session: () => session.now,
  });
  const ends: string[] = [];
  const applications = createApplications({
    store,
    journeys,
    needs,
    submissions,
    allowedLoginMethods: ['phoneNumber', 'email'],
    limits: CodePolicy.parse(undefined),
    audit,
    clock,
    random,
    readPolicyHolder: () => undefined,
    prefillFrom: members.prefillFrom,
    ended,
    captureRest: enrolling.captureRest,
    interrupted: createInterruptedVisits(store),
    onLedOn: (applicationId) => void ends.push(`led on ${applicationId}`),
    onEnded: (applicationId) => {
      ends.push(`ended ${applicationId}`);
      members.forget(applicationId);
    },
  });
  const begin = () => unwrap(applications.start('member-look-up', nurAina)).applicationId;
  const agree = (applicationId: ReturnType<typeof begin>) =>
    unwrap(
      applications.recordConsent(
        applicationId,
        noticeVersionOf(unwrap(applications.read(applicationId)).journeyId),
        nurAina,
      ),
    );
  /** A look-up that the customer has agreed to. */
  const beginAgreed = () => {
    const applicationId = begin();
    agree(applicationId);
    return applicationId;
  };
  const startFrom = (journeyId: string, applicationId: ReturnType<typeof begin>, memberUid?: string) =>
    applications.start(journeyId, nurAina, { applicationId, memberUid });
  return {
    applications,
    enrolments: enrolling,
    stored,
    members,
    store,
    submissions,
    session,
    clock,
    audit: sink,
    bugs,
    ends,
    begin,
    agree,
    beginAgreed,
    startFrom,
  };
}

/** What the two journeys of members ask, for tests that send nothing. */
function scriptedEnrolments(): readonly Enrolment[] {
  return [
    createScriptedEnrolment({
      provider: 'kybio',
      operation: 'update-base-info',
      asks: ['legalFullName', 'dateOfBirth', 'phoneNumber', 'email', 'qq', 'addressLine', 'remarks'],
    }),
    createScriptedEnrolment({
      provider: 'kybio',
      operation: 'add-member',
      asks: ['legalFullName', 'phoneNumber', 'memberNumber'],
    }),
  ];
}

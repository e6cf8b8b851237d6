import { createApplications, type LookUpOrigin } from '../../electron/applications/applications.ts';
import { createDocumentDecisions } from '../../electron/applications/document/document-decisions.ts';
import { createEditableVisits } from '../../electron/applications/document/editable-visits.ts';
import { createPictureVerdicts } from '../../electron/applications/document/picture-verdicts.ts';
import { createEndedVisits } from '../../electron/applications/ended-visits.ts';
import { createEnrolments } from '../../electron/applications/enrolments.ts';
import { createInterruptedVisits } from '../../electron/applications/interrupted-visit.ts';
import { loadJourneys } from '../../electron/applications/journey-catalogue.ts';
import { createJourneyNeeds } from '../../electron/applications/journey-needs.ts';
import { createPictures } from '../../electron/applications/pictures.ts';
import { createRegistration } from '../../electron/applications/registration.ts';
import { createAuditLog } from '../../electron/audit/audit-log.ts';
import type { Enrolment } from '../../electron/providers/enrolment.ts';
import type { CodeRegistrationProvider } from '../../electron/providers/provider.ts';
import type { CheckedPicture } from '../../electron/providers/wallet-customer-provider.ts';
import type { TakeApproval } from '../../electron/staff/staff-session.ts';
import type { ApplicationId } from '../../shared/brand.ts';
import { StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft, LoginMethod } from '../../shared/domain/applicant.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Requirements } from '../../shared/journeys/requirements.ts';
import { type ShippedJourney, shippedJourneys } from '../../shared/journeys/shipped.ts';
import { err, ok, type Result, unwrap } from '../../shared/result.ts';
import { CodePolicy } from '../../shared/settings/policy.ts';
import { createFakeClock } from './fake-clock.ts';
import { createFakeRandom } from './fake-random.ts';
import { createMemoryApplicationStore } from './memory-application-store.ts';
import { createMemoryAuditSink } from './memory-audit-sink.ts';
import { createMemoryOutbox } from './memory-outbox.ts';
import { noticeVersionOf } from './notice-version.ts';

export const nurAina = StaffId.parse('nur-aina');
/** An invented customer. */
export const mei = {
  legalFullName: 'Tan Mei Ling 陈美玲',
  identityNumber: '900101-14-5678',
  phoneNumber: '+60123456789',
};

/** What a gold account asks, written by hand. */
export const goldRequirements: Requirements = {
  fields: [
    { field: 'legalFullName', need: 'required', place: 'main', providers: ['quantum-metal'] },
    { field: 'identityNumber', need: 'required', place: 'main', providers: ['quantum-metal'] },
    { field: 'phoneNumber', need: 'optional', place: 'main', providers: ['quantum-metal'] },
    { field: 'email', need: 'optional', place: 'main', providers: ['quantum-metal'] },
    { field: 'primaryLoginMethod', need: 'optional', place: 'main', providers: ['quantum-metal'] },
  ],
  oneOf: [['phoneNumber', 'email']],
};

/** The visit's parts over a provider of the test's choice, with nothing else real but the rules. */
export function createVisitParts(
  provider: CodeRegistrationProvider,
  allowedLoginMethods: readonly LoginMethod[] = ['phoneNumber', 'email'],
  enrolmentsOfTerminal: readonly Enrolment[] = [],
  shipped: readonly ShippedJourney[] = shippedJourneys,
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
  const journeys = loadJourneys(shipped, undefined);
  const limits = CodePolicy.parse(undefined);
  const {
    submissions,
    store: outbox,
    stored,
  } = createMemoryOutbox({
    ...{ audit, clock, random },
    onBug: (error) => void bugs.push(error),
  });
  const needs = createJourneyNeeds({
    enrolments: enrolmentsOfTerminal,
    codeRequirements: { 'quantum-metal': goldRequirements },
    allowedLoginMethods,
  });
  /** What a look-up found, by member; the test fills it in. */
  const found = new Map<string, ApplicantDraft>();
  const ended: ApplicationId[] = [];
  const prefillFrom = ({
    memberUid = 'nobody',
  }: LookUpOrigin): Result<ApplicantDraft, Failure<'member-not-usable'>> => {
    const draft = found.get(memberUid);
    return draft ? ok(draft) : err(fail('member-not-usable'));
  };
  const endings = createEndedVisits(submissions);
  const shared = { store, journeys, needs, submissions, session: () => session.now, audit, ended: endings };
  const enrolments = createEnrolments(shared);
  const registration = createRegistration({
    ...shared,
    providers: { 'quantum-metal': provider },
    limits,
    clock,
  });
  const applications = createApplications({
    store,
    journeys,
    needs,
    submissions,
    allowedLoginMethods,
    limits,
    audit,
    clock,
    random,
    readPolicyHolder: () => undefined,
    prefillFrom,
    ended: endings,
    captureRest: async (record) => {
      await enrolments.captureRest(record);
      const now = store.find(record.applicationId);
      if (now) registration.captureRest(now);
    },
    interrupted: createInterruptedVisits(store),
    onLedOn: () => {},
    onEnded: (applicationId) => void ended.push(applicationId),
  });
  const editable = createEditableVisits(shared);
  const approvals = new Set<string>();
  const takeApproval: TakeApproval = (approvalId, { kind, subject }) =>
    approvals.delete(`${kind} ${subject} ${approvalId}`);
  const decisions = createDocumentDecisions({ ...shared, clock, visits: editable, takeApproval });
  const pictures = createPictures({
    ...{ ...shared, clock, visits: editable, verdicts: createPictureVerdicts(), takeApproval },
    checkPicture: async ({ open }) => {
      const [bytes] = await Array.fromAsync(open());
      return bytes?.[0] === 0xff
        ? ok({ open, format: 'jpeg', sizeBytes: bytes.byteLength, width: 600, height: 400 } as CheckedPicture)
        : err('not-jpeg-or-png');
    },
  });

  /** Brings a visit to the point where the customer has confirmed everything. */
  function confirmedVisit(draft: Parameters<typeof applications.saveDetails>[1] = mei) {
    const { applicationId } = unwrap(applications.start('gold-account', nurAina));
    unwrap(applications.recordConsent(applicationId, noticeVersionOf('gold-account'), nurAina));
    unwrap(applications.saveDetails(applicationId, draft));
    unwrap(applications.confirmReview(applicationId));
    return applicationId;
  }
  return {
    applications,
    enrolments,
    pictures,
    decisions,
    approvals,
    found,
    ended,
    registration,
    submissions,
    outbox,
    stored,
    store,
    clock,
    audit: sink,
    bugs,
    session,
    limits,
    confirmedVisit,
  };
}

import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import { isSettled } from '../../shared/domain/enrolment.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import type { SubmissionIdentity, SubmissionState } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Enrolment, EnrolmentEnd, EnrolmentFacts } from '../providers/enrolment.ts';
import type { CustomerPresence } from '../providers/provider.ts';
import type { ApplicationRecord, ApplicationStore, EnrolmentRecord } from './application-store.ts';
import { bodyOf } from './captured-body-of.ts';
import { presenceFor } from './customer-presence.ts';
import type { EndedVisits } from './ended-visits.ts';
import { afterAttempt, afterSkip, beforeAttempt, eventOfEnd } from './enrolment-progress.ts';
import { isAsConfirmed } from './is-as-confirmed.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import type { JourneyNeeds } from './journey-needs.ts';
import { isOpenAtProvider } from './leave-behind.ts';

export interface EnrolmentsParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly needs: JourneyNeeds;
  readonly submissions: SubmissionPort;
  readonly session: () => Session;
  readonly audit: AuditLog;
  readonly ended: EndedVisits;
}

type VisitFailure = Failure<
  'application-unknown' | 'consent-missing' | 'not-confirmed' | 'details-incomplete' | 'wrong-state'
>;

/** Sends a confirmed customer to the providers of the visit that need no code. */
export interface Enrolments {
  /**
   * Makes one attempt with each provider that is not settled, in the journey's order. What was unclear is looked into
   * first. One that refuses holds up none of the others; without a line the rest waits.
   */
  readonly send: (applicationId: ApplicationId) => Promise<Result<void, VisitFailure>>;
  /** Captures what is still to be sent, without sending it. For a visit that is confirmed and about to end. */
  readonly captureRest: (record: ApplicationRecord) => Promise<void>;
  /** Goes on without a provider. What was sent without an answer stays unknown, for a person to settle. */
  readonly skip: (
    applicationId: ApplicationId,
    provider: ProviderId,
  ) => Result<void, Failure<'application-unknown' | 'wrong-state'>>;
}

/** Nothing that follows could get through either. */
const stopsTheRest: readonly string[] = [
  'offline',
  'captive-portal',
  'keychain-locked',
  'keychain-unavailable',
  'keychain-denied',
  'storage-full',
  'storage-unavailable',
  'wrong-state',
];

/** States in which a submission is sent as it was captured. */
const canGoOn: readonly SubmissionState[] = ['waiting', 'unknown', 'needs-customer'];

/** A number that somebody else has is replaced at most this often in one attempt. */
const mostIdentities = 3;

/** Creates the enrolments over their parts. */
export function createEnrolments(parts: EnrolmentsParts): Enrolments {
  const { store, journeys, needs, submissions, session, audit } = parts;
  const busy = new Set<ApplicationId>();
  /** Captures that are under way, of a send or of a visit's end. None of them rejects. */
  const capturing = new Map<ApplicationId, Promise<void>>();

  /** Keeps one provider's state, unless the visit ended meanwhile: then nothing about the customer comes back. */
  function keep(applicationId: ApplicationId, record: EnrolmentRecord): void {
    const now = store.find(applicationId);
    if (!now) return;
    const enrolments = now.enrolments.map((old) => (isOf(old, record) ? record : old));
    store.put({ ...now, enrolments });
  }

  const isStillAsConfirmed = (record: ApplicationRecord): boolean =>
    isAsConfirmed(record, store.find(record.applicationId));
  const isBeingSent = ({ submissionId }: EnrolmentRecord): boolean =>
    submissionId !== undefined && submissions.find(submissionId)?.state === 'sending';
  /** How this provider stands in the visit, where it is still to be sent. */
  function openAt(applicationId: ApplicationId, enrolment: Enrolment): EnrolmentRecord | undefined {
    const current = store.find(applicationId)?.enrolments.find((one) => isOf(one, enrolment.facts));
    return current && !isSettled(current) && !isBeingSent(current) ? current : undefined;
  }

  function factsOf(record: ApplicationRecord, journey: Journey): EnrolmentFacts {
    const { applicant } = needs.check(journey, record.draft);
    return { applicant, pictures: record.pictures, memberUid: record.memberUid };
  }

  /** Everybody who is to be sent somewhere is captured before the first is sent: from then on nothing can lose them. */
  async function captureAll(
    record: ApplicationRecord,
    journey: Journey,
    facts: EnrolmentFacts,
  ): Promise<void> {
    for (const enrolment of needs.enrolmentsOf(journey)) {
      const current = openAt(record.applicationId, enrolment);
      if (!current) continue;
      // As it was refused it would be refused again, unless somebody asks for it.
      if (current.state === 'refused' && !current.corrected) continue;
      const submission = await submissionFor(record, enrolment, current, facts);
      if (!submission) return;
    }
  }

  /** One capture of a visit after the other: two at once would each mint an identity, and everybody would be sent twice. */
  async function alone<Captured>(
    applicationId: ApplicationId,
    capture: () => Promise<Captured>,
  ): Promise<Captured> {
    for (let other = capturing.get(applicationId); other; other = capturing.get(applicationId)) await other;
    const captured = capture().finally(() => capturing.delete(applicationId));
    // Whose capture fails hears of it; the next one tries for itself.
    const over = captured.then(
      () => {},
      () => {},
    );
    capturing.set(applicationId, over);
    return captured;
  }

  async function sendAll(
    record: ApplicationRecord,
    journey: Journey,
    presence: CustomerPresence,
  ): Promise<void> {
    const { applicationId } = record;
    const facts = factsOf(record, journey);
    // Nothing more leaves once the counter is locked, the customer has gone, or the details aren't what they confirmed.
    const mayGoOn = () => presence.visitIsOpen() && isStillAsConfirmed(record);
    await alone(applicationId, () => captureAll(record, journey, facts));
    for (const enrolment of needs.enrolmentsOf(journey)) {
      if (!openAt(applicationId, enrolment)) continue;
      if (!mayGoOn()) return;
      const end = await sendOne(record, enrolment, facts, mayGoOn);
      if ('failure' in end && stopsTheRest.includes(end.failure.code)) return;
    }
  }

  async function sendOne(
    application: ApplicationRecord,
    enrolment: Enrolment,
    facts: EnrolmentFacts,
    mayGoOn: () => boolean,
  ): Promise<EnrolmentEnd> {
    const { applicationId } = application;
    for (let identities = 1; ; identities += 1) {
      const submission = await alone(applicationId, async () => {
        // The end of the visit may have captured it while this one waited.
        const record = openAt(applicationId, enrolment);
        return record && submissionFor(application, enrolment, record, facts);
      });
      const record = openAt(applicationId, enrolment);
      if (!submission || !record || !mayGoOn()) return { end: 'not-sent', failure: fail('wrong-state') };
      const { submissionId, identity } = submission;
      let current = beforeAttempt(record, submissionId);
      const wasUnclear = current.state === 'unclear';
      const end = await attempt(enrolment, submissionId, identity, facts, wasUnclear, mayGoOn).catch(
        (error: unknown) => {
          // Elsewhere nothing was sent.
          if (submissions.find(submissionId)?.state === 'unknown')
            keep(applicationId, { ...current, state: 'unclear' });
          throw error;
        },
      );
      current = afterAttempt(current, end);
      keep(applicationId, current);
      if (end.end !== 'identity-used-up' || identities === mostIdentities) return end;
    }
  }

  async function attempt(
    enrolment: Enrolment,
    submissionId: SubmissionId,
    identity: SubmissionIdentity,
    facts: EnrolmentFacts,
    wasUnclear: boolean,
    mayGoOn: () => boolean,
  ): Promise<EnrolmentEnd> {
    const ended = Promise.withResolvers<EnrolmentEnd>();
    const attemptOnce: Parameters<SubmissionPort['attempt']>[1] = async (calls) => {
      const end = await enrolment.attempt(calls, facts, identity, wasUnclear);
      ended.resolve(end);
      return { event: eventOfEnd(end, wasUnclear), failure: 'failure' in end ? end.failure.code : undefined };
    };
    const made = submissions.attempt(submissionId, attemptOnce, mayGoOn);
    return Promise.all([ended.promise, made]).then(([end]) => end);
  }

  /**
   * The submission that the next attempt is for: the one there is, or a new one in place of one that is over. Minting an
   * identity takes time, in which the customer may have left or changed their mind: then there is none.
   */
  async function submissionFor(
    application: ApplicationRecord,
    enrolment: Enrolment,
    record: EnrolmentRecord,
    facts: EnrolmentFacts,
  ): Promise<{ readonly submissionId: SubmissionId; readonly identity: SubmissionIdentity } | undefined> {
    const old = record.submissionId === undefined ? undefined : submissions.find(record.submissionId);
    // Without what it is known by, it could only be sent as somebody else.
    const isInHand = old !== undefined && (old.identity !== undefined || old.state === 'cancelled');
    if (record.submissionId !== undefined && !isInHand) throw new Error('a submission is not in hand');
    const isUsedUp = record.usedUp === true;
    const isOver = isUsedUp || record.corrected === true;
    if (old?.identity && !isOver && canGoOn.includes(old.state))
      return { submissionId: old.submissionId, identity: old.identity };
    const identity =
      old?.identity && !isUsedUp
        ? await enrolment.identityAfterCorrection(old.identity, facts.applicant)
        : await enrolment.mintIdentity(facts.applicant);
    if (!isStillAsConfirmed(application)) return undefined;
    const { applicationId } = application;
    const fresh = submissions.capture({
      applicationId,
      operation: enrolment.facts,
      body: bodyOf(application, session(), identity, facts),
      supersedes: old?.submissionId,
    });
    if (old) submissions.cancel(old.submissionId, 'superseded', fresh.submissionId);
    // In one run with the capture: one that the record does not know of would be captured, and sent, a second time.
    keep(applicationId, beforeAttempt(record, fresh.submissionId));
    return { submissionId: fresh.submissionId, identity };
  }

  return {
    send: async (applicationId) => {
      const record = store.find(applicationId);
      const journey = record && journeys.find(record.journeyId, record.journeyVersion);
      if (!record || !journey) return err(fail('application-unknown'));
      const presence = presenceFor(record, journey, store, session);
      if (!presence.ok) return presence;
      const { complete, problems } = needs.check(journey, record.draft);
      if (!complete) return err(fail('details-incomplete', { fields: Object.keys(problems) }));
      if (record.enrolments.length === 0 || busy.has(applicationId)) return err(fail('wrong-state'));
      busy.add(applicationId);
      try {
        await sendAll(record, journey, presence.value);
        return ok();
      } finally {
        busy.delete(applicationId);
        // The visit may have ended while an answer was on its way.
        if (!store.find(applicationId)) parts.ended.settle(applicationId);
      }
    },

    captureRest: async (record) => {
      const journey = journeys.find(record.journeyId, record.journeyVersion);
      if (!journey) return;
      await alone(record.applicationId, () => captureAll(record, journey, factsOf(record, journey)));
    },

    skip: (applicationId, provider) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      const current = record.enrolments.find((one) => one.provider === provider);
      const hasOthers = (journeys.find(record.journeyId, record.journeyVersion)?.operations.length ?? 0) > 1;
      // What is just being captured would be there after all.
      const isInUse = busy.has(applicationId) || capturing.has(applicationId);
      if (!current || isSettled(current) || !hasOthers || isInUse) return err(fail('wrong-state'));
      audit.write('enrolment.skipped', { applicationId, provider });
      const submission = current.submissionId && submissions.find(current.submissionId);
      if (submission && (submission.state === 'waiting' || submission.state === 'needs-customer'))
        submissions.cancel(submission.submissionId, 'customer-stopped');
      else if (submission && isOpenAtProvider(submission)) submissions.giveUp(submission.submissionId);
      keep(applicationId, afterSkip(current));
      return ok();
    },
  };
}

const isOf = (
  { provider, operation }: Pick<EnrolmentRecord, 'provider' | 'operation'>,
  other: { readonly provider: ProviderId; readonly operation: string },
): boolean => provider === other.provider && operation === other.operation;

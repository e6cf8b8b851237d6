import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import { isSettled } from '../../shared/domain/enrolment.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import type { SubmissionIdentity } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Enrolment, EnrolmentCalls, EnrolmentEnd, EnrolmentFacts } from '../providers/enrolment.ts';
import type { CustomerPresence } from '../providers/provider.ts';
import type { ApplicationRecord, ApplicationStore, EnrolmentRecord } from './application-store.ts';
import { cancelUnfinished } from './cancel-unfinished.ts';
import { presenceFor } from './customer-presence.ts';
import { afterAttempt, afterSkip, beforeAttempt, eventOfEnd } from './enrolment-progress.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import type { JourneyNeeds } from './journey-needs.ts';

export interface EnrolmentsParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly needs: JourneyNeeds;
  readonly submissions: SubmissionPort;
  readonly session: () => Session;
  readonly audit: AuditLog;
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
  'wrong-state',
];

/** A number that somebody else has is replaced at most this often in one attempt. */
const mostIdentities = 3;

/** Creates the enrolments over their parts. */
export function createEnrolments(parts: EnrolmentsParts): Enrolments {
  const { store, journeys, needs, submissions, session, audit } = parts;
  const busy = new Set<ApplicationId>();

  /** Keeps one provider's state, unless the visit ended meanwhile: then nothing about the customer comes back. */
  function keep(applicationId: ApplicationId, record: EnrolmentRecord): void {
    const now = store.find(applicationId);
    if (!now) return;
    const enrolments = now.enrolments.map((old) => (isOf(old, record) ? record : old));
    store.put({ ...now, enrolments });
  }

  async function sendAll(record: ApplicationRecord, presence: CustomerPresence): Promise<void> {
    const { applicationId } = record;
    const journey = journeys.find(record.journeyId);
    if (!journey) return;
    const { applicant } = needs.check(journey, record.draft);
    const facts: EnrolmentFacts = { applicant, pictures: record.pictures, memberUid: record.memberUid };
    // Nothing more leaves once the counter is locked, the customer has gone, or the details aren't what they confirmed.
    const mayGoOn = () =>
      presence.visitIsOpen() && store.find(applicationId)?.confirmedAt === record.confirmedAt;
    for (const enrolment of needs.enrolmentsOf(journey)) {
      const current = store.find(applicationId)?.enrolments.find((one) => isOf(one, enrolment.facts));
      if (!current || isSettled(current)) continue;
      if (!mayGoOn()) return;
      const end = await sendOne(applicationId, enrolment, current, facts, mayGoOn);
      if ('failure' in end && stopsTheRest.includes(end.failure.code)) return;
    }
  }

  async function sendOne(
    applicationId: ApplicationId,
    enrolment: Enrolment,
    record: EnrolmentRecord,
    facts: EnrolmentFacts,
    mayGoOn: () => boolean,
  ): Promise<EnrolmentEnd> {
    let current = record;
    for (let identities = 1; ; identities += 1) {
      const { submissionId, identity } = await submissionFor(applicationId, enrolment, current, facts);
      // From here on the record is about this submission: whatever happens, its identity is the one to go on with.
      current = beforeAttempt(current, submissionId);
      keep(applicationId, current);
      // Minting an identity takes time, in which the customer may have left.
      if (!mayGoOn()) return { end: 'not-sent', failure: fail('wrong-state') };
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
    const made = submissions.attempt(submissionId, async (calls) => {
      const end = await enrolment.attempt(onlyWhile(mayGoOn, calls), facts, identity, wasUnclear);
      ended.resolve(end);
      return eventOfEnd[end.end];
    });
    return Promise.all([ended.promise, made]).then(([end]) => end);
  }

  /** The submission that the next attempt is for: the one there is, or a new one in place of one that is over. */
  async function submissionFor(
    applicationId: ApplicationId,
    enrolment: Enrolment,
    record: EnrolmentRecord,
    { applicant }: EnrolmentFacts,
  ): Promise<{ readonly submissionId: SubmissionId; readonly identity: SubmissionIdentity }> {
    const old = record.submissionId === undefined ? undefined : submissions.find(record.submissionId);
    const isUsedUp = record.usedUp === true;
    const isOver = isUsedUp || record.corrected === true;
    if (old?.identity && !isOver && (old.state === 'waiting' || old.state === 'unknown'))
      return { submissionId: old.submissionId, identity: old.identity };
    const identity =
      old?.identity && !isUsedUp
        ? await enrolment.identityAfterCorrection(old.identity, applicant)
        : await enrolment.mintIdentity(applicant);
    const fresh = submissions.capture({
      applicationId,
      operation: enrolment.facts,
      identity,
      supersedes: old?.submissionId,
    });
    if (old) submissions.cancel(old.submissionId, 'superseded', fresh.submissionId);
    return { submissionId: fresh.submissionId, identity };
  }

  return {
    send: async (applicationId) => {
      const record = store.find(applicationId);
      const journey = record && journeys.find(record.journeyId);
      if (!record || !journey) return err(fail('application-unknown'));
      const presence = presenceFor(record, journey, store, session);
      if (!presence.ok) return presence;
      const { complete, problems } = needs.check(journey, record.draft);
      if (!complete) return err(fail('details-incomplete', { fields: Object.keys(problems) }));
      if (record.enrolments.length === 0 || busy.has(applicationId)) return err(fail('wrong-state'));
      busy.add(applicationId);
      try {
        await sendAll(record, presence.value);
        return ok();
      } finally {
        busy.delete(applicationId);
        // The visit may have ended while an answer was on its way.
        if (!store.find(applicationId)) cancelUnfinished(submissions, applicationId);
      }
    },

    skip: (applicationId, provider) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      const current = record.enrolments.find((one) => one.provider === provider);
      const hasOthers = (journeys.find(record.journeyId)?.operations.length ?? 0) > 1;
      if (!current || isSettled(current) || !hasOthers || busy.has(applicationId))
        return err(fail('wrong-state'));
      audit.write('enrolment.skipped', { applicationId, provider });
      const submission = current.submissionId && submissions.find(current.submissionId);
      if (submission && submission.state === 'waiting')
        submissions.cancel(submission.submissionId, 'customer-stopped');
      keep(applicationId, afterSkip(current));
      return ok();
    },
  };
}

/** Looking is always allowed, so that a lost answer can be settled; what commits something is not sent any more. */
function onlyWhile(mayGoOn: () => boolean, calls: EnrolmentCalls): EnrolmentCalls {
  return {
    call: async (operation, input) =>
      operation.outcomeClass === 'read-only' || mayGoOn()
        ? calls.call(operation, input)
        : { kind: 'not-sent', failure: fail('wrong-state') },
  };
}

const isOf = (
  { provider, operation }: Pick<EnrolmentRecord, 'provider' | 'operation'>,
  other: { readonly provider: ProviderId; readonly operation: string },
): boolean => provider === other.provider && operation === other.operation;

import type { z } from 'zod';
import type { ApplicationId } from '../../shared/brand.ts';
import type { LoginMethod } from '../../shared/domain/applicant.ts';
import { isSettled } from '../../shared/domain/enrolment.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { codeProviderOf } from '../../shared/journeys/journey.ts';
import { type Err, err, ok, type Result } from '../../shared/result.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { CodeRegistrationProvider, CustomerPresence, RegistrationInput } from '../providers/provider.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { bodyOf } from './captured-body-of.ts';
import { presenceFor, type VisitFailure } from './customer-presence.ts';
import type { EndedVisits } from './ended-visits.ts';
import { afterContactChange } from './enrolment-progress.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import type { JourneyNeeds } from './journey-needs.ts';
import {
  askAgain,
  fetchLink,
  register,
  type SendFailure,
  type StepEnd,
  type Visitor,
} from './registration-calls.ts';
import {
  describeResends,
  type RegistrationProgress,
  type Resends,
  resendsOf,
  whyCodeIsOver,
} from './registration-progress.ts';
import { probeThenRegister, settle } from './registration-steps.ts';
import { type VerifyEnd, verifyCode } from './registration-verify.ts';
import { unclearAfterBug } from './unclear-after-bug.ts';

export interface RegistrationParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
  /** The providers of this terminal that register with a code. */
  readonly providers: Readonly<Partial<Record<ProviderId, CodeRegistrationProvider>>>;
  readonly needs: JourneyNeeds;
  readonly limits: z.infer<typeof CodePolicy>;
  readonly session: () => Session;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ended: EndedVisits;
}

type Done<More = never> = Promise<Result<void, VisitFailure | SendFailure | More>>;
type ResendFailure = Failure<'resend-too-soon' | 'resend-used-up'>;

/** A registration that a one-time code confirms. Each call moves it as far as the provider's answers allow. */
export interface Registration {
  /** Captures it without sending anything. For a visit that is confirmed and about to end; it needs the customer then. */
  readonly captureRest: (record: ApplicationRecord) => void;
  readonly send: (applicationId: ApplicationId) => Done;
  readonly confirmCode: (
    applicationId: ApplicationId,
    code: string,
  ) => Done<NonNullable<VerifyEnd['failure']> | Failure<'code-expired' | 'code-tries-used'>>;
  readonly resendCode: (applicationId: ApplicationId) => Done<ResendFailure>;
  readonly correctContact: (
    applicationId: ApplicationId,
    method: LoginMethod,
    contact: string,
  ) => Done<ResendFailure | Failure<'details-incomplete'>>;
  readonly settleUnclear: (applicationId: ApplicationId, codeArrived: boolean) => Done;
  readonly renewLink: (applicationId: ApplicationId) => Done;
  readonly checkFinished: (
    applicationId: ApplicationId,
  ) => Promise<Result<{ readonly finished: boolean }, VisitFailure | SendFailure>>;
}

/** Creates the registration over its parts. Two calls for one visit never run at once: the second is `wrong-state`. */
export function createRegistration(parts: RegistrationParts): Registration {
  const { store, submissions, limits, clock, audit } = parts;
  const busy = new Set<ApplicationId>();

  /** Runs one step for a visit: presence first, then the step, then what it left behind is kept. */
  async function step<Ended extends Result<unknown, Failure>>(
    applicationId: ApplicationId,
    run: (visit: Visit) => Promise<Ended>,
  ): Promise<Ended | Err<VisitFailure>> {
    const record = store.find(applicationId);
    if (!record) return err(fail('application-unknown'));
    const journey = parts.journeys.find(record.journeyId, record.journeyVersion);
    if (!journey) return err(fail('application-unknown'));
    const presence = presenceFor(record, journey, store, parts.session);
    if (!presence.ok) return presence;
    // A code goes out last: before that, every other provider of the visit is settled.
    if (!record.enrolments.every(isSettled)) return err(fail('wrong-state'));
    const input = registrationInputOf(parts, record);
    const provider = providerOf(parts, record);
    if (!input || !provider || busy.has(applicationId)) return err(fail('wrong-state'));
    busy.add(applicationId);
    try {
      return await run({
        record,
        presence: presence.value,
        input,
        calls: { provider, submissions, clock, limits },
      });
    } catch (error) {
      const now = store.find(applicationId);
      const unclear = now && unclearAfterBug(now, submissions, provider.register.provider, clock);
      if (unclear) store.put(unclear);
      throw error;
    } finally {
      busy.delete(applicationId);
      // The visit may have ended while the answer was on its way.
      if (!store.find(applicationId)) parts.ended.settle(applicationId);
    }
  }

  /** Keeps where a step ended, unless the visit ended meanwhile: then nothing about the customer comes back. */
  function keep(
    applicationId: ApplicationId,
    progress: RegistrationProgress,
    more: Partial<ApplicationRecord> = {},
  ) {
    const now = store.find(applicationId);
    if (now) store.put({ ...now, ...more, progress });
  }

  const endOf = <Failed>(end: { readonly failure?: Failed }): Result<void, Failed> =>
    end.failure === undefined ? ok() : err(end.failure);

  const visitorOf = ({ record, presence, input }: Visit): Visitor | undefined =>
    record.submissionId && { submissionId: record.submissionId, input, presence };

  /** Gives the visit a submission that can be sent: the one it has, or a new one in place of one that was refused. */
  function submissionToSend({ record, input, presence, calls }: Visit): Visitor {
    const old = record.submissionId && submissions.find(record.submissionId);
    if (old && (old.state === 'waiting' || old.state === 'needs-customer'))
      return { submissionId: old.submissionId, input, presence };
    const { submissionId } = submissions.capture({
      applicationId: record.applicationId,
      operation: calls.provider.register,
      body: bodyOf(record, parts.session()),
      supersedes: old?.submissionId,
    });
    if (old) submissions.cancel(old.submissionId, 'superseded', submissionId);
    keep(record.applicationId, record.progress, { submissionId });
    return { submissionId, input, presence };
  }

  /** A new session in place of the old one. When none was made, an old code that lives stays as it is. */
  async function registerAgain(visit: Visit, resends: Resends): Promise<StepEnd> {
    const { record, input, presence, calls } = visit;
    const { applicationId, submissionId: oldId, progress } = record;
    const fresh = submissions.capture({
      applicationId,
      operation: calls.provider.register,
      body: bodyOf(record, parts.session()),
      supersedes: oldId,
    });
    const end = await register(calls, { submissionId: fresh.submissionId, input, presence }, resends);
    const noneMade = end.progress.at === 'needs-customer' || end.progress.at === 'refused';
    if (noneMade && oldId && submissions.find(oldId)?.state === 'code-open') {
      submissions.cancel(fresh.submissionId, 'superseded', oldId);
      return { ...end, progress };
    }
    if (oldId) submissions.cancel(oldId, 'superseded', fresh.submissionId);
    keep(applicationId, end.progress, { submissionId: fresh.submissionId });
    return end;
  }

  return {
    captureRest: (record) => {
      const provider = providerOf(parts, record);
      const isBegun = record.submissionId !== undefined || record.progress.at !== 'not-sent';
      if (!provider || isBegun || !registrationInputOf(parts, record)) return;
      const { submissionId } = submissions.capture({
        applicationId: record.applicationId,
        operation: provider.register,
        body: bodyOf(record, parts.session()),
      });
      keep(record.applicationId, record.progress, { submissionId });
    },

    send: (applicationId) =>
      step(applicationId, async (visit) => {
        const { at } = visit.record.progress;
        if (at !== 'not-sent' && at !== 'needs-customer' && at !== 'refused') return err(fail('wrong-state'));
        const end = await probeThenRegister(
          visit.calls,
          submissionToSend(visit),
          resendsOf(visit.record.progress),
        );
        keep(applicationId, end.progress);
        return endOf(end);
      }),

    confirmCode: (applicationId, code) =>
      step(applicationId, async (visit) => {
        const { progress } = visit.record;
        const visitor = visitorOf(visit);
        if (progress.at !== 'code' || !visitor) return err(fail('wrong-state'));
        const why = whyCodeIsOver(progress.code, limits, clock.monotonic());
        if (why) return err(why === 'expired' ? fail('code-expired') : fail('code-tries-used'));
        const end = await verifyCode(visit.calls, visitor, progress, code);
        keep(applicationId, end.progress);
        return endOf(end);
      }),

    resendCode: (applicationId) =>
      step(applicationId, async (visit) => {
        const { progress } = visit.record;
        if (progress.at !== 'code' && progress.at !== 'first-code-void') return err(fail('wrong-state'));
        const { availableInMs, left } = describeResends(progress.resends, limits, clock.monotonic());
        if (left === 0) return err(fail('resend-used-up'));
        if (availableInMs > 0) return err(fail('resend-too-soon', { waitMs: availableInMs }));
        const end = await registerAgain(visit, { ...progress.resends, used: progress.resends.used + 1 });
        keep(applicationId, end.progress);
        return endOf(end);
      }),

    correctContact: (applicationId, method, contact) =>
      step(applicationId, async (visit) => {
        const { record } = visit;
        const { progress } = record;
        if (progress.at !== 'code' && progress.at !== 'first-code-void') return err(fail('wrong-state'));
        const { availableInMs, left } = describeResends(progress.resends, limits, clock.monotonic());
        if (left === 0) return err(fail('resend-used-up'));
        const corrected = withContact(parts, record, method, contact);
        const input = registrationInputOf(parts, corrected);
        // Where this way is not allowed, another would be chosen: the code would go where nobody asked for it.
        if (input?.primaryLoginMethod !== method)
          return err(fail('details-incomplete', { fields: [method] }));
        const isSame = visit.input.primaryLoginMethod === method && visit.input[method] === input[method];
        if (isSame && availableInMs > 0) return err(fail('resend-too-soon', { waitMs: availableInMs }));
        const resends = { ...progress.resends, used: progress.resends.used + 1 };
        const end = await registerAgain({ ...visit, input }, resends);
        // While the old code lives on, the details stay those that it was sent for.
        const { draft, enrolments } = corrected;
        keep(applicationId, end.progress, end.progress === progress ? {} : { draft, enrolments });
        return endOf(end);
      }),

    settleUnclear: (applicationId, codeArrived) =>
      step(applicationId, async (visit) => {
        const { progress } = visit.record;
        const visitor = visitorOf(visit);
        if (progress.at !== 'unclear' || !visitor) return err(fail('wrong-state'));
        // Only after a lost registration is there something to ask the customer; the audit must not hold an answer nobody gave.
        if (progress.after === 'register')
          audit.write('customer.asked', { submissionId: visitor.submissionId, codeArrived });
        const end = await settle(visit.calls, visitor, progress);
        keep(applicationId, end.progress);
        return endOf(end);
      }),

    renewLink: (applicationId) =>
      step(applicationId, async (visit) => {
        const { progress } = visit.record;
        const visitor = visitorOf(visit);
        if (!visitor || (progress.at !== 'link' && progress.at !== 'verified'))
          return err(fail('wrong-state'));
        const end = await fetchLink(visit.calls, visitor, progress.alreadyVerified);
        // A link that still lives is not thrown away because a new one could not be had.
        if (!end.failure || progress.at === 'verified') keep(applicationId, end.progress);
        return endOf(end);
      }),

    checkFinished: (applicationId) =>
      step(applicationId, async (visit) => {
        const visitor = visitorOf(visit);
        const { at } = visit.record.progress;
        if (!visitor || (at !== 'link' && at !== 'verified')) return err(fail('wrong-state'));
        const found = await askAgain(visit.calls, visitor);
        if (found.found === 'no-answer') return err(found.failure);
        if (found.found === 'cannot-be-bound') return err(fail('provider-refused', { providerCode: '803' }));
        if (found.found === 'bound') keep(applicationId, { at: 'bound', alreadyCustomer: false });
        return ok({ finished: found.found === 'bound' });
      }),
  };
}

interface Visit {
  readonly record: ApplicationRecord;
  readonly presence: CustomerPresence;
  readonly input: RegistrationInput;
  /** What the calls of this visit's journey are made with. */
  readonly calls: {
    readonly provider: CodeRegistrationProvider;
    readonly submissions: SubmissionPort;
    readonly clock: Clock;
    readonly limits: z.infer<typeof CodePolicy>;
  };
}

function providerOf({ journeys, providers }: RegistrationParts, record: ApplicationRecord) {
  const journey = journeys.find(record.journeyId, record.journeyVersion);
  const provider = journey && codeProviderOf(journey);
  return provider && providers[provider];
}

/** With the contact that the code is to go to; whoever was sent the one before is marked. */
function withContact(
  { journeys, needs }: RegistrationParts,
  record: ApplicationRecord,
  method: LoginMethod,
  contact: string,
): ApplicationRecord {
  const journey = journeys.find(record.journeyId, record.journeyVersion);
  const changed = record.draft[method] === contact ? [] : [method];
  return {
    ...record,
    draft: { ...record.draft, [method]: contact, primaryLoginMethod: method },
    enrolments: afterContactChange(record.enrolments, journey ? needs.enrolmentsOf(journey) : [], changed),
  };
}

/** What of the draft goes to the provider; undefined while the journey's details are not complete. */
function registrationInputOf(
  parts: RegistrationParts,
  record: ApplicationRecord,
): RegistrationInput | undefined {
  const journey = parts.journeys.find(record.journeyId, record.journeyVersion);
  if (!journey) return undefined;
  const { applicant, complete } = parts.needs.check(journey, record.draft);
  const { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod } = applicant;
  if (!complete || !legalFullName || !identityNumber || !primaryLoginMethod) return undefined;
  return { legalFullName, identityNumber, phoneNumber, email, primaryLoginMethod };
}

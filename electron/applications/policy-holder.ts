import type { z } from 'zod';
import type { ApplicationId } from '../../shared/brand.ts';
import { PhoneNumber } from '../../shared/domain/applicant.ts';
import { isAcceptable, type PolicyHolderState } from '../../shared/domain/policy-holder.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { type Err, err, ok, type Result } from '../../shared/result.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { PolicyHolderProvider } from '../providers/policy-holder-provider.ts';
import type { CustomerPresence } from '../providers/provider.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { bodyOf } from './captured-body-of.ts';
import { presenceFor, type VisitFailure } from './customer-presence.ts';
import type { EndedVisits } from './ended-visits.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import { caseAfterBug } from './policy-holder-after-bug.ts';
import { describeCase, type HolderCase, nothingTyped } from './policy-holder-case.ts';
import { createHolderCases } from './policy-holder-cases.ts';
import {
  enter,
  type HolderEnd,
  type HolderTools,
  type HolderVisitor,
  readAll,
  sessionOver,
} from './policy-holder-reading.ts';
import { requestCode, settleSignIn, signIn } from './policy-holder-sign-in.ts';
import { setLanguage, settleUpdate, update } from './policy-holder-update.ts';
import { changesOf, sentOf, type TypedForm, typedInto } from './policy-holder-values.ts';
import { describeResends, noResends } from './registration-progress.ts';

export interface PolicyHolderParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
  /** Absent where this terminal has no such provider: then nobody can sign in. */
  readonly provider: PolicyHolderProvider | undefined;
  readonly limits: z.infer<typeof CodePolicy>;
  readonly session: () => Session;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ended: EndedVisits;
}

type EndFailure = NonNullable<HolderEnd['failure']>;
type SendFailure = Exclude<EndFailure, Failure<'code-not-accepted' | 'code-tries-used'>>;
type Done<More = never> = Promise<Result<void, VisitFailure | SendFailure | More>>;

/** The visits of policy holders. Each has a session of its own, which is destroyed with it. */
export interface PolicyHolders {
  /** How far a visit has come; undefined in journeys of another kind. */
  readonly read: (record: ApplicationRecord) => PolicyHolderState | undefined;
  readonly requestCode: (
    applicationId: ApplicationId,
    phone: string,
  ) => Done<Failure<'details-incomplete' | 'resend-too-soon' | 'resend-used-up'>>;
  readonly settleRequest: (
    applicationId: ApplicationId,
    codeArrived: boolean,
  ) => Promise<Result<void, VisitFailure>>;
  readonly signIn: (
    applicationId: ApplicationId,
    code: string,
  ) => Done<Failure<'code-not-accepted' | 'code-tries-used'>>;
  readonly keep: (
    applicationId: ApplicationId,
    typed: TypedForm,
  ) => Result<void, Failure<'application-unknown' | 'wrong-state'>>;
  readonly save: (applicationId: ApplicationId, typed: TypedForm) => Done<Failure<'details-incomplete'>>;
  readonly check: (applicationId: ApplicationId) => Done;
  readonly finish: (
    applicationId: ApplicationId,
  ) => Result<void, Failure<'application-unknown' | 'wrong-state'>>;
  /** Destroys a visit's session and everything typed in it. Must be called for every visit that ends. */
  readonly endFor: (applicationId: ApplicationId) => void;
  /** The same for all: when the program stops. */
  readonly endAll: () => void;
}

/** Creates the visits over their parts. Two calls for one visit never run at once: the second is `wrong-state`. */
export function createPolicyHolders(parts: PolicyHolderParts): PolicyHolders {
  const { store, submissions, limits, clock, audit } = parts;
  const cases = createHolderCases(submissions, (applicationId) => {
    const record = store.find(applicationId);
    if (!record) throw new Error('a visit that is over captures nothing');
    return bodyOf(record, parts.session());
  });
  const busy = new Set<ApplicationId>();

  /** Runs one step for a visit: presence first, then the step. */
  async function step<Ended extends Result<unknown, Failure>>(
    applicationId: ApplicationId,
    run: (stand: Stand) => Promise<Ended>,
  ): Promise<Ended | Err<VisitFailure>> {
    const record = store.find(applicationId);
    const journey = record && parts.journeys.find(record.journeyId, record.journeyVersion);
    if (!record || !journey) return err(fail('application-unknown'));
    const presence = presenceFor(record, journey, store, parts.session);
    if (!presence.ok) return presence;
    const { provider } = parts;
    const isOfThisKind = journey.steps.includes('sign-in');
    if (!provider || !isOfThisKind || busy.has(applicationId)) return err(fail('wrong-state'));
    busy.add(applicationId);
    try {
      const tools = { provider, submissions, clock, limits };
      const holder = cases.open(applicationId, provider);
      return await run({ applicationId, tools, holder, presence: presence.value });
    } catch (error) {
      const now = cases.find(applicationId);
      const state = now?.submissionId && submissions.find(now.submissionId)?.state;
      if (now && state === 'unknown') cases.keep(applicationId, caseAfterBug(now, clock));
      throw error;
    } finally {
      busy.delete(applicationId);
      // The visit may have ended while the answer was on its way.
      if (!store.find(applicationId)) parts.ended.settle(applicationId);
    }
  }

  /** Makes a call for the visit's submission and keeps what came of it. */
  async function callFor(
    { applicationId, tools, presence }: Stand,
    holder: HolderCase,
    call: (tools: HolderTools, visitor: HolderVisitor) => Promise<HolderEnd>,
  ): Promise<{ readonly holder: HolderCase; readonly end: HolderEnd }> {
    const submissionId = cases.captureFor(applicationId, holder);
    const now = { ...holder, submissionId };
    const end = await call(tools, { holder: now, submissionId, presence });
    return { holder: cases.keep(applicationId, { ...now, ...end.next }), end };
  }

  const endOf = <Failed>({ failure }: { readonly failure?: Failed }): Result<void, Failed> =>
    failure === undefined ? ok() : err(failure);
  const endOfSending = ({ failure }: HolderEnd): Result<void, SendFailure> => {
    if (failure?.code === 'code-not-accepted' || failure?.code === 'code-tries-used')
      throw new Error('only a sign-in has a code');
    return endOf(failure ? { failure } : {});
  };

  return {
    read: ({ applicationId, journeyId, journeyVersion }) => {
      const { provider } = parts;
      if (!parts.journeys.find(journeyId, journeyVersion)?.steps.includes('sign-in')) return undefined;
      const holder = cases.find(applicationId);
      if (holder && provider)
        return describeCase(holder, limits, provider.findFormProblems, clock.monotonic());
      const resend = describeResends(noResends, limits, clock.monotonic());
      return { state: 'signed-out', keptCount: 0, isPhoneFixed: false, resend };
    },

    requestCode: (applicationId, typedPhone) =>
      step(applicationId, async (stand) => {
        const { holder } = stand;
        if (holder.progress.at !== 'signed-out' && holder.progress.at !== 'code')
          return err(fail('wrong-state'));
        const phone = PhoneNumber.safeParse(typedPhone.trim()).data;
        if (phone === undefined) return err(fail('details-incomplete', { fields: ['phoneNumber'] }));
        // Another customer could not settle what is unsettled about this one.
        if (holder.unsettled && phone !== holder.phone) return err(fail('wrong-state'));
        const { resends } = holder;
        const isFirst = resends === noResends;
        const { availableInMs, left } = describeResends(resends, limits, clock.monotonic());
        if (!isFirst && left === 0) return err(fail('resend-used-up'));
        if (phone === holder.phone && availableInMs > 0)
          return err(fail('resend-too-soon', { waitMs: availableInMs }));
        const counted = isFirst ? resends : { ...resends, used: resends.used + 1 };
        const { end } = await callFor(stand, holder, (tools, visitor) =>
          requestCode(tools, visitor, phone, counted),
        );
        return endOfSending(end);
      }),

    settleRequest: (applicationId, codeArrived) =>
      step(applicationId, async ({ holder }) => {
        const { progress, submissionId } = holder;
        if (progress.at !== 'unclear' || progress.after !== 'request-code' || !submissionId)
          return err(fail('wrong-state'));
        audit.write('customer.asked', { submissionId, codeArrived });
        if (!holder.unsettled) submissions.move(submissionId, 'customer-needed');
        cases.keep(applicationId, {
          ...holder,
          progress: codeArrived
            ? { at: 'code', triesUsed: 0 }
            : { at: 'signed-out', notice: 'no-code-arrived' },
        });
        return ok();
      }),

    signIn: (applicationId, code) =>
      step(applicationId, async (stand) => {
        const { progress } = stand.holder;
        if (progress.at !== 'code') return err(fail('wrong-state'));
        if (progress.triesUsed >= limits.triesPerCode) return err(fail('code-tries-used'));
        const { end } = await callFor(stand, stand.holder, (tools, visitor) =>
          signIn(tools, visitor, progress, code),
        );
        return endOf(end.failure ? { failure: end.failure } : {});
      }),

    keep: (applicationId, typed) => {
      const holder = cases.find(applicationId);
      if (!store.find(applicationId)) return err(fail('application-unknown'));
      if (holder?.progress.at !== 'signed-in' || busy.has(applicationId)) return err(fail('wrong-state'));
      cases.keep(applicationId, typedInto(holder, typed));
      return ok();
    },

    save: (applicationId, typed) =>
      step(applicationId, async (stand) => {
        const { progress } = stand.holder;
        const form = progress.at === 'signed-in' ? progress.read.form : undefined;
        if (progress.at !== 'signed-in' || !form) return err(fail('wrong-state'));
        // Kept before anything is sent: a session that is over must not cost what was typed.
        const kept = cases.keep(applicationId, typedInto(stand.holder, typed));
        const values = changesOf(form, kept.typed.values);
        const { language } = kept.typed;
        const isFormChanged = Object.keys(values).length > 0;
        if (!isFormChanged && language === undefined) return err(fail('wrong-state'));
        const problems = stand.tools.provider.findFormProblems({ form, values });
        if (isFormChanged && problems.length > 0)
          return err(fail('details-incomplete', { fields: problems.slice(0, 40) }));

        const number = kept.savings + 1;
        const holder = cases.keep(applicationId, { ...kept, savings: number });
        const before = { ...progress.read, form };
        let now = holder;
        if (isFormChanged) {
          const sent = sentOf(form, values, undefined, number);
          const updated = await callFor(stand, now, (tools, visitor) =>
            update(tools, visitor, before, sent, language !== undefined),
          );
          now = updated.holder;
          const isCompared = now.progress.at === 'signed-in' && now.progress.check !== undefined;
          if (updated.end.failure || !isCompared || language === undefined) return endOfSending(updated.end);
        }
        if (language === undefined) return ok();
        const sent = { ...sentOf(form, values, language, number), language };
        const fields = isFormChanged && now.progress.at === 'signed-in' ? now.progress.check : undefined;
        const { end } = await callFor(stand, now, (tools, visitor) =>
          setLanguage(tools, visitor, sent, fields),
        );
        return endOfSending(end);
      }),

    check: (applicationId) =>
      step(applicationId, async (stand) => {
        const { holder } = stand;
        const { progress, unsettled } = holder;
        if (progress.at === 'unclear' && progress.after === 'sign-in') {
          const { triesUsed } = progress;
          const { end } = await callFor(stand, holder, (tools, visitor) =>
            settleSignIn(tools, visitor, triesUsed),
          );
          return endOfSending(end);
        }
        const isUpdateOpen = progress.at === 'unclear' && progress.after === 'update';
        if (isUpdateOpen || (progress.at === 'signed-in' && unsettled)) {
          const { end } = await callFor(stand, holder, settleUpdate);
          return endOfSending(end);
        }
        if (progress.at !== 'signed-in' || !holder.submissionId) return err(fail('wrong-state'));
        const visitor = { holder, submissionId: holder.submissionId, presence: stand.presence };
        const reading = await readAll(stand.tools, visitor);
        if (reading.found === 'no-answer') return err(reading.failure);
        const end = reading.found === 'read' ? enter(stand.tools, holder, reading) : sessionOver(holder);
        cases.keep(applicationId, { ...holder, ...end.next });
        return endOfSending(end);
      }),

    finish: (applicationId) => {
      const holder = cases.find(applicationId);
      if (!store.find(applicationId)) return err(fail('application-unknown'));
      const { progress } = holder ?? {};
      if (!holder || progress?.at !== 'signed-in' || busy.has(applicationId)) return err(fail('wrong-state'));
      const { read, check } = progress;
      if (!check || !isAcceptable(check)) return err(fail('wrong-state'));
      holder.visit.end();
      cases.keep(applicationId, { ...holder, progress: { at: 'saved', read, check }, typed: nothingTyped });
      return ok();
    },

    endFor: cases.end,
    endAll: cases.endAll,
  };
}

/** A visit at the counter, at the moment of a step. */
interface Stand {
  readonly applicationId: ApplicationId;
  readonly tools: HolderTools;
  readonly holder: HolderCase;
  readonly presence: CustomerPresence;
}

import { createHash } from 'node:crypto';
import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { consentNoticeText } from '../../shared/domain/consent.ts';
import { findConsentNotice } from '../../shared/domain/consent-notices.ts';
import { isDocumentChecked } from '../../shared/domain/document-state.ts';
import type { Language } from '../../shared/domain/language.ts';
import { isSaved } from '../../shared/domain/policy-holder.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { isRegistered } from '../../shared/journeys/next-step.ts';
import type { Requirements } from '../../shared/journeys/requirements.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Random } from '../random.ts';
import type { ApplicationRecord, ApplicationStore, LoadFailure } from './application-store.ts';
import { type ViewParts, viewOf } from './application-view.ts';
import { changeDraft } from './change-draft.ts';
import type { EndedVisits } from './ended-visits.ts';
import type { InterruptedVisits } from './interrupted-visit.ts';
import { isAsConfirmed } from './is-as-confirmed.ts';
import { isEditable } from './is-editable.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import { type LeftBehind, leaveBehind, type VisitEnd } from './leave-behind.ts';
import { reconcile } from './reconcile.ts';
import { settleReplaced } from './settle-replaced.ts';

/** Where a visit can begin from: a look-up, and the member who was found, if anybody was. */
export interface LookUpOrigin {
  readonly applicationId: ApplicationId;
  readonly memberUid?: string | undefined;
}

export interface ApplicationsParts extends ViewParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
  readonly audit: AuditLog;
  readonly random: Random;
  /** What a look-up found out that the next visit needn't ask again. */
  readonly prefillFrom: (
    origin: LookUpOrigin,
    journey: Journey,
  ) => Result<ApplicantDraft, Failure<'application-unknown' | 'member-not-usable'>>;
  readonly ended: EndedVisits;
  /** Captures what a confirmed visit has not captured yet, so that its end loses nobody. */
  readonly captureRest: (record: ApplicationRecord) => Promise<void>;
  /** Told of a visit whose end could not capture everything: it is as if it had been interrupted. */
  readonly interrupted: Pick<InterruptedVisits, 'note'>;
  /** Told when nothing of a visit may be left: sessions and pictures elsewhere end with it. */
  readonly onEnded: (applicationId: ApplicationId) => void;
  /** Told before a visit ends because another begins from it, with the same customer. */
  readonly onLedOn: (applicationId: ApplicationId) => void;
}

type Changed<Code extends Parameters<typeof fail>[0]> = Result<Application, Failure<Code>>;

/** The visits of this terminal: one open at a time, kept after each step, wiped at the end. */
export interface Applications {
  /** A journey that starts from a look-up ends the look-up's visit, and takes over what it found. */
  readonly start: (
    journeyId: string,
    staffId: StaffId,
    origin?: LookUpOrigin,
  ) => Changed<'journey-closed' | 'visit-open' | 'application-unknown' | 'member-not-usable'>;
  readonly read: (applicationId: ApplicationId) => Changed<'application-unknown'>;
  readonly readOpen: () => Application | null;
  readonly chooseLanguage: (
    applicationId: ApplicationId,
    language: Language,
  ) => Changed<'application-unknown' | 'wrong-state'>;
  readonly recordConsent: (
    applicationId: ApplicationId,
    noticeVersion: number,
    staffId: StaffId,
  ) => Changed<'application-unknown' | 'wrong-state'>;
  readonly saveDetails: (
    applicationId: ApplicationId,
    draft: ApplicantDraft,
  ) => Changed<'application-unknown' | 'consent-missing' | 'wrong-state'>;
  readonly confirmReview: (
    applicationId: ApplicationId,
  ) => Changed<'application-unknown' | 'consent-missing' | 'details-incomplete' | 'wrong-state'>;
  /** Answers whether it goes on with the customer only. */
  readonly endVisit: (
    applicationId: ApplicationId,
    how: VisitEnd,
  ) => Promise<Result<{ readonly needsCustomer: boolean }, Failure<'application-unknown'>>>;
  /** Finishes whatever visit is open, as when staff sign out. */
  readonly endOpenVisit: () => Promise<void>;
  /** Takes one in hand again that was left, or interrupted: it goes on at its next step. */
  readonly reopen: (
    applicationId: ApplicationId,
    staffId: StaffId,
  ) => Promise<Result<Application, LoadFailure | Failure<'visit-open' | 'journey-closed'>>>;
}

/** Creates the visits over their parts. */
export function createApplications(parts: ApplicationsParts): Applications {
  const { store, journeys, submissions, needs, audit, clock, random } = parts;
  let open: ApplicationId | undefined;
  /** Resolves when the one that is being taken up is in hand, or is not. */
  let reopening: Promise<void> | undefined;

  const journeyOf = (record: ApplicationRecord) => journeys.find(record.journeyId, record.journeyVersion);
  const view = (record: ApplicationRecord): Application => viewOf(parts, journeyOf(record), record);
  const keep = (record: ApplicationRecord): Result<Application, never> => {
    store.put(record);
    return ok(view(record));
  };
  const mayEdit = (record: ApplicationRecord): boolean =>
    isEditable(record, submissions.listFor(record.applicationId));

  /** `isCaptured`: whether everything that its end keeps is captured; where it isn't, the record is all there is. */
  function wipe(
    record: ApplicationRecord,
    how: VisitEnd,
    isCaptured = true,
  ): { readonly needsCustomer: boolean } {
    const { applicationId } = record;
    // What can't go on without its visit ends with it.
    const end = journeyOf(record)?.offline === 'closed' ? 'stop' : how;
    if (open === applicationId) open = undefined;
    let left = 'kept' as LeftBehind;
    let registered = false;
    // Whatever goes wrong in one of these, the customer is gone from here.
    doAll(
      () => {
        registered = isServed(record);
      },
      () => parts.onEnded(applicationId),
      () => {
        left = leaveBehind(submissions, applicationId, end, record);
      },
      () => {
        if (!isCaptured) {
          store.park(record, undefined);
          parts.interrupted.note(record, clock.now());
        } else if (left === 'nothing') store.remove(applicationId);
        else store.park(record, { at: clock.now(), inBranch: left === 'needs-customer' });
      },
      () => submissions.forget(applicationId),
      () => parts.ended.note(applicationId, end),
    );
    audit.write('visit.ended', { applicationId, registered });
    return { needsCustomer: left === 'needs-customer' };
  }

  async function finish(record: ApplicationRecord): Promise<{ readonly needsCustomer: boolean }> {
    const now = () => store.find(record.applicationId);
    // Without consent nothing is captured for later, however it was confirmed.
    const isDecided = record.confirmedAt !== undefined && record.consent !== undefined;
    if (!isDecided || journeyOf(record)?.offline === 'closed') return wipe(record, 'finish');
    try {
      await parts.captureRest(record);
    } catch (error) {
      // The customer leaves the screen all the same, and comes back as after an interruption.
      const still = now();
      if (still) wipe(still, 'finish', false);
      throw error;
    }
    const after = now();
    // What the customer has changed since, and perhaps confirmed again, is not captured.
    if (after) return isAsConfirmed(record, after) ? wipe(after, 'finish') : finish(after);
    // It has ended meanwhile, and as it has ended it stays.
    const left = submissions.listFor(record.applicationId);
    return { needsCustomer: left.some(({ state }) => state === 'needs-customer') };
  }

  /** Whether any provider has taken them, with these details or with earlier ones. */
  function isServed(record: ApplicationRecord): boolean {
    const { registration, policyHolder } = view(record);
    return (
      isRegistered(registration) ||
      record.enrolments.some(({ state, older }) => state === 'accepted' || older !== undefined) ||
      (policyHolder !== undefined && isSaved(policyHolder))
    );
  }

  const isBusy = (): boolean => open !== undefined && store.find(open) !== undefined;

  const takeUp: Applications['reopen'] = async (applicationId, staffId) => {
    try {
      const brought = await submissions.bringBack(applicationId);
      if (!brought.ok) return brought;
      const taken = await store.take(applicationId, (record) => takeNow(record, staffId));
      return taken.ok ? ok(view(taken.value)) : taken;
    } finally {
      if (!store.find(applicationId)) submissions.forget(applicationId);
    }
  };

  function takeNow(
    record: ApplicationRecord,
    staffId: StaffId,
  ): Result<ApplicationRecord, Failure<'visit-open' | 'journey-closed'>> {
    const { applicationId } = record;
    // While it was read, another visit may have begun.
    if (isBusy()) return err(fail('visit-open'));
    if (!journeyOf(record)) return err(fail('journey-closed'));
    audit.write('visit.reopened', { applicationId, staffId });
    open = applicationId;
    settleReplaced(submissions, applicationId);
    return ok(reconcile(record, submissions.listFor(applicationId), clock, submissions.isUnclear));
  }

  /** What the new visit knows already; a look-up that it begins from has ended then. */
  function takeOver(
    journey: Journey,
    origin: LookUpOrigin | undefined,
  ): Result<ApplicantDraft, Failure<'visit-open' | 'application-unknown' | 'member-not-usable'>> {
    const current = open && store.find(open);
    if (!origin) {
      if (current) return err(fail('visit-open'));
      return journey.startsFrom === 'home' ? ok({}) : err(fail('application-unknown'));
    }
    if (!current || current.applicationId !== origin.applicationId) return err(fail('application-unknown'));
    const prefill = parts.prefillFrom(origin, journey);
    if (!prefill.ok) return prefill;
    parts.onLedOn(current.applicationId);
    wipe(current, 'stop');
    return prefill;
  }

  return {
    start: (journeyId, staffId, origin) => {
      const journey = journeys.find(journeyId);
      if (!journey) return err(fail('journey-closed'));
      const known = takeOver(journey, origin);
      if (!known.ok) return known;
      const applicationId = random.uuid() as ApplicationId;
      audit.write('visit.started', { applicationId, staffId, journeyId, journeyVersion: journey.version });
      open = applicationId;
      return keep({
        applicationId,
        journeyId,
        journeyVersion: journey.version,
        startedBy: staffId,
        customerLanguage: 'en',
        draft: onlyAsked(known.value, needs.requirementsOf(journey)),
        pictures: {},
        enrolments: needs
          .enrolmentsOf(journey)
          .map(({ facts: { provider, operation } }) => ({ provider, operation, state: 'not-sent' })),
        progress: { at: 'not-sent' },
        ...(origin?.memberUid === undefined ? {} : { memberUid: origin.memberUid }),
      });
    },

    read: (applicationId) => {
      const record = store.find(applicationId);
      return record ? ok(view(record)) : err(fail('application-unknown'));
    },

    readOpen: () => {
      const record = open && store.find(open);
      return record ? view(record) : null;
    },

    chooseLanguage: (applicationId, customerLanguage) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      if (!mayEdit(record)) return err(fail('wrong-state'));
      // Consent was given to the words of one language; in another they have to be heard again.
      const { consent, ...rest } = record;
      return keep({
        ...rest,
        ...(consent?.language === customerLanguage ? { consent } : {}),
        customerLanguage,
      });
    },

    recordConsent: (applicationId, noticeVersion, staffId) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      const journey = journeyOf(record);
      const notice = journey && findConsentNotice(journey.consentNoticeId, record.customerLanguage);
      if (!notice || notice.version !== noticeVersion || !mayEdit(record)) return err(fail('wrong-state'));
      const noticeHash = createHash('sha256').update(consentNoticeText(notice)).digest('hex');
      const { noticeId, language } = notice;
      audit.write('visit.consented', { applicationId, noticeId, noticeVersion, noticeHash });
      const givenAt = clock.now();
      return keep({
        ...record,
        consent: { noticeId, noticeVersion, noticeHash, language, givenAt, staffId },
      });
    },

    saveDetails: (applicationId, draft) => {
      const record = store.find(applicationId);
      const journey = record && journeyOf(record);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      if (!mayEdit(record)) return err(fail('wrong-state'));
      const asked = onlyAsked(draft, needs.requirementsOf(journey));
      const changed = changeDraft(record, asked, journey, needs);
      return changed === record ? ok(view(record)) : keep(changed);
    },

    confirmReview: (applicationId) => {
      const record = store.find(applicationId);
      const journey = record && journeyOf(record);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      if (!mayEdit(record)) return err(fail('wrong-state'));
      const { problems, neededPictures, document } = view(record);
      const missing = [
        ...Object.keys(problems),
        ...neededPictures.filter((side) => !record.pictures[side]).map((side) => `picture.${side}`),
        ...(document && !isDocumentChecked(document) ? ['document.check'] : []),
      ];
      if (missing.length > 0) return err(fail('details-incomplete', { fields: missing }));
      audit.write('visit.confirmed', { applicationId });
      return keep({ ...record, confirmedAt: clock.now() });
    },

    endVisit: async (applicationId, how) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      return ok(how === 'finish' ? await finish(record) : wipe(record, 'stop'));
    },
    endOpenVisit: async () => {
      // One that is just being taken up would be open after everybody has gone.
      if (reopening) await reopening;
      const record = open && store.find(open);
      if (record) await finish(record);
    },

    reopen: async (applicationId, staffId) => {
      // One at a time: a second one that fails would take from the first what it has brought back.
      if (isBusy() || reopening) return err(fail('visit-open'));
      const taken = takeUp(applicationId, staffId).finally(() => {
        reopening = undefined;
      });
      reopening = taken.then(
        () => {},
        () => {},
      );
      return taken;
    },
  };
}

/** Does each of these, also where one before it failed; throws the first error afterwards. */
function doAll(...steps: readonly (() => void)[]): void {
  const errors: unknown[] = [];
  for (const step of steps) {
    try {
      step();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

/** Leaves out what this journey doesn't ask: it must not be kept, and could not be sent. */
function onlyAsked(draft: ApplicantDraft, { fields }: Requirements): ApplicantDraft {
  return Object.fromEntries(
    fields.map(({ field }) => [field, draft[field]]).filter(([, text]) => text !== undefined),
  ) as ApplicantDraft;
}

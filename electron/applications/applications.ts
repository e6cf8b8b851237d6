import { createHash } from 'node:crypto';
import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft, ApplicantField } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { consentNoticeText } from '../../shared/domain/consent.ts';
import { findConsentNotice } from '../../shared/domain/consent-notices.ts';
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
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { type ViewParts, viewOf } from './application-view.ts';
import { cancelUnfinished } from './cancel-unfinished.ts';
import { afterCorrection } from './enrolment-progress.ts';
import { isEditable } from './is-editable.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';

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
  /** Told when nothing of a visit may be left: sessions and pictures elsewhere end with it. */
  readonly onEnded: (applicationId: ApplicationId) => void;
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
  readonly endVisit: (applicationId: ApplicationId) => Result<null, Failure<'application-unknown'>>;
  /** Ends whatever visit is open, as when staff sign out. */
  readonly endOpenVisit: () => void;
}

/** Creates the visits over their parts. */
export function createApplications(parts: ApplicationsParts): Applications {
  const { store, journeys, submissions, needs, audit, clock, random } = parts;
  let open: ApplicationId | undefined;

  const view = (record: ApplicationRecord): Application =>
    viewOf(parts, journeys.find(record.journeyId), record);
  const keep = (record: ApplicationRecord): Result<Application, never> => {
    store.put(record);
    return ok(view(record));
  };
  const mayEdit = (record: ApplicationRecord): boolean =>
    isEditable(record, submissions.listFor(record.applicationId));

  function wipe(record: ApplicationRecord): void {
    const { applicationId } = record;
    // First of all: whatever goes wrong below, the customer is gone.
    store.remove(applicationId);
    if (open === applicationId) open = undefined;
    let registered = false;
    try {
      registered = isServed(record);
    } finally {
      parts.onEnded(applicationId);
      cancelUnfinished(submissions, applicationId);
      audit.write('visit.ended', { applicationId, registered });
    }
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
    if (prefill.ok) wipe(current);
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
      const journey = journeys.find(record.journeyId);
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
      const journey = record && journeys.find(record.journeyId);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      if (!mayEdit(record)) return err(fail('wrong-state'));
      const asked = onlyAsked(draft, needs.requirementsOf(journey));
      const changed = changedFields(record.draft, asked);
      if (changed.length === 0) return ok(view(record));
      const { confirmedAt: _takenBack, ...rest } = record;
      const enrolments = afterCorrection(record.enrolments, needs.enrolmentsOf(journey), changed);
      return keep({ ...rest, draft: asked, enrolments });
    },

    confirmReview: (applicationId) => {
      const record = store.find(applicationId);
      const journey = record && journeys.find(record.journeyId);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      if (!mayEdit(record)) return err(fail('wrong-state'));
      const { problems, neededPictures } = needs.check(journey, record.draft);
      const missing = [
        ...Object.keys(problems),
        ...neededPictures.filter((side) => !record.pictures[side]).map((side) => `picture.${side}`),
      ];
      if (missing.length > 0) return err(fail('details-incomplete', { fields: missing }));
      audit.write('visit.confirmed', { applicationId });
      return keep({ ...record, confirmedAt: clock.now() });
    },

    endVisit: (applicationId) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      wipe(record);
      return ok(null);
    },
    endOpenVisit: () => {
      const record = open && store.find(open);
      if (record) wipe(record);
    },
  };
}

/** Leaves out what this journey doesn't ask: it must not be kept, and could not be sent. */
function onlyAsked(draft: ApplicantDraft, { fields }: Requirements): ApplicantDraft {
  return Object.fromEntries(
    fields.map(({ field }) => [field, draft[field]]).filter(([, text]) => text !== undefined),
  ) as ApplicantDraft;
}

function changedFields(before: ApplicantDraft, after: ApplicantDraft): readonly ApplicantField[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as ApplicantField[]);
  return [...fields].filter((field) => before[field] !== after[field]);
}

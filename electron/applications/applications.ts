import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ApplicationId, StaffId } from '../../shared/brand.ts';
import type { ApplicantDraft, LoginMethod } from '../../shared/domain/applicant.ts';
import type { Application } from '../../shared/domain/application.ts';
import { consentNoticeText } from '../../shared/domain/consent.ts';
import { findConsentNotice } from '../../shared/domain/consent-notices.ts';
import type { Language } from '../../shared/domain/language.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { checkDetails } from '../../shared/journeys/complete-details.ts';
import { isRegistered } from '../../shared/journeys/next-step.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CodePolicy } from '../../shared/settings/policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { Random } from '../random.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { cancelUnfinished } from './cancel-unfinished.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import { describeRegistration } from './registration-progress.ts';

export interface ApplicationsParts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
  readonly allowedLoginMethods: readonly LoginMethod[];
  readonly limits: z.infer<typeof CodePolicy>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
}

type Changed<Code extends Parameters<typeof fail>[0]> = Result<Application, Failure<Code>>;

/** The visits of this terminal: one open at a time, kept after each step, wiped at the end. */
export interface Applications {
  readonly start: (journeyId: string, staffId: StaffId) => Changed<'journey-closed' | 'visit-open'>;
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
  const { store, journeys, submissions, limits, audit, clock, random } = parts;
  let open: ApplicationId | undefined;

  const view = ({ progress, submissionId: _, ...record }: ApplicationRecord): Application => ({
    ...record,
    allowedLoginMethods: [...parts.allowedLoginMethods],
    registration: describeRegistration(progress, limits, clock.monotonic()),
  });
  const keep = (record: ApplicationRecord): Result<Application, never> => {
    store.put(record);
    return ok(view(record));
  };
  /** Details and consent stand still while a call is under way, and from the first send on until a refusal opens them. */
  const isEditable = ({ applicationId, progress }: ApplicationRecord): boolean =>
    (progress.at === 'not-sent' || progress.at === 'needs-customer' || progress.at === 'refused') &&
    submissions.listFor(applicationId).every(({ state }) => state !== 'sending');

  function wipe(record: ApplicationRecord): void {
    const { applicationId } = record;
    const registered = isRegistered(view(record).registration);
    store.remove(applicationId);
    if (open === applicationId) open = undefined;
    cancelUnfinished(submissions, applicationId);
    audit.write('visit.ended', { applicationId, registered });
  }

  return {
    start: (journeyId, staffId) => {
      if (open) return err(fail('visit-open'));
      const journey = journeys.find(journeyId);
      if (!journey) return err(fail('journey-closed'));
      const applicationId = random.uuid() as ApplicationId;
      audit.write('visit.started', { applicationId, staffId, journeyId, journeyVersion: journey.version });
      open = applicationId;
      return keep({
        applicationId,
        journeyId,
        journeyVersion: journey.version,
        customerLanguage: 'en',
        draft: {},
        detailsComplete: false,
        progress: { at: 'not-sent' },
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
      if (!isEditable(record)) return err(fail('wrong-state'));
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
      if (!notice || notice.version !== noticeVersion || !isEditable(record)) return err(fail('wrong-state'));
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
      if (!isEditable(record)) return err(fail('wrong-state'));
      const asked = Object.fromEntries(
        journey.details.fields.map((field) => [field, draft[field]]).filter(([, text]) => text !== undefined),
      ) as ApplicantDraft;
      const { complete } = checkDetails(asked, journey.details, parts.allowedLoginMethods);
      const { confirmedAt, ...rest } = record;
      const unchanged = JSON.stringify(asked) === JSON.stringify(record.draft);
      const confirmed = unchanged && confirmedAt !== undefined ? { confirmedAt } : {};
      return keep({ ...rest, ...confirmed, draft: asked, detailsComplete: complete });
    },

    confirmReview: (applicationId) => {
      const record = store.find(applicationId);
      const journey = record && journeys.find(record.journeyId);
      if (!record || !journey) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      if (!isEditable(record)) return err(fail('wrong-state'));
      const { complete, problems } = checkDetails(record.draft, journey.details, parts.allowedLoginMethods);
      if (!complete) return err(fail('details-incomplete', { fields: Object.keys(problems) }));
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

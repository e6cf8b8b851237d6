import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { ApplicantDraft } from '../domain/applicant.ts';
import { Application } from '../domain/application.ts';
import { Language } from '../domain/language.ts';
import { command, query } from './define.ts';

const theVisit = { applicationId: ApplicationId };

export const applicationsContract = {
  /** Begins a visit. One at a time per terminal: only a look-up gives way, to the visit that begins from it. */
  'applications.start': command({
    input: z.strictObject({
      journeyId: z.string().max(60),
      origin: z
        .strictObject({ applicationId: ApplicationId, memberUid: z.string().max(40).optional() })
        .optional(),
    }),
    output: Application,
    failures: ['journey-closed', 'visit-open', 'application-unknown', 'member-not-usable'],
  }),
  /** The open visit, so that a reloaded or unlocked window goes on where it was; null when there is none. */
  'applications.read-open': query({ input: z.strictObject({}), output: Application.nullable() }),
  'applications.choose-language': command({
    input: z.strictObject({ ...theVisit, language: Language }),
    output: Application,
    failures: ['application-unknown', 'wrong-state'],
  }),
  'applications.record-consent': command({
    input: z.strictObject({ ...theVisit, noticeVersion: z.number().int().positive() }),
    output: Application,
    failures: ['application-unknown', 'wrong-state'],
  }),
  /** Keeps what was typed, complete or not. Takes back an earlier confirmation when something changed. */
  'applications.save-details': command({
    input: z.strictObject({ ...theVisit, draft: ApplicantDraft }),
    output: Application,
    failures: ['application-unknown', 'consent-missing', 'wrong-state'],
  }),
  'applications.confirm-review': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: ['application-unknown', 'consent-missing', 'details-incomplete', 'wrong-state'],
  }),
  /** Ends the visit and wipes the customer from memory. What was captured stays with the outbox. */
  'applications.end-visit': command({
    input: z.strictObject({ ...theVisit }),
    output: z.null(),
    failures: ['application-unknown'],
  }),
};

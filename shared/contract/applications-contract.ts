import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { ApplicantDraft } from '../domain/applicant.ts';
import { Application } from '../domain/application.ts';
import { Language } from '../domain/language.ts';
import { TicketView } from '../domain/outbox-item.ts';
import { command, query } from './define.ts';

const theVisit = { applicationId: ApplicationId };

/** What staff may do with a visit, from its start to its end. */
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
  /**
   * Ends the visit and wipes the customer from memory. *finish*: what was captured stays with the outbox, and who is needed
   * for it is on the desk, with a ticket. *stop*: the customer does not want it any more; what has not been sent is
   * cancelled.
   */
  'applications.end-visit': command({
    input: z.strictObject({ ...theVisit, how: z.enum(['finish', 'stop']) }),
    output: z.strictObject({ ticket: TicketView.optional() }),
    failures: ['application-unknown'],
  }),
  /** The ticket of the visit in hand, once it is captured and waits for its customer. */
  'applications.read-ticket': query({
    input: z.strictObject({ ...theVisit }),
    output: TicketView,
    failures: ['application-unknown', 'wrong-state'],
  }),
  /** A visit that the program's end interrupted; null when there is none. Nothing of it is shown before somebody says so. */
  'applications.read-interrupted': query({
    input: z.strictObject({}),
    output: z
      .strictObject({ applicationId: ApplicationId, journeyId: z.string(), changedAt: z.number().int() })
      .nullable(),
  }),
  'applications.resume-interrupted': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [
      'application-unknown',
      'visit-open',
      'record-unreadable',
      'journey-closed',
      'storage-unavailable',
    ],
  }),
  /** Ends it without opening it, as `finish` does. */
  'applications.leave-interrupted': command({
    input: z.strictObject({ ...theVisit }),
    output: z.null(),
    failures: [
      'application-unknown',
      'visit-open',
      'record-unreadable',
      'journey-closed',
      'storage-unavailable',
    ],
  }),
};

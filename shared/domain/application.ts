import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { ApplicantDraft, LoginMethod } from './applicant.ts';
import { ConsentRecord } from './consent.ts';
import { Language } from './language.ts';
import { RegistrationState } from './registration.ts';

/** One customer's onboarding. Lives in main; the renderer holds a copy while the visit is open. */
export const Application = z.strictObject({
  applicationId: ApplicationId,
  journeyId: z.string(),
  journeyVersion: z.number().int().positive(),
  customerLanguage: Language,
  consent: ConsentRecord.optional(),
  /** As typed; `complete` says whether every field of the journey's details step parsed. */
  draft: ApplicantDraft,
  detailsComplete: z.boolean(),
  /** The customer confirmed the review (Unix ms). Changing a detail afterwards takes it away again. */
  confirmedAt: z.number().int().optional(),
  registration: RegistrationState,
  /** Where the organisation lets codes go; the details step offers no other. */
  allowedLoginMethods: z.array(LoginMethod).min(1),
});
export type Application = z.infer<typeof Application>;

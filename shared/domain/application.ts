import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { PictureBudget } from '../documents/picture-budget.ts';
import { Requirements } from '../journeys/requirements.ts';
import { ApplicantDraft, FieldProblems, LoginMethod } from './applicant.ts';
import { ConsentRecord } from './consent.ts';
import { DocumentState } from './document-state.ts';
import { EnrolmentState } from './enrolment.ts';
import { Language } from './language.ts';
import { KeptPicture, PictureSide } from './picture.ts';
import { PolicyHolderState } from './policy-holder.ts';
import { RegistrationState } from './registration.ts';

/** One customer's onboarding. Lives in main; the renderer holds a copy while the visit is open. */
export const Application = z.strictObject({
  applicationId: ApplicationId,
  journeyId: z.string(),
  journeyVersion: z.number().int().positive(),
  customerLanguage: Language,
  consent: ConsentRecord.optional(),
  /** What the visit asks: worked out from what its providers need. */
  requirements: Requirements,
  /** As typed. */
  draft: ApplicantDraft,
  /** What of the draft can't be sent yet; a field that is not asked has no problem. */
  problems: FieldProblems,
  /** Which sides of the document are needed, and which are there. */
  neededPictures: z.array(PictureSide),
  pictures: z.array(KeptPicture),
  /** How large a picture may be that is sent to these providers, as policy has it. Where pictures are taken only. */
  pictureBudget: PictureBudget.optional(),
  /** In journeys only that check what was read. */
  document: DocumentState.optional(),
  /** The customer confirmed the review (Unix ms). Changing a detail afterwards takes it away again. */
  confirmedAt: z.number().int().optional(),
  /** Providers that need no code of the customer, in the order in which they are sent to. */
  enrolments: z.array(EnrolmentState),
  registration: RegistrationState,
  /** Where the organisation lets codes go; the details step offers no other. */
  allowedLoginMethods: z.array(LoginMethod).min(1),
  /** In the journey of a policy holder only. */
  policyHolder: PolicyHolderState.optional(),
});
export type Application = z.infer<typeof Application>;

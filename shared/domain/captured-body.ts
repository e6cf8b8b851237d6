import { z } from 'zod';
import { StaffId } from '../brand.ts';
import { Applicant } from './applicant.ts';
import { PictureSide } from './picture.ts';
import { SubmissionIdentity } from './submission.ts';

/** A picture as what refers to it knows it; its bytes are sealed on their own. */
export const PictureFacts = z.strictObject({
  pictureId: z.uuid(),
  format: z.enum(['jpeg', 'png']),
  sizeBytes: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type PictureFacts = z.infer<typeof PictureFacts>;

/**
 * What a submission stands for, sealed when it is captured and never changed: whatever is corrected later, this is what
 * the customer confirmed, and what goes out under this identity.
 */
export const CapturedBody = z.strictObject({
  journeyId: z.string().max(60),
  journeyVersion: z.number().int().positive(),
  capturedBy: StaffId.optional(),
  identity: SubmissionIdentity.optional(),
  /** Whom to send; absent where only the visit itself can send, with the customer present. */
  facts: z
    .strictObject({
      applicant: Applicant,
      pictures: z.partialRecord(PictureSide, PictureFacts),
      memberUid: z.string().max(40).optional(),
    })
    .optional(),
  /** The terminals that handed it over, the first one first; absent where it was captured. It never goes back to one of them. */
  cameFrom: z.array(z.string().max(40)).max(8).optional(),
});
export type CapturedBody = z.infer<typeof CapturedBody>;

import { z } from 'zod';
import { ApplicationId, ApprovalId } from '../brand.ts';
import { PictureQuality } from '../documents/picture-quality.ts';
import { Application } from '../domain/application.ts';
import { RawRead } from '../domain/document-state.ts';
import { KeepReason, largestPictureBytes, PictureSide } from '../domain/picture.ts';
import { ProviderId } from '../domain/provider.ts';
import { command } from './define.ts';
import { visitFailures } from './sending-failures.ts';

const theVisit = { applicationId: ApplicationId };

/** Sending a confirmed customer to the providers that need no code of theirs. */
export const enrolmentsContract = {
  /**
   * One attempt with each provider that is not settled, in order; what was unclear is looked into first. How each of them
   * stands, and why, is in the application that comes back.
   */
  'enrolments.send': command({
    input: z.strictObject({ ...theVisit }),
    output: Application,
    failures: [...visitFailures, 'details-incomplete'],
    perMinute: 20,
  }),
  /** Goes on without one provider of several. */
  'enrolments.skip': command({
    input: z.strictObject({ ...theVisit, provider: ProviderId }),
    output: Application,
    failures: ['application-unknown', 'wrong-state'],
  }),
  /**
   * Takes a picture of the document as a file's bytes: JPEG or PNG, without metadata. A refused one changes nothing. One of
   * poor quality, or without any, is refused (`picture-poor`) until a person may keep it, and then needs a reason. Of the reads,
   * main keeps those that it can make again; what the form doesn't have yet is filled from them.
   */
  'pictures.add': command({
    input: z.strictObject({
      ...theVisit,
      side: PictureSide,
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPictureBytes),
      quality: PictureQuality.optional(),
      keptBecause: KeepReason.optional(),
      reads: z.array(RawRead).max(2).optional(),
      /** A supervisor lets a document pass that nobody takes, where the journey leaves it to them. One who is signed in decides alone. */
      exception: z.strictObject({ approvalId: ApprovalId.optional() }).optional(),
    }),
    output: Application,
    failures: [
      'application-unknown',
      'consent-missing',
      'wrong-state',
      'picture-refused',
      'picture-poor',
      'document-not-taken',
      'supervisor-needed',
    ],
    maxBytes: largestPictureBytes + 64 * 1024,
    perMinute: 30,
  }),
  'pictures.remove': command({
    input: z.strictObject({ ...theVisit, side: PictureSide }),
    output: Application,
    failures: ['application-unknown', 'consent-missing', 'wrong-state'],
  }),
};

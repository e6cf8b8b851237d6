import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { Application } from '../domain/application.ts';
import { largestPictureBytes, PictureSide } from '../domain/picture.ts';
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
  /** Takes a picture of the document as a file's bytes: JPEG or PNG, without metadata. A refused one changes nothing. */
  'pictures.add': command({
    input: z.strictObject({
      ...theVisit,
      side: PictureSide,
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPictureBytes),
    }),
    output: Application,
    failures: ['application-unknown', 'consent-missing', 'wrong-state', 'picture-refused'],
    maxBytes: largestPictureBytes + 64 * 1024,
    perMinute: 30,
  }),
  'pictures.remove': command({
    input: z.strictObject({ ...theVisit, side: PictureSide }),
    output: Application,
    failures: ['application-unknown', 'consent-missing', 'wrong-state'],
  }),
};

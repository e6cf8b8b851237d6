import { z } from 'zod';
import { ApplicationId, ApprovalId } from '../brand.ts';
import { ApplicantField } from '../domain/applicant.ts';
import { Application } from '../domain/application.ts';
import { largestPictureBytes, PictureSide } from '../domain/picture.ts';
import { largestScanBytes, Scanner } from '../domain/scanner.ts';
import { command, query } from './define.ts';

const theVisit = { applicationId: ApplicationId };
const editing = ['application-unknown', 'consent-missing', 'wrong-state'] as const;

/** The visit's document: its devices, and what a person decides about what was read. */
export const documentsContract = {
  /**
   * The screen that takes pictures is shown: from now on the camera is granted and the scanner answers. Ends by itself with
   * the lock, the sign-out and the visit.
   */
  'documents.open-capture': command({
    input: z.strictObject({ ...theVisit }),
    output: z.null(),
    failures: editing,
  }),
  /** The screen is left. A scan under way is given up. */
  'documents.close-capture': command({
    input: z.strictObject({ ...theVisit }),
    output: z.null(),
  }),
  /** A picture that is kept, to be shown beside what was read from it. */
  'documents.read-picture': query({
    input: z.strictObject({ ...theVisit, side: PictureSide }),
    output: z.strictObject({
      format: z.enum(['jpeg', 'png']),
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestPictureBytes),
    }),
    failures: ['application-unknown', 'wrong-state'],
    perMinute: 60,
  }),
  /** Settles one disagreement: the value of the document, or the one that was typed. */
  'documents.decide': command({
    input: z.strictObject({ ...theVisit, field: ApplicantField, choice: z.enum(['read', 'typed']) }),
    output: Application,
    failures: editing,
  }),
  /** A person has compared these values, names first of all, with the document. */
  'documents.confirm-names': command({
    input: z.strictObject({ ...theVisit, fields: z.array(ApplicantField).min(1).max(40) }),
    output: Application,
    failures: editing,
  }),
  /** Lets an expired document pass, where the journey leaves it to a supervisor. A supervisor decides alone. */
  'documents.allow-expired': command({
    input: z.strictObject({ ...theVisit, approvalId: ApprovalId.optional() }),
    output: Application,
    failures: [...editing, 'supervisor-needed'],
  }),
  /** Only while the capture screen is open: looking for scanners takes seconds. */
  'documents.list-scanners': query({
    input: z.strictObject({}),
    output: z.array(Scanner).max(20),
    failures: ['wrong-state', 'scanner-failed'],
    perMinute: 20,
  }),
  /** One at a time. The whole bed, as the bytes of a PNG. */
  'documents.scan': command({
    input: z.strictObject({ scannerId: Scanner.shape.scannerId }),
    output: z.strictObject({
      bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= largestScanBytes),
    }),
    failures: ['wrong-state', 'scanner-failed'],
    perMinute: 20,
  }),
  /** The scan under way then fails with `cancelled`. Nothing happens where there is none. */
  'documents.cancel-scan': command({ input: z.strictObject({}), output: z.null() }),
};

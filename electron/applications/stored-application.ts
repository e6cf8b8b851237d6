import { z } from 'zod';
import { ApplicationId, StaffId, SubmissionId } from '../../shared/brand.ts';
import { ApplicantDraft, ApplicantField, LoginMethod } from '../../shared/domain/applicant.ts';
import { PictureFacts } from '../../shared/domain/captured-body.ts';
import { ConsentRecord } from '../../shared/domain/consent.ts';
import { Language } from '../../shared/domain/language.ts';
import { PictureSide } from '../../shared/domain/picture.ts';
import { ProviderId } from '../../shared/domain/provider.ts';
import { Failure } from '../../shared/failure.ts';
import { DocumentRecord } from './document/document-record.ts';

const ProviderTime = z.strictObject({ providerNow: z.number(), monotonic: z.number() });
const Resends = z.strictObject({ used: z.number().int().nonnegative(), lastSentAt: z.number() });
const OpenCode = z.strictObject({
  sessionId: z.string(),
  expiresAt: z.number(),
  time: ProviderTime,
  method: LoginMethod,
  sentTo: z.string(),
  triesUsed: z.number().int().nonnegative(),
});
const OneTimeLink = z.strictObject({ url: z.string(), expiresAt: z.number() });

const StoredProgress = z.discriminatedUnion('at', [
  z.strictObject({ at: z.literal('not-sent') }),
  z.strictObject({ at: z.literal('code'), code: OpenCode, resends: Resends }),
  z.strictObject({
    at: z.literal('first-code-void'),
    method: LoginMethod,
    sentTo: z.string(),
    resends: Resends,
  }),
  z.strictObject({
    at: z.literal('unclear'),
    after: z.enum(['probe', 'register', 'verify']),
    code: OpenCode.optional(),
    resends: Resends,
  }),
  z.strictObject({
    at: z.literal('link'),
    link: OneTimeLink,
    time: ProviderTime,
    alreadyVerified: z.boolean(),
  }),
  z.strictObject({ at: z.literal('verified'), alreadyVerified: z.boolean() }),
  z.strictObject({ at: z.literal('bound'), alreadyCustomer: z.boolean() }),
  z.strictObject({ at: z.literal('refused'), providerCode: z.string(), resends: Resends }),
  z.strictObject({ at: z.literal('needs-customer'), resends: Resends }),
  z.strictObject({ at: z.literal('with-a-person'), providerCode: z.string() }),
]);

const StoredEnrolment = z.strictObject({
  provider: ProviderId,
  operation: z.string(),
  state: z.enum(['not-sent', 'accepted', 'refused', 'unclear', 'skipped']),
  submissionId: SubmissionId.optional(),
  failure: Failure.optional(),
  fields: z.array(ApplicantField).optional(),
  reference: z.string().optional(),
  changedSince: z.boolean().optional(),
  older: z.strictObject({ reference: z.string().optional() }).optional(),
  usedUp: z.boolean().optional(),
  corrected: z.boolean().optional(),
});

/** How a visit was left that is not over: it goes on without the customer, or when they are back. */
export const Parked = z.strictObject({
  /** Unix milliseconds, kiosk clock. */
  at: z.number().int(),
  inBranch: z.boolean(),
});
export type Parked = z.infer<typeof Parked>;

/** An application as the vault seals it. Pictures are referred to; their bytes are sealed on their own. */
export const StoredApplication = z.strictObject({
  applicationId: ApplicationId,
  journeyId: z.string(),
  journeyVersion: z.number().int().positive(),
  startedBy: StaffId.optional(),
  customerLanguage: Language,
  consent: ConsentRecord.optional(),
  draft: ApplicantDraft,
  confirmedAt: z.number().int().optional(),
  pictures: z.partialRecord(PictureSide, PictureFacts),
  /** Absent in what was stored before documents were read. */
  document: DocumentRecord.optional(),
  enrolments: z.array(StoredEnrolment),
  progress: StoredProgress,
  submissionId: SubmissionId.optional(),
  memberUid: z.string().optional(),
  /** Absent while its visit is open, and where the end of the program interrupted it. */
  parked: Parked.optional(),
  /** Both clocks when it was stored: the monotonic one begins anew with each start of the machine. */
  storedAt: z.strictObject({ wall: z.number(), monotonic: z.number() }),
});
export type StoredApplication = z.infer<typeof StoredApplication>;

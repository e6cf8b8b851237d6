import { z } from 'zod';
import { ApplicationId, SubmissionId } from '../brand.ts';
import { Failure, type FailureCode, failureCodes } from '../failure.ts';
import { ApplicantField } from './applicant.ts';
import { Language } from './language.ts';
import { ProviderId } from './provider.ts';
import { CancelReason, SubmissionState } from './submission.ts';

/** When a submission is next tried, and what it waits for. */
export const NextTry = z.discriminatedUnion('when', [
  /** Due: it is being sent, or is next in line. */
  z.strictObject({ when: z.literal('now') }),
  /** By itself, in so many milliseconds. */
  z.strictObject({ when: z.literal('in'), ms: z.number().int().nonnegative() }),
  z.strictObject({ when: z.literal('line') }),
  /** The provider does not let this terminal in; a supervisor looks after the credentials. */
  z.strictObject({ when: z.literal('credentials') }),
  z.strictObject({ when: z.literal('customer') }),
  z.strictObject({ when: z.literal('person') }),
  /** A visit with this customer is open: it is sent from there, or after it. */
  z.strictObject({ when: z.literal('visit') }),
  z.strictObject({ when: z.literal('never') }),
]);
export type NextTry = z.infer<typeof NextTry>;

/** What a person may do about a submission. */
export const OutboxAction = z.enum(['retry', 'check', 'correct', 'decide', 'release', 'cancel']);
export type OutboxAction = z.infer<typeof OutboxAction>;

/** A submission as staff see it in the list: enough to know whom and what it is about, and no more. */
export const OutboxItem = z.strictObject({
  submissionId: SubmissionId,
  applicationId: ApplicationId,
  provider: ProviderId,
  operation: z.string().max(40),
  state: SubmissionState,
  journeyId: z.string().max(60).optional(),
  /** The customer's name, masked: "Aisyah R."; absent where it can't be read, or is gone after the retention time. */
  who: z.string().max(80).optional(),
  /** Unix milliseconds, kiosk clock. */
  capturedAt: z.number().int(),
  /** Who captured it. */
  owner: z.string().max(80).optional(),
  attempts: z.number().int().nonnegative(),
  /** Why the last attempt did not end it. */
  lastFailure: z.custom<FailureCode>((value) => failureCodes.some((code) => code === value)).optional(),
  nextTry: NextTry,
});
export type OutboxItem = z.infer<typeof OutboxItem>;

/** One move of its history. */
export const HistoryLine = z.strictObject({
  /** Unix milliseconds, kiosk clock. */
  at: z.number().int(),
  from: SubmissionState,
  to: SubmissionState,
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** A submission with everything that staff need to settle it. */
export const OutboxDetail = z.strictObject({
  item: OutboxItem,
  history: z.array(HistoryLine),
  /** What the provider said, where it refused: with its words' facts. */
  failure: Failure.optional(),
  /** The fields that the provider objects to. */
  fields: z.array(ApplicantField),
  cancelReason: CancelReason.optional(),
  /** Its customer has stopped while its answer was missing: it is settled, and never sent again. */
  stopped: z.boolean().optional(),
  supersedes: SubmissionId.optional(),
  supersededBy: SubmissionId.optional(),
  /** What the provider calls the customer, while it is kept. */
  reference: z.string().max(64).optional(),
  /** What it was sent under: the number or the key by which a back office finds it. Absent where the operation has none. */
  sentAs: z.string().max(64).optional(),
  /** In the order in which they are offered; those that need a supervisor are refused to others. */
  actions: z.array(OutboxAction),
});
export type OutboxDetail = z.infer<typeof OutboxDetail>;

/** Which submissions a list shows. `attention`: those that nothing but a person brings forward. */
export const OutboxFilter = z.enum(['open', 'attention', 'done', 'all']);
export type OutboxFilter = z.infer<typeof OutboxFilter>;

/** The states that each filter shows. */
export const statesOfFilter: Readonly<Record<OutboxFilter, readonly SubmissionState[]>> = {
  open: ['waiting', 'sending', 'needs-customer', 'code-open', 'unknown', 'rejected', 'quarantined'],
  attention: ['needs-customer', 'code-open', 'unknown', 'rejected', 'quarantined'],
  done: ['accepted', 'handed-over', 'cancelled'],
  all: SubmissionState.options.filter((state) => state !== 'draft'),
};

/** What a customer takes along who is saved and not registered yet. */
export const TicketView = z.strictObject({
  /** To be read and typed: `K7QF-2M9P`. */
  code: z.string().max(20),
  /** For the QR code. */
  payload: z.string().max(120),
});
export type TicketView = z.infer<typeof TicketView>;

/** Somebody who is saved, not registered yet, and needed for it. */
export const DeskEntry = z.strictObject({
  applicationId: ApplicationId,
  who: z.string().max(80).optional(),
  /** What their ticket is written in. */
  customerLanguage: Language.optional(),
  journeyId: z.string().max(60),
  /** The providers that wait for the customer. */
  providers: z.array(ProviderId),
  ticketCode: z.string().max(20),
  /** Unix milliseconds, kiosk clock. */
  savedAt: z.number().int(),
  /** Still here, as far as staff have said. */
  inBranch: z.boolean(),
});
export type DeskEntry = z.infer<typeof DeskEntry>;

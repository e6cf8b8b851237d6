import { z } from 'zod';
import { ApprovalId, SubmissionId } from '../brand.ts';
import { Application } from '../domain/application.ts';
import { OutboxDetail, OutboxFilter, OutboxItem } from '../domain/outbox-item.ts';
import { command, query } from './define.ts';

const theItem = { submissionId: SubmissionId };
/** A supervisor acts by themselves; anybody else brings another person's approval. */
const approval = { approvalId: ApprovalId.optional() };

/** How many submissions one page of the list shows: what a page needs unsealed, main unseals, and no more. */
export const outboxPageSize = 20;

/** How many of them fit the screen at once: they are asked for first, so that a full outbox is seen as soon as one with few. */
export const outboxFirstRows = 6;

/** What staff do about what waits. */
export const outboxWorkContract = {
  /** The oldest first; those that are done, the newest first. */
  'outbox.list': query({
    input: z.strictObject({
      filter: OutboxFilter,
      page: z.number().int().nonnegative(),
      /** Only so many of the page's first; absent, all of it. */
      count: z.number().int().min(1).max(outboxPageSize).optional(),
    }),
    output: z.strictObject({
      items: z.array(OutboxItem).max(outboxPageSize),
      total: z.number().int().nonnegative(),
    }),
    failures: ['storage-unavailable'],
  }),
  'outbox.read-item': query({
    input: z.strictObject({ ...theItem }),
    output: OutboxDetail,
    failures: ['submission-unknown', 'storage-unavailable'],
  }),
  /** Ends all waits of our own; what a provider asked for stays. */
  'outbox.send-now': command({ input: z.strictObject({}), output: z.null(), perMinute: 20 }),
  /** Tries one now (`retry`), or looks again at one whose answer was lost (`check`). */
  'outbox.retry': command({
    input: z.strictObject({ ...theItem }),
    output: OutboxDetail,
    failures: ['submission-unknown', 'wrong-state', 'storage-unavailable'],
    perMinute: 30,
  }),
  /**
   * A person settles what no look-up could, after asking whom the script names. *Registered*: it counts as accepted. *Not
   * registered*: it is sent again, or waits for the customer.
   */
  'outbox.decide': command({
    input: z.strictObject({
      ...theItem,
      decision: z.enum(['registered', 'not-registered']),
      asked: z.enum(['provider', 'customer']),
      ...approval,
    }),
    output: OutboxDetail,
    failures: ['submission-unknown', 'wrong-state', 'supervisor-needed', 'storage-unavailable'],
  }),
  /** Lets one that was parked as unreadable be tried again, once it can be read. */
  'outbox.release': command({
    input: z.strictObject({ ...theItem, ...approval }),
    output: OutboxDetail,
    failures: [
      'submission-unknown',
      'wrong-state',
      'supervisor-needed',
      'record-unreadable',
      'storage-unavailable',
    ],
  }),
  'outbox.cancel': command({
    input: z.strictObject({
      ...theItem,
      reason: z.enum(['customer-stopped', 'supervisor-decided']),
      ...approval,
    }),
    output: OutboxDetail,
    failures: ['submission-unknown', 'wrong-state', 'supervisor-needed', 'storage-unavailable'],
  }),
  /** Opens the visit again at its details. What is sent then is a new submission, linked to this one. */
  'outbox.correct': command({
    input: z.strictObject({ ...theItem }),
    output: Application,
    failures: [
      'submission-unknown',
      'application-unknown',
      'visit-open',
      'wrong-state',
      'record-unreadable',
      'journey-closed',
      'storage-unavailable',
    ],
  }),
};

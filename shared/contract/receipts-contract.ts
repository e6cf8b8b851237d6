import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { TicketView } from '../domain/outbox-item.ts';
import { command, query } from './define.ts';

/**
 * Whose receipt. `visit`: the open visit's once it is done, or that of the visit that this person has just ended; the window can't name
 * another one. `desk`: the ticket of somebody who waits on the desk.
 */
const ofWhom = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('visit') }),
  z.strictObject({ of: z.literal('desk'), applicationId: ApplicationId }),
]);
export type ReceiptOf = z.infer<typeof ofWhom>;

/** Receipts: what is on paper is main's alone. The window names the visit and says neither words nor size. */
export const receiptsContract = {
  /** The number of a receipt, for the screen. */
  'receipts.read': query({
    input: ofWhom,
    output: z.strictObject({
      /** What the desk reads, by the eye and by a scanner. */
      number: TicketView,
      /** Whether policy names a printer. Whether it is there shows when something is printed. */
      canPrint: z.boolean(),
    }),
    failures: ['receipt-gone'],
  }),
  /** Prints it. Answered when the system's queue has it: whether the paper came out, only the person in front of it sees. */
  'receipts.print': command({
    input: ofWhom,
    output: z.strictObject({}),
    failures: [
      'receipt-gone',
      'printer-missing',
      'printer-needs-paper',
      'printer-failed',
      'printer-silent',
      'printer-busy',
    ],
    perMinute: 12,
    isKept: false,
  }),
};

import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { Application } from '../domain/application.ts';
import { DeskEntry, TicketView } from '../domain/outbox-item.ts';
import { command, query } from './define.ts';

/** The desk: people who are saved, not registered yet, and needed for it. Nothing is sent to one who has left. */
export const deskContract = {
  /** Those who are still here first, the longest waiting first. */
  'desk.list': query({
    input: z.strictObject({}),
    output: z.array(DeskEntry),
    failures: ['storage-unavailable'],
  }),
  /** The ticket of somebody on the desk, to be shown or printed once more. */
  'desk.read-ticket': query({
    input: z.strictObject({ applicationId: ApplicationId }),
    output: TicketView,
    failures: ['application-unknown'],
  }),
  /** Goes on with somebody, by the list or by what was scanned or typed of their ticket. Opens the visit at its next step. */
  'desk.open': command({
    input: z.union([
      z.strictObject({ applicationId: ApplicationId }),
      z.strictObject({ ticket: z.string().max(200) }),
    ]),
    output: Application,
    failures: [
      'ticket-unknown',
      'ticket-not-from-here',
      'ticket-not-open',
      'application-unknown',
      'visit-open',
      'record-unreadable',
      'journey-closed',
      'storage-unavailable',
    ],
  }),
  /** They have left, or are back. Changes nothing about what is saved. */
  'desk.set-present': command({
    input: z.strictObject({ applicationId: ApplicationId, inBranch: z.boolean() }),
    output: z.null(),
    failures: ['application-unknown', 'storage-unavailable'],
  }),
};

import { z } from 'zod';
import { Session } from '../domain/staff.ts';
import { SubmissionCounts } from '../domain/submission.ts';
import { Connection } from './connection-contract.ts';

/** What main tells the window without being asked. Parsed before it leaves and when it arrives. */
export const events = {
  /** What `app.read-status` answers is another one now. */
  'app.status-changed': z.strictObject({}),
  'session.changed': Session,
  'connection.changed': Connection,
  'outbox.changed': z.strictObject({ counts: SubmissionCounts }),
  /** There is something new to read of the customer's own screen. */
  'customer-screen.changed': z.strictObject({}),
  'training.inbox-changed': z.strictObject({ unread: z.number().int().nonnegative() }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

/** The preload's allow-list of events. */
export const eventNames = Object.keys(events) as readonly EventName[];

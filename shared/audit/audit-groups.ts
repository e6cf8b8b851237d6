import { z } from 'zod';

/** What an audit line is about, for whoever looks for one. */
export const AuditGroup = z.enum(['staff', 'visits', 'outbox', 'settings', 'security']);
export type AuditGroup = z.infer<typeof AuditGroup>;

/** By the first part of an event's id. Whatever is not listed, and what another version wrote, is the terminal's own security. */
const groups: Readonly<Record<string, AuditGroup>> = {
  staff: 'staff',
  visit: 'visits',
  picture: 'visits',
  receipt: 'visits',
  read: 'visits',
  document: 'visits',
  scanner: 'visits',
  enrolment: 'visits',
  customer: 'visits',
  submission: 'outbox',
  provider: 'outbox',
  transfer: 'outbox',
  settings: 'settings',
  credentials: 'settings',
  keychain: 'settings',
  policy: 'settings',
  update: 'settings',
};

/** The group of an event, by its id. */
export function groupOfEvent(eventId: string): AuditGroup {
  const part = eventId.split('.')[0] ?? '';
  return Object.hasOwn(groups, part) ? (groups[part] ?? 'security') : 'security';
}

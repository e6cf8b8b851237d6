import { z } from 'zod';
import { StaffId } from '../brand.ts';

export const Role = z.enum(['staff', 'supervisor']);
export type Role = z.infer<typeof Role>;

/** A PIN: 4 to 12 digits. */
export const Pin = z.string().regex(/^\d{4,12}$/);
export type Pin = z.infer<typeof Pin>;

/** A member of staff as the sign-in screen shows them. The practice PIN exists in training mode only. */
export const StaffCard = z.strictObject({
  staffId: StaffId,
  displayName: z.string(),
  role: Role,
  practicePin: Pin.optional(),
});
export type StaffCard = z.infer<typeof StaffCard>;

/** Who is at the terminal. A locked session keeps the person and the work, and answers nothing else until the PIN. */
export const Session = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('signed-out') }),
  z.strictObject({ state: z.literal('locked'), staffId: StaffId, displayName: z.string(), role: Role }),
  z.strictObject({ state: z.literal('signed-in'), staffId: StaffId, displayName: z.string(), role: Role }),
]);
export type Session = z.infer<typeof Session>;

/** What a supervisor can approve. Each needs another person's PIN and a reason. */
export const ApprovalKind = z.enum([
  'cancel-submission',
  'resend-limit',
  'settle-unknown',
  'keep-poor-picture',
  'expired-document',
  'unsupported-document',
]);
export type ApprovalKind = z.infer<typeof ApprovalKind>;

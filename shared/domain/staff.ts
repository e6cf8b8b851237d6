import { z } from 'zod';
import { ApplicationId, StaffId, SubmissionId } from '../brand.ts';

/** A supervisor may do what staff may, and decides exceptions. */
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
  'settle-unknown',
  'expired-document',
  'unsupported-document',
]);
export type ApprovalKind = z.infer<typeof ApprovalKind>;

/** What an approval is about, and nothing else: one visit, or one submission. */
export const ApprovalSubject = z.union([ApplicationId, SubmissionId]);
export type ApprovalSubject = z.infer<typeof ApprovalSubject>;

/** One exception: of which kind, and about what. */
export interface Exception {
  readonly kind: ApprovalKind;
  readonly subject: ApprovalSubject;
}

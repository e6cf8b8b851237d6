import { z } from 'zod';
import { StaffId } from '../brand.ts';
import { Role } from './staff.ts';

/** The name on the sign-in screen. Signs that are not seen could make two names look like one. */
export const StaffName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Bidi_C}\u2028\u2029]+$/u);
export type StaffName = z.infer<typeof StaffName>;

/** A member of staff as a supervisor sees them. Nobody is ever removed, so that the audit log names nobody twice. */
export const StaffEntry = z.strictObject({
  staffId: StaffId,
  displayName: z.string(),
  role: Role,
  enabled: z.boolean(),
  /** Somebody else knows their PIN: at the next sign-in they choose one of their own. */
  mustChoosePin: z.boolean(),
});
export type StaffEntry = z.infer<typeof StaffEntry>;

/** By what two names are compared: case, width, spaces and unseen signs make no difference. */
export function nameKey(displayName: string): string {
  const seen = displayName.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return seen.trim().replace(/\s+/gu, ' ').toLowerCase();
}

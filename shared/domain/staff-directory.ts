import { z } from 'zod';
import { StaffId } from '../brand.ts';
import { Role } from './staff.ts';

/** Not seen; or seen as a blank, and in no list of blanks. */
const unseen = String.raw`\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800`;

/** Between two letters some scripts need them. Two names are not told apart by them. */
const joiner = String.raw`(?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])`;

/** The name on the sign-in screen, with a letter or a figure in it. Signs that are not seen could make two names look like one. */
export const StaffName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(new RegExp(String.raw`^(?:[^${unseen}\u2028\u2029]|${joiner})+$`, 'u'))
  .regex(/[\p{L}\p{N}]/u);
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
  const seen = displayName.normalize('NFKC').replace(new RegExp(`[${unseen}]`, 'gu'), '');
  return seen.trim().replace(/\s+/gu, ' ').toLowerCase();
}

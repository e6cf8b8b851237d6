import { z } from 'zod';
import { StaffId } from '../../shared/brand.ts';
import { Role } from '../../shared/domain/staff.ts';
import type { KeptRecord, VaultWrite } from '../vault/vault-port.ts';
import type { StaffMember } from './staff-directory.ts';

const base64 = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

/** A member of staff as the vault has them, sealed. Never the PIN. */
const StoredStaff = z.strictObject({
  displayName: z.string(),
  role: Role,
  enabled: z.boolean(),
  mustChoosePin: z.boolean(),
  pin: z.strictObject({ salt: base64(16), hash: base64(32) }),
  /** Their place in the list. */
  place: z.number().int().nonnegative(),
});

/** A record as a member with their place; undefined where it is none. */
export function readStored({ id, body }: KeptRecord): { member: StaffMember; place: number } | undefined {
  const staffId = StaffId.safeParse(id);
  const stored = StoredStaff.safeParse(body);
  if (!staffId.success || !stored.success) return undefined;
  const { place, pin, ...facts } = stored.data;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return {
    place,
    member: { ...facts, staffId: staffId.data, pin: { salt: bytes(pin.salt), hash: bytes(pin.hash) } },
  };
}

/** The change that keeps a member. */
export function storeMember(member: StaffMember, place: number): VaultWrite {
  const { displayName, role, enabled, mustChoosePin, pin } = member;
  const record: z.infer<typeof StoredStaff> = {
    ...{ displayName, role, enabled, mustChoosePin, place },
    pin: { salt: pin.salt.toString('base64'), hash: pin.hash.toString('base64') },
  };
  return { write: 'staff', staffId: member.staffId, record };
}

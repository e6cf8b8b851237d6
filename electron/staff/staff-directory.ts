import type { StaffId } from '../../shared/brand.ts';
import type { Role } from '../../shared/domain/staff.ts';
import type { PinHash } from './pin-hash.ts';

/** A member of staff as main knows them. */
export interface StaffMember {
  readonly staffId: StaffId;
  readonly displayName: string;
  readonly role: Role;
  readonly pin: PinHash;
  /** Shown on the sign-in screen; training staff only. */
  readonly practicePin?: string;
}

/** Who may sign in at this terminal. The vault will implement it; in training a seeded list does. */
export interface StaffDirectory {
  readonly list: () => readonly StaffMember[];
  readonly find: (staffId: StaffId) => StaffMember | undefined;
}

/** A directory over a fixed list. */
export function createStaffDirectory(members: readonly StaffMember[]): StaffDirectory {
  return { list: () => members, find: (staffId) => members.find((member) => member.staffId === staffId) };
}

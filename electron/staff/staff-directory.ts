import { StaffId } from '../../shared/brand.ts';
import type { Role } from '../../shared/domain/staff.ts';
import { nameKey, type StaffEntry } from '../../shared/domain/staff-directory.ts';
import type { PinHash } from './pin-hash.ts';

/** A member of staff as main knows them. */
export interface StaffMember {
  readonly staffId: StaffId;
  readonly displayName: string;
  readonly role: Role;
  readonly enabled: boolean;
  /** Somebody else knows the PIN: it lets its owner choose another one, and nothing else. */
  readonly mustChoosePin: boolean;
  readonly pin: PinHash;
  /** Shown on the sign-in screen; training staff only. */
  readonly practicePin?: string;
}

/**
 * Who is, and ever was, staff at this terminal, in memory: whether somebody may do something is decided at once. A change
 * is on its way to the disk when `put` returns. Nobody is ever taken out.
 */
export interface StaffDirectory {
  /** In the order in which they came. */
  readonly list: () => readonly StaffMember[];
  readonly find: (staffId: StaffId) => StaffMember | undefined;
  /** Adds somebody, or takes the place of who had this id. */
  readonly put: (member: StaffMember) => void;
  /** An id that nobody has or had. */
  readonly nextId: () => StaffId;
  /** Whether somebody, also who is disabled, is called so. */
  readonly isNameTaken: (displayName: string) => boolean;
}

/** Where changes of a directory go. */
export type KeepMember = (member: StaffMember) => void;

/** A directory that begins with these members. `isKnownId` knows of ids whose record can't be read any more. */
export function createStaffDirectory(
  members: readonly StaffMember[],
  keep: KeepMember = () => {},
  isKnownId: (staffId: string) => boolean = () => false,
): StaffDirectory {
  const known = new Map(members.map((member) => [member.staffId, member]));
  return {
    list: () => [...known.values()],
    find: (staffId) => known.get(staffId),
    put: (member) => {
      known.set(member.staffId, member);
      keep(member);
    },
    nextId: () => {
      let number = known.size + 1;
      const idOf = () => StaffId.parse(`staff-${number}`);
      while (known.has(idOf()) || isKnownId(idOf())) number += 1;
      return idOf();
    },
    isNameTaken: (displayName) =>
      [...known.values()].some((member) => nameKey(member.displayName) === nameKey(displayName)),
  };
}

/**
 * Whether the terminal would be without a supervisor who can sign in, if this person were none. Who was only given a PIN may never come,
 * and somebody else knows it.
 */
export function isLastSupervisor(directory: StaffDirectory, staffId: StaffId): boolean {
  const isSupervisor = ({ role, enabled, mustChoosePin }: StaffMember) =>
    role === 'supervisor' && enabled && !mustChoosePin;
  const member = directory.find(staffId);
  return (
    member !== undefined &&
    isSupervisor(member) &&
    !directory.list().some((other) => other.staffId !== staffId && isSupervisor(other))
  );
}

/** What a supervisor sees of somebody. */
export const toEntry = ({ staffId, displayName, role, enabled, mustChoosePin }: StaffMember): StaffEntry => ({
  ...{ staffId, displayName, role, enabled, mustChoosePin },
});

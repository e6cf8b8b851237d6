import type { StaffId } from '../../shared/brand.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import type { Role } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Random } from '../random.ts';
import { hashPin } from './pin-hash.ts';
import { noTries } from './pin-tries.ts';
import type { PinTriesKeeper } from './pin-tries-keeper.ts';
import { isLastSupervisor, type StaffDirectory, type StaffMember } from './staff-directory.ts';

type Answer<Value, Code extends Failure['code']> = Result<Value, Failure<Code>>;

/** What a supervisor changes about the staff of this terminal. Everything is audited, by ids alone. */
export interface StaffChanges {
  /** The first supervisor, with a PIN of their own. *wrong-state* wherever this is not a first start, or not any more. */
  readonly createFirst: (
    displayName: string,
    pin: string,
  ) => Promise<Answer<StaffMember, 'pin-unsuitable' | 'wrong-state'>>;
  readonly add: (
    by: StaffId,
    person: { readonly displayName: string; readonly role: Role; readonly pin: string },
  ) => Promise<Answer<void, 'supervisor-needed' | 'name-taken' | 'pin-unsuitable'>>;
  readonly setEnabled: (
    by: StaffId,
    staffId: StaffId,
    enabled: boolean,
  ) => Answer<void, 'supervisor-needed' | 'staff-unknown' | 'last-supervisor'>;
  readonly setRole: (
    by: StaffId,
    staffId: StaffId,
    role: Role,
  ) => Answer<void, 'supervisor-needed' | 'staff-unknown' | 'last-supervisor'>;
  readonly resetPin: (
    by: StaffId,
    staffId: StaffId,
    pin: string,
  ) => Promise<Answer<void, 'supervisor-needed' | 'staff-unknown' | 'same-person' | 'pin-unsuitable'>>;
}

interface Parts {
  readonly directory: StaffDirectory;
  readonly tries: PinTriesKeeper;
  /** Live, not blocked, and opened with nobody in it. */
  readonly mayBegin: boolean;
  readonly audit: AuditLog;
  readonly random: Random;
}

/** Builds the changes. Each one and its audit line are decided in one run, and so kept together or not at all. */
export function createStaffChanges({ directory, tries, mayBegin, audit, random }: Parts): StaffChanges {
  const isFirst = () => mayBegin && directory.list().length === 0;
  /** Read anew each time: they may have been disabled or given another role since they were let through. */
  const isSupervisor = (by: StaffId) => {
    const member = directory.find(by);
    return member?.role === 'supervisor' && member.enabled;
  };
  const refused = () => err(fail('supervisor-needed'));

  return {
    createFirst: async (displayName, pin) => {
      if (!isFirst()) return err(fail('wrong-state'));
      const weakness = weaknessOf(pin);
      if (weakness) return err(fail('pin-unsuitable', { why: weakness }));
      const hash = await hashPin(pin, random);
      // Somebody else may have been first meanwhile.
      if (!isFirst()) return err(fail('wrong-state'));
      const staffId = directory.nextId();
      const member = { staffId, displayName, role: 'supervisor', enabled: true } as const;
      const first: StaffMember = { ...member, mustChoosePin: false, pin: hash };
      audit.write('staff.created', { staffId, role: 'supervisor' });
      directory.put(first);
      return ok(first);
    },
    add: async (by, { displayName, role, pin }) => {
      if (!isSupervisor(by)) return refused();
      if (directory.isNameTaken(displayName)) return err(fail('name-taken'));
      const weakness = weaknessOf(pin);
      if (weakness) return err(fail('pin-unsuitable', { why: weakness }));
      const hash = await hashPin(pin, random);
      if (!isSupervisor(by)) return refused();
      if (directory.isNameTaken(displayName)) return err(fail('name-taken'));
      const staffId = directory.nextId();
      audit.write('staff.created', { staffId, role, by });
      directory.put({ staffId, displayName, role, enabled: true, mustChoosePin: true, pin: hash });
      return ok();
    },
    setEnabled: (by, staffId, enabled) => {
      if (!isSupervisor(by)) return refused();
      const member = directory.find(staffId);
      if (!member) return err(fail('staff-unknown'));
      if (member.enabled === enabled) return ok();
      if (!enabled && isLastSupervisor(directory, staffId)) return err(fail('last-supervisor'));
      audit.write(enabled ? 'staff.enabled' : 'staff.disabled', { staffId, by });
      directory.put({ ...member, enabled });
      return ok();
    },
    setRole: (by, staffId, role) => {
      if (!isSupervisor(by)) return refused();
      const member = directory.find(staffId);
      if (!member) return err(fail('staff-unknown'));
      if (member.role === role) return ok();
      if (isLastSupervisor(directory, staffId)) return err(fail('last-supervisor'));
      audit.write('staff.role-changed', { staffId, role, by });
      directory.put({ ...member, role });
      return ok();
    },
    resetPin: async (by, staffId, pin) => {
      if (!isSupervisor(by)) return refused();
      if (by === staffId) return err(fail('same-person'));
      if (!directory.find(staffId)) return err(fail('staff-unknown'));
      const weakness = weaknessOf(pin);
      if (weakness) return err(fail('pin-unsuitable', { why: weakness }));
      const hash = await hashPin(pin, random);
      if (!isSupervisor(by)) return refused();
      const member = directory.find(staffId);
      if (!member) return err(fail('staff-unknown'));
      const { practicePin: _over, ...rest } = member;
      audit.write('staff.pin-reset', { staffId, by });
      directory.put({ ...rest, pin: hash, mustChoosePin: true });
      // Whoever forgot the old one need not wait for the new one.
      void tries.write(staffId, noTries);
      return ok();
    },
  };
}

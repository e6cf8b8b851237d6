import type { AuditFields } from '../../shared/audit/events.ts';
import type { ApprovalId, StaffId } from '../../shared/brand.ts';
import type { ApprovalKind, Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { isPinRight } from './pin-hash.ts';
import { afterWrongPin, noTries, type PinTries, remainingDelayMs, triesLeft } from './pin-tries.ts';
import type { StaffDirectory, StaffMember } from './staff-directory.ts';

export type PinFailure = Failure<'pin-wrong' | 'pin-delayed'>;
type ApprovalReason = AuditFields<'staff.approved'>['reason'];

/** Who is at the terminal, and the PIN checks that change it. */
export interface StaffSession {
  readonly read: () => Session;
  readonly signIn: (
    staffId: StaffId,
    pin: string,
  ) => Promise<Result<Session, PinFailure | Failure<'wrong-state'>>>;
  /** Hides the work and keeps it. */
  readonly lock: () => Session;
  readonly unlock: (pin: string) => Promise<Result<Session, PinFailure | Failure<'wrong-state'>>>;
  readonly signOut: () => Session;
  /** A supervisor other than the person signed in says yes to one exception. */
  readonly approve: (
    supervisorId: StaffId,
    pin: string,
    kind: ApprovalKind,
    reason: ApprovalReason,
  ) => Promise<Result<ApprovalId, PinFailure | Failure<'same-person' | 'supervisor-needed'>>>;
  /** Uses up an approval: true once, for the kind it was given for, in the session it was given in. */
  readonly takeApproval: (approvalId: ApprovalId, kind: ApprovalKind) => boolean;
}

interface Parts {
  readonly directory: StaffDirectory;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChange: (session: Session) => void;
}

/** Creates the session, signed out. Wrong PINs are counted per person, so one clerk can't lock out another. */
export function createStaffSession({ directory, audit, clock, random, onChange }: Parts): StaffSession {
  let session: Session = { state: 'signed-out' };
  const tries = new Map<StaffId, PinTries>();
  const approvals = new Map<ApprovalId, ApprovalKind>();

  // The session may change while a PIN is being checked; this reads it anew.
  const current = (): Session => session;
  const change = (next: Session): Session => {
    session = next;
    onChange(next);
    return next;
  };

  async function checkPin(member: StaffMember, pin: string): Promise<Result<void, PinFailure>> {
    const before = tries.get(member.staffId) ?? noTries;
    const waitMs = remainingDelayMs(before, clock.monotonic());
    if (waitMs > 0) return err(fail('pin-delayed', { waitMs }));
    // Counted before the slow derivation, so that tries fired in parallel are counted too.
    const after = afterWrongPin(before, clock.monotonic());
    tries.set(member.staffId, after);
    if (await isPinRight(pin, member.pin)) {
      tries.delete(member.staffId);
      return ok();
    }
    audit.write('staff.pin-refused', { staffId: member.staffId, triesLeft: triesLeft(after) });
    const delayMs = remainingDelayMs(after, clock.monotonic());
    return err(
      delayMs > 0
        ? fail('pin-delayed', { waitMs: delayMs })
        : fail('pin-wrong', { triesLeft: triesLeft(after) }),
    );
  }

  return {
    read: () => session,
    signIn: async (staffId, pin) => {
      if (session.state !== 'signed-out') return err(fail('wrong-state'));
      const member = directory.find(staffId);
      if (!member) return err(fail('pin-wrong', { triesLeft: 0 }));
      const checked = await checkPin(member, pin);
      if (!checked.ok) return checked;
      if (current().state !== 'signed-out') return err(fail('wrong-state'));
      const { displayName, role } = member;
      audit.write('staff.signed-in', { staffId, role });
      return ok(change({ state: 'signed-in', staffId, displayName, role }));
    },
    lock: () => {
      if (session.state !== 'signed-in') return session;
      // Locked and signed out first, written down second: an audit that fails must not keep a terminal open.
      const locked = change({ ...session, state: 'locked' });
      audit.write('staff.locked', { staffId: session.staffId });
      return locked;
    },
    unlock: async (pin) => {
      if (session.state !== 'locked') return err(fail('wrong-state'));
      const member = directory.find(session.staffId);
      if (!member) return err(fail('wrong-state'));
      const checked = await checkPin(member, pin);
      if (!checked.ok) return checked;
      const still = current();
      if (still.state !== 'locked' || still.staffId !== member.staffId) return err(fail('wrong-state'));
      audit.write('staff.unlocked', { staffId: member.staffId });
      return ok(change({ ...still, state: 'signed-in' }));
    },
    signOut: () => {
      if (session.state === 'signed-out') return session;
      const { staffId } = session;
      approvals.clear();
      const signedOut = change({ state: 'signed-out' });
      audit.write('staff.signed-out', { staffId });
      return signedOut;
    },
    approve: async (supervisorId, pin, kind, reason) => {
      if (session.state !== 'signed-in') return err(fail('supervisor-needed'));
      if (session.staffId === supervisorId) return err(fail('same-person'));
      const supervisor = directory.find(supervisorId);
      if (supervisor?.role !== 'supervisor') return err(fail('supervisor-needed'));
      const { staffId } = session;
      const checked = await checkPin(supervisor, pin);
      if (!checked.ok) return checked;
      const still = current();
      if (still.state !== 'signed-in' || still.staffId !== staffId) return err(fail('supervisor-needed'));
      const approvalId = random.uuid() as ApprovalId;
      audit.write('staff.approved', { approvalId, supervisorId, staffId, kind, reason });
      approvals.set(approvalId, kind);
      return ok(approvalId);
    },
    takeApproval: (approvalId, kind) => approvals.get(approvalId) === kind && approvals.delete(approvalId),
  };
}

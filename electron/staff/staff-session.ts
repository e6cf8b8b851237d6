import type { AuditFields } from '../../shared/audit/events.ts';
import type { ApprovalId, StaffId } from '../../shared/brand.ts';
import { weaknessOf } from '../../shared/domain/new-pin.ts';
import type { Exception, Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Random } from '../random.ts';
import type { CheckPin, PinFailure } from './check-pin.ts';
import { hashPin } from './pin-hash.ts';
import type { StaffDirectory, StaffMember } from './staff-directory.ts';

type ApprovalReason = AuditFields<'staff.approved'>['reason'];
type Answer<Value, Code extends Failure['code']> = Promise<Result<Value, PinFailure | Failure<Code>>>;

/** What of the outbox is open for a person to look at. */
export interface OpenQuestions {
  readonly unknown: number;
  readonly quarantined: number;
}

/** Who is at the terminal, and the PIN checks that change it. */
export interface StaffSession {
  readonly read: () => Session;
  readonly signIn: (staffId: StaffId, pin: string) => Answer<Session, 'wrong-state' | 'pin-to-choose'>;
  /** Signs in somebody whose PIN was set by another person, with one of their own in its place. */
  readonly choosePin: (
    staffId: StaffId,
    pin: string,
    newPin: string,
  ) => Answer<Session, 'wrong-state' | 'pin-unsuitable'>;
  /** Changes the PIN of the person who is signed in. */
  readonly changePin: (pin: string, newPin: string) => Answer<void, 'wrong-state' | 'pin-unsuitable'>;
  /** Hides the work and keeps it. `unattended`: main did it by itself. */
  readonly lock: (how?: { readonly unattended: boolean }) => Session;
  readonly unlock: (pin: string) => Answer<Session, 'wrong-state'>;
  /** `acknowledged`: what the person was shown of the outbox, and went all the same. */
  readonly signOut: (acknowledged?: OpenQuestions) => Session;
  /** A supervisor other than the person signed in says yes to one exception. */
  readonly approve: (
    supervisorId: StaffId,
    pin: string,
    exception: Exception & { readonly reason: ApprovalReason },
  ) => Answer<ApprovalId, 'same-person' | 'supervisor-needed'>;
  readonly takeApproval: TakeApproval;
}

/** Whether this person's session is there, locked or not. */
export function isSessionOf(session: Session, staffId: StaffId): boolean {
  return session.state !== 'signed-out' && session.staffId === staffId;
}

/** Uses up an approval: true once, for the kind and the subject it was given for, in the session it was given in. */
export type TakeApproval = (approvalId: ApprovalId, exception: Exception) => boolean;

interface Parts {
  readonly directory: StaffDirectory;
  readonly checkPin: CheckPin;
  readonly audit: AuditLog;
  readonly random: Random;
  readonly onChange: (session: Session) => void;
}

/** Creates the session, signed out. */
export function createStaffSession({ directory, checkPin, audit, random, onChange }: Parts): StaffSession {
  let session: Session = { state: 'signed-out' };
  const approvals = new Map<ApprovalId, Exception>();

  // The session may change while a PIN is being checked; this reads it anew. Each change is another object, so the same one is the same
  // stretch of it.
  const current = (): Session => session;
  const change = (next: Session): Session => {
    session = next;
    onChange(next);
    return next;
  };

  function begin({ staffId, displayName, role }: StaffMember): Session {
    audit.write('staff.signed-in', { staffId, role });
    return change({ state: 'signed-in', staffId, displayName, role });
  }

  /** The PIN of a member, from now on known to nobody else. */
  function keepPin(member: StaffMember, pin: StaffMember['pin']): void {
    const { practicePin: _over, ...rest } = member;
    audit.write('staff.pin-chosen', { staffId: member.staffId });
    directory.put({ ...rest, pin, mustChoosePin: false });
  }

  return {
    read: () => session,
    signIn: async (staffId, pin) => {
      if (session.state !== 'signed-out') return err(fail('wrong-state'));
      const checked = await checkPin(staffId, pin);
      if (!checked.ok) return checked;
      if (checked.value.mustChoosePin) return err(fail('pin-to-choose'));
      if (current().state !== 'signed-out') return err(fail('wrong-state'));
      return ok(begin(checked.value));
    },
    choosePin: async (staffId, pin, newPin) => {
      if (session.state !== 'signed-out' || directory.find(staffId)?.mustChoosePin !== true)
        return err(fail('wrong-state'));
      const weakness = weaknessOf(newPin, pin);
      if (weakness) return err(fail('pin-unsuitable', { why: weakness }));
      const hash = await hashPin(newPin, random);
      const checked = await checkPin(staffId, pin);
      if (!checked.ok) return checked;
      if (current().state !== 'signed-out' || !checked.value.mustChoosePin) return err(fail('wrong-state'));
      keepPin(checked.value, hash);
      return ok(begin(checked.value));
    },
    changePin: async (pin, newPin) => {
      if (session.state !== 'signed-in') return err(fail('wrong-state'));
      const { staffId } = session;
      const weakness = weaknessOf(newPin, pin);
      if (weakness) return err(fail('pin-unsuitable', { why: weakness }));
      const hash = await hashPin(newPin, random);
      const checked = await checkPin(staffId, pin);
      if (!checked.ok) return checked;
      const still = current();
      if (still.state !== 'signed-in' || still.staffId !== staffId) return err(fail('wrong-state'));
      keepPin(checked.value, hash);
      return ok();
    },
    lock: (how) => {
      if (session.state !== 'signed-in') return session;
      // Locked and signed out first, written down second: an audit that fails must not keep a terminal open.
      const { staffId } = session;
      // Said yes to for whoever stood there then.
      approvals.clear();
      const locked = change({ ...session, state: 'locked' });
      audit.write('staff.locked', {
        staffId,
        ...(how?.unattended ? { unattended: true } : {}),
      });
      return locked;
    },
    unlock: async (pin) => {
      if (session.state !== 'locked') return err(fail('wrong-state'));
      const { staffId } = session;
      const checked = await checkPin(staffId, pin);
      if (!checked.ok) return checked;
      const still = current();
      if (still.state !== 'locked' || still.staffId !== staffId || checked.value.mustChoosePin)
        return err(fail('wrong-state'));
      // Their session is being wound up: it was for the other role.
      if (checked.value.role !== still.role) return err(fail('wrong-state'));
      audit.write('staff.unlocked', { staffId });
      return ok(change({ ...still, state: 'signed-in' }));
    },
    signOut: (acknowledged) => {
      if (session.state === 'signed-out') return session;
      const { staffId, state } = session;
      approvals.clear();
      const signedOut = change({ state: 'signed-out' });
      if (acknowledged)
        audit.write('staff.outbox-acknowledged', { staffId, wasLocked: state === 'locked', ...acknowledged });
      audit.write('staff.signed-out', { staffId });
      return signedOut;
    },
    approve: async (supervisorId, pin, { kind, subject, reason }) => {
      if (session.state !== 'signed-in') return err(fail('supervisor-needed'));
      if (session.staffId === supervisorId) return err(fail('same-person'));
      const asked = session;
      const { staffId } = asked;
      // A PIN that somebody else has set proves nobody.
      const isSupervisor = (member: StaffMember | undefined) =>
        member?.role === 'supervisor' && member.enabled && !member.mustChoosePin;
      if (!isSupervisor(directory.find(supervisorId))) return err(fail('supervisor-needed'));
      const checked = await checkPin(supervisorId, pin);
      if (!checked.ok) return checked;
      // Also not where the same person is back from a lock: another customer may stand there.
      if (current() !== asked || !isSupervisor(checked.value)) return err(fail('supervisor-needed'));
      const approvalId = random.uuid() as ApprovalId;
      audit.write('staff.approved', { approvalId, supervisorId, staffId, kind, subject, reason });
      approvals.set(approvalId, { kind, subject });
      return ok(approvalId);
    },
    takeApproval: (approvalId, { kind, subject }) => {
      const given = approvals.get(approvalId);
      return given?.kind === kind && given.subject === subject && approvals.delete(approvalId);
    },
  };
}

import { z } from 'zod';
import { ApprovalId, StaffId } from '../brand.ts';
import { ApprovalKind, ApprovalSubject, Session, StaffCard } from '../domain/staff.ts';
import { StaffName } from '../domain/staff-directory.ts';
import { command, query } from './define.ts';

/** Staff get in, lock and leave also where the disk is full: that is when they are needed. */
const notKept = { isKept: false };

/** A PIN as it crosses: any short text, because a malformed PIN is simply a wrong one. */
export const typedPin = z.string().max(64);

/** Who is at the terminal: signing in and out, the lock, a PIN of one’s own. */
export const staffContract = {
  'staff.list': query({ access: 'anyone', input: z.strictObject({}), output: z.array(StaffCard) }),
  'staff.read-session': query({ access: 'anyone', input: z.strictObject({}), output: Session }),
  'staff.sign-in': command({
    ...notKept,
    access: 'anyone',
    input: z.strictObject({ staffId: StaffId, pin: typedPin }),
    output: Session,
    failures: ['pin-wrong', 'pin-delayed', 'pin-to-choose', 'wrong-state'],
    perMinute: 30,
  }),
  /** Signs in with a PIN of one's own in place of one that somebody else has set. */
  'staff.choose-pin': command({
    access: 'anyone',
    input: z.strictObject({ staffId: StaffId, pin: typedPin, newPin: typedPin }),
    output: Session,
    failures: ['pin-wrong', 'pin-delayed', 'pin-unsuitable', 'wrong-state'],
    perMinute: 30,
  }),
  /** The first supervisor of a live terminal; refused as soon as there is anybody. */
  'staff.create-first': command({
    access: 'anyone',
    input: z.strictObject({ displayName: StaffName, pin: typedPin }),
    output: StaffCard,
    failures: ['pin-unsuitable', 'wrong-state'],
    perMinute: 10,
  }),
  /** Hides the work and keeps it. */
  'staff.lock': command({ ...notKept, input: z.strictObject({}), output: Session }),
  /** Only the person who locked can unlock; anyone may sign out instead. */
  'staff.unlock': command({
    ...notKept,
    access: 'anyone',
    input: z.strictObject({ pin: typedPin }),
    output: Session,
    failures: ['pin-wrong', 'pin-delayed', 'wrong-state'],
    perMinute: 30,
  }),
  /**
   * Ends the session and the open visit's view; never touches the outbox. What no look-up settled, or can't be read, is
   * acknowledged with it: as many at least as there are.
   */
  'staff.sign-out': command({
    ...notKept,
    access: 'anyone',
    input: z.strictObject({
      acknowledged: z
        .strictObject({
          unknown: z.number().int().nonnegative(),
          quarantined: z.number().int().nonnegative(),
        })
        .optional(),
    }),
    output: Session,
    failures: ['not-acknowledged'],
  }),
  /** A supervisor, who is not the one asking, approves one exception with a reason. */
  'staff.approve': command({
    input: z.strictObject({
      supervisorId: StaffId,
      pin: typedPin,
      kind: ApprovalKind,
      subject: ApprovalSubject,
      reason: z.enum(['customer-asked', 'provider-told-us', 'device-broken', 'other']),
    }),
    output: z.strictObject({ approvalId: ApprovalId }),
    failures: ['pin-wrong', 'pin-delayed', 'same-person', 'supervisor-needed'],
    perMinute: 30,
  }),
};

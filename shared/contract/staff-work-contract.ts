import { z } from 'zod';
import { StaffId } from '../brand.ts';
import { DayReport } from '../domain/day-report.ts';
import { Role } from '../domain/staff.ts';
import { StaffEntry, StaffName } from '../domain/staff-directory.ts';
import { command, query } from './define.ts';
import { typedPin } from './staff-contract.ts';

/** All members of staff, after the change. */
const directory = z.array(StaffEntry);
const bySupervisor = { access: 'supervisor', output: directory, perMinute: 30 } as const;

/** The staff of a terminal in a supervisor's hands, and what everybody may change of themselves. */
export const staffWorkContract = {
  'staff.read-directory': query({ access: 'supervisor', input: z.strictObject({}), output: directory }),
  /** Their first PIN is known to two; they choose another one at their first sign-in. */
  'staff.add': command({
    ...bySupervisor,
    input: z.strictObject({ displayName: StaffName, role: Role, pin: typedPin }),
    failures: ['supervisor-needed', 'name-taken', 'pin-unsuitable'],
  }),
  /** Who is disabled can't sign in, unlock or approve, and a session of theirs ends. */
  'staff.set-enabled': command({
    ...bySupervisor,
    input: z.strictObject({ staffId: StaffId, enabled: z.boolean() }),
    failures: ['supervisor-needed', 'staff-unknown', 'last-supervisor'],
  }),
  /** Ends a session of theirs: what was on the screen was for the other role. */
  'staff.set-role': command({
    ...bySupervisor,
    input: z.strictObject({ staffId: StaffId, role: Role }),
    failures: ['supervisor-needed', 'staff-unknown', 'last-supervisor'],
  }),
  /** For somebody else; one's own PIN is changed with the old one. */
  'staff.reset-pin': command({
    ...bySupervisor,
    input: z.strictObject({ staffId: StaffId, pin: typedPin }),
    failures: ['supervisor-needed', 'staff-unknown', 'same-person', 'pin-unsuitable'],
  }),
  'staff.change-own-pin': command({
    input: z.strictObject({ pin: typedPin, newPin: typedPin }),
    output: z.null(),
    failures: ['pin-wrong', 'pin-delayed', 'pin-unsuitable', 'wrong-state'],
    perMinute: 30,
  }),
  /** Somebody is at the terminal: a key, a touch, or a code that a customer looks for. Main locks by itself without such signs. */
  'staff.note-activity': command({ isKept: false, input: z.strictObject({}), output: z.null() }),
  /** Counts and ages by state, provider and journey. */
  'staff.read-report': query({
    access: 'supervisor',
    /** Where the day began at this terminal, in Unix milliseconds. */
    input: z.strictObject({ from: z.number().int().nonnegative() }),
    output: DayReport,
    failures: ['storage-unavailable'],
    perMinute: 30,
  }),
};

import type { StaffId } from '../../shared/brand.ts';
import type { DayReport } from '../../shared/domain/day-report.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { StaffChanges } from './staff-changes.ts';
import { type StaffDirectory, toEntry } from './staff-directory.ts';
import { isSessionOf, type StaffSession } from './staff-session.ts';

/** What a supervisor may do about the staff of this terminal, and everybody about themselves. */
export function createStaffWorkHandlers(parts: {
  readonly session: StaffSession;
  readonly directory: StaffDirectory;
  readonly changes: StaffChanges;
  readonly beforeSignOut: () => Promise<void>;
  readonly readReport: (from: number) => Promise<Result<DayReport, unknown>>;
}): HandlersOf<
  | 'staff.read-directory'
  | 'staff.add'
  | 'staff.set-enabled'
  | 'staff.set-role'
  | 'staff.reset-pin'
  | 'staff.change-own-pin'
  | 'staff.note-activity'
  | 'staff.read-report'
> {
  const { session, directory, changes } = parts;
  const all = () => directory.list().map(toEntry);

  /** The session of somebody who is not what they were when they signed in. */
  async function endSessionOf(staffId: StaffId): Promise<void> {
    const isTheirs = () => isSessionOf(session.read(), staffId);
    if (!isTheirs()) return;
    try {
      // At once: winding up a visit takes its time, in which they would have the rights they had.
      session.lock();
      await parts.beforeSignOut();
    } finally {
      if (isTheirs()) session.signOut();
    }
  }

  return {
    'staff.read-directory': () => ok(all()),
    'staff.add': async (person, context) => {
      const added = await changes.add(callerOf(context), person);
      return added.ok ? ok(all()) : added;
    },
    'staff.set-enabled': async ({ staffId, enabled }, context) => {
      const changed = changes.setEnabled(callerOf(context), staffId, enabled);
      if (!changed.ok) return changed;
      if (!enabled) await endSessionOf(staffId);
      return ok(all());
    },
    'staff.set-role': async ({ staffId, role }, context) => {
      const isOther = directory.find(staffId)?.role !== role;
      const changed = changes.setRole(callerOf(context), staffId, role);
      if (!changed.ok) return changed;
      if (isOther) await endSessionOf(staffId);
      return ok(all());
    },
    'staff.reset-pin': async ({ staffId, pin }, context) => {
      const reset = await changes.resetPin(callerOf(context), staffId, pin);
      return reset.ok ? ok(all()) : reset;
    },
    'staff.change-own-pin': async ({ pin, newPin }) => {
      const changed = await session.changePin(pin, newPin);
      return changed.ok ? ok(null) : changed;
    },
    // That it was called is all there is to it: the boundary tells the watch of every command.
    'staff.note-activity': () => ok(null),
    'staff.read-report': async ({ from }) => {
      const report = await parts.readReport(from);
      return report.ok ? report : err(fail('storage-unavailable'));
    },
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function callerOf({ staff }: CallContext): StaffId {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff.staffId;
}

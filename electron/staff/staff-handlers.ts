import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { StaffDirectory } from './staff-directory.ts';
import type { StaffSession } from './staff-session.ts';

/** What the window may ask about staff. Cards carry no PIN hash; practice PINs exist in training only. */
export function createStaffHandlers(parts: {
  readonly session: StaffSession;
  readonly directory: StaffDirectory;
  /** Called before the session ends, so that an open visit is wiped with it. */
  readonly beforeSignOut: () => Promise<void>;
}): Pick<
  Handlers,
  | 'staff.list'
  | 'staff.read-session'
  | 'staff.sign-in'
  | 'staff.lock'
  | 'staff.unlock'
  | 'staff.sign-out'
  | 'staff.approve'
> {
  const { session, directory, beforeSignOut } = parts;
  return {
    'staff.list': () =>
      ok(
        directory.list().map(({ staffId, displayName, role, practicePin }) => ({
          staffId,
          displayName,
          role,
          ...(practicePin === undefined ? {} : { practicePin }),
        })),
      ),
    'staff.read-session': () => ok(session.read()),
    'staff.sign-in': ({ staffId, pin }) => session.signIn(staffId, pin),
    'staff.lock': () => ok(session.lock()),
    'staff.unlock': ({ pin }) => session.unlock(pin),
    'staff.sign-out': async () => {
      try {
        await beforeSignOut();
      } finally {
        session.signOut();
      }
      return ok(session.read());
    },
    'staff.approve': async ({ supervisorId, pin, kind, reason }) => {
      const approved = await session.approve(supervisorId, pin, kind, reason);
      return approved.ok ? ok({ approvalId: approved.value }) : approved;
    },
  };
}

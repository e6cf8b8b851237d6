import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { StaffChanges } from './staff-changes.ts';
import type { StaffDirectory, StaffMember } from './staff-directory.ts';
import { isSessionOf, type OpenQuestions, type StaffSession } from './staff-session.ts';

/** What the window may ask about staff. Cards carry no PIN hash; practice PINs exist in training only. */
export function createStaffHandlers(parts: {
  readonly session: StaffSession;
  readonly directory: StaffDirectory;
  readonly changes: Pick<StaffChanges, 'createFirst'>;
  /** Called before the session ends, so that an open visit is wiped with it. */
  readonly beforeSignOut: () => Promise<void>;
  readonly openQuestions: () => OpenQuestions;
  /** Called once there is a first supervisor, before anybody is told so. */
  readonly afterFirst: () => Promise<void>;
}): HandlersOf<
  | 'staff.list'
  | 'staff.read-session'
  | 'staff.sign-in'
  | 'staff.choose-pin'
  | 'staff.create-first'
  | 'staff.lock'
  | 'staff.unlock'
  | 'staff.sign-out'
  | 'staff.approve'
> {
  const { session, directory, changes, beforeSignOut } = parts;
  return {
    'staff.list': () =>
      ok(
        directory
          .list()
          .filter(({ enabled }) => enabled)
          .map(toCard),
      ),
    'staff.read-session': () => ok(session.read()),
    'staff.sign-in': ({ staffId, pin }) => session.signIn(staffId, pin),
    'staff.choose-pin': ({ staffId, pin, newPin }) => session.choosePin(staffId, pin, newPin),
    'staff.create-first': async ({ displayName, pin }) => {
      const created = await changes.createFirst(displayName, pin);
      if (!created.ok) return created;
      await parts.afterFirst();
      return ok(toCard(created.value));
    },
    'staff.lock': () => ok(session.lock()),
    'staff.unlock': ({ pin }) => session.unlock(pin),
    'staff.sign-out': async ({ acknowledged }) => {
      const open = parts.openQuestions();
      const isAnyOpen = open.unknown + open.quarantined > 0;
      const isSeen =
        acknowledged !== undefined &&
        acknowledged.unknown >= open.unknown &&
        acknowledged.quarantined >= open.quarantined;
      const before = session.read();
      if (isAnyOpen && !isSeen && before.state !== 'signed-out') return err(fail('not-acknowledged', open));
      try {
        await beforeSignOut();
      } finally {
        // Another call may have ended it meanwhile, and somebody else begun theirs.
        if (before.state !== 'signed-out' && isSessionOf(session.read(), before.staffId))
          session.signOut(isAnyOpen ? open : undefined);
      }
      return ok(session.read());
    },
    'staff.approve': async ({ supervisorId, pin, kind, subject, reason }) => {
      const approved = await session.approve(supervisorId, pin, { kind, subject, reason });
      return approved.ok ? ok({ approvalId: approved.value }) : approved;
    },
  };
}

const toCard = ({ staffId, displayName, role, practicePin }: StaffMember) => ({
  ...{ staffId, displayName, role },
  ...(practicePin === undefined ? {} : { practicePin }),
});

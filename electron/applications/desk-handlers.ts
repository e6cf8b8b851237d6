import type { StaffId } from '../../shared/brand.ts';
import { ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Desk } from './desk.ts';

type Names = 'desk.list' | 'desk.read-ticket' | 'desk.open' | 'desk.set-present';

/** What the window may do at the desk. */
export function createDeskHandlers(desk: Desk): Pick<Handlers, Names> {
  return {
    'desk.list': async () => ok(await desk.list()),
    'desk.read-ticket': ({ applicationId }) => desk.readTicket(applicationId),
    'desk.open': (whom, { staff }) =>
      'ticket' in whom
        ? desk.openByTicket(whom.ticket, staffIdOf(staff))
        : desk.open(whom.applicationId, staffIdOf(staff)),
    'desk.set-present': ({ applicationId, inBranch }) => desk.setPresent(applicationId, inBranch),
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function staffIdOf(staff: { readonly staffId: StaffId } | undefined): StaffId {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff.staffId;
}

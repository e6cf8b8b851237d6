import { ok } from '../../shared/result.ts';
import type { SignedInStaff } from '../ipc/call-context.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { Receipts } from './receipts.ts';

/** What the window may do with receipts: name whose, and nothing of what is on them. */
export function createReceiptsHandlers(receipts: Receipts): HandlersOf<'receipts.read' | 'receipts.print'> {
  return {
    'receipts.read': (whose, { staff }) => receipts.read(whose, known(staff)),
    'receipts.print': async (whose, { staff }) => {
      const printed = await receipts.putOnPaper(whose, known(staff));
      return printed.ok ? ok({}) : printed;
    },
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function known(staff: SignedInStaff | undefined): SignedInStaff {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff;
}

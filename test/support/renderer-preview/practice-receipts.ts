import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { practiceTicket } from './practice-desk.ts';

/** How the receipt printer of a scene is; absent: none is set up. */
export type PracticePrinter = 'prints' | 'needs-paper';

/** Main's handlers for receipts. */
export function practiceReceiptHandlers(state: { readonly printer?: PracticePrinter }) {
  return {
    'receipts.read': () => ok({ number: practiceTicket, canPrint: state.printer !== undefined }),
    'receipts.print': () => (state.printer === 'prints' ? ok({}) : err(fail('printer-needs-paper'))),
  };
}

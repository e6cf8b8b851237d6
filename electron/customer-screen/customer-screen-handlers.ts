import type { Failure } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { CustomerScreen } from './customer-screen.ts';

type Names =
  | 'customer-screen.read'
  | 'customer-screen.turn'
  | 'customer-screen.turn-back'
  | 'customer-screen.take'
  | 'customer-screen.act';

interface Parts {
  readonly screen: CustomerScreen;
  /** Policy wants the PIN of whoever takes a turned screen back. */
  readonly pinAfterTurn: boolean;
  /** Locks the terminal: the work is kept, and a PIN opens it. */
  readonly lock: () => void;
}

/** What the staff's window may do with the customer's own screen. */
export function createCustomerScreenHandlers({ screen, pinAfterTurn, lock }: Parts): Pick<Handlers, Names> {
  const thenView = <Failed extends Failure>(done: Result<unknown, Failed>) =>
    done.ok ? ok(screen.view()) : err(done.error);
  return {
    'customer-screen.read': () => ok(screen.view()),
    'customer-screen.turn': ({ applicationId, step }) => thenView(screen.turn(applicationId, step)),
    'customer-screen.turn-back': () => {
      // Locked first: between the two the screen would be the staff's already, before whoever holds it.
      if (pinAfterTurn && screen.isTurned()) lock();
      screen.turnBack();
      return ok(screen.view());
    },
    'customer-screen.take': ({ applicationId, isTaken }) => thenView(screen.take(applicationId, isTaken)),
    'customer-screen.act': async (act) =>
      act.act === 'code'
        ? thenView(await screen.enterCode(act, 'turned'))
        : thenView(await screen.act(act, 'turned')),
  };
}

import type { CustomerAct } from '../../shared/contract/customer-screen-contract.ts';
import type { Failure } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CustomerHandlers } from '../ipc/customer-handlers.ts';
import type { CustomerScreen } from './customer-screen.ts';

/** The failures of the doors that are behind an act are those that its contract entry names; anything else is a bug, and seen as one. */
type AnyFailure = Failure<never>;

/** What the customer's own window may do. What became of it is read anew: main tells that there is something to read. */
export function createCustomerWindowHandlers(screen: CustomerScreen): CustomerHandlers {
  const act = async (one: CustomerAct) => {
    const done = (await screen.act(one, 'second-display')) as Result<unknown, AnyFailure>;
    return done.ok ? ok(null) : err(done.error);
  };
  return {
    'customer.state': (_input, { mode }) => ok({ state: screen.state(), isTraining: mode === 'training' }),
    'customer.choose-language': (input) => act({ act: 'language', ...input }),
    'customer.consent': (input) => act({ act: 'consent', ...input }),
    'customer.confirm-review': (input) => act({ act: 'confirm', ...input }),
    'customer.ask-for-change': (input) => act({ act: 'change', ...input }),
    'customer.note-typing': (input) => act({ act: 'typing', ...input }),
    'customer.enter-code': (input) => act({ act: 'code', ...input }),
  };
}

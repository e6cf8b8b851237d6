import type { Failure } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CustomerHandlers } from '../ipc/customer-handlers.ts';
import type { CustomerScreen } from './customer-screen.ts';

/** What the customer's own window may do. What became of it is read anew: main tells that there is something to read. */
export function createCustomerWindowHandlers(screen: CustomerScreen): CustomerHandlers {
  const act = async (one: Parameters<CustomerScreen['act']>[0]) =>
    withoutAnswer(await screen.act(one, 'second-display'));
  return {
    'customer.state': (_input, { mode }) => ok({ state: screen.state(), isTraining: mode === 'training' }),
    'customer.choose-language': (input) => act({ act: 'language', ...input }),
    'customer.consent': (input) => act({ act: 'consent', ...input }),
    'customer.confirm-review': (input) => act({ act: 'confirm', ...input }),
    'customer.ask-for-change': (input) => act({ act: 'change', ...input }),
    'customer.note-typing': (input) => act({ act: 'typing', ...input }),
    'customer.enter-code': async (input) =>
      withoutAnswer(await screen.enterCode({ act: 'code', ...input }, 'second-display')),
  };
}

/** Only that it was done: what it led to is the staff's to know. */
const withoutAnswer = <Failed extends Failure>(done: Result<unknown, Failed>) =>
  done.ok ? ok(null) : err(done.error);

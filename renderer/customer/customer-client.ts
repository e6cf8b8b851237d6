import type { CustomerBridge } from '../../shared/contract/customer-bridge.ts';
import type {
  CustomerClient,
  CustomerEventName,
  CustomerMethodName,
} from '../../shared/contract/customer-contract.ts';
import type { CustomerAct } from '../../shared/contract/customer-screen-contract.ts';
import type { CustomerState } from '../../shared/domain/customer-screen.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { ActAsCustomer } from './customer-actions.ts';

/** What the window shows. */
export interface CustomerSees {
  readonly state: CustomerState;
  readonly isTraining: boolean;
}

/** Main as the customer's window sees it. Nothing here ever rejects. */
export interface CustomerMain {
  /** What to show; undefined where main does not say. */
  readonly read: () => Promise<CustomerSees | undefined>;
  readonly act: ActAsCustomer;
  /** Calls back whenever there is something new to read. */
  readonly onChanged: (listener: () => void) => () => void;
}

type Input<Name extends CustomerMethodName> = Parameters<CustomerClient[Name]>[0];
const changed: CustomerEventName = 'customer.changed';

/**
 * The calls of the customer's contract. Main has parsed every answer against it before it left; this page is small because it does not
 * carry the schemas a second time.
 */
export function createCustomerMain(bridge: CustomerBridge): CustomerMain {
  async function call<Name extends CustomerMethodName>(
    method: Name,
    input: Input<Name>,
  ): Promise<Result<unknown, FailureCode>> {
    const answer = await bridge.call(method, input).catch(() => undefined);
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return err('internal');
    if (answer.ok === true && 'value' in answer) return ok(answer.value);
    const error = 'error' in answer ? (answer.error as { readonly code?: FailureCode } | null) : null;
    return err(error?.code ?? 'internal');
  }
  const perform = ({ act, ...input }: CustomerAct): Promise<Result<unknown, FailureCode>> => {
    switch (act) {
      case 'language':
        return call('customer.choose-language', input as Input<'customer.choose-language'>);
      case 'consent':
        return call('customer.consent', input as Input<'customer.consent'>);
      case 'confirm':
        return call('customer.confirm-review', input as Input<'customer.confirm-review'>);
      case 'change':
        return call('customer.ask-for-change', input as Input<'customer.ask-for-change'>);
      case 'typing':
        return call('customer.note-typing', input as Input<'customer.note-typing'>);
      case 'code':
        return call('customer.enter-code', input as Input<'customer.enter-code'>);
    }
  };
  return {
    read: async () => {
      const read = await call('customer.state', {});
      return read.ok ? (read.value as CustomerSees) : undefined;
    },
    onChanged: (listener) => bridge.subscribe(changed, listener),
    act: async (one) => {
      const done = await perform(one);
      return done.ok ? undefined : done.error;
    },
  };
}

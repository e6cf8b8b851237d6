import type { CustomerAct } from '../../shared/contract/customer-screen-contract.ts';
import type { CustomerState } from '../../shared/domain/customer-screen.ts';
import type { FailureCode } from '../../shared/failure.ts';

/** Does what the customer has pressed. Answers why it was not done; undefined where it was. Never rejects. */
export type ActAsCustomer = (act: CustomerAct) => Promise<FailureCode | undefined>;

/** One screen of the customer's, as its view gets it. */
export interface ViewProps<Screen extends CustomerState['screen']> {
  readonly state: Extract<CustomerState, { readonly screen: Screen }>;
  readonly act: ActAsCustomer;
  /** On the staff's screen, turned round. */
  readonly isTurned: boolean;
}

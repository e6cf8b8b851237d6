/**
 * Noah: keeps a customer under an id of ours, so that payouts can be made to them. Two calls, which need nobody at the
 * counter: the same PUT may be sent as often as it takes. Nothing but the imported signing key is kept between calls,
 * and nothing is logged here.
 */
import type {
  PayoutCustomer,
  PayoutCustomerFound,
  PayoutCustomerProvider,
  PayoutCustomerStored,
} from '../payout-customer-provider.ts';
import { readJson } from '../read-json.ts';
import { fromWire, toWire } from './customer-mapping.ts';
import { type NoahOptions, signedCall } from './signed-call.ts';
import { createKeyReader } from './signing.ts';
import { AnyObject, CustomerId, PutCustomerBody, StoredCustomer } from './wire.ts';

/**
 * Builds the provider. No call throws for anything that a network, a server or the keychain does; one that is given
 * input which no form of ours accepts throws, naming fields and no values.
 */
export function createNoah(options: NoahOptions): PayoutCustomerProvider {
  const readKey = createKeyReader();

  return {
    putCustomer: signedCall<PayoutCustomer, PayoutCustomerStored>(options, readKey, {
      operation: 'put-customer',
      outcomeClass: 'natural-idempotent',
      method: 'PUT',
      toRequest: (customer) => ({
        path: pathOf(customer.customerId),
        body: serialise(toWire(customer, options.policy.sendType)),
      }),
      readSuccess: (answer) => {
        // The status is the answer, and a 204 has no body. One that is there must still be Noah's and whole.
        const json = answer.body.length > 0 ? readJson(answer) : undefined;
        if (json && !(json.ok && AnyObject.safeParse(json.value).success)) return undefined;
        if (answer.status === 201) return { stored: 'created' };
        // 200 isn't on the page; there is nothing else that it could mean.
        return answer.status === 204 || answer.status === 200 ? { stored: 'updated' } : undefined;
      },
    }),

    getCustomer: signedCall<{ readonly customerId: string }, PayoutCustomerFound>(options, readKey, {
      operation: 'get-customer',
      outcomeClass: 'read-only',
      method: 'GET',
      toRequest: ({ customerId }) => ({ path: pathOf(customerId) }),
      readSuccess: (answer, { customerId }) => {
        const json = readJson(answer);
        const stored = json.ok ? StoredCustomer.safeParse(json.value).data : undefined;
        if (stored?.CustomerID !== customerId) return undefined;
        return { found: 'customer', customer: fromWire(stored) };
      },
      readProblem: (status, problem) =>
        status === 404 && problem.Type === 'ResourceNotFound' ? { found: 'nobody' } : undefined,
    }),
  };
}

function pathOf(customerId: string): string {
  const parsed = CustomerId.safeParse(customerId);
  if (!parsed.success) throw new Error('noah was given unusable input: CustomerID');
  return `/customers/${parsed.data}`;
}

/** The body's bytes: made once, hashed and sent as they are. */
function serialise(body: unknown): Buffer {
  const parsed = PutCustomerBody.safeParse(body);
  if (parsed.success) return Buffer.from(JSON.stringify(parsed.data), 'utf8');
  // Details are checked before they get here, so this is a bug; its report names fields and no values.
  const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new Error(`noah put-customer was given unusable input: ${fields}`);
}

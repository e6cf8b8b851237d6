import type { CustomerBridge } from '../../shared/contract/customer-bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload of the customer's window; absent everywhere else. */
    readonly customer?: CustomerBridge;
  }
}

/** The bridge of this window. Throws where there is none: the page is then not the customer's. */
export function getWindowCustomer(from: Window): CustomerBridge {
  if (!from.customer) throw new Error("this page runs in the customer's window only");
  return from.customer;
}

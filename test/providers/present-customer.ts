import type { CustomerPresence } from '../../electron/providers/provider.ts';

/**
 * A customer at the counter, for tests that call a provider directly. The cast is the point: without one, only the
 * applications feature can make this proof (`electron/applications/customer-presence.ts`).
 */
export function presentCustomer(visitIsOpen: () => boolean = () => true): CustomerPresence {
  return { visitIsOpen } as unknown as CustomerPresence;
}

import type { CustomerScreenView } from '../../../shared/domain/customer-screen.ts';
import { ok } from '../../../shared/result.ts';

/** A terminal without a screen for customers: what every scene has that says nothing else. */
const none: CustomerScreenView = {
  ...{ use: 'none', isDisplayMissing: false, step: null, customer: 'reading', triesLeft: 0 },
  ...{ acts: 0, turned: null },
};

/** The customer's own screen, as far as staff's screens need it: what a scene says it is, and no visit behind it. */
export function practiceCustomerHandlers(state: { customerScreen?: CustomerScreenView }) {
  const read = () => state.customerScreen ?? none;
  const change = (to: Partial<CustomerScreenView>) => {
    state.customerScreen = { ...read(), ...to };
    return ok(state.customerScreen);
  };
  return {
    'customer-screen.read': () => ok(read()),
    'customer-screen.turn': () => change({ turned: { screen: 'turn-back', language: 'en', visit: 1 } }),
    'customer-screen.turn-back': () => change({ turned: null }),
    'customer-screen.take': ({ isTaken }: { isTaken: boolean }) =>
      change({ step: isTaken ? null : 'consent', customer: 'reading' }),
    'customer-screen.act': () => change({}),
  };
}

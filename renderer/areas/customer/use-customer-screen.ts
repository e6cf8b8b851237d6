import { useCallback, useEffect, useRef, useState } from 'react';
import type { CustomerScreenView } from '../../../shared/domain/customer-screen.ts';
import { useKiosk } from '../../bridge/kiosk.ts';
import { useStores } from '../../stores/stores.ts';
import { formAfter } from '../../stores/visit-state.ts';

/** The customer's own screen as staff see it, and how it is read again. */
export interface CustomerScreenHook {
  /** Undefined until main has answered, and where it does not. */
  readonly view: CustomerScreenView | undefined;
  readonly take: (view: CustomerScreenView) => void;
}

/**
 * Follows the customer's own screen while a visit is open. What the customer has done there changes the visit: it is then read again,
 * and goes on by itself as if staff had pressed.
 */
export function useCustomerScreen(): CustomerScreenHook {
  const { client, events } = useKiosk();
  const { visit } = useStores();
  const [view, setView] = useState<CustomerScreenView>();
  const acts = useRef<number>(undefined);

  const take = useCallback(
    (now: CustomerScreenView) => {
      const before = acts.current;
      acts.current = now.acts;
      setView(now);
      if (before === undefined || before === now.acts) return;
      const hadConsent = visit.getState().application?.consent !== undefined;
      void visit
        .getState()
        .load()
        .then(() => {
          const { application, lookAt, goOn } = visit.getState();
          if (!application) return;
          // A form is shown also where everything it asks is known already: somebody has to look at it.
          const form = hadConsent || !application.consent ? null : formAfter('consent', visit.getState());
          if (form) lookAt(form);
          else goOn();
        });
    },
    [visit],
  );

  useEffect(() => {
    let isShown = true;
    let latest = 0;
    const read = async () => {
      latest += 1;
      const mine = latest;
      const now = await client['customer-screen.read']({});
      if (isShown && now.ok && mine === latest) take(now.value);
    };
    const stop = events.on('customer-screen.changed', () => void read());
    void read();
    return () => {
      isShown = false;
      stop();
    };
  }, [client, events, take]);
  return { view, take };
}

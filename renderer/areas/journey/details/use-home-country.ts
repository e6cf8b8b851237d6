import { useEffect } from 'react';
import { useApp, useStores } from '../../../stores/stores.ts';

/**
 * Most customers live where the branch is: an address that nobody has begun starts with the branch's country, as policy has it. What a
 * document said, and what somebody cleared while the form is open, stays.
 */
export function useHomeCountry(asksCountry: boolean): void {
  const stores = useStores();
  const country = useApp((app) => app.status?.country);
  useEffect(() => {
    const { draft, typeDetail } = stores.visit.getState();
    if (asksCountry && country && !draft.country) typeDetail('country', country);
  }, [asksCountry, country, stores]);
}

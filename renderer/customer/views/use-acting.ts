import { useEffect, useRef, useState } from 'react';
import type { CustomerAct } from '../../../shared/contract/customer-screen-contract.ts';
import type { FailureCode } from '../../../shared/failure.ts';
import type { ActAsCustomer } from '../customer-actions.ts';

/** One act at a time, and what became of it. */
export function useActing(act: ActAsCustomer) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode>();
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const doIt = async (one: CustomerAct): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(undefined);
    const failed = await act(one);
    if (!isShown.current) return;
    setBusy(false);
    setFailure(failed);
  };
  return { isBusy, failure, doIt };
}

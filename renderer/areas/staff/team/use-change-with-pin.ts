import { useState } from 'react';
import type { NewPin } from '../use-new-pin.ts';

/** A change of the team that brings somebody's first PIN: sent once the PIN has been typed twice; refused, it is typed anew. */
export function useChangeWithPin(
  newPin: NewPin,
  send: (pin: string) => Promise<boolean>,
): { readonly isPending: boolean; readonly goOn: () => Promise<void> } {
  const [isPending, setPending] = useState(false);
  const goOn = async () => {
    const pin = newPin.advance();
    if (pin === null || isPending) return;
    setPending(true);
    if (await send(pin)) return;
    setPending(false);
    newPin.startOver();
  };
  return { isPending, goOn };
}

import { useEffect, useRef, useState } from 'react';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { TicketView } from '../../../shared/domain/outbox-item.ts';
import type { Failure } from '../../../shared/failure.ts';
import { useKiosk } from '../../bridge/kiosk.ts';

/** How far the printing has come. `sent`: it was handed to the printer, and can be handed over again. */
export type Printing =
  | { readonly state: 'idle' }
  | { readonly state: 'printing' }
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A receipt as its screen has it. */
export interface ShownReceipt {
  /** Null until main has said it, and where main has none. */
  readonly number: TicketView | null;
  readonly canPrint: boolean;
  readonly printing: Printing;
  readonly print: () => void;
}

/** The receipt of somebody on the desk; without an id, of the visit that is done or has just ended. Gone with the screen. */
export function useReceipt(onDesk?: ApplicationId): ShownReceipt {
  const { client } = useKiosk();
  const [read, setRead] = useState<{ readonly number: TicketView; readonly canPrint: boolean } | null>(null);
  const [printing, setPrinting] = useState<Printing>({ state: 'idle' });
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    client['receipts.read'](whoseOf(onDesk)).then((answer) => {
      if (isShown.current && answer.ok) setRead(answer.value);
    });
    return () => {
      isShown.current = false;
    };
  }, [client, onDesk]);

  const print = async () => {
    setPrinting({ state: 'printing' });
    const answer = await client['receipts.print'](whoseOf(onDesk));
    if (isShown.current)
      setPrinting(answer.ok ? { state: 'sent' } : { state: 'failed', failure: answer.error });
  };
  return {
    number: read?.number ?? null,
    canPrint: read?.canPrint ?? false,
    printing,
    print: () => void print(),
  };
}

const whoseOf = (onDesk: ApplicationId | undefined) =>
  onDesk === undefined ? ({ of: 'visit' } as const) : ({ of: 'desk', applicationId: onDesk } as const);

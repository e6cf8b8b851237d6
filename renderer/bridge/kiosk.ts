import { createContext, useContext } from 'react';
import type { KioskBridge } from '../../shared/contract/bridge.ts';
import type { Client } from '../../shared/contract/contract.ts';
import type { AnswerSchemas } from './answer-schemas.ts';
import { createClient } from './client.ts';
import { createKioskEvents, type KioskEvents } from './kiosk-events.ts';

/** The two clocks of a screen. */
export interface ScreenClock {
  /** Unix ms; for showing the time of day, never for measuring. */
  readonly now: () => number;
  /** Ms that only ever grow, whatever happens to the wall clock; for every countdown. */
  readonly monotonic: () => number;
}

/** All that the renderer may reach outside itself. */
export interface Kiosk {
  readonly client: Client;
  readonly events: KioskEvents;
  readonly clock: ScreenClock;
}

/** Builds the kiosk on what the preload put on the window. */
export function createKiosk(bridge: KioskBridge, answers: AnswerSchemas, clock: ScreenClock): Kiosk {
  return { client: createClient(bridge, answers), events: createKioskEvents(bridge), clock };
}

const KioskContext = createContext<Kiosk | undefined>(undefined);

/** Hands the kiosk to the tree below. */
export const KioskProvider = KioskContext.Provider;

/** The kiosk of this tree. Throws outside a `KioskProvider`, which is a bug. */
export function useKiosk(): Kiosk {
  const kiosk = useContext(KioskContext);
  if (!kiosk) throw new Error('useKiosk needs a KioskProvider above it');
  return kiosk;
}

import type { KioskBridge } from '../../shared/contract/bridge.ts';
import { type EventName, type EventPayload, events } from '../../shared/contract/events.ts';

/** What main says without being asked. */
export interface KioskEvents {
  /** Calls back with each payload that fits its schema; returns the function that ends it. */
  readonly on: <Name extends EventName>(
    event: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void;
}

/** Events of the bridge, parsed. A payload that does not fit is dropped: the next one, or a read, tells the truth. */
export function createKioskEvents(bridge: KioskBridge): KioskEvents {
  return {
    on: (event, listener) =>
      bridge.subscribe(event, (payload) => {
        const parsed = events[event].safeParse(payload);
        if (parsed.success) listener(parsed.data as EventPayload<typeof event>);
      }),
  };
}

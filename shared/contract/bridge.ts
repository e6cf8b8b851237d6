import type { MethodName } from './contract.ts';
import type { EventName } from './events.ts';

/**
 * What the preload puts on `window.kiosk`: call and subscribe over the contract's names, nothing else.
 * Payloads are unknown here on purpose: each side parses what it receives.
 */
export interface KioskBridge {
  /** Resolves with a `Result`; never rejects for an expected reason. */
  readonly call: (method: MethodName, input: unknown) => Promise<unknown>;
  /** Returns the function that ends the subscription. The listener gets the payload only. */
  readonly subscribe: (event: EventName, listener: (payload: unknown) => void) => () => void;
}

/** The IPC channel of a method. */
export const methodChannel = (method: string): string => `kiosk:call:${method}`;

/** The IPC channel on which main asks whether the page lives. The preload answers; the page never hears of it. */
export const pingChannel = 'kiosk:ping';

/** The IPC channel of an event. */
export const eventChannel = (event: string): string => `kiosk:event:${event}`;

import type { BrowserWindow } from 'electron';
import { eventChannel, pingChannel } from '../../shared/contract/bridge.ts';
import { customerEventChannel } from '../../shared/contract/customer-bridge.ts';
import { type CustomerEventName, customerEvents } from '../../shared/contract/customer-contract.ts';
import { type EventName, type EventPayload, events } from '../../shared/contract/events.ts';
import type { KnownWindows } from './known-windows.ts';

/** Tells every window of ours that something changed. Never throws; a window that shows anything but our page is not told. */
export type Publish = <Name extends EventName>(event: Name, payload: EventPayload<Name>) => void;

export interface PublisherOptions {
  readonly windows: KnownWindows;
  readonly origin: string;
  /** Told when a payload breaks the contract; nothing is sent then. */
  readonly onBug: (error: unknown, event: EventName) => void;
}

/** The one way from main to the page. The payload is parsed first: a field that the contract does not name never leaves. */
export function createPublisher({ windows, origin, onBug }: PublisherOptions): Publish {
  return (event, payload) => {
    const parsed = events[event].safeParse(payload);
    if (!parsed.success) {
      onBug(new Error(`the payload of ${event} breaks its schema`), event);
      return;
    }
    tell(windows, origin, eventChannel(event), parsed.data);
  };
}

/** Tells the customer's own window that there is something new to read. `windows` are of that kind only. */
export function createCustomerPublisher(
  windows: KnownWindows,
  origin: string,
): (event: CustomerEventName) => void {
  return (event) => tell(windows, origin, customerEventChannel(event), customerEvents[event].parse({}));
}

function tell(windows: KnownWindows, origin: string, channel: string, payload: unknown): void {
  for (const { webContents } of windows.all()) {
    try {
      if (!webContents.isDestroyed() && webContents.mainFrame.origin === origin)
        webContents.send(channel, payload);
    } catch {
      // Electron throws when a frame is touched after it was disposed: that page is gone, and the next one reads everything anew. Whoever
      // tells is in the middle of something, a lock or an answer of a provider, that has to come to its end.
    }
  }
}

/** Asks the page of a window whether it lives; the preload answers through the contract. Carries nothing. */
export const pingWindow = (window: BrowserWindow): void => window.webContents.send(pingChannel);

/**
 * The line between the preload's world and this process: a binding that exists in that world only, and a function that
 * this process calls there. Sent to the page as source.
 */
import type { FromPage, ToPage } from './messages.ts';
import type { Codec } from './structured-clone-codec.ts';

export interface NodeLink {
  /** Throws a `DataCloneError` when the message cannot be cloned. */
  tell(message: FromPage): void;
  hear(listener: (message: ToPage) => void): void;
}

export function createNodeLink(codec: Codec, bindingName: string): NodeLink {
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const send = world[bindingName];
  const listeners: ((message: ToPage) => void)[] = [];
  const receive = (text: string) => {
    const message = codec.decode(text) as ToPage;
    for (const listener of listeners) listener(message);
  };
  // The same name, now for the way back; the binding itself stays with this closure.
  Object.defineProperty(world, bindingName, { value: receive, enumerable: false });
  return {
    tell: (message) => send?.(codec.encode(message)),
    hear: (listener) => {
      listeners.push(listener);
    },
  };
}

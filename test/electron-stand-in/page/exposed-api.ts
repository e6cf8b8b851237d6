/**
 * The page's end of contextBridge: puts what the preload exposes on `window`, frozen, and carries calls, callbacks and
 * promises across. Runs in the page's own world; sent to it as source.
 */
import type { Carried, FromPageWorld, FromPreloadWorld } from './bridge-messages.ts';
import type { WorldLink } from './world-link.ts';

export function receiveExposedApi(link: WorldLink, marker: string): void {
  type Callback = (...args: unknown[]) => unknown;
  type Settle = { resolve(value: unknown): void; reject(reason: Error): void };
  const callbacks = new Map<number, Callback>();
  const promises = new Map<number, Settle>();
  let lastId = 0;
  type Reply = { value?: Carried; error?: string };
  const noReply: Reply = { error: 'the preload did not answer' };
  let reply: Reply | undefined;
  const tell = (message: FromPageWorld) => link.tell(message);
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const eachOf = (object: Record<string, unknown>, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

  function toPreload(value: unknown): Carried {
    if (typeof value === 'function') {
      callbacks.set(++lastId, value as Callback);
      return { [marker]: 'function', id: lastId };
    }
    if (Array.isArray(value)) return value.map(toPreload);
    return isPlain(value) ? eachOf(value, toPreload) : value;
  }

  function fromPreload(value: Carried): unknown {
    if (Array.isArray(value)) return Object.freeze(value.map(fromPreload));
    if (!isPlain(value)) return value;
    const id = value.id as number;
    if (value[marker] === 'function') return (...args: unknown[]) => call(id, args);
    if (value[marker] === 'promise') {
      return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    }
    return eachOf(value, fromPreload);
  }

  function call(fn: number, args: unknown[]): unknown {
    reply = undefined;
    tell({ op: 'call', fn, args: args.map(toPreload) });
    const { value, error } = reply ?? noReply;
    if (error !== undefined) throw new Error(error);
    return fromPreload(value);
  }

  function freezeDeeply(value: unknown): unknown {
    if (isPlain(value)) Object.values(Object.freeze(value)).forEach(freezeDeeply);
    return value;
  }

  link.hear((message: FromPreloadWorld) => {
    if (message.op === 'expose') {
      const value = freezeDeeply(fromPreload(message.api));
      Object.defineProperty(window, message.name, {
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      });
    } else if (message.op === 'reply') {
      reply = message;
    } else if (message.op === 'callback') {
      callbacks.get(message.fn)?.(...message.args.map(fromPreload));
    } else if (message.op === 'settle') {
      const promise = promises.get(message.promise);
      promises.delete(message.promise);
      if (message.error === undefined) promise?.resolve(fromPreload(message.value));
      else promise?.reject(new Error(message.error));
    }
  });
}

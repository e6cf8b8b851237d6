/**
 * The preload's end of contextBridge. Runs in the preload's own world; sent to the page as source.
 */
import type { Carried, FromPageWorld, FromPreloadWorld } from './bridge-messages.ts';
import type { WorldLink } from './world-link.ts';

export interface StandInContextBridge {
  /** Throws when the page already has something of that name. */
  exposeInMainWorld(apiKey: string, api: unknown): void;
}

export function createContextBridge(link: WorldLink, marker: string): StandInContextBridge {
  type Callable = (...args: unknown[]) => unknown;
  const functions = new Map<number, Callable>();
  let lastId = 0;
  const tell = (message: FromPreloadWorld) => link.tell(message);
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const eachOf = (object: Record<string, unknown>, change: (value: unknown) => unknown) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

  function toPage(value: unknown): Carried {
    if (typeof value === 'function') {
      functions.set(++lastId, value as Callable);
      return { [marker]: 'function', id: lastId };
    }
    if (value instanceof Promise) {
      const promise = ++lastId;
      value.then(
        (result) => tell({ op: 'settle', promise, value: toPage(result) }),
        (error) => tell({ op: 'settle', promise, error: messageOf(error) }),
      );
      return { [marker]: 'promise', id: promise };
    }
    if (Array.isArray(value)) return value.map(toPage);
    return isPlain(value) ? eachOf(value, toPage) : value;
  }

  function fromPage(value: Carried): unknown {
    if (Array.isArray(value)) return value.map(fromPage);
    if (!isPlain(value)) return value;
    if (value[marker] !== 'function') return eachOf(value, fromPage);
    const fn = value.id as number;
    return (...args: unknown[]) => tell({ op: 'callback', fn, args: args.map(toPage) });
  }

  link.hear((message: FromPageWorld) => {
    if (message.op !== 'call') return;
    try {
      tell({ op: 'reply', value: toPage(functions.get(message.fn)?.(...message.args.map(fromPage))) });
    } catch (error) {
      tell({ op: 'reply', error: messageOf(error) });
    }
  });

  const exposed = new Set<string>();
  return {
    exposeInMainWorld(apiKey, api) {
      if (exposed.has(apiKey) || apiKey in window) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      exposed.add(apiKey);
      tell({ op: 'expose', name: apiKey, api: toPage(api) });
    },
  };
}

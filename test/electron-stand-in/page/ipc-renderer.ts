/** `ipcRenderer`, as the preload sees it. Runs in the preload's own world; sent to the page as source. */
import type { NodeLink } from './node-link.ts';

export interface StandInIpcRenderer {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, listener: IpcListener): this;
  addListener(channel: string, listener: IpcListener): this;
  once(channel: string, listener: IpcListener): this;
  off(channel: string, listener: IpcListener): this;
  removeListener(channel: string, listener: IpcListener): this;
  removeAllListeners(channel?: string): this;
}

// biome-ignore lint/suspicious/noExplicitAny: Electron's own listener type, which ours must fit
type IpcListener = (event: any, ...args: any[]) => void;

export function createIpcRenderer(node: NodeLink): StandInIpcRenderer {
  type Settle = { resolve(value: unknown): void; reject(reason: Error): void };
  const invocations = new Map<number, Settle>();
  const listeners = new Map<string, Set<IpcListener>>();
  const onceListeners = new WeakMap<IpcListener, IpcListener>();
  let lastId = 0;

  node.hear((message) => {
    if (message.op === 'result') {
      const invocation = invocations.get(message.id);
      invocations.delete(message.id);
      if (message.error === undefined) invocation?.resolve(message.value);
      else invocation?.reject(new Error(message.error));
    } else if (message.op === 'event') {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener(event, ...message.args);
    }
  });

  const ipcRenderer: StandInIpcRenderer = {
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        node.tell({ op: 'invoke', id, channel, args });
        invocations.set(id, { resolve, reject });
      }),
    send: (channel, ...args) => node.tell({ op: 'send', channel, args }),
    on(channel, listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
      return ipcRenderer;
    },
    once(channel, listener) {
      const wrapper: IpcListener = (...args) => {
        ipcRenderer.off(channel, wrapper);
        listener(...args);
      };
      onceListeners.set(listener, wrapper);
      return ipcRenderer.on(channel, wrapper);
    },
    off(channel, listener) {
      listeners.get(channel)?.delete(listener);
      listeners.get(channel)?.delete(onceListeners.get(listener) ?? listener);
      return ipcRenderer;
    },
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
  };
  return ipcRenderer;
}

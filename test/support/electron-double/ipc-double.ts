/** `ipcMain` for unit tests. Arguments and answers are structured-cloned, as the real bridge does; a lost error type shows here too. */
import { EventEmitter } from 'node:events';

type Handler = (event: unknown, ...args: unknown[]) => unknown;

export class IpcMainDouble extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  /** Like Electron, refuses a second handler for the same channel. */
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Acts as the renderer: `event` is what main's sender check sees. Rejects where nothing handles the channel. */
  async invoke(channel: string, event: unknown, ...args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...structuredClone(args)));
  }
}

/** `ipcRenderer` for tests of the preload: `answer` plays main, `sent` is what the page's side asked. */
export class IpcRendererDouble extends EventEmitter {
  readonly sent: { channel: string; args: unknown[] }[] = [];
  answer: (channel: string, ...args: unknown[]) => unknown = () => undefined;

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const copied = structuredClone(args);
    this.sent.push({ channel, args: copied });
    return structuredClone(await this.answer(channel, ...copied));
  }

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args: structuredClone(args) });
  }
}

/** `contextBridge` for tests of the preload: what the page would see, by key. */
export class ContextBridgeDouble {
  readonly exposed = new Map<string, unknown>();

  exposeInMainWorld(key: string, api: unknown): void {
    if (this.exposed.has(key)) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
    this.exposed.set(key, api);
  }
}

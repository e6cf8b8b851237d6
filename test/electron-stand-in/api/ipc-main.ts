/** `ipcMain`: handlers by channel. Who calls them, and with which sender, is `window/answer-ipc.ts`. */
import type * as E from 'electron';
import { RefusingEmitter } from './refuse-missing.ts';

type Handler = Parameters<E.IpcMain['handle']>[1];

export class IpcMain extends RefusingEmitter<Record<string, unknown[]>> {
  readonly #handlers = new Map<string, Handler>();

  constructor() {
    super('ipcMain');
  }

  static handlerOf(ipcMain: IpcMain, channel: string): Handler | undefined {
    return ipcMain.#handlers.get(channel);
  }

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args) as unknown;
    });
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
}

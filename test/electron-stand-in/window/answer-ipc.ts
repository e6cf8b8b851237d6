/** Carries the preload's messages to `ipcMain` and its handlers' answers back, errors worded as Electron words them. */
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import { IpcMain } from '../api/ipc-main.ts';
import { asElectronContents, type WebContents } from '../api/web-contents.ts';
import { asElectronFrame } from '../api/web-frame-main.ts';
import type { FromPage, ToPage } from '../page/messages.ts';
import type { ChromiumPage } from './chromium-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

type Invoke = Extract<FromPage, { op: 'invoke' }>;

export function answerIpc(
  core: WebContentsCore,
  webContents: WebContents,
  page: ChromiumPage,
  ipcMain: IpcMain,
): void {
  page.onMessage((message, isCurrent) => {
    if (message.op !== 'invoke' && message.op !== 'send') return;
    const event = createEvent(core, webContents, isCurrent);
    if (message.op === 'send')
      ipcMain.emit(message.channel, asMainEvent(event, webContents), ...message.args);
    else void answerInvoke(ipcMain, event, message, page);
  });
}

async function answerInvoke(
  ipcMain: IpcMain,
  event: E.IpcMainInvokeEvent,
  { id, channel, args }: Invoke,
  page: ChromiumPage,
): Promise<void> {
  try {
    const handler = IpcMain.handlerOf(ipcMain, channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const value: unknown = await handler(event, ...args);
    page.tell({ op: 'result', id, value } satisfies ToPage);
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error);
    page.tell({ op: 'result', id, error: `Error invoking remote method '${channel}': ${String(error)}` });
  }
}

/** `senderFrame` is null for a document that is no longer shown, as in Electron. */
function createEvent(
  core: WebContentsCore,
  webContents: WebContents,
  isCurrent: boolean,
): E.IpcMainInvokeEvent {
  const { main } = core.frames;
  return electronEvent({
    type: 'frame' as const,
    sender: asElectronContents(webContents),
    senderFrame: isCurrent && !core.isDestroyed ? asElectronFrame(main) : null,
    frameId: main.routingId,
    processId: main.processId,
  }) as unknown as E.IpcMainInvokeEvent;
}

function asMainEvent(event: E.IpcMainInvokeEvent, webContents: WebContents): E.IpcMainEvent {
  const reply = (channel: string, ...args: unknown[]) => webContents.send(channel, ...args);
  return Object.assign(event, { reply, ports: [], returnValue: undefined });
}

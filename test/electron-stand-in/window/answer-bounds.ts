/** A page that wants other bounds: main is told, as in Electron, and only where it does not say no the window gets them. */
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import type { WebContents } from '../api/web-contents.ts';
import type { ChromiumPage } from './chromium-page.ts';

export function answerBounds(
  webContents: WebContents,
  page: ChromiumPage,
  onGranted: (bounds: E.Rectangle) => void,
): void {
  page.onMessage((message) => {
    if (message.op !== 'move-window') return;
    const event = electronEvent();
    webContents.emit('content-bounds-updated', event, message.bounds);
    if (!event.defaultPrevented) onGranted(message.bounds);
  });
}

/** `context-menu`: Chromium's own never shows (the page script refuses it); main is told where it was asked for. */
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import { refuseMissing } from '../api/refuse-missing.ts';
import type { WebContents } from '../api/web-contents.ts';
import type { ChromiumPage } from './chromium-page.ts';

export type OfferedContextMenuParams = Pick<
  E.ContextMenuParams,
  'x' | 'y' | 'frame' | 'pageURL' | 'isEditable'
>;

export function answerContextMenu(webContents: WebContents, page: ChromiumPage): void {
  page.onMessage((message) => {
    if (message.op !== 'context-menu') return;
    const { x, y, isEditable } = message;
    const told: OfferedContextMenuParams = {
      ...{ x, y, isEditable },
      frame: webContents.mainFrame,
      pageURL: webContents.getURL(),
    };
    webContents.emit(
      'context-menu',
      electronEvent(),
      refuseMissing('contextMenuParams', told) as E.ContextMenuParams,
    );
  });
}

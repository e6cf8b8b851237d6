/** Windows, downloads, guests and tools: everything that would lead out of the kiosk's one page. */

import type { SessionDouble } from '../../support/electron-double/session-double.ts';
import { BrowserWindow, createPreventableEvent } from '../../support/electron-double.ts';
import type { WindowDouble } from './guarded-window.ts';

/** The ways out that are open in a window and its session. */
export function waysOut(window: WindowDouble, session: SessionDouble): readonly string[] {
  const { webContents } = window;
  const dispositions = ['new-window', 'foreground-tab', 'background-tab', 'save-to-disk', 'other'];
  const opens = dispositions.some((disposition) => {
    const details = { url: 'app://kiosk/index.html', disposition };
    return webContents.openHandler(details).action !== 'deny';
  });
  const child = new BrowserWindow();
  webContents.emit('did-create-window', child, {});
  const download = createPreventableEvent();
  session.emit('will-download', download, {}, webContents);
  const guest = webContents.emitPreventable('will-attach-webview');
  webContents.emit('devtools-opened');
  return [
    ...(opens ? ['a window opens'] : []),
    ...(child.isDestroyed() ? [] : ['a window that came about stays']),
    ...(download.defaultPrevented ? [] : ['a download begins']),
    ...(guest.defaultPrevented ? [] : ['a webview attaches']),
    ...(webContents.closeDevToolsCalls === 1 ? [] : ['developer tools stay open']),
  ];
}

/** Windows, downloads, guests, tools, other bounds and peer connections: everything that would lead out of the kiosk's one page. */

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
  const moved = webContents.emitPreventable(
    'content-bounds-updated',
    {},
    { x: 0, y: 0, width: 10, height: 10 },
  );
  return [
    ...(opens ? ['a window opens'] : []),
    ...(child.isDestroyed() ? [] : ['a window that came about stays']),
    ...(download.defaultPrevented ? [] : ['a download begins']),
    ...(guest.defaultPrevented ? [] : ['a webview attaches']),
    ...(webContents.closeDevToolsCalls === 1 ? [] : ['developer tools stay open']),
    ...(moved.defaultPrevented ? [] : ['the page moves its window']),
    ...(webContents.webRtcPolicy === 'disable_non_proxied_udp' ? [] : ['peer connections send datagrams']),
    ...(leadsNowhere(session) ? [] : ['what passes every filter reaches a network']),
  ];
}

/** Whether all of a session's requests, loopback's too, go to a proxy that no ordinary program can be. */
export function leadsNowhere({ proxy }: SessionDouble): boolean {
  const { mode, proxyRules, proxyBypassRules } = (proxy ?? {}) as Record<string, unknown>;
  return (
    mode === 'fixed_servers' && proxyRules === 'socks5://127.0.0.1:1' && proxyBypassRules === '<-loopback>'
  );
}

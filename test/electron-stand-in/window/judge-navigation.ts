/**
 * Asks main about moves, in Electron's order: `will-frame-navigate`, then for the main frame `will-navigate`; for a server's
 * redirect `will-redirect`. Main's own loads are not asked about.
 * https://www.electronjs.org/docs/latest/api/web-contents#navigation-events
 */
import { electronEvent } from '../api/electron-event.ts';
import type { WebContents } from '../api/web-contents.ts';
import { asElectronFrame, type WebFrameMain } from '../api/web-frame-main.ts';
import type { ChromiumPage } from './chromium-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

export interface Navigation {
  /** In the product's spelling. */
  url: string;
  frame: WebFrameMain;
}

/** False when a listener prevented it. */
export function mayNavigate(
  core: WebContentsCore,
  webContents: WebContents,
  { url, frame }: Navigation,
): boolean {
  const isMainFrame = frame === core.frames.main;
  const initiator = asElectronFrame(core.frames.main);
  const about = { url, isSameDocument: false, isMainFrame, frame: asElectronFrame(frame), initiator };
  const frameEvent = electronEvent(about);
  webContents.emit('will-frame-navigate', frameEvent);
  if (frameEvent.defaultPrevented) return false;
  if (!isMainFrame) return true;
  const event = electronEvent(about);
  webContents.emit('will-navigate', event, url, false, true, frame.processId, frame.routingId);
  return !event.defaultPrevented;
}

/** False when a listener prevented it. */
export function mayRedirect(
  core: WebContentsCore,
  webContents: WebContents,
  { url, frame }: Navigation,
): boolean {
  const isMainFrame = frame === core.frames.main;
  const event = electronEvent({
    url,
    isSameDocument: false,
    isMainFrame,
    frame: asElectronFrame(frame),
    initiator: null,
  });
  webContents.emit('will-redirect', event, url, false, isMainFrame, frame.processId, frame.routingId);
  return !event.defaultPrevented;
}

/**
 * A move that the page script held because it would not have passed the request check. Main is asked; what it allows is
 * done for the product's own scheme, and nothing else is ever done: other programs are not started from here.
 */
function leavePage(core: WebContentsCore, webContents: WebContents, url: string): void {
  if (!mayNavigate(core, webContents, { url, frame: core.frames.main })) return;
  if (core.schemes.toWeb(url) === url) console.error(`a move to ${url} is not in the stand-in`);
  else webContents.loadURL(url).catch((error: Error) => console.error(error.message));
}

export function answerMoves(core: WebContentsCore, webContents: WebContents, page: ChromiumPage): void {
  page.onMessage((message) => {
    if (message.op === 'leave') leavePage(core, webContents, message.url);
  });
}

/** Downloads are always refused by Chromium; main is told of each, as Electron tells it. */
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import { refuseMissing } from '../api/refuse-missing.ts';
import { asElectronContents, type WebContents } from '../api/web-contents.ts';
import { asElectronFrame } from '../api/web-frame-main.ts';
import type { ChromiumPage } from './chromium-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

export type OfferedDownloadItem = Pick<E.DownloadItem, 'getURL' | 'getFilename' | 'cancel' | 'getState'>;

export async function refuseDownloads(
  core: WebContentsCore,
  webContents: WebContents,
  { browser }: ChromiumPage,
): Promise<void> {
  browser.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    const event = electronEvent();
    const item: OfferedDownloadItem = {
      getURL: () => core.schemes.fromWeb(url),
      getFilename: () => suggestedFilename,
      getState: () => 'cancelled',
      cancel: () => undefined,
    };
    const offered = refuseMissing('downloadItem', item) as E.DownloadItem;
    const frame = asElectronFrame(core.frames.main);
    core.session.emit('will-download', event, offered, asElectronContents(webContents), frame);
    if (!event.defaultPrevented) console.error('a download that main allows is not in the stand-in');
  });
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}

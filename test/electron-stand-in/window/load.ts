/** Loads and reloads that main itself asks for. They pass no question; everything the page starts does. */
import { electronEvent } from '../api/electron-event.ts';
import type { WebContents } from '../api/web-contents.ts';
import { netErrorCode } from './net-error.ts';
import type { WebContentsCore } from './web-contents-core.ts';

/** Resolves when the page has finished loading; rejects, as Electron words it, when it did not load. */
export async function loadAddress(
  core: WebContentsCore,
  webContents: WebContents,
  url: string,
): Promise<void> {
  const { cdp } = await core.page;
  const address = core.schemes.toWeb(url);
  const finished = Promise.withResolvers<void>();
  let own: string | undefined;
  const onFinished = () => {
    if (core.loadedLoader === own) finished.resolve();
    else if (own !== undefined) finished.reject(new Error(`ERR_ABORTED (-3) loading '${url}'`));
  };
  webContents.on('did-finish-load', onFinished);
  const stop = () => finished.reject(new Error(`ERR_FAILED (-2) loading '${url}'`));
  webContents.once('destroyed', stop);
  try {
    core.expectedAddress = canonical(address);
    const { errorText, loaderId } = await cdp.send('Page.navigate', { url: address });
    if (errorText !== undefined) throw failure(webContents, url, errorText);
    // Without a loader it was a move within the document, which has nothing to load.
    if (loaderId === undefined || core.loadedLoader === loaderId) return;
    own = loaderId;
    await finished.promise;
  } finally {
    core.expectedAddress = undefined;
    webContents.off('did-finish-load', onFinished);
    webContents.off('destroyed', stop);
  }
}

/** Also brings a crashed page back. */
export function reloadPage(core: WebContentsCore, ignoreCache: boolean): void {
  void core.page.then(
    ({ cdp }) => {
      core.expectedAddress = canonical(core.schemes.toWeb(core.frames.main.url));
      return cdp.send('Page.reload', { ignoreCache });
    },
    () => undefined,
  );
}

/** As Chromium will spell it when it asks for the document: without the fragment. */
function canonical(address: string): string {
  return URL.parse(address)?.href.replace(/#.*$/s, '') ?? address;
}

function failure(webContents: WebContents, url: string, errorText: string): Error {
  const description = errorText.replace(/^net::/, '');
  const errno = netErrorCode(description);
  webContents.emit('did-fail-load', electronEvent(), errno, description, url, true, 1, 1);
  return Object.assign(new Error(`${description} (${errno}) loading '${url}'`), {
    errno,
    code: description,
    url,
  });
}

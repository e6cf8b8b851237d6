/** Tells main what happens to the page: loads, moves, console lines, focus, and the death of its renderer. */
import type * as E from 'electron';
import { electronEvent } from '../api/electron-event.ts';
import type { WebContents } from '../api/web-contents.ts';
import type { CdpEventPayload } from '../chromium/cdp-protocol.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { exitReason } from './exit-reason.ts';
import type { WebContentsCore } from './web-contents-core.ts';

export interface PageWatcher {
  /** The first frame of the product's page is on the screen. */
  onPainted(): void;
  onRendererGone(details: { reason: ReturnType<typeof exitReason>; exitCode: number }): void;
  onFocusChanged(hasFocus: boolean): void;
}

export function watchPage(
  core: WebContentsCore,
  webContents: WebContents,
  page: ChromiumPage,
  preloadPath: string,
  watcher: PageWatcher,
): void {
  const { cdp, browser, mainFrameId } = page;
  const isMain = ({ frameId }: { frameId: string }) => frameId === mainFrameId;
  let isErrorPage = false;
  let hasBegun = false;
  let shownLoader: string | undefined;
  core.frames.navigated(mainFrameId, undefined, '');

  // Nobody may go back to the blank page that Chromium started with. Refused while a move is pending, hence more than once.
  const forgetHistory = () => {
    cdp.send('Page.resetNavigationHistory').catch(() => undefined);
  };

  cdp.on('Page.frameNavigated', ({ frame }) => {
    const url = core.schemes.fromWeb(frame.url);
    core.frames.navigated(frame.id, frame.parentId, url);
    if (frame.id !== mainFrameId) return;
    shownLoader = frame.loaderId;
    // A slow Chromium may still be on its way to the blank page that it starts with: no load of the product's.
    if (!hasBegun && frame.url === 'about:blank') return;
    isErrorPage = frame.unreachableUrl !== undefined;
    core.isCrashed = false;
    hasBegun = true;
    void learnRendererPid(core, page);
    forgetHistory();
    webContents.emit('did-navigate', electronEvent(), url, 200, 'OK');
  });
  cdp.on('Page.frameDetached', ({ frameId }) => core.frames.removed(frameId));
  cdp.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const address = core.schemes.fromWeb(url);
    const frame = core.frames.get(frameId);
    if (isMain({ frameId })) core.frames.navigated(frameId, undefined, address);
    const { processId, routingId } = frame;
    webContents.emit(
      'did-navigate-in-page',
      electronEvent(),
      address,
      isMain({ frameId }),
      processId,
      routingId,
    );
  });
  cdp.on('Page.frameStartedLoading', (told) => isMain(told) && webContents.emit('did-start-loading'));
  cdp.on('Page.frameStoppedLoading', (told) => isMain(told) && webContents.emit('did-stop-loading'));
  // Told by document, unlike `Page.loadEventFired`: the end of the page before may be heard after the new one has begun.
  cdp.on('Page.lifecycleEvent', ({ name, frameId, loaderId }) => {
    if (!hasBegun || !isMain({ frameId })) return;
    if (name === 'firstPaint') watcher.onPainted();
    if (loaderId !== shownLoader) return;
    if (name === 'DOMContentLoaded') webContents.emit('dom-ready');
    if (name !== 'load') return;
    forgetHistory();
    core.loadedLoader = loaderId;
    if (!isErrorPage) webContents.emit('did-finish-load');
  });
  cdp.on('Runtime.consoleAPICalled', (told) => tellConsoleMessage(core, webContents, told));
  browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
    if (targetInfo.targetId === mainFrameId) core.title = targetInfo.title;
  });
  browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
    if (targetId !== mainFrameId) return;
    core.isCrashed = true;
    core.rendererPid = 0;
    const details = { reason: exitReason(status), exitCode: errorCode };
    webContents.emit('render-process-gone', electronEvent(), details);
    watcher.onRendererGone(details);
  });
  page.onMessage((message) => {
    if (message.op === 'focus') {
      core.isFocused = message.hasFocus;
      webContents.emit(message.hasFocus ? 'focus' : 'blur');
      watcher.onFocusChanged(message.hasFocus);
    } else if (message.op === 'preload-error') {
      webContents.emit('preload-error', electronEvent(), preloadPath, new Error(message.message));
    }
  });
}

/** With no spare renderer kept, the newest one is the page's. */
async function learnRendererPid(core: WebContentsCore, { browser }: ChromiumPage): Promise<void> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo').catch(() => ({ processInfo: [] }));
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  core.rendererPid = Math.max(0, ...renderers);
}

const LEVELS = { debug: 0, info: 1, warning: 2, error: 3 } as const;

function tellConsoleMessage(
  core: WebContentsCore,
  webContents: WebContents,
  { type, args, stackTrace }: CdpEventPayload<'Runtime.consoleAPICalled'>,
): void {
  const level: E.WebContentsConsoleMessageEventParams['level'] =
    type === 'error' || type === 'warning' || type === 'debug' ? type : 'info';
  const message = args.map((argument) => String(argument.value ?? argument.description ?? '')).join(' ');
  const [top] = stackTrace?.callFrames ?? [];
  const lineNumber = (top?.lineNumber ?? -1) + 1;
  const sourceId = core.schemes.fromWeb(top?.url ?? '');
  const event = electronEvent({ message, level, lineNumber, sourceId, frame: webContents.mainFrame });
  webContents.emit('console-message', event, LEVELS[level], message, lineNumber, sourceId);
}

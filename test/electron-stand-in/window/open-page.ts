/** Starts a Chromium for one window and puts every listener in place before its page may load anything. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';
import { App } from '../api/app.ts';
import type { WindowTools } from '../api/browser-window.ts';
import { Screen } from '../api/screen.ts';
import type { WebContents } from '../api/web-contents.ts';
import { chromiumArguments } from '../chromium/chromium-arguments.ts';
import { findChromium } from '../chromium/chromium-binary.ts';
import { type ChromiumProcess, startChromium } from '../chromium/chromium-process.ts';
import { createProfileFolder, type ProfileFolder } from '../chromium/profile-folder.ts';
import { writePreferences } from '../chromium/profile-preferences.ts';
import { answerContextMenu } from './answer-context-menu.ts';
import { answerIpc } from './answer-ipc.ts';
import { answerKeys } from './answer-keys.ts';
import { answerPermissions, denyEverything } from './answer-permissions.ts';
import { answerRequests } from './answer-requests.ts';
import { attachToPage, type ChromiumPage } from './chromium-page.ts';
import { answerMoves } from './judge-navigation.ts';
import { refuseDialogs } from './refuse-dialogs.ts';
import { refuseDownloads } from './refuse-downloads.ts';
import { refuseWindows } from './refuse-windows.ts';
import { type PageWatcher, watchPage } from './watch-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

export interface WindowEnd extends PageWatcher {
  onChromiumEnded(): void;
}

interface Wanted {
  options: E.BrowserWindowConstructorOptions;
  bounds: E.Rectangle;
}

/** Rejects when Chromium does not start. */
export async function openPage(
  tools: WindowTools,
  core: WebContentsCore,
  webContents: WebContents,
  { options, bounds }: Wanted,
  told: WindowEnd,
): Promise<ChromiumPage> {
  const preloadPath = options.webPreferences?.preload;
  const preloadSource = preloadPath === undefined ? '' : readFileSync(preloadPath, 'utf8');
  const chromium = startForWindow(tools, core, options, bounds);
  tools.openWindows.track(chromium.ended);
  const page = await attachToPage(chromium);
  void chromium.ended.then(() => {
    core.sessionCore.pages.delete(page);
    told.onChromiumEnded();
  });
  page.browser.on('Target.targetDestroyed', ({ targetId }) => {
    if (targetId === page.mainFrameId) void chromium.stop();
  });

  watchPage(core, webContents, page, preloadPath ?? '', told);
  answerIpc(core, webContents, page, tools.ipcMain);
  answerPermissions(core, webContents, page);
  answerMoves(core, webContents, page);
  answerContextMenu(webContents, page);
  answerRequests(core, webContents, page, [answerKeys(webContents, page)]);
  refuseWindows(core, page);
  refuseDialogs(page);
  await Promise.all([
    refuseDownloads(core, webContents, page),
    denyEverything(page),
    page.begin(preloadSource, { chrome: tools.chromiumVersion() }),
    learnScreen(tools.screen, page),
  ]);
  if (isFullScreen(options)) await fillDisplay(page, bounds, tools.screen.getPrimaryDisplay().bounds);
  core.sessionCore.pages.add(page);
  return page;
}

function startForWindow(
  { settings, app }: WindowTools,
  core: WebContentsCore,
  options: E.BrowserWindowConstructorOptions,
  bounds: E.Rectangle,
): ChromiumProcess {
  const { storagePath } = core.sessionCore;
  checkDisplay(settings.isHeadless);
  const profile = createProfileFolder(storagePath && path.join(storagePath, 'chromium'));
  writePreferences(profile.path);
  const look = {
    isKiosk: isFullScreen(options),
    width: bounds.width,
    height: bounds.height,
    backgroundColor: options.backgroundColor ?? '#fff',
    name: app.name,
  };
  const args = chromiumArguments(settings, look, profile.path, App.switchesForChromium(app));
  const chromium = startChromium(findChromium(settings.chromium), args, profile, settings.logsChromium);
  if (settings.statusFile !== undefined) writeStatus(settings.statusFile, chromium, profile);
  return chromium;
}

function checkDisplay(isHeadless: boolean): void {
  if (isHeadless || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return;
  throw new Error('there is no display: set DISPLAY, or STAND_IN_HEADLESS=1');
}

function writeStatus(file: string, { pid }: ChromiumProcess, profile: ProfileFolder): void {
  const status = { mainPid: process.pid, chromiumPid: pid, profileFolder: profile.path };
  // Whole or not at all: somebody is waiting for it.
  writeFileSync(`${file}.new`, JSON.stringify(status));
  renameSync(`${file}.new`, file);
}

const isFullScreen = ({ kiosk, fullscreen }: E.BrowserWindowConstructorOptions) =>
  kiosk ?? fullscreen ?? false;

/** Without a window manager nobody enlarges a window to the display, whose size was only assumed when it was opened. */
async function fillDisplay(
  { browser, mainFrameId }: ChromiumPage,
  assumed: E.Rectangle,
  actual: E.Rectangle,
) {
  if (assumed.width === actual.width && assumed.height === actual.height) return;
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: mainFrameId });
  const { x: left, y: top, width, height } = actual;
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'normal' } });
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } });
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState: 'fullscreen' } });
}

async function learnScreen(screen: Screen, { cdp }: ChromiumPage): Promise<void> {
  const { screenInfos } = await cdp.send('Emulation.getScreenInfos');
  Screen.learn(screen, screenInfos);
}

/** Starts a Chromium for one window and puts every listener in place before its page may load anything. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
import { answerBounds } from './answer-bounds.ts';
import { answerContextMenu } from './answer-context-menu.ts';
import { answerIpc } from './answer-ipc.ts';
import { answerKeys } from './answer-keys.ts';
import { answerPermissions, denyEverything } from './answer-permissions.ts';
import { answerRequests } from './answer-requests.ts';
import { attachToPage, type ChromiumPage } from './chromium-page.ts';
import { answerMoves } from './judge-navigation.ts';
import { noteIpc } from './note-ipc.ts';
import { refuseDialogs } from './refuse-dialogs.ts';
import { refuseDownloads } from './refuse-downloads.ts';
import { refuseWindows } from './refuse-windows.ts';
import { type PageWatcher, watchPage } from './watch-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

export interface WindowEnd extends PageWatcher {
  /** The page wants them, and main has not said no. */
  onBoundsWanted(bounds: E.Rectangle): void;
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
  const note = noteIpc(tools.settings.ipcLog, path.basename(preloadPath ?? ''));
  const page = await attachToPage(chromium, note);
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
  answerBounds(webContents, page, told.onBoundsWanted);
  answerRequests(core, webContents, page, [answerKeys(webContents, page)]);
  refuseWindows(core, page);
  refuseDialogs(page);
  await Promise.all([
    refuseDownloads(core, webContents, page),
    denyEverything(page),
    page.begin(preloadSource, { chrome: tools.chromiumVersion() }),
    // Several headless displays are as they were said; each Chromium knows only its own.
    tools.settings.moreScreens.length > 0 || tools.settings.displaysFile !== undefined
      ? undefined
      : learnScreen(tools.screen, page),
  ]);
  if (isFullScreen(options)) await fillDisplay(page, bounds, Screen.displayAt(tools.screen, bounds).bounds);
  core.sessionCore.pages.add(page);
  return page;
}

function startForWindow(
  { settings, app, schemes }: WindowTools,
  core: WebContentsCore,
  options: E.BrowserWindowConstructorOptions,
  bounds: E.Rectangle,
): ChromiumProcess {
  const { storagePath } = core.sessionCore;
  checkDisplay(settings.isHeadless);
  const profile = createProfileFolder(storagePath && path.join(storagePath, 'chromium'));
  writePreferences(profile.path, core.webRtcPolicy);
  const look = {
    isKiosk: isFullScreen(options),
    width: bounds.width,
    height: bounds.height,
    x: bounds.x,
    y: bounds.y,
    backgroundColor: options.backgroundColor ?? '#fff',
    name: app.name,
  };
  const apart: [string, string] = ['isolate-origins', schemes.sites()];
  const blink = options.webPreferences?.disableBlinkFeatures;
  const switches: [string, string][] = [
    ...App.switchesForChromium(app),
    ...(apart[1] === '' ? [] : [apart]),
    ...(blink ? [['disable-blink-features', blink] as [string, string]] : []),
  ];
  core.hasStarted = true;
  const args = chromiumArguments(settings, look, profile.path, switches, core.sessionCore.proxy);
  const chromium = startChromium(findChromium(settings.chromium), args, profile, settings.logsChromium);
  if (settings.statusFile !== undefined) {
    const preload = path.basename(options.webPreferences?.preload ?? '');
    writeStatus(settings.statusFile, preload, chromium, profile);
  }
  return chromium;
}

function checkDisplay(isHeadless: boolean): void {
  if (isHeadless || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return;
  throw new Error('there is no display: set DISPLAY, or STAND_IN_HEADLESS=1');
}

/** The Chromium of each kind of window (by its preload) that was started last; at the top, that of the kind that came first. */
function writeStatus(file: string, preload: string, { pid }: ChromiumProcess, profile: ProfileFolder): void {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WrittenStatus).windows : {};
  const windows = { ...known, [preload]: { chromiumPid: pid, profileFolder: profile.path } };
  const [first] = Object.values(windows);
  const status = { mainPid: process.pid, ...first, windows };
  // Whole or not at all: somebody is waiting for it.
  writeFileSync(`${file}.new`, JSON.stringify(status));
  renameSync(`${file}.new`, file);
}

interface WrittenStatus {
  windows: Record<string, { chromiumPid: number; profileFolder: string }>;
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

/**
 * What `import ... from 'electron'` is answered with while the stand-in runs: the part of Electron's main-process API that
 * is offered, and for every other name of Electron's something that throws by name when it is used.
 */
import path from 'node:path';
import { App } from './api/app.ts';
import { createBrowserWindowClass } from './api/browser-window.ts';
import { followDisplays } from './api/follow-displays.ts';
import { IpcMain } from './api/ipc-main.ts';
import { createGlobalShortcut, createMenu } from './api/menu-and-shortcuts.ts';
import { createNet } from './api/net.ts';
import { createOwnSchemes } from './api/own-schemes.ts';
import { createPowerSaveBlocker, PowerMonitor } from './api/power.ts';
import { createProtocol } from './api/protocol.ts';
import { refuseAll, refuseMissing } from './api/refuse-missing.ts';
import { Screen } from './api/screen.ts';
import { createSessions } from './api/session.ts';
import { createUtilityProcessModule } from './api/utility-process.ts';
import { findChromium, readChromiumVersion } from './chromium/chromium-binary.ts';
import { takeStandInSettings } from './stand-in-settings.ts';
import { createOpenWindows } from './window/open-windows.ts';

const settings = takeStandInSettings(process.env, process.cwd());
const binary = () => findChromium(settings.chromium);
const openWindows = createOpenWindows();
const schemes = createOwnSchemes();

export const app = new App(settings, openWindows);
const isReady = () => app.isReady();
const sessionData = () => app.getPath('sessionData');
const defaultProtocol = createProtocol(schemes, isReady);
const sessions = createSessions({ schemes, isReady, sessionData, defaultProtocol });

export const ipcMain = new IpcMain();
export const screen = new Screen([settings.screen, ...settings.moreScreens]);
if (settings.displaysFile !== undefined) followDisplays(settings.displaysFile, screen);
export const protocol = defaultProtocol.offered;
export const session = sessions.offered;
export const net = createNet();
export const Menu = createMenu();
export const globalShortcut = createGlobalShortcut();
export const powerSaveBlocker = createPowerSaveBlocker();
export const powerMonitor = new PowerMonitor();
export const utilityProcess = createUtilityProcessModule(app);
export const BrowserWindow = createBrowserWindowClass({
  ...{ settings, app, schemes, sessions, screen, ipcMain, openWindows },
  chromiumVersion: () => process.versions.chrome,
});

export const autoUpdater = refuseAll('autoUpdater');
export const BaseWindow = refuseAll('BaseWindow');
export const BrowserView = refuseAll('BrowserView');
export const clipboard = refuseAll('clipboard');
export const ClipboardItem = refuseAll('ClipboardItem');
export const contentTracing = refuseAll('contentTracing');
export const crashReporter = refuseAll('crashReporter');
export const desktopCapturer = refuseAll('desktopCapturer');
export const dialog = refuseAll('dialog');
export const ImageView = refuseAll('ImageView');
export const inAppPurchase = refuseAll('inAppPurchase');
export const IpcMainServiceWorker = refuseAll('IpcMainServiceWorker');
export const MenuItem = refuseAll('MenuItem');
export const MessageChannelMain = refuseAll('MessageChannelMain');
export const nativeImage = refuseAll('nativeImage');
export const nativeTheme = refuseAll('nativeTheme');
export const netLog = refuseAll('netLog');
export const Notification = refuseAll('Notification');
export const pushNotifications = refuseAll('pushNotifications');
export const safeStorage = refuseAll('safeStorage');
export const sharedTexture = refuseAll('sharedTexture');
export const ShareMenu = refuseAll('ShareMenu');
export const shell = refuseAll('shell');
export const systemPreferences = refuseAll('systemPreferences');
export const TouchBar = refuseAll('TouchBar');
export const Tray = refuseAll('Tray');
export const View = refuseAll('View');
export const webContents = refuseAll('webContents');
export const WebContentsView = refuseAll('WebContentsView');
export const webFrameMain = refuseAll('webFrameMain');
export const WebSocket = refuseAll('WebSocket');

describeProcess();

const offered = {
  app,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
};
const refused = { clipboard, dialog, nativeTheme, Notification, safeStorage, shell, systemPreferences };
// biome-ignore lint/style/noDefaultExport: `import electron from 'electron'` (electron-store does so) asks for it
export default refuseMissing('electron', { ...offered, screen, session, utilityProcess, ...refused });

/** What Electron adds to `process` in main. `versions.electron` stays absent: that is how the product tells its host. */
function describeProcess(): void {
  let chrome: string | undefined;
  const versions = Object.defineProperty({ ...process.versions }, 'chrome', {
    enumerable: true,
    get: () => (chrome ??= readChromiumVersion(binary())),
  });
  Object.defineProperties(process, {
    type: { value: 'browser' },
    versions: { value: Object.freeze(versions) },
    resourcesPath: { value: path.dirname(settings.appPath) },
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());

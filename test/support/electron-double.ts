/**
 * The `electron` that unit tests of main and preload see: Vitest aliases the module name to this file. It records what is done
 * to it and lets a test act as Chromium or as the renderer. Each test file gets its own copy (Vitest isolates modules).
 */
import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { AppDouble } from './electron-double/app-double.ts';
import { ContextBridgeDouble, IpcMainDouble, IpcRendererDouble } from './electron-double/ipc-double.ts';
import { ProtocolDouble, SessionDouble } from './electron-double/session-double.ts';
import { createBrowserWindowClass } from './electron-double/window-double.ts';

export { createPreventableEvent } from './electron-double/app-double.ts';
export { createFrame, type FrameDouble } from './electron-double/window-double.ts';

export const app = new AppDouble();
export const ipcMain = new IpcMainDouble();
export const ipcRenderer = new IpcRendererDouble();
export const contextBridge = new ContextBridgeDouble();
export const protocol = new ProtocolDouble();

const defaultSession = new SessionDouble(protocol);
const partitions = new Map<string, SessionDouble>();

export const session = {
  defaultSession,
  /** Every partition that was asked for, with its options. */
  asked: [] as { name: string; options: object | undefined }[],
  /** The same name gives the same session, as in Electron. */
  fromPartition(name: string, options?: object): SessionDouble {
    session.asked.push({ name, options });
    const known = partitions.get(name) ?? new SessionDouble(new ProtocolDouble());
    partitions.set(name, known);
    return known;
  },
};

export const BrowserWindow = createBrowserWindowClass(defaultSession, app);
export type BrowserWindowDouble = InstanceType<typeof BrowserWindow>;

/** Serves `file:` URLs; everything else is refused, since tests have no internet. */
export const net = {
  isOnline: (): boolean => true,
  async fetch(url: string): Promise<Response> {
    if (!url.startsWith('file:')) throw new Error('the double of net.fetch serves file: only');
    return new Response(new Uint8Array(await readFile(new URL(url))));
  },
};

export const Menu = {
  applicationMenus: [] as unknown[],
  setApplicationMenu(menu: unknown): void {
    Menu.applicationMenus.push(menu);
  },
};

/** Ids start at 0, as in Electron's source: a truthiness check on them is the known trap. */
export const powerSaveBlocker = {
  running: new Set<number>(),
  started: [] as string[],
  start(kind: string): number {
    const id = powerSaveBlocker.started.length;
    powerSaveBlocker.started.push(kind);
    powerSaveBlocker.running.add(id);
    return id;
  },
  stop: (id: number): boolean => powerSaveBlocker.running.delete(id),
  isStarted: (id: number): boolean => powerSaveBlocker.running.has(id),
};

export const powerMonitor = new EventEmitter();

const display = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };
export const screen = Object.assign(new EventEmitter(), {
  displays: [display],
  getPrimaryDisplay: () => screen.displays[0],
  getAllDisplays: () => screen.displays,
});

export const shell = {
  opened: [] as string[],
  async openExternal(url: string): Promise<void> {
    shell.opened.push(url);
  },
};

export const globalShortcut = { register: (): boolean => true, unregisterAll(): void {} };

// electron-store imports the module's default.
// biome-ignore lint/style/noDefaultExport: it stands in for the electron package, which has one
export default {
  app,
  BrowserWindow,
  contextBridge,
  globalShortcut,
  ipcMain,
  ipcRenderer,
  Menu,
  net,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
};

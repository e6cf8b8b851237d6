/**
 * `BrowserWindow`. Each window has a Chromium of its own, so a window can be destroyed and made anew (a page that ran out
 * of memory) without the rest of the app noticing.
 *
 * What a window here cannot do: hide (`show: false` only delays the `show` event) and refuse to be closed by the window
 * manager; `close()` and `app.quit()` do ask.
 */
import type * as E from 'electron';
import type { StandInSettings } from '../stand-in-settings.ts';
import { openPage } from '../window/open-page.ts';
import type { OpenWindows } from '../window/open-windows.ts';
import { createWebContentsCore, type WebContentsCore } from '../window/web-contents-core.ts';
import { checkWindowOptions } from '../window/window-options.ts';
import type { App } from './app.ts';
import { electronEvent } from './electron-event.ts';
import type { IpcMain } from './ipc-main.ts';
import type { OwnSchemes } from './own-schemes.ts';
import { RefusingEmitter, refuseMissing } from './refuse-missing.ts';
import { Screen } from './screen.ts';
import type { Session, Sessions } from './session.ts';
import { asElectronContents, WebContents } from './web-contents.ts';

export interface WindowTools {
  settings: StandInSettings;
  app: App;
  schemes: OwnSchemes;
  sessions: Sessions;
  screen: Screen;
  ipcMain: IpcMain;
  openWindows: OpenWindows;
  chromiumVersion(): string;
}

export interface BrowserWindowEvents {
  blur: [];
  close: [E.Event];
  closed: [];
  focus: [];
  hide: [];
  'ready-to-show': [];
  show: [];
}

export type BrowserWindowClass = ReturnType<typeof createBrowserWindowClass>;
export type BrowserWindow = InstanceType<BrowserWindowClass>;

export function createBrowserWindowClass(tools: WindowTools) {
  const { app, openWindows, screen, schemes } = tools;
  const open = new Set<BrowserWindow>();
  let lastId = 0;

  class BrowserWindow extends RefusingEmitter<BrowserWindowEvents> {
    static getAllWindows(): E.BrowserWindow[] {
      return [...open].map(asElectronWindow);
    }
    static getFocusedWindow(): E.BrowserWindow | null {
      const focused = [...open].find((window) => window.isFocused());
      return focused ? asElectronWindow(focused) : null;
    }
    static fromWebContents(webContents: E.WebContents): E.BrowserWindow | null {
      const found = [...open].find((window) => window.webContents === webContents);
      return found ? asElectronWindow(found) : null;
    }
    static fromId(id: number): E.BrowserWindow | null {
      const found = [...open].find((window) => window.id === id);
      return found ? asElectronWindow(found) : null;
    }

    readonly id: number;
    readonly #contents: WebContents;
    readonly #core: WebContentsCore;
    #isKiosk: boolean;
    #isVisible: boolean;
    #isDestroyed = false;
    #hasPainted = false;
    #bounds: E.Rectangle;

    constructor(options: E.BrowserWindowConstructorOptions = {}) {
      super('BrowserWindow');
      if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
      checkWindowOptions(options);
      this.id = ++lastId;
      this.#isKiosk = options.kiosk ?? options.fullscreen ?? false;
      this.#isVisible = options.show ?? true;
      const { x = 0, y = 0, width = 800, height = 600 } = options;
      this.#bounds = { x, y, width, height };
      const session = sessionFor(options.webPreferences ?? {});
      const page = Promise.withResolvers<Awaited<WebContentsCore['page']>>();
      this.#core = createWebContentsCore(
        this.id,
        session,
        schemes,
        page.promise,
        tools.settings.printersFolder,
      );
      this.#contents = new WebContents(this.#core);
      open.add(this);
      openWindows.add(this.#closable);
      app.emit('web-contents-created', electronEvent(), asElectronContents(this.#contents));
      app.emit('browser-window-created', electronEvent(), asElectronWindow(this));
      // After these: what main says there of its network is on Chromium's command line.
      openPage(tools, this.#core, this.#contents, { options, bounds: this.getBounds() }, this.#told).then(
        page.resolve,
        page.reject,
      );
      page.promise.catch((error: Error) => this.#failToStart(error));
    }

    get webContents(): E.WebContents {
      return asElectronContents(this.#contents);
    }
    loadURL(url: string): Promise<void> {
      return this.#contents.loadURL(url);
    }
    /** Asks the `close` listeners, any of which can prevent it. */
    close(): void {
      this.#closable.tryClose();
    }
    /** Asks nobody. */
    destroy(): void {
      if (this.#isDestroyed) return;
      this.#isDestroyed = true;
      this.#core.isDestroyed = true;
      this.#core.frames.clear();
      this.#core.page.then(
        ({ process }) => process.stop(),
        () => undefined,
      );
      open.delete(this);
      this.#contents.emit('destroyed');
      this.emit('closed');
      openWindows.remove(this.#closable);
    }
    isDestroyed(): boolean {
      return this.#isDestroyed;
    }
    show(): void {
      this.#isVisible = true;
      this.emit('show');
    }
    /** Chromium's windows never take the focus from one another here. */
    showInactive(): void {
      this.#isVisible = true;
      this.emit('show');
    }
    hide(): void {
      this.#isVisible = false;
      this.emit('hide');
    }
    isVisible(): boolean {
      return this.#isVisible;
    }
    focus(): void {
      this.#contents.focus();
    }
    isFocused(): boolean {
      return this.#core.isFocused;
    }
    isMinimized(): boolean {
      return false;
    }
    restore(): void {}
    moveTop(): void {
      this.#contents.focus();
    }
    /** On Windows and Linux Electron's kiosk is full screen, and no more. */
    isKiosk(): boolean {
      return this.#isKiosk;
    }
    isFullScreen(): boolean {
      return this.#isKiosk;
    }
    setKiosk(flag: boolean): void {
      this.setFullScreen(flag);
    }
    setFullScreen(flag: boolean): void {
      this.#isKiosk = flag;
      this.#setChromiumBounds({ windowState: flag ? 'fullscreen' : 'normal' });
    }
    getBounds(): E.Rectangle {
      return this.#isKiosk ? Screen.displayAt(screen, this.#bounds).bounds : this.#bounds;
    }
    /** In full screen they are kept for later, as in Electron. */
    setBounds(bounds: Partial<E.Rectangle>): void {
      this.#bounds = { ...this.#bounds, ...bounds };
      const { x: left, y: top, width, height } = this.#bounds;
      if (!this.#isKiosk) this.#setChromiumBounds({ left, top, width, height });
    }
    setMenu(menu: E.Menu | null): void {
      if (menu !== null) throw new Error('BrowserWindow.setMenu with a menu is not in the stand-in');
    }
    removeMenu(): void {}
    setMenuBarVisibility(_visible: boolean): void {}
    setAlwaysOnTop(_flag: boolean): void {}
    /** macOS and Windows only in Electron too. */
    setContentProtection(_enable: boolean): void {}

    readonly #closable = {
      tryClose: (): boolean => {
        const event = electronEvent();
        this.emit('close', event);
        if (event.defaultPrevented) return false;
        this.destroy();
        return true;
      },
      destroy: () => this.destroy(),
    };

    readonly #told = {
      onPainted: () => {
        if (!this.#hasPainted) this.emit('ready-to-show');
        this.#hasPainted = true;
      },
      onRendererGone: (details: E.RenderProcessGoneDetails) => {
        app.emit('render-process-gone', electronEvent(), this.webContents, details);
      },
      onFocusChanged: (hasFocus: boolean) => {
        this.emit(hasFocus ? 'focus' : 'blur');
        app.emit(
          hasFocus ? 'browser-window-focus' : 'browser-window-blur',
          electronEvent(),
          asElectronWindow(this),
        );
      },
      onBoundsWanted: (bounds: E.Rectangle) => {
        this.setFullScreen(false);
        this.setBounds(bounds);
      },
      /** The window manager closed it, its page did, or Chromium itself has ended. */
      onChromiumEnded: () => this.destroy(),
    };

    #failToStart(error: Error): void {
      if (this.#isDestroyed) return;
      console.error(error.message);
      app.exit(1);
    }

    #setChromiumBounds(bounds: { windowState: 'fullscreen' | 'normal' } | Record<string, number>): void {
      const change = async () => {
        const { browser, mainFrameId } = await this.#core.page;
        const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: mainFrameId });
        await browser.send('Browser.setWindowBounds', { windowId, bounds });
      };
      change().catch(() => undefined);
    }
  }

  function sessionFor(preferences: E.WebPreferences): Session {
    if (!preferences.session) return tools.sessions.fromPartition(preferences.partition ?? '');
    return preferences.session as unknown as Session;
  }

  return refuseMissing('BrowserWindow', BrowserWindow);
}

/** The product holds Electron's type; conformance.ts proves that every member offered here fits it. */
export function asElectronWindow(window: object): E.BrowserWindow {
  return window as E.BrowserWindow;
}

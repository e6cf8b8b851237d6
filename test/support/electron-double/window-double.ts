/** `BrowserWindow` and its web contents for unit tests: they record what main does to them and emit what a test tells them to. */
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { createPreventableEvent, type PreventableEvent } from './app-double.ts';
import type { SessionDouble } from './session-double.ts';

type OpenHandler = (details: { url: string }) => { action: string };

/** The frame object that a sender check compares by identity. */
export interface FrameDouble {
  url: string;
  origin: string;
  parent: FrameDouble | null;
  detached: boolean;
}

/** A frame at `url`, with the origin Chromium would report for a standard scheme. */
export function createFrame(url: string, parent: FrameDouble | null = null): FrameDouble {
  const { protocol, host } = new URL(url);
  return { url, origin: `${protocol}//${host}`, parent, detached: false };
}

export class WebContentsDouble extends EventEmitter {
  readonly id: number;
  readonly session: SessionDouble;
  mainFrame: FrameDouble = createFrame('about:blank');
  readonly sent: { channel: string; args: unknown[] }[] = [];
  readonly zoomLimits: [number, number][] = [];
  webRtcPolicy = 'default';
  openHandler: OpenHandler = () => ({ action: 'allow' });
  zoomFactor = 1;
  zoomLevel = 0;
  ignoresMenuShortcuts = false;
  reloadCalls = 0;
  invalidateCalls = 0;
  stopCalls = 0;
  closeDevToolsCalls = 0;
  crashCalls = 0;
  focusCalls = 0;
  /** Each renderer has its own; 0 while there is none. */
  processId = 0;
  destroyed = false;

  constructor(id: number, session: SessionDouble) {
    super();
    this.id = id;
    this.session = session;
  }

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args: structuredClone(args) });
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zoomLimits.push([least, most]);
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.zoomLevel = level;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }

  setIgnoreMenuShortcuts(ignore: boolean): void {
    this.ignoresMenuShortcuts = ignore;
  }

  getURL(): string {
    return this.mainFrame.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  reload(): void {
    this.reloadCalls += 1;
  }

  invalidate(): void {
    this.invalidateCalls += 1;
  }

  getOSProcessId(): number {
    return this.processId;
  }

  focus(): void {
    this.focusCalls += 1;
  }

  /** The renderer is gone, and says so. */
  forcefullyCrashRenderer(): void {
    this.crashCalls += 1;
    this.processId = 0;
    this.emit('render-process-gone', createPreventableEvent(), { reason: 'killed', exitCode: 9 });
  }

  stop(): void {
    this.stopCalls += 1;
  }

  closeDevTools(): void {
    this.closeDevToolsCalls += 1;
  }

  /** Emits a navigation-like event with its details on the event object and as arguments, and hands back the event. */
  emitPreventable(name: string, details: object = {}, ...args: unknown[]): PreventableEvent {
    const event = createPreventableEvent(details);
    this.emit(name, event, ...args);
    return event;
  }
}

/** The statics that Electron keeps on the class live in one registry per test file. */
export function createBrowserWindowClass(defaultSession: SessionDouble, app: EventEmitter) {
  const open: BrowserWindowDouble[] = [];
  let nextId = 1;

  class BrowserWindowDouble extends EventEmitter {
    readonly id: number;
    readonly webContents: WebContentsDouble;
    readonly options: BrowserWindowConstructorOptions;
    readonly loaded: string[] = [];
    readonly calls: string[] = [];
    #destroyed = false;
    #minimized = false;
    #bounds = { x: 0, y: 0, width: 1280, height: 800 };

    constructor(options: BrowserWindowConstructorOptions = {}) {
      super();
      this.options = options;
      this.id = nextId;
      nextId += 1;
      const own = options.webPreferences?.session as unknown as SessionDouble | undefined;
      this.webContents = new WebContentsDouble(this.id, own ?? defaultSession);
      open.push(this);
      app.emit('web-contents-created', createPreventableEvent(), this.webContents);
    }

    /** Every window that is not destroyed, oldest first. */
    static getAllWindows(): BrowserWindowDouble[] {
      return open.filter((window) => !window.isDestroyed());
    }

    /** The one that a test has given the focus. */
    static focused: BrowserWindowDouble | null = null;

    static getFocusedWindow(): BrowserWindowDouble | null {
      return BrowserWindowDouble.focused;
    }

    static fromWebContents(contents: unknown): BrowserWindowDouble | null {
      return open.find((window) => window.webContents === contents) ?? null;
    }

    static fromId(id: number): BrowserWindowDouble | null {
      return open.find((window) => window.id === id) ?? null;
    }

    async loadURL(url: string): Promise<void> {
      this.loaded.push(url);
      this.webContents.mainFrame = createFrame(url);
    }

    show(): void {
      this.calls.push('show');
    }

    showInactive(): void {
      this.calls.push('show-inactive');
    }

    focus(): void {
      this.calls.push('focus');
    }

    restore(): void {
      this.#minimized = false;
      this.calls.push('restore');
    }

    minimize(): void {
      this.#minimized = true;
    }

    isFocused(): boolean {
      return BrowserWindowDouble.focused === this;
    }

    isMinimized(): boolean {
      return this.#minimized;
    }

    isVisible(): boolean {
      return this.calls.includes('show');
    }

    setKiosk(on: boolean): void {
      this.calls.push(`kiosk ${on}`);
    }

    setFullScreen(on: boolean): void {
      this.calls.push(`full-screen ${on}`);
    }

    setMenu(menu: unknown): void {
      this.calls.push(menu === null ? 'no menu' : 'menu');
    }

    setMenuBarVisibility(visible: boolean): void {
      this.calls.push(`menu-bar ${visible}`);
    }

    setContentProtection(on: boolean): void {
      this.calls.push(`content-protection ${on}`);
    }

    setBounds(bounds: { x: number; y: number; width: number; height: number }): void {
      this.#bounds = bounds;
    }

    getBounds(): { x: number; y: number; width: number; height: number } {
      return this.#bounds;
    }

    /** Emits `close`; destroys unless a listener prevented it. */
    close(): void {
      const event = createPreventableEvent();
      this.emit('close', event);
      if (!event.defaultPrevented) this.destroy();
    }

    destroy(): void {
      if (this.#destroyed) return;
      this.#destroyed = true;
      this.webContents.destroyed = true;
      this.emit('closed');
    }

    isDestroyed(): boolean {
      return this.#destroyed;
    }
  }

  return BrowserWindowDouble;
}

/** `webContents`: the product's handle on the page. What happens in the page is told by `window/`, which emits here. */
import type * as E from 'electron';
import type { CdpMethod, CdpParameters, CdpResult } from '../chromium/cdp-protocol.ts';
import { loadAddress, reloadPage } from '../window/load.ts';
import { sendToPage, type WebContentsCore } from '../window/web-contents-core.ts';
import { RefusingEmitter } from './refuse-missing.ts';
import { asElectronSession } from './session.ts';
import { asElectronFrame } from './web-frame-main.ts';

type WillNavigate = E.Event<E.WebContentsWillNavigateEventParams>;
type WillFrameNavigate = E.Event<E.WebContentsWillFrameNavigateEventParams>;
type WillRedirect = E.Event<E.WebContentsWillRedirectEventParams>;
type ConsoleMessage = E.Event<E.WebContentsConsoleMessageEventParams>;

export interface WebContentsEvents {
  'before-input-event': [E.Event, E.Input];
  blur: [];
  'console-message': [ConsoleMessage, number, string, number, string];
  'context-menu': [E.Event, E.ContextMenuParams];
  destroyed: [];
  'did-fail-load': [E.Event, number, string, string, boolean, number, number];
  'did-finish-load': [];
  'did-navigate': [E.Event, string, number, string];
  'did-navigate-in-page': [E.Event, string, boolean, number, number];
  'did-start-loading': [];
  'did-stop-loading': [];
  'dom-ready': [];
  focus: [];
  'preload-error': [E.Event, string, Error];
  'render-process-gone': [E.Event, E.RenderProcessGoneDetails];
  'will-frame-navigate': [WillFrameNavigate];
  'will-navigate': [WillNavigate, string, boolean, boolean, number, number];
  'will-redirect': [WillRedirect, string, boolean, boolean, number, number];
}

export class WebContents extends RefusingEmitter<WebContentsEvents> {
  readonly #core: WebContentsCore;

  constructor(core: WebContentsCore) {
    super('webContents');
    this.#core = core;
  }

  get id(): number {
    return this.#core.id;
  }
  get session(): E.Session {
    return asElectronSession(this.#core.session);
  }
  get mainFrame(): E.WebFrameMain {
    return asElectronFrame(this.#core.frames.main);
  }
  getURL(): string {
    return this.#core.frames.main.url;
  }
  getTitle(): string {
    return this.#core.title;
  }
  isDestroyed(): boolean {
    return this.#core.isDestroyed;
  }
  isCrashed(): boolean {
    return this.#core.isCrashed;
  }
  isFocused(): boolean {
    return this.#core.isFocused;
  }
  /** 0 while there is no renderer, as in Electron. */
  getOSProcessId(): number {
    return this.#core.rendererPid;
  }
  send(channel: string, ...args: unknown[]): void {
    sendToPage(this.#core.page, channel, args);
  }
  loadURL(url: string): Promise<void> {
    return loadAddress(this.#core, this, url);
  }
  reload(): void {
    reloadPage(this.#core, false);
  }
  reloadIgnoringCache(): void {
    reloadPage(this.#core, true);
  }
  setWindowOpenHandler(handler: (details: E.HandlerDetails) => E.WindowOpenHandlerResponse): void {
    this.#core.openHandler = handler;
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const answer = await this.#command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    const { exceptionDetails: thrown } = answer;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return answer.result.value as unknown;
  }
  async printToPDF(options: E.PrintToPDFOptions): Promise<Buffer> {
    const { landscape = false, printBackground = false, scale = 1, preferCSSPageSize = false } = options;
    const wanted = { landscape, printBackground, scale, preferCSSPageSize };
    const { data } = await this.#command('Page.printToPDF', wanted);
    return Buffer.from(data, 'base64');
  }
  forcefullyCrashRenderer(): void {
    // Chromium never answers this one: the renderer is gone.
    this.#command('Page.crash').catch(() => undefined);
  }
  focus(): void {
    this.#command('Page.bringToFront').catch(() => undefined);
  }
  /** Chromium repaints by itself here. */
  invalidate(): void {}
  /** There is no menu. */
  setIgnoreMenuShortcuts(_ignore: boolean): void {}
  setBackgroundThrottling(_allowed: boolean): void {}
  setZoomFactor(factor: number): void {
    if (factor !== 1) throw new Error('webContents.setZoomFactor other than 1 is not in the stand-in');
  }
  getZoomFactor(): number {
    return 1;
  }
  /** Pinch zoom is always off. */
  async setVisualZoomLevelLimits(minimumLevel: number, maximumLevel: number): Promise<void> {
    if (minimumLevel !== 1 || maximumLevel !== 1) {
      throw new Error('webContents.setVisualZoomLevelLimits other than 1 is not in the stand-in');
    }
  }
  /** There are no developer tools in the window. */
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }

  async #command<M extends CdpMethod>(method: M, parameters?: CdpParameters<M>): Promise<CdpResult<M>> {
    const { cdp } = await this.#core.page;
    return cdp.send(method, parameters);
  }
}

/** The product holds Electron's type; conformance.ts proves that every member offered here fits it. */
export function asElectronContents(webContents: WebContents): E.WebContents {
  return webContents as unknown as E.WebContents;
}

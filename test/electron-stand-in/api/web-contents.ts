/** `webContents`: the product's handle on the page. What happens in the page is told by `window/`, which emits here. */
import type * as E from 'electron';
import type { CdpMethod, CdpParameters, CdpResult } from '../chromium/cdp-protocol.ts';
import { loadAddress, reloadPage } from '../window/load.ts';
import { sendToPage, type WebContentsCore } from '../window/web-contents-core.ts';
import { keepJob, paperOfPdf, paperOfPrint, readPrinters } from './printing.ts';
import { RefusingEmitter } from './refuse-missing.ts';
import { asElectronSession } from './session.ts';
import { asElectronFrame } from './web-frame-main.ts';

type WillNavigate = E.Event<E.WebContentsWillNavigateEventParams>;
type WillFrameNavigate = E.Event<E.WebContentsWillFrameNavigateEventParams>;
type WillRedirect = E.Event<E.WebContentsWillRedirectEventParams>;
type WebRtcPolicy = Parameters<E.WebContents['setWebRTCIPHandlingPolicy']>[0];
type ConsoleMessage = E.Event<E.WebContentsConsoleMessageEventParams>;

export interface WebContentsEvents {
  'before-input-event': [E.Event, E.Input];
  blur: [];
  'console-message': [ConsoleMessage, number, string, number, string];
  'content-bounds-updated': [E.Event, E.Rectangle];
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
    // A centimetre where nothing is said, as in Electron.
    const { top = 0.4, bottom = 0.4, left = 0.4, right = 0.4 } = options.margins ?? {};
    const margins = { marginTop: top, marginBottom: bottom, marginLeft: left, marginRight: right };
    const wanted = { landscape, printBackground, scale, preferCSSPageSize, ...paperOfPdf(options) };
    const { data } = await this.#command('Page.printToPDF', { ...wanted, ...margins });
    return Buffer.from(data, 'base64');
  }
  /** Silently only, without margins, and on a named printer: the dialog, and a default printer, are not in the stand-in. */
  print(
    options?: E.WebContentsPrintOptions,
    callback: (success: boolean, failureReason: string) => void = () => undefined,
  ): void {
    const {
      silent = false,
      deviceName = '',
      margins,
      landscape = false,
      printBackground = false,
    } = options ?? {};
    const paper = paperOfPrint(options ?? {});
    if (!silent || deviceName === '' || margins?.marginType !== 'none')
      throw new Error(
        'webContents.print but silently, on a named printer and without margins is not in the stand-in',
      );
    const folder = this.#core.printersFolder;
    const printer = readPrinters(folder).find(({ name }) => name === deviceName);
    if (!printer || folder === undefined) {
      setImmediate(callback, false, 'Invalid deviceName provided');
      return;
    }
    if (printer.ends === 'hangs') return;
    if (printer.ends === 'fails') {
      setImmediate(callback, false, 'Print job failed');
      return;
    }
    const sides = { marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 };
    this.#command('Page.printToPDF', { ...paper, ...sides, landscape, printBackground }).then(
      ({ data }) => {
        keepJob(folder, Buffer.from(data, 'base64'), options ?? {});
        callback(true, '');
      },
      () => callback(false, 'Print job failed'),
    );
  }
  async getPrintersAsync(): Promise<E.PrinterInfo[]> {
    return readPrinters(this.#core.printersFolder).map(({ name, displayName, description, options }) => ({
      ...{ name, displayName, description },
      options: options as unknown as E.Options,
    }));
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
  /** Only before its Chromium starts: in `web-contents-created`, or in the turn that makes the window. */
  setWebRTCIPHandlingPolicy(policy: WebRtcPolicy): void {
    if (this.#core.hasStarted)
      throw new Error(
        'webContents.setWebRTCIPHandlingPolicy of a window that is open is not in the stand-in',
      );
    this.#core.webRtcPolicy = policy;
  }
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

/** `app`: readiness, paths, the single-instance lock, and the order in which an Electron app quits. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as E from 'electron';
import type { StandInSettings } from '../stand-in-settings.ts';
import type { OpenWindows } from '../window/open-windows.ts';
import { type CommandLineCore, createCommandLine } from './app-command-line.ts';
import { type AppPaths, createAppPaths } from './app-paths.ts';
import { electronEvent } from './electron-event.ts';
import { RefusingEmitter } from './refuse-missing.ts';
import { relaunchWhenEnded } from './relaunch.ts';
import { createSingleInstance, type SingleInstance } from './single-instance.ts';

export interface AppEvents {
  ready: [E.Event, Record<string, unknown> | E.NotificationResponse];
  'window-all-closed': [];
  'before-quit': [E.Event];
  'will-quit': [E.Event];
  quit: [E.Event, number];
  'second-instance': [E.Event, string[], string, unknown];
  'web-contents-created': [E.Event, E.WebContents];
  'browser-window-created': [E.Event, E.BrowserWindow];
  'browser-window-focus': [E.Event, E.BrowserWindow];
  'browser-window-blur': [E.Event, E.BrowserWindow];
  'render-process-gone': [E.Event, E.WebContents, E.RenderProcessGoneDetails];
  'child-process-gone': [E.Event, E.Details];
}

interface PackageFile {
  name: string;
  version: string;
  productName?: string;
}

type QuitStage = 'running' | 'asking' | 'ending';

export class App extends RefusingEmitter<AppEvents> {
  readonly #settings: StandInSettings;
  readonly #windows: OpenWindows;
  readonly #package: PackageFile;
  readonly #commandLine: CommandLineCore;
  readonly #paths: AppPaths;
  readonly #instance: SingleInstance;
  readonly #readyGate = Promise.withResolvers<void>();
  #name: string;
  #isReady = false;
  #stage: QuitStage = 'running';

  constructor(settings: StandInSettings, windows: OpenWindows) {
    super('app');
    this.#settings = settings;
    this.#windows = windows;
    this.#package = JSON.parse(
      readFileSync(path.join(settings.appPath, 'package.json'), 'utf8'),
    ) as PackageFile;
    this.#name = this.#package.productName ?? this.#package.name;
    this.#commandLine = createCommandLine(process.argv.slice(1));
    this.#paths = createAppPaths(process.env, () => this.#name);
    this.#instance = createSingleInstance(
      () => this.#paths.get('userData'),
      ({ argv, workingDirectory, additionalData }) => {
        const tell = () =>
          this.emit('second-instance', electronEvent(), argv, workingDirectory, additionalData);
        void this.#readyGate.promise.then(tell);
      },
    );
    windows.onLastClosed(() => {
      if (this.#stage !== 'running') return;
      if (!this.emit('window-all-closed')) this.quit();
    });
  }

  /** Electron becomes ready once the main module has been evaluated, never before. */
  static becomeReady(app: App): void {
    // The main module itself may have ended the app: a second instance does.
    if (app.#stage === 'ending') return;
    app.#isReady = true;
    app.#readyGate.resolve();
    app.emit('ready', electronEvent(), {});
  }

  static switchesForChromium(app: App): [string, string][] {
    return app.#commandLine.appended();
  }

  get commandLine(): E.CommandLine {
    return this.#commandLine.offered as E.CommandLine;
  }
  get isPackaged(): boolean {
    return this.#settings.isPackaged;
  }
  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
  }
  whenReady(): Promise<void> {
    return this.#readyGate.promise;
  }
  isReady(): boolean {
    return this.#isReady;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return this.#package.version;
  }
  getAppPath(): string {
    return this.#settings.appPath;
  }
  getLocale(): string {
    return Intl.DateTimeFormat().resolvedOptions().locale;
  }
  getPath(name: string): string {
    return this.#paths.get(name);
  }
  setPath(name: string, place: string): void {
    this.#paths.set(name, place);
  }
  /** The sandbox is always on here; only the order of calls is Electron's. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  disableHardwareAcceleration(): void {
    if (this.#isReady)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    this.#commandLine.offered.appendSwitch('disable-gpu');
  }
  /** Windows only in Electron too. */
  setAppUserModelId(_id: string): void {}
  focus(): void {}
  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    return this.#instance.request(additionalData);
  }
  hasSingleInstanceLock(): boolean {
    return this.#instance.isHeld();
  }
  releaseSingleInstanceLock(): void {
    this.#instance.release();
  }

  /** before-quit, then every window's close, then will-quit: a listener can prevent each of them. */
  quit(): void {
    if (this.#stage !== 'running') return;
    if (!this.#mayGoOn('before-quit')) return;
    this.#stage = 'asking';
    const allClosed = this.#windows.all().every((window) => window.tryClose());
    if (allClosed && this.#mayGoOn('will-quit')) this.exit(0);
    else this.#stage = 'running';
  }

  /** Ends without asking anybody. */
  exit(exitCode = 0): void {
    if (this.#stage === 'ending') return;
    this.#stage = 'ending';
    this.emit('quit', electronEvent(), exitCode);
    for (const window of this.#windows.all()) window.destroy();
    void Promise.all([this.#windows.settled(), this.#instance.told()]).then(() => process.exit(exitCode));
  }

  /** As in Electron, another instance starts when this one has ended; each call starts one more. */
  relaunch(options: E.RelaunchOptions = {}): void {
    relaunchWhenEnded(this.#settings, options, () => this.#instance.release());
  }

  #mayGoOn(event: 'before-quit' | 'will-quit'): boolean {
    const question = electronEvent();
    this.emit(event, question);
    return !question.defaultPrevented;
  }
}

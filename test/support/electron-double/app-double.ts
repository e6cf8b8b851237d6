/** Electron's `app` for unit tests: it becomes ready when the test says so, and remembers what main asked of it. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the real event object offers and main may use. */
export interface PreventableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** An event whose `preventDefault` is remembered, as Electron hands it to listeners. */
export function createPreventableEvent<Extra extends object>(extra: Extra = {} as Extra) {
  let prevented = false;
  const event: PreventableEvent = {
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
  return Object.assign(event, extra);
}

function createTemporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Recorded effects that a test may read; the members main sees are `app`'s own. */
export class AppDouble extends EventEmitter {
  name = 'Vestibule';
  isPackaged = false;
  /** Set to false to play the second instance. */
  grantsSingleInstanceLock = true;
  readonly exitCodes: number[] = [];
  readonly relaunches: object[] = [];
  readonly switches = new Map<string, string | undefined>();
  quitCalls = 0;
  focusCalls = 0;
  isSandboxed = false;

  readonly #ready = Promise.withResolvers<void>();
  readonly #paths = new Map<string, string>();
  #isReady = false;
  #root: string | undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name),
    getSwitchValue: (name: string): string => this.switches.get(name) ?? '',
    removeSwitch: (name: string): void => {
      this.switches.delete(name);
    },
  };

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return '9.9.9';
  }

  getLocale(): string {
    return 'en';
  }

  getAppPath(): string {
    return process.cwd();
  }

  /** Below a fresh temporary folder unless `setPath` said otherwise. */
  getPath(name: string): string {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    this.#root ??= createTemporaryFolder();
    return path.join(this.#root, name);
  }

  setPath(name: string, value: string): void {
    this.#paths.set(name, value);
  }

  setAppUserModelId(): void {}
  /** Like Electron, only before `ready`. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxed = true;
  }
  disableHardwareAcceleration(): void {}

  requestSingleInstanceLock(): boolean {
    return this.grantsSingleInstanceLock;
  }

  releaseSingleInstanceLock(): void {}

  focus(): void {
    this.focusCalls += 1;
  }

  /** Emits `before-quit` and, unless it was prevented, `will-quit`; the process stays. */
  quit(): void {
    this.quitCalls += 1;
    const before = createPreventableEvent();
    this.emit('before-quit', before);
    if (!before.defaultPrevented) this.emit('will-quit', createPreventableEvent());
  }

  exit(code = 0): void {
    this.exitCodes.push(code);
  }

  relaunch(options: object = {}): void {
    this.relaunches.push(options);
  }

  /** What Electron does once main has been evaluated. Resolves when main's `whenReady` continuations have begun. */
  async becomeReady(): Promise<void> {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready');
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

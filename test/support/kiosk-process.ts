/** The kiosk in the stand-in, as a process: for what is to be seen before, without, or after its page. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { type ChromiumStatus, createKioskFolders, readChromiumStatus } from './kiosk-folders.ts';
import { fakeCameraSwitches, type KioskOptions, PROJECT_ROOT } from './kiosk-options.ts';

export interface KioskProcess {
  mainPid(): number;
  /** Undefined until a Chromium has been started. */
  chromium(): ChromiumStatus | undefined;
  /** The data folder. */
  profileDir: string;
  /** The exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** Everything it has written so far, to standard output and error. */
  log(): string;
  /** Resolves when `text` has been logged; rejects when the process ends before, or after `LOG_LIMIT_MS`. */
  logged(text: string): Promise<void>;
  /** Asks it to quit, kills it after `STOP_LIMIT_MS`. The exit code; null when it had to be killed. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut would end it. */
  kill(): Promise<void>;
}

const STOP_LIMIT_MS = 5000;
const LOG_LIMIT_MS = 25_000;
const START = path.join(PROJECT_ROOT, 'test/electron-stand-in/start.ts');

/** `chromiumSwitches` are for Chromium alone; the app never sees them. */
export function startKioskProcess(
  options: KioskOptions = {},
  chromiumSwitches: readonly string[] = [],
): KioskProcess {
  const folders = createKioskFolders(options);
  const { width, height } = options.screen ?? { width: 1280, height: 800 };
  const switches = [...chromiumSwitches, ...fakeCameraSwitches(folders.cameraFile)];
  const child = spawn(
    process.execPath,
    [START, options.appPath ?? PROJECT_ROOT, '--', ...(options.args ?? [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...folders.environment,
        ...options.env,
        // Playwright's workers ask for colours; a log that is searched must not have them.
        FORCE_COLOR: '0',
        STAND_IN_CHROMIUM_ARGS: JSON.stringify(switches),
        STAND_IN_STATUS_FILE: folders.statusFile,
        STAND_IN_SCREEN: `${width}x${height}`,
        STAND_IN_HEADLESS: options.headed ? '0' : '1',
        STAND_IN_PACKAGED: options.packaged ? '1' : '0',
      },
    },
  );
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
      child.emit('written');
    });
  }
  // `close` comes when the last line has been read too; a child of its own may hold the pipes longer.
  const exited = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => setImmediate(resolve, code)),
  );
  // A test that fails, or a runner that ends, must not leave a kiosk behind.
  const killWithThisProcess = () => child.kill('SIGKILL');
  process.once('exit', killWithThisProcess);
  void exited.then(() => {
    process.off('exit', killWithThisProcess);
    folders.remove();
  });

  return {
    mainPid: () => child.pid ?? 0,
    chromium: () => readChromiumStatus(folders.statusFile),
    profileDir: folders.profileDir,
    exited,
    log: () => written,
    logged: (text) =>
      new Promise((resolve, reject) => {
        const give = (why: string) => reject(new Error(`${why} before "${text}" was logged:\n${written}`));
        const timer = setTimeout(give, LOG_LIMIT_MS, 'too long');
        const look = () => {
          if (!written.includes(text)) return;
          clearTimeout(timer);
          child.off('written', look);
          resolve();
        };
        child.on('written', look);
        look();
        void exited.then((code) => give(`the kiosk ended (${code})`));
      }),
    async stop() {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
      const code = await exited;
      clearTimeout(timer);
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/**
 * A packed app in the stand-in: what is in its archive, with `app.isPackaged` true and an environment as small as a kiosk's own. The
 * archive is taken out first, because only Electron reads inside one.
 */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { readArchive } from '../../../packaging/checks/read-archive.mjs';
import { projectRoot } from '../../architecture/source/source-file.ts';
import { readChromiumStatus } from '../../support/kiosk-folders.ts';

const startFile = path.join(projectRoot, 'test/electron-stand-in/start.ts');
const policyPlace = '/etc/vestibule/policy.json';

export interface PackedKiosk {
  /** The profile's folder: what a packaged build chooses by itself, in the home of its user. */
  readonly userData: string;
  /** Opens the window and hands over its page; closes the kiosk afterwards. */
  readonly withPage: <Value>(use: (page: Page) => Promise<Value>, env?: NodeJS.ProcessEnv) => Promise<Value>;
  /** Runs without a page to its end. */
  readonly runToEnd: (
    args: readonly string[],
    given?: { readonly input?: string; readonly env?: NodeJS.ProcessEnv },
  ) => Promise<{ code: number | null; out: string; error: string; openedWindow: boolean }>;
  readonly remove: () => void;
}

/**
 * Prepares one. Its policy is the one given here: a packaged build reads a fixed place of the system, and these few lines before the
 * bundle play that place; undefined is a system without a policy.
 */
export function createPackedKiosk(
  appFolder: string,
  policy: Record<string, unknown> | undefined,
): PackedKiosk {
  const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-packed-'));
  chmodSync(folder, 0o755);
  const app = path.join(folder, 'app');
  readArchive(path.join(appFolder, 'resources/app.asar')).extractTo(app);
  const start = path.join(folder, 'start');
  mkdirSync(start);
  const about = JSON.parse(readFileSync(path.join(app, 'package.json'), 'utf8')) as { main: string };
  writeFileSync(path.join(start, 'package.json'), JSON.stringify({ ...about, main: 'start.mjs' }));
  const policyFile = path.join(folder, 'policy.json');
  if (policy) writeFileSync(policyFile, JSON.stringify(policy));
  writeFileSync(path.join(start, 'start.mjs'), startWithPolicy(path.join(app, about.main), policyFile));

  const home = path.join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  const statusFile = path.join(folder, 'status.json');
  const launch = (args: readonly string[], env: NodeJS.ProcessEnv, stdin: 'ignore' | 'pipe') =>
    spawn(process.execPath, [startFile, start, '--', ...args], {
      stdio: [stdin, 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: home,
        XDG_CONFIG_HOME: path.join(home, 'config'),
        ...env,
        STAND_IN_PACKAGED: '1',
        STAND_IN_HEADLESS: '1',
        STAND_IN_STATUS_FILE: statusFile,
        STAND_IN_CHROMIUM_ARGS: '["--remote-debugging-port=0"]',
      },
    });

  return {
    userData: path.join(home, 'config', 'Vestibule'),
    withPage: async (use, env = {}) => {
      rmSync(statusFile, { force: true });
      const kiosk = launch([], env, 'ignore');
      const exited = new Promise<void>((resolve) => kiosk.once('exit', () => resolve()));
      let log = '';
      for (const stream of [kiosk.stdout, kiosk.stderr]) {
        stream?.setEncoding('utf8').on('data', (said: string) => {
          log += said;
        });
      }
      try {
        const address = await findDebugger(statusFile, () => kiosk.exitCode !== null);
        const browser = await chromium.connectOverCDP(address, { noDefaults: true });
        const [context] = browser.contexts();
        const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
        if (!page) throw new Error('no page');
        await page.waitForURL(/^https:\/\/kiosk\.app\.localhost\//);
        const value = await use(page);
        await browser.close();
        return value;
      } catch (error) {
        throw new Error(`${String(error)}\n${log}`, { cause: error });
      } finally {
        kiosk.kill('SIGTERM');
        const timer = setTimeout(() => kiosk.kill('SIGKILL'), 8000);
        await exited;
        clearTimeout(timer);
      }
    },
    runToEnd: async (args, { input = '', env = {} } = {}) => {
      rmSync(statusFile, { force: true });
      const kiosk = launch(args, env, 'pipe');
      const exited = new Promise<number | null>((resolve) => kiosk.once('exit', (code) => resolve(code)));
      const said = Promise.all([kiosk.stdout, kiosk.stderr].map((stream) => (stream ? text(stream) : '')));
      kiosk.stdin?.on('error', () => {});
      kiosk.stdin?.end(input);
      const [out = '', error = ''] = await said;
      return { code: await exited, out, error, openedWindow: existsSync(statusFile) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

const startWithPolicy = (main: string, policyFile: string) => `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const open = fs.openSync;
fs.openSync = (file, ...rest) => open(file === ${JSON.stringify(policyPlace)} ? ${JSON.stringify(policyFile)} : file, ...rest);
syncBuiltinESMExports();
await import(${JSON.stringify(pathToFileURL(main).href)});
`;

/** Chromium writes the port that it has chosen, and a secret path, into its profile. */
async function findDebugger(statusFile: string, hasEnded: () => boolean): Promise<string> {
  for (const signal = AbortSignal.timeout(40_000); !signal.aborted && !hasEnded(); ) {
    const profile = readChromiumStatus(statusFile)?.profileFolder;
    const file = profile && path.join(profile, 'DevToolsActivePort');
    const [port, secretPath] = file && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (secretPath) return `ws://127.0.0.1:${port}${secretPath}`;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the kiosk did not open its window');
}

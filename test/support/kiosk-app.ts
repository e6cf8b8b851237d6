/**
 * The kiosk with its page, driven by Playwright: what every end-to-end test and the walkthrough start with. The same
 * bundles run in Electron or in the stand-in; `host` says in which.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launchInElectron } from './kiosk-electron.ts';
import { chooseKioskHost } from './kiosk-host.ts';
import type { KioskHost, KioskOptions } from './kiosk-options.ts';
import { type KioskProcess, startKioskProcess } from './kiosk-process.ts';

export type { KioskHost, KioskOptions };

export interface KioskApp {
  page: Page;
  /** The page of the staff's window, also after that window was made anew. */
  staffPage(): Promise<Page>;
  /** The page of the customer's own window, once there is one. Asked again after that window was replaced, it is the new one's. */
  customerPage(): Promise<Page>;
  host: KioskHost;
  /** The data folder. */
  profileDir: string;
  /** The browser's own folder; in Electron that is the data folder. */
  browserDir(): string;
  /** The exit code; null when a signal ended it. */
  exited: Promise<number | null>;
  /** Everything main has written so far. */
  log(): string;
  /** The browser's process; in Electron that is main's own. */
  chromiumPid(): number;
  mainPid(): number;
  /** Asks it to quit; null when it had to be killed. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a power cut would end it. */
  kill(): Promise<void>;
}

const CONNECT_LIMIT_MS = 25_000;
const POLL_MS = 20;

/** Resolves when the page has loaded its first document. Rejects, with the log, when the kiosk ends before. */
export async function launchKiosk(options: KioskOptions = {}): Promise<KioskApp> {
  const host = options.host ?? chooseKioskHost();
  return host === 'electron' ? launchInElectron(options) : launchInStandIn(options);
}

async function launchInStandIn(options: KioskOptions): Promise<KioskApp> {
  const kiosk = startKioskProcess(options, ['--remote-debugging-port=0']);
  try {
    const browser = await connect(kiosk, () => kiosk.chromium()?.profileFolder);
    const page = await findPage(browser);
    const others: Browser[] = [];
    const pageOf = async (preload: string) => {
      const other = await connect(kiosk, () => kiosk.chromium()?.windows[preload]?.profileFolder);
      others.push(other);
      return findPage(other);
    };
    const browserDir = kiosk.chromium()?.profileFolder ?? '';
    return {
      page,
      // A window of its own is a Chromium of its own.
      staffPage: async () => (page.isClosed() ? pageOf('index.cjs') : page),
      customerPage: () => pageOf('customer.cjs'),
      host: 'stand-in',
      profileDir: kiosk.profileDir,
      browserDir: () => browserDir,
      exited: kiosk.exited,
      log: kiosk.log,
      chromiumPid: () => kiosk.chromium()?.chromiumPid ?? 0,
      mainPid: kiosk.mainPid,
      kill: kiosk.kill,
      async stop() {
        await Promise.all([browser, ...others].map((one) => one.close().catch(() => undefined)));
        return kiosk.stop();
      },
    };
  } catch (error) {
    await kiosk.kill();
    throw new Error(`the kiosk did not come up: ${String(error)}\n${kiosk.log()}`);
  }
}

async function connect(kiosk: KioskProcess, profile: () => string | undefined): Promise<Browser> {
  const ended = kiosk.exited.then((code) => {
    throw new Error(`it ended (${code})`);
  });
  const address = await Promise.race([findDebuggerAddress(profile), ended]);
  return chromium.connectOverCDP(address, { noDefaults: true });
}

/** Chromium writes the port that it has chosen, and a secret path, into its profile. */
async function findDebuggerAddress(profile: () => string | undefined): Promise<string> {
  for (const signal = AbortSignal.timeout(CONNECT_LIMIT_MS); !signal.aborted; ) {
    const folder = profile();
    const text = folder && (await readFile(path.join(folder, 'DevToolsActivePort'), 'utf8').catch(() => ''));
    const [port, secretPath] = text ? text.split('\n') : [];
    if (secretPath) return `ws://127.0.0.1:${port}${secretPath}`;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`no Chromium after ${CONNECT_LIMIT_MS} ms`);
}

async function findPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForURL(/^https:\/\/kiosk\.app\.localhost\//);
  return page;
}

/** The kiosk in real Electron, through Playwright's own launcher. Needs a display, and a user other than root. */
import { _electron, type Page } from '@playwright/test';
import type { KioskApp } from './kiosk-app.ts';
import { createKioskFolders } from './kiosk-folders.ts';
import { electronBinary } from './kiosk-host.ts';
import { fakeCameraSwitches, type KioskOptions, PROJECT_ROOT } from './kiosk-options.ts';

const STOP_LIMIT_MS = 5000;

/**
 * Rejects where Electron's binary is missing, and for root, to whom Electron refuses its sandbox. `packaged` and `screen`
 * cannot be pretended here and are refused.
 */
export async function launchInElectron(options: KioskOptions): Promise<KioskApp> {
  const executablePath = electronBinary();
  if (executablePath === undefined) throw new Error("Electron's binary is not installed");
  if (process.getuid?.() === 0) throw new Error('Electron has no sandbox for root: run as another user');
  if (options.packaged) throw new Error('an unpackaged Electron cannot pretend to be packaged');
  const folders = createKioskFolders(options);
  const electron = await _electron.launch({
    executablePath,
    // Playwright would add --no-sandbox, and the app would refuse to start.
    chromiumSandbox: true,
    args: [
      options.appPath ?? PROJECT_ROOT,
      ...fakeCameraSwitches(folders.cameraFile),
      ...(options.args ?? []),
    ],
    env: { ...withoutUndefined(process.env), ...folders.environment, ...options.env },
  });
  const child = electron.process();
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      written += bytes.toString();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  void exited.then(folders.remove);
  const page = await electron.firstWindow();
  await page.waitForURL(/^app:\/\/kiosk\//);
  const pid = () => child.pid ?? 0;
  return {
    page,
    async staffPage() {
      if (!page.isClosed()) return page;
      const isStaffs = (one: Page) => one.url().endsWith('/index.html');
      return electron.windows().find(isStaffs) ?? electron.waitForEvent('window', isStaffs);
    },
    async customerPage() {
      const isCustomers = (one: Page) => one.url().endsWith('/customer.html');
      return electron.windows().find(isCustomers) ?? electron.waitForEvent('window', isCustomers);
    },
    host: 'electron',
    profileDir: folders.profileDir,
    browserDir: () => folders.profileDir,
    exited,
    log: () => written,
    chromiumPid: pid,
    mainPid: pid,
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

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

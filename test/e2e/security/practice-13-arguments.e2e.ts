/** Practice 13: hostile arguments and variables at the real start: refused where they could weaken, without effect elsewhere. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { securityHeaders } from '../../../electron/window/response-headers.ts';
import { chooseKioskHost } from '../../support/kiosk-host.ts';
import type { KioskOptions } from '../../support/kiosk-options.ts';
import { startKioskProcess } from '../../support/kiosk-process.ts';
import { allowSeveralStarts, inKiosk } from './support/running-kiosk.ts';

allowSeveralStarts();

const refusedExitCode = 78;
let profileDir: string;

test.beforeEach(() => {
  profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-arguments-'));
});
test.afterEach(() => rmSync(profileDir, { recursive: true, force: true }));

/** Starts the app where a page is not expected. */
async function startAndEnd(options: KioskOptions) {
  const kiosk = startKioskProcess({ profileDir, ...options });
  const code = await kiosk.exited;
  return { code, log: kiosk.log(), hasWindow: kiosk.chromium() !== undefined };
}

const packagedOnly = [
  ...['--inspect=0', '--remote-debugging-port=0', '--feed-url=https://updates.example', '--not-invented-yet'],
];
const always = ['--no-sandbox', '--disable-web-security', '--ignore-certificate-errors'];

test('a packaged start with any such argument ends at once, names it, and touches nothing', async () => {
  test.skip(chooseKioskHost() === 'electron', 'needs a packaged build; the stand-in plays one');
  for (const argument of [...packagedOnly, '--no-sandbox']) {
    const { code, log, hasWindow } = await startAndEnd({ packaged: true, args: [argument] });
    const [name = ''] = argument.split('=');
    expect({ argument, code, hasWindow }).toEqual({ argument, code: refusedExitCode, hasWindow: false });
    expect(log).toContain(`refused to start: ${name}`);
    expect(log).not.toContain('updates.example');
  }
  expect(readdirSync(profileDir)).toEqual([]);
});

test('a packaged start with a variable that changes what runs or what is trusted ends at once', async () => {
  test.skip(chooseKioskHost() === 'electron', 'needs a packaged build; the stand-in plays one');
  for (const name of [
    'NODE_EXTRA_CA_CERTS',
    'SSLKEYLOGFILE',
    'ELECTRON_ENABLE_LOGGING',
    'NODE_TLS_REJECT_UNAUTHORIZED',
  ]) {
    const { code, log } = await startAndEnd({ packaged: true, env: { [name]: '0' } });
    expect({ name, code }).toEqual({ name, code: refusedExitCode });
    expect(log).toContain(name);
  }
});

test('an unpackaged start refuses what takes away the sandbox, web security or TLS', async () => {
  test.skip(chooseKioskHost() === 'electron', 'Chromium reads these itself there');
  for (const argument of always) {
    const { code } = await startAndEnd({ args: [argument] });
    expect({ argument, code }).toEqual({ argument, code: refusedExitCode });
  }
});

test('what an unpackaged start does take changes nothing about the page', async () => {
  const hostile = [
    '--devtools',
    '--auto-open-devtools-for-tabs',
    '--feed-url=https://updates.example',
    '--kiosk=false',
    'x.json',
  ];
  const found = await inKiosk(
    { profileDir, args: hostile, env: { NODE_ENV: 'test', VESTIBULE_DEVTOOLS: '1' } },
    async ({ page }) => ({
      windows: page.context().pages().length,
      policy: await page.evaluate(async () =>
        (await fetch('index.html')).headers.get('content-security-policy'),
      ),
      node: await page.evaluate(() => 'require' in window || 'process' in window),
    }),
  );
  expect(found).toEqual({ windows: 1, policy: securityHeaders['Content-Security-Policy'], node: false });
});

test('control: the same start without them comes up', async () => {
  expect(await inKiosk({ profileDir }, async ({ page }) => page.url())).toMatch(/index\.html$/);
  expect(existsSync(profileDir)).toBe(true);
});

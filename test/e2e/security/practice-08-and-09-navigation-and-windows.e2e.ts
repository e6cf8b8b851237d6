/** Practices 8 and 9: the page can't leave itself, open a window, download or start another program. */
import { expect, type Page, test } from '@playwright/test';
import type { KioskApp } from '../../support/kiosk-app.ts';
import { type LoopbackServer, startLoopbackServer } from './support/loopback-server.ts';
import { inWeakenedKiosk, shareKiosk } from './support/running-kiosk.ts';
import { networkIsThere } from './support/weakened-app.ts';

const kiosk = shareKiosk();
let server: LoopbackServer;

test.beforeAll(async () => {
  server = await startLoopbackServer();
});
test.afterAll(() => server.close());

const goTo = (page: Page, address: string) => page.evaluate((to) => location.assign(to), address);

/** Every way out that a page has; each is given the address of a server elsewhere. */
const attempts: Record<string, (page: Page, address: string) => Promise<unknown>> = {
  location: (page, address) => goTo(page, address),
  replace: (page, address) => page.evaluate((to) => location.replace(to), address),
  'a link': (page, address) => clickLink(page, address, {}),
  'a link to another window': (page, address) => clickLink(page, address, { target: '_blank' }),
  'a link, middle click': (page, address) => clickLink(page, address, { button: 'middle' }),
  'a link, Shift click': (page, address) => clickLink(page, address, { modifiers: ['Shift'] }),
  'a link, Control click': (page, address) => clickLink(page, address, { modifiers: ['Control'] }),
  'a link that downloads': (page, address) => clickLink(page, address, { download: 'file.html' }),
  'a blob that downloads': (page) =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'file.html';
      link.click();
    }),
  'window.open': (page, address) => page.evaluate((to) => void window.open(to), address),
  'window.open, named': (page, address) =>
    page.evaluate((to) => void window.open(to, 'other', 'popup,width=300'), address),
  'window.open, empty': (page) => page.evaluate(() => void window.open('')),
  'a form for another window': (page, address) =>
    page.evaluate((to) => {
      const form = Object.assign(document.createElement('form'), { action: to, target: '_blank' });
      document.body.append(form);
      form.submit();
    }, address),
  'a refresh': (page, address) =>
    page.evaluate((to) => {
      const meta = Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${to}`,
      });
      document.head.append(meta);
    }, address),
  'a data address': (page) => goTo(page, 'data:text/html,elsewhere'),
  'a blank page': (page) => goTo(page, 'about:blank'),
  'a blob': (page) =>
    page.evaluate(() => location.assign(URL.createObjectURL(new Blob(['<b>x</b>'], { type: 'text/html' })))),
  'a file': (page) => goTo(page, 'file:///etc/passwd'),
  'another program': (page) => goTo(page, 'mailto:somebody@bank.example'),
  'a page of the browser': (page) => goTo(page, 'chrome://version'),
  'another host of the own scheme': (page) => goTo(page, 'app://other/index.html'),
};

interface Click {
  readonly target?: string;
  readonly download?: string;
  readonly button?: 'middle';
  readonly modifiers?: ('Shift' | 'Control')[];
}

async function clickLink(page: Page, address: string, { target, download, ...how }: Click): Promise<void> {
  await page.evaluate(
    ([to, inTarget, asDownload]) => {
      const link = Object.assign(document.createElement('a'), {
        href: to,
        id: 'way-out',
        textContent: 'way out',
      });
      if (inTarget) link.target = inTarget;
      if (asDownload) link.download = asDownload;
      link.style.cssText = 'position: fixed; inset: 0; z-index: 99999; background: white';
      document.body.append(link);
    },
    [address, target, download] as const,
  );
  await page.click('#way-out', { ...how, noWaitAfter: true });
  await page.evaluate(() => document.querySelector('#way-out')?.remove());
}

/** The ways that led out: the page moved, is another one now, a window stayed, or the server heard of it. */
async function waysOut({ page }: KioskApp): Promise<readonly string[]> {
  const home = page.url();
  const found: string[] = [];
  for (const [name, attempt] of Object.entries(attempts)) {
    server.hits.length = 0;
    let downloads = 0;
    const count = () => {
      downloads += 1;
    };
    page.on('download', count);
    await page.evaluate(() => void Object.assign(window, { stillHere: true }));
    await attempt(page, `${server.origin}/${encodeURIComponent(name)}`).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    const stays = await page.evaluate(() => 'stillHere' in window).catch(() => false);
    page.off('download', count);
    const windows = page.context().pages().length;
    if (!stays || page.url() !== home || windows !== 1 || server.hits.length + downloads > 0)
      found.push(name);
    // A weakened app has really left: the next attempt needs the page again.
    if (!stays || page.url() !== home) return found;
  }
  return found;
}

test('no way leads out of the page', async () => {
  expect(await waysOut(kiosk())).toEqual([]);
});

test('the page may load itself again', async () => {
  const { page } = kiosk();
  const home = page.url();
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload()).catch(() => {})]);
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => 'kiosk' in window)).toBe(true);
});

test('negative control: without the navigation guard and the request filter the page leaves', async () => {
  const edits = [
    ...networkIsThere,
    { bundle: 'main', find: 'return isMainFrame && isAppDocument(url);', replace: 'return true;' },
    { bundle: 'main', find: 'cancel: !isRequestAllowed(url)', replace: 'cancel: false' },
  ] as const;
  expect(await inWeakenedKiosk(edits, waysOut)).toEqual(['location']);
});

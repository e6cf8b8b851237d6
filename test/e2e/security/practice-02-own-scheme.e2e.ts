/** Practice 2: the page lives on its own origin, gets files of the bundle and nothing else, and can't reach a file of the terminal. */
import { expect, test } from '@playwright/test';
import { shareKiosk } from './support/running-kiosk.ts';

const kiosk = shareKiosk();

test('the page is a secure context on an origin of its own', async () => {
  const { page, host } = kiosk();
  const about = await page.evaluate(() => ({ origin: location.origin, isSecureContext }));
  const origin = host === 'electron' ? 'app://kiosk' : 'https://kiosk.app.localhost';
  expect(about).toEqual({ origin, isSecureContext: true });
});

test('no way of writing an address brings a file from outside the bundle, or of the terminal', async () => {
  const attempts = [
    ...[
      '../main/index.js',
      '..%2fmain%2findex.js',
      '%2e%2e/main/index.js',
      '%252e%252e/main/index.js',
      '..\\main\\index.js',
    ],
    ...[
      '..%5cmain%5cindex.js',
      '/../package.json',
      '//etc/passwd',
      '.hidden.js',
      'index.html%00.js',
      'assets',
      'assets/',
    ],
    ...['file:///etc/passwd', 'file://localhost/etc/passwd'],
  ];
  const brought = await kiosk().page.evaluate(async (addresses) => {
    const found: string[] = [];
    for (const address of addresses) {
      const answer = await fetch(address).catch(() => undefined);
      if (answer?.ok) found.push(address);
    }
    return found;
  }, attempts);
  expect(brought).toEqual([]);
});

test('control: the same way brings a file of the bundle, and only by GET', async () => {
  const statuses = await kiosk().page.evaluate(async () => {
    const status = async (method: string) => (await fetch('index.html', { method })).status;
    return [await status('GET'), await status('POST'), await status('DELETE')];
  });
  expect(statuses).toEqual([200, 405, 405]);
});

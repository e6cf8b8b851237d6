/** Practice 3, the other way round: the kiosk's own work meets the policy nowhere, so that every report means something. */
import { expect, type Page, test } from '@playwright/test';
import { createClerk } from '../support/clerk.ts';
import { allowSeveralStarts, inKiosk } from './support/running-kiosk.ts';

allowSeveralStarts();

/** Collects what the browser reports or complains about from the next load on. */
async function listenFromTheStart(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    // Chromium asks for an icon of the page, which Electron does not.
    if (message.type() === 'error' && !/status of 404/.test(text)) complaints.push(text);
    if (/Content.Security.Policy|Trusted|Permissions-Policy/i.test(text)) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();
  return complaints;
}

test('from sign-in to the code: not one violation, and no error', async () => {
  await inKiosk({}, async ({ page }) => {
    const complaints = await listenFromTheStart(page);
    const clerk = createClerk(page);
    await clerk.reachSend();
    await clerk.send();
    await clerk.enterCode(await clerk.readNewestCode());
    expect(complaints).toEqual([]);
  });
});

test('control: a violation is heard', async () => {
  await inKiosk({}, async ({ page }) => {
    const complaints = await listenFromTheStart(page);
    await page.evaluate(() => void setTimeout(() => new Function('return 1')));
    await expect.poll(() => complaints.length).toBeGreaterThan(0);
  });
});

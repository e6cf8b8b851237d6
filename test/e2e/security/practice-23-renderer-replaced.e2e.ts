/** Practice 23, its mechanism: after a visit the page's process is another one, and whoever is signed in goes on at once. */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';
import { rendererPids } from '../support/renderer-pids.ts';

test('the process that knew the customer is gone when home is shown again, and staff are still signed in', async ({
  kiosk,
  clerk,
}) => {
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  const before = rendererPids(kiosk.chromiumPid());
  expect(before).toHaveLength(1);
  await clerk.page.evaluate(() => {
    Object.assign(window, { marker: 'Mei Ling' });
    localStorage.setItem('marker', 'Mei Ling');
  });
  await clerk.press('Stop this visit');
  const began = Date.now();
  await clerk.press('Stop the visit');
  await expect(clerk.heading(/^Good /)).toBeVisible();
  test.info().annotations.push({ type: 'to home, ms', description: String(Date.now() - began) });
  await expect.poll(() => rendererPids(kiosk.chromiumPid())).not.toContain(before[0]);
  expect(await clerk.page.evaluate(() => [localStorage.length, 'marker' in window])).toEqual([0, false]);

  // And the next visit begins with the first press.
  await clerk.beginVisit('Wallet');
  expect(kiosk.log()).not.toContain('renderer');
});

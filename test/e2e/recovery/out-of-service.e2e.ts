/**
 * Practice 15 on the bundles: a page that dies is back at once with the visit as it was; one that dies again and again is out of
 * service, in words; what was saved is sent all the same; and a supervisor can still end the program.
 */
import { expect } from '@playwright/test';
import type { KioskApp } from '../../support/kiosk-app.ts';
import { createClerk } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';
import { lookAgain } from '../support/look-again.ts';
import { rendererPids } from '../support/renderer-pids.ts';
import { touchCorner, touchPin, typePin } from '../support/staff-exit.ts';
import { readTwinRequests } from '../support/twin-requests.ts';
import { reachSendPayout } from '../support/visits.ts';

test.use({ twinLog: true });
// The stand-in's way of looking again; in Electron the page is Playwright's own.
test.skip(({ kiosk }) => kiosk.host !== 'stand-in', 'only the stand-in’s page can be looked at again');

/** Kills the page's process; resolves when another one has taken its place. */
async function killRenderer(kiosk: KioskApp): Promise<void> {
  const [pid] = rendererPids(kiosk.chromiumPid());
  if (pid === undefined) throw new Error('there is no page');
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => rendererPids(kiosk.chromiumPid()).filter((other) => other !== pid).length, {
      intervals: [20],
    })
    .toBe(1);
}

test('four deaths in a minute: three times it is back, then out of service, while what was saved is sent', async ({
  clerk,
  form,
  kiosk,
}) => {
  test.setTimeout(240_000);
  await clerk.signIn();
  await reachSendPayout(clerk, form);
  await clerk.practiseLine('No line');
  await clerk.press(/^Save the details/);
  await clerk.saveVisit();
  await expect(clerk.waiting('1 waiting')).toBeVisible();
  await clerk.beginVisit('Gold account');

  // Main owns the session and the visit: nobody signs in again, and the visit stands where it stood.
  const isBack = async () => {
    const seen = await lookAgain(kiosk);
    await expect(createClerk(seen.page).heading('Before we begin')).toBeVisible();
    return seen;
  };
  // A process that ends before the page is in it is no death of the page.
  for (let death = 1; death <= 2; death += 1) {
    await killRenderer(kiosk);
    await (await isBack()).browser.close();
  }
  await killRenderer(kiosk);
  const third = await isBack();
  await third.page.evaluate(async () => {
    const { kiosk: bridge } = window as unknown as {
      kiosk: { call: (method: string, input: object) => Promise<unknown> };
    };
    await bridge.call('training.set-fault', { provider: 'noah', fault: 'slow', operation: 'put-customer' });
    await bridge.call('training.set-line', { line: 'works' });
  });
  await third.browser.close();
  await killRenderer(kiosk);

  const { browser, page } = await lookAgain(kiosk);
  await expect(
    page.getByRole('heading', { name: 'This terminal is out of service for a moment' }),
  ).toBeVisible();
  expect(await page.evaluate(() => document.scripts.length)).toBe(0);
  await expect(page.getByText('Everything that was saved here has been sent.')).toBeVisible({
    timeout: 60_000,
  });
  const put = readTwinRequests(kiosk, 'noah', 'put-customer');
  expect(put.filter(({ status }) => status !== null && status < 300)).toHaveLength(1);

  // The way out: five touches of the corner, a supervisor, and their PIN.
  await touchCorner(page);
  await expect(page.getByRole('heading', { name: 'End Vestibule' })).toBeVisible();
  await page.getByRole('button', { name: 'Daniel Lim' }).click();
  await touchPin(page, '1111');
  await page.getByRole('button', { name: 'End Vestibule' }).click();
  await expect(page.getByText('That PIN does not match.')).toBeVisible();
  await typePin(page, '8642');
  await page.getByRole('button', { name: 'End Vestibule' }).click();
  expect(await kiosk.exited).toBe(79);
  await browser.close().catch(() => {});
});

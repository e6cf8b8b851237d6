/** Practice 15: a page that hangs sends no event here; it stops answering, is ended, and is back where it was, without anybody asked. */
import { expect } from '@playwright/test';
import { createClerk } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';
import { lookAgain } from '../support/look-again.ts';
import { rendererPids } from '../support/renderer-pids.ts';

test('a page in an endless loop is replaced after three unanswered questions', { tag: '@all' }, async ({
  kiosk,
  clerk,
}) => {
  test.skip(kiosk.host !== 'stand-in', 'only the stand-in’s page can be looked at again');
  test.setTimeout(120_000);
  await clerk.signIn();
  // Long enough to have answered once.
  await clerk.page.waitForTimeout(6_000);
  const [hanging] = rendererPids(kiosk.chromiumPid());
  void clerk.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => {});
  await expect.poll(() => rendererPids(kiosk.chromiumPid()), { timeout: 60_000 }).not.toContain(hanging);
  const { browser, page } = await lookAgain(kiosk);
  await expect(createClerk(page).heading(/^Good /)).toBeVisible();
  expect(kiosk.log()).toContain('"event":"renderer.gone","reason":"silent"');
  await browser.close();
});

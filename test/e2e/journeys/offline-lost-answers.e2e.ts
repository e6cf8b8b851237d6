/**
 * Answers that are lost when nobody is there any more: whatever happened at the provider, one customer is there in the end.
 * A request may still be on its way for a minute, so that nothing is asked before. Long: only with everything.
 */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';
import { readTwinRequests } from '../support/twin-requests.ts';
import { reachSendNewMember, reachSendPayout, reachSendWallet } from '../support/visits.ts';

test.use({ twinLog: true });
test.describe.configure({ mode: 'parallel' });

for (const fault of ['Answer lost, but it happened there', 'Answer lost, nothing happened there']) {
  test(`unattended, at three providers: ${fault}`, { tag: '@all' }, async ({ clerk, form, kiosk }) => {
    test.setTimeout(240_000);
    await clerk.signIn();
    await reachSendNewMember(clerk, form, async (screen) => {
      if (screen === 'send') await clerk.practiseLine('No line');
    });
    await clerk.press(/^(Send|Save) the details/);
    await clerk.saveVisit();
    await reachSendWallet(clerk, form);
    await clerk.press('Save the details');
    await clerk.saveVisit();
    await reachSendPayout(clerk, form);
    await clerk.press('Save the details');
    await clerk.saveVisit();
    await expect(clerk.waiting('3 waiting')).toBeVisible();
    await clerk.practise(fault, 'Sending the customer', 'Noah');
    await clerk.practise(fault, 'Adding the customer', 'Yativo');
    await clerk.practise(fault, 'Adding the member', 'KYBIO');

    await clerk.practiseLine('Works');
    await expect(clerk.waiting('3 unclear')).toBeVisible();
    await clerk.openOutbox();
    await expect(clerk.page.getByText('Last answer: no answer came')).toHaveCount(3);
    // Asking too early would be told "nobody".
    await expect(clerk.page.getByText(/^Looked into again in about /)).toHaveCount(3);
    await clerk.press(/^Back/);
    await expect(clerk.waiting('Nothing waiting')).toBeVisible({ timeout: 120_000 });

    const happened = fault === 'Answer lost, but it happened there';
    const put = readTwinRequests(kiosk, 'noah', 'put-customer');
    expect(put.map(({ status }) => status)).toEqual([null, happened ? 204 : 201]);
    expect(new Set(put.map(({ path }) => path)).size).toBe(1);
    expect(new Set(put.map(({ body }) => body.toString())).size).toBe(1);
    const added = readTwinRequests(kiosk, 'yativo', 'add-customer');
    expect(new Set(added.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    const members = readTwinRequests(kiosk, 'kybio', 'add-member');
    expect(new Set(members.map(({ body }) => /"number":"([^"]*)"/.exec(body.toString())?.[1])).size).toBe(1);
    if (happened) expect(members).toHaveLength(1);
  });
}

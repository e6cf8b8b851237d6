/** What a person does in the outbox: correct what was refused, give up with a reason, settle what got no answer. */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { reachSendPayout, reachSendWallet } from '../support/visits.ts';

test.use({ twinLog: true });

/** Somebody at Yativo has this address already. */
const taken = 'ana.specimen@customer.example';

test('refused, corrected and sent anew; given up with a supervisor’s leave; no answer, settled by asking', {
  tag: '@all',
}, async ({ clerk, form, kiosk }) => {
  test.setTimeout(240_000);
  const { page } = clerk;
  const entry = (words: string) => page.getByRole('main').getByText(words, { exact: true });
  const show = (filter: string) => page.getByRole('radio', { name: filter }).click();
  await clerk.signIn();

  // Two are saved without a line: one that will be refused, and one that the customer does not want in the end.
  await clerk.practiseLine('No line');
  await expect(clerk.connection('No connection')).toBeVisible();
  await reachSendWallet(clerk, form, { email: taken });
  await clerk.press('Save the details');
  await clerk.saveVisit();
  await reachSendPayout(clerk, form, { familyName: 'Lim' });
  await clerk.press('Save the details');
  await clerk.saveVisit();
  await expect(clerk.waiting('2 waiting')).toBeVisible();

  await clerk.openOutbox();
  await expect(page.getByText('2 captured = 2 waiting')).toBeVisible();
  await clerk.openEntry('Mei L. L., Noah');
  await clerk.press('Cancel the entry');
  const question = page.getByRole('alertdialog', { name: 'Cancel this entry?' });
  await expect(question.getByRole('button', { name: 'Cancel the entry' })).toBeDisabled();
  await question.getByText('The customer does not want it any more').click();
  await question.getByRole('button', { name: 'Cancel the entry' }).click();
  await clerk.approve();
  await expect(page.getByText('It is cancelled. Nothing more is sent.')).toBeVisible();
  await expect(entry('The customer does not want it any more')).toBeVisible();
  await clerk.press(/^Back/);

  await clerk.practiseLine('Works');
  await expect(clerk.waiting('1 to look at')).toBeVisible();
  await show('Needs attention: 1');
  await clerk.openEntry('Tan M. L. 陈., Yativo');
  await clerk.press('Correct the details');
  // The visit is open again, where it was refused.
  await expect(clerk.heading('Refused by Yativo')).toBeVisible();
  await clerk.press('Correct the details');
  await expect(page.getByRole('textbox', { name: 'Email address' })).toHaveValue(taken);
  await form.type('Email address', 'mei.ling@example.com');
  await clerk.press(/^Go on/);
  await clerk.press(/^Confirm the details/);
  await clerk.send();
  await expect(clerk.heading('Registered')).toBeVisible();
  await clerk.endVisit();

  const [refused, added, ...more] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  expect(more).toEqual([]);
  expect([refused?.status, added?.status]).toEqual([422, 200]);
  expect(added?.headers['idempotency-key']).not.toBe(refused?.headers['idempotency-key']);
  expect(added && bodyOf(added)).toMatchObject({ customer_email: 'mei.ling@example.com' });
  await clerk.openOutbox();
  await show('Done: 3');
  await page
    .getByRole('row', { name: /Yativo.*Cancelled/ })
    .getByRole('button')
    .click();
  await expect(entry('A corrected entry took its place')).toBeVisible();
  await clerk.press('Open the newer entry');
  await expect(entry('Takes the place of')).toBeVisible();
  await clerk.press(/^Back/);
  await clerk.press(/^(Back|Close)/);

  // No answer comes, and the customer leaves: a person finds out.
  await reachSendPayout(clerk, form, { familyName: 'Wong' });
  await clerk.practise('Answer lost, but it happened there', 'Sending the customer', 'Noah');
  await clerk.send();
  await expect(clerk.heading('Sent, but no answer came')).toBeVisible();
  await clerk.press('Save and end the visit');
  await clerk.press('Back to the first screen');
  await expect(clerk.waiting('1 unclear')).toBeVisible();
  await clerk.openOutbox();
  await show('Needs attention: 1');
  await clerk.openEntry('Mei L. W., Noah');
  await clerk.press('Settle it by asking');
  await page.getByRole('dialog').getByText('They have it', { exact: true }).click();
  await clerk.press('Record: they have it');
  await clerk.approve('The provider told us to');
  await expect(page.getByText('It is accepted.')).toBeVisible();
  await expect(clerk.waiting('Nothing waiting')).toBeVisible();
  expect(readTwinRequests(kiosk, 'noah', 'put-customer')).toHaveLength(1);
});

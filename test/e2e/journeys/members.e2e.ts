/** KYBIO: a member is found and used, somebody new is added, and a number of nineteen digits stays what it is. */
import { expect } from '@playwright/test';
import type { Clerk } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });

async function lookUp(clerk: Clerk, by: 'number' | 'phone', text: string): Promise<void> {
  if (by === 'phone')
    await clerk.page
      .locator('label')
      .filter({ has: clerk.page.getByRole('radio', { name: 'Phone number' }) })
      .click();
  await clerk.page
    .getByRole('textbox', { name: by === 'phone' ? /Phone number/ : /Member number/ })
    .fill(text);
  await clerk.press(/^Find/);
}

async function begin(clerk: Clerk): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Find a member');
  await clerk.press(/Record the agreement/);
  await expect(clerk.heading('Find a member')).toBeVisible();
}

test('a found member begins another journey, with what is known filled in and the agreement asked anew', async ({
  clerk,
}) => {
  await begin(clerk);
  await lookUp(clerk, 'number', '8008010001');
  await expect(clerk.page.getByText('Available', { exact: true }).first()).toBeVisible();
  await expect(clerk.page.getByText('120.50')).toBeVisible();
  await clerk.press('Start another journey');
  await clerk.press('Begin: Gold account');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await clerk.recordAgreement();
  await expect(clerk.page.getByRole('textbox', { name: 'Full legal name' })).toHaveValue('Priya Raman');
});

test('a member’s long number goes back digit by digit, and only what was changed is changed', async ({
  clerk,
  kiosk,
}) => {
  await begin(clerk);
  await lookUp(clerk, 'number', '8008010001');
  await clerk.press('Change details');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await clerk.recordAgreement();
  await clerk.page.getByRole('textbox', { name: 'Email address' }).fill('priya.new@member.example');
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await clerk.send();
  await expect(clerk.heading('Details changed')).toBeVisible();
  const [change] = readTwinRequests(kiosk, 'kybio', 'update-base-info');
  expect(change?.body.toString('utf8')).toContain('"customerUid":813951242628553689,');
  expect(change?.status).toBe(200);
  expect(change?.headers['user-agent']).toBe('openApi');
});

test('somebody who is not found is added, without credit, under a number of this terminal', async ({
  clerk,
  kiosk,
}) => {
  await begin(clerk);
  await lookUp(clerk, 'phone', '91234567');
  await clerk.press('Add as a new member');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await clerk.recordAgreement();
  await clerk.page.getByRole('textbox', { name: 'Full legal name' }).fill('陈小明');
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await clerk.send();
  await expect(clerk.heading('Member added')).toBeVisible();
  await expect(clerk.page.getByText('P1000001').first()).toBeVisible();
  const [added] = readTwinRequests(kiosk, 'kybio', 'add-member');
  if (!added) throw new Error('nothing arrived');
  const { customerInfo } = bodyOf(added) as { customerInfo: Record<string, unknown> };
  expect(customerInfo).toMatchObject({
    number: 'P1000001',
    name: '陈小明',
    phone: '91234567',
    onAccount: 0,
    discount: 100,
    enable: 1,
  });
  expect(Object.keys(customerInfo)).not.toContain('password');
});

test('an answer that was lost is looked up first: one member, not two', { tag: '@all' }, async ({
  clerk,
  kiosk,
}) => {
  await begin(clerk);
  await lookUp(clerk, 'phone', '91234567');
  await clerk.press('Add as a new member');
  await clerk.recordAgreement();
  await clerk.page.getByRole('textbox', { name: 'Full legal name' }).fill('Ana Ruiz');
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await clerk.practise('Answer lost, but it happened there', 'Adding the member', 'KYBIO');
  await clerk.send();
  await expect(clerk.page.getByText(/We sent it but got no answer/).first()).toBeVisible();
  await clerk.press(/^Check/);
  await expect(clerk.heading('Member added')).toBeVisible();
  expect(readTwinRequests(kiosk, 'kybio', 'add-member')).toHaveLength(1);
});

test('a member who is disabled is shown as such, and nothing begins from them', async ({ clerk }) => {
  await begin(clerk);
  await lookUp(clerk, 'number', '8008010003');
  await expect(clerk.page.getByText('Disabled', { exact: true }).first()).toBeVisible();
  await expect(clerk.button('Start another journey')).toHaveCount(0);
  await expect(clerk.button('Change details')).toHaveCount(0);
});

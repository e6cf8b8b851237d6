/** One visit, several providers: details asked once, sent in the right order, and nobody held up by another. */
import { expect } from '@playwright/test';
import type { Clerk } from '../support/clerk.ts';
import { meiTan } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });

async function finishWithCode(clerk: Clerk): Promise<void> {
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
}

test('three providers get what they need, Noah first and the code last', async ({ clerk, form, kiosk }) => {
  await clerk.signIn();
  await reachSendToThree(clerk, form);
  await clerk.send();
  await finishWithCode(clerk);

  const [noah] = readTwinRequests(kiosk, 'noah', 'put-customer');
  const [yativo] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  const [register] = readTwinRequests(kiosk, 'quantum-metal', 'register');
  expect(noah && bodyOf(noah)).toMatchObject({ FullName: { FirstName: 'Mei Ling', LastName: 'Tan' } });
  expect(yativo && bodyOf(yativo)).toMatchObject({ customer_name: meiTan.legalFullName });
  expect(register && bodyOf(register)).toEqual({
    customer: {
      legalFullName: meiTan.legalFullName,
      identityNumber: meiTan.identityNumber,
      email: meiTan.email,
      phoneNumber: '+60123456789',
      primaryLoginMethod: 'phoneNumber',
    },
  });
  const receipt = clerk.page.getByRole('main');
  await expect(receipt.getByText('Registered', { exact: true })).toHaveCount(4);
});

test('one that takes nobody now holds up nobody else, and staff can go on without it', {
  tag: '@all',
}, async ({ clerk, form, kiosk }) => {
  await clerk.signIn();
  await reachSendToThree(clerk, form);
  await clerk.practise('Too much traffic', 'Adding the customer', 'Yativo');
  await clerk.send();
  await expect(clerk.page.getByText('Registered with Noah.')).toBeVisible();
  // No code goes out while another provider is not settled.
  expect(readTwinRequests(kiosk, 'quantum-metal')).toEqual([]);
  await clerk.press('Go on without Yativo');
  await clerk.page.getByRole('alertdialog').getByRole('button', { name: 'Go on without Yativo' }).click();
  await expect(clerk.page.getByText(/^Left out in this visit/)).toBeVisible();
  await expect(clerk.heading('Send to Quantum Metal')).toBeVisible();
  await clerk.send();
  await finishWithCode(clerk);
  expect(readTwinRequests(kiosk, 'noah', 'put-customer')).toHaveLength(1);
});

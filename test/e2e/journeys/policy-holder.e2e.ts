/** A policy holder signs in with a code, completes what Democrance asks, and sees what was kept. */
import { expect } from '@playwright/test';
import type { Clerk } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';

const farah = '+60120000001';

async function reachCode(clerk: Clerk): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Insurance details');
  await clerk.press(/Record the agreement/);
  await askForCode(clerk, farah);
}
async function askForCode({ page, press, heading }: Clerk, phone: string): Promise<void> {
  await expect(heading('Sign the customer in')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mobile number' }).fill(phone);
  await press(/^Send a code/);
}
async function enterCode(clerk: Clerk): Promise<void> {
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  const code = await clerk.readNewestCode();
  await clerk.page.getByRole('textbox', { name: 'One-time code' }).fill(code);
  await clerk.press(/^Sign in/);
}
async function save({ press, heading }: Clerk): Promise<void> {
  await press(/Go through it with the customer/);
  await expect(heading('Is this right?')).toBeVisible();
  await press(/Save at Democrance/);
}

test('from the code to saved details, read again and compared', async ({ clerk }) => {
  const { page, heading } = clerk;
  await reachCode(clerk);
  await enterCode(clerk);
  await expect(heading('Details at Democrance')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Farah');
  await expect(page.getByRole('region', { name: 'Only shown here' }).getByText('Signature')).toBeVisible();

  await page.getByRole('textbox', { name: 'Address' }).fill('12 Jalan Contoh, Ipoh');
  await page.getByText('Self-employed', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Income in a year' }).fill('48000.50');
  await page.getByRole('radiogroup', { name: 'May we write to you?' }).getByText('Yes').click();
  await page.getByRole('button', { name: /Language in which Democrance writes/ }).click();
  await page.getByRole('option', { name: 'Bahasa Melayu' }).click();
  await save(clerk);
  await expect(heading('Saved')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toHaveCount(6);
  await clerk.press(/^Finish/);
  await expect(page.getByText('12 Jalan Contoh, Ipoh')).toBeVisible();
  await clerk.endVisit();
  await expect(heading(/Good .*, Nur Aina/)).toBeVisible();
});

test('a name that Democrance does not keep is named, and can be put right', { tag: '@all' }, async ({
  clerk,
}) => {
  const { page, heading } = clerk;
  await reachCode(clerk);
  await enterCode(clerk);
  await page.getByRole('textbox', { name: 'Family name' }).fill('Neverstored');
  await save(clerk);
  await expect(heading('Not saved')).toBeVisible();
  await expect(page.getByText(/did not keep: .*Family name/)).toBeVisible();
  await clerk.press(/^Try again/);
  await page.getByRole('textbox', { name: 'Family name' }).fill('Contoh');
  await save(clerk);
  await expect(heading('Saved')).toBeVisible();
});

test('a number without a code, then the right one; a lost answer is read, not sent again', async ({
  clerk,
}) => {
  const { page, heading } = clerk;
  await clerk.signIn();
  await clerk.beginVisit('Insurance details');
  await clerk.press(/Record the agreement/);
  await askForCode(clerk, '+60100000000');
  await expect(page.getByText(/did not take this number/)).toBeVisible();
  await askForCode(clerk, farah);
  await enterCode(clerk);
  await page.getByRole('textbox', { name: 'Address' }).fill('12 Jalan Contoh');
  await clerk.practise('Answer lost, but it happened there', 'Sending the form', 'Democrance');
  await save(clerk);
  await expect(heading('Saved')).toBeVisible();
  await expect(page.getByText(/No answer came to the saving/)).toBeVisible();
});

/** The way out for staff, before anybody has signed in: five touches of the corner, a supervisor, their PIN. Nothing else ends the program. */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';
import { touchCorner, touchPin, typePin } from '../support/staff-exit.ts';

test('a supervisor ends the program from the sign-in screen; Back leads to where it was', async ({
  kiosk,
  clerk,
}) => {
  const { page } = clerk;
  await expect(clerk.heading('Who is at the counter?')).toBeVisible();
  await touchCorner(page);
  await expect(clerk.heading('End Vestibule')).toBeVisible();
  // Clerks are not offered.
  await expect(page.getByRole('button', { name: 'Nur Aina' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(clerk.heading('Who is at the counter?')).toBeVisible();

  await touchCorner(page);
  await page.getByRole('button', { name: 'Daniel Lim' }).click();
  await touchPin(page, '1111');
  await page.getByRole('button', { name: 'End Vestibule' }).click();
  await expect(page.getByText('That PIN does not match.')).toBeVisible();
  await typePin(page, '8642');
  expect(await page.evaluate(() => [document.scripts.length, document.forms.length])).toEqual([0, 0]);
  await page.getByRole('button', { name: 'End Vestibule' }).click();
  expect(await kiosk.exited).toBe(79);
});

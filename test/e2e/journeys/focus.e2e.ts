import { expect, type Page } from '@playwright/test';
import { mei } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';

/** Where the next key would go. */
const focused = (page: Page) => page.locator(':focus');

test('the next key goes where it belongs, from the send to the receipt', async ({ clerk }) => {
  const { page } = clerk;
  const code = page.getByRole('textbox', { name: /One-time code/ });
  await clerk.reachSend();
  await expect(clerk.button('Stop this visit')).toBeVisible();
  await clerk.send();
  await expect(code).toBeFocused();

  // Closing the practice inbox leads back to the field it was opened from.
  await clerk.press(/Practice inbox/);
  await expect(page.getByRole('heading', { name: 'Practice inbox' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(code).toBeFocused();

  // So does unlocking.
  await page.keyboard.press('F9');
  await expect(clerk.heading('Locked')).toBeVisible();
  await page.keyboard.type('2468');
  // A screen that has just appeared is deaf to Enter.
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(clerk.heading('Locked')).toBeHidden({ timeout: 500 });
  }).toPass();
  await expect(code).toBeFocused();

  // After the number was corrected the old digits are gone and the new code is awaited.
  await code.fill('123');
  await clerk.press('The number is wrong');
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: /Mobile/ })
    .fill('198765432');
  await clerk.press('Send the code to this number');
  await expect(page.getByText(/Sent to .*5432/)).toBeVisible();
  await expect(code).toBeFocused();
  await expect(code).toHaveValue('');

  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
  // Such a visit can be ended only, not stopped.
  await expect(clerk.button('Stop this visit')).toBeHidden();
  // A button that works for a while has the focus again afterwards.
  await clerk.press('Check whether finished');
  await expect(page.getByText(/Not finished on the phone yet|has finished/)).toBeVisible();
  await expect(focused(page)).toHaveText(/Check whether finished/);
});

test('the question about the code has the focus as soon as it is asked', async ({ clerk }) => {
  await clerk.reachSend();
  await clerk.practise('Answer lost, but it happened there', 'Registering');
  await clerk.send();
  await clerk.press(/^Check/);
  await expect(focused(clerk.page)).toHaveText('Did a code arrive?');
  await clerk.page.keyboard.press('Tab');
  await expect(focused(clerk.page)).toHaveText('Yes, a code arrived');
});

test('looking back after sending, nothing claims that nothing was sent', async ({ clerk }) => {
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.recordAgreement();
  await clerk.typeDetails(mei);
  await clerk.press(/Go to the review/);
  await expect(clerk.page.getByText('Nothing has been sent yet.')).toBeVisible();
  await clerk.press(/Confirm the details/);
  await clerk.send();
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await clerk.page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /Review/ })
    .click();
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await expect(clerk.page.getByText('Nothing has been sent yet.')).toBeHidden();
});

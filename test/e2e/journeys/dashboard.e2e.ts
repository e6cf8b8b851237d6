/** What a supervisor sees of two visits that have just ended: how, on which journey, and whom they called. */
import { expect } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';

test('two visits are in the figures of the day', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.reachSend();
  await clerk.send();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
  await clerk.endVisit();
  await clerk.beginVisit();
  await clerk.press('Stop this visit');
  await clerk.press('Stop the visit');
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();

  // Who serves sees no figures.
  await clerk.press('Staff: Nur Aina');
  await expect(clerk.button('Change my PIN')).toBeVisible();
  await expect(clerk.button('Today in figures')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await clerk.signOut();
  await clerk.signIn('Daniel Lim', '8642');
  await clerk.press('Staff: Daniel Lim');
  await clerk.press('Today in figures');
  const dialog = page.getByRole('dialog', { name: 'Today in figures' });
  const lines = (name: string) => dialog.getByRole('list', { name }).getByRole('listitem');
  await expect(lines('How they ended')).toHaveText(['Registered1', 'Stopped1']);
  await expect(lines('By journey')).toHaveText(['Gold account2']);
  await expect(dialog.getByText('Nothing is open.')).toBeVisible();
  await expect(dialog.getByText(/^\d+ calls, all answered$/)).toBeVisible();
  // Of one visit no time is told, by hand or by eye.
  await dialog.getByRole('button', { name: 'As a table: Gold account' }).press('Enter');
  const code = dialog.getByRole('table', { name: 'Gold account' }).getByRole('row', { name: /^Code/ });
  await expect(code.getByRole('cell')).toHaveText(['1', 'Too few', 'Too few', 'Too few', '0']);
  const words = (await dialog.textContent()) ?? '';
  for (const name of ['Mei Ling', 'Nur Aina', '900101']) expect(words).not.toContain(name);
});

/** The line comes and goes at a kiosk where nobody does anything, and what is said. How soon is measured by `bench -- outbox`. */
import { expect, type Page } from '@playwright/test';
import { test } from '../support/kiosk-test.ts';

const badge = (page: Page, word: string) => page.getByRole('button', { name: `Connection: ${word}` });

test('no line is told and so is its return, whatever went wrong', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.signIn();
  await expect(badge(page, 'Online')).toBeVisible();

  await clerk.practiseLine('No line');
  await expect(badge(page, 'No connection')).toBeVisible();
  await expect(page.getByText(/^No connection, since/)).toBeVisible();
  await clerk.practiseLine('Works');
  await expect(badge(page, 'Online')).toBeVisible();

  await clerk.practiseLine('Network wants a sign-in page');
  await expect(badge(page, 'The network wants a sign-in page')).toBeVisible();
  await badge(page, 'The network wants a sign-in page').click();
  const sheet = page.getByRole('dialog', { name: 'Connection of this terminal' });
  await expect(sheet).toContainText('The network wants a sign-in page. Call IT; your work is saved.');
  await expect(sheet).toContainText('not known without a line');
  await page.keyboard.press('Escape');
  await clerk.practiseLine('Works');
  await expect(badge(page, 'Online')).toBeVisible();
});

test('a provider that is down is named, and is not the line', { tag: '@all' }, async ({ clerk }) => {
  const { page } = clerk;
  await clerk.signIn();
  await expect(badge(page, 'Online')).toBeVisible();
  await clerk.practise('No service', 'Whatever comes next', 'Noah');
  // Each provider is asked every 15 s.
  await expect(badge(page, 'Noah is not answering')).toBeVisible();
  await badge(page, 'Noah is not answering').click();
  const sheet = page.getByRole('dialog', { name: 'Connection of this terminal' });
  await expect(sheet.getByText('does not answer')).toHaveCount(1);
  await expect(sheet.getByText('answers', { exact: true })).toHaveCount(4);
  await page.keyboard.press('Escape');
  await clerk.practise('No problem', 'Whatever comes next', 'Noah');
  await expect(badge(page, 'Online')).toBeVisible();
});

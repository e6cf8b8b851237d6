/** A supervisor sets up and tests the providers, in the running kiosk, against the practice providers. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { filesWithSecrets, secretsIn } from '../security/support/byte-search.ts';
import { test } from '../support/kiosk-test.ts';

const typed = 'typed-c0ffee-secret-0815';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Provider credentials' });
const card = (page: Page, name: string) => dialog(page).getByRole('region', { name });

async function openCredentials(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff:/ }).click();
  await page.getByRole('button', { name: 'Provider credentials' }).click();
  await dialog(page).waitFor();
}

test('each provider is set up and lets the terminal in; wrong credentials are told, and right ones need no restart', async ({
  clerk,
  kiosk,
}) => {
  const { page } = clerk;
  await clerk.signIn('Daniel Lim', '8642');
  await openCredentials(page);
  const proofs = {
    'Quantum Metal': 'let this terminal in',
    Noah: 'let this terminal in',
    KYBIO: 'let this terminal in',
    Yativo: 'let this terminal in',
    Democrance: 'needs no credentials',
  };
  for (const [name, proof] of Object.entries(proofs)) {
    await card(page, name)
      .getByRole('button', { name: `Test the connection: ${name}` })
      .click();
    await expect(card(page, name)).toContainText(proof);
  }

  const yativo = card(page, 'Yativo');
  await yativo.getByRole('button', { name: 'Replace credentials: Yativo' }).click();
  await yativo.getByLabel('App secret').fill(typed);
  // As it is typed it is in the element alone.
  expect(await page.content()).not.toContain(typed);
  await yativo.getByRole('button', { name: 'Save the credentials' }).click();
  await expect(yativo).toContainText('Stored.');
  await yativo.getByRole('button', { name: 'Test the connection: Yativo' }).click();
  await expect(yativo).toContainText('Yativo did not let this terminal in.');

  expect(secretsIn(kiosk.log(), [typed])).toEqual([]);
  expect(filesWithSecrets(kiosk.profileDir, [typed])).toEqual([]);
  // The search finds what was written down about it.
  expect(filesWithSecrets(kiosk.profileDir, ['credentials.written'])).toHaveLength(1);
});

test('no button is smaller than a finger needs, nothing is wider than the screen, axe finds nothing', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.signIn('Daniel Lim', '8642');
  await openCredentials(page);
  await card(page, 'Noah').getByRole('button', { name: 'Replace credentials: Noah' }).click();
  const controls = dialog(page).locator('button, input, textarea');
  for (const control of await controls.all()) {
    const box = await control.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
  }
  expect(await controls.count()).toBeGreaterThanOrEqual(13);
  const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(overflow).toBe(0);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`),
  ).toEqual([]);
});

test('a clerk does not find it, and a lock takes it away with what was typed', async ({ clerk }) => {
  const { page } = clerk;
  await clerk.signIn();
  await page.getByRole('button', { name: /^Staff:/ }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Provider credentials' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Sign out' }).click();

  await clerk.signIn('Daniel Lim', '8642');
  await openCredentials(page);
  await card(page, 'KYBIO').getByRole('button', { name: 'Replace credentials: KYBIO' }).click();
  await card(page, 'KYBIO').getByLabel('App key').fill(typed);
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByLabel('App key')).toHaveCount(0);
});

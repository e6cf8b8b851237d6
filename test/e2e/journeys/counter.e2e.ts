import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { launchKiosk } from '../../support/kiosk-app.ts';
import { createClerk, mei } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';

test('a wrong PIN is counted down and the next tries have to wait', async ({ clerk }) => {
  await clerk.page.getByRole('button', { name: /Nur Aina/ }).click();
  for (const words of ['4 tries left', '3 tries left', '2 tries left', '1 try left', 'Too many wrong PINs']) {
    await clerk.page.keyboard.type('0000');
    await clerk.press('Sign in');
    await expect(clerk.page.getByText(new RegExp(words)).first()).toBeVisible();
  }
});

test('the lock hides the customer and the PIN brings the work back', async ({ clerk }) => {
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.recordAgreement();
  await clerk.typeDetails(mei);
  await clerk.press(/Staff: Nur Aina/);
  await clerk.press('Lock the terminal');
  await expect(clerk.heading('Locked')).toBeVisible();
  expect(await clerk.page.content()).not.toContain('Mei Ling');
  await clerk.page.keyboard.type('2468');
  await clerk.press('Unlock');
  await expect(clerk.page.getByRole('textbox', { name: 'Full legal name' })).toHaveValue(mei.name);
});

test('a page that dies comes back with the draft', async ({ clerk, kiosk }) => {
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.recordAgreement();
  await clerk.typeDetails(mei);
  await clerk.page.getByRole('textbox', { name: 'Email address' }).focus();
  await expect(clerk.page.getByText('Saved').first()).toBeVisible();
  await kiosk.page.reload();
  await expect(clerk.page.getByRole('main').getByText(mei.name)).toBeVisible();
});

test('the whole journey goes by keyboard alone', { tag: '@all' }, async ({ clerk }) => {
  const { page } = clerk;
  const { keyboard } = page;
  /** Tabs until the control with this name has the focus. */
  const tabTo = async (role: Parameters<typeof page.getByRole>[0], name: string | RegExp) => {
    const target = page.getByRole(role, { name }).first();
    await expect(target).toBeVisible();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  /** A screen that has just appeared is deaf to Enter: a person reads it first. */
  const readAndPressEnter = async () => {
    await page.waitForTimeout(600);
    await keyboard.press('Enter');
  };
  await tabTo('button', /Nur Aina/);
  await keyboard.press('Enter');
  await keyboard.type('2468');
  await readAndPressEnter();
  await tabTo('button', /Begin: Gold account/);
  await keyboard.press('Enter');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await readAndPressEnter();
  await expect(clerk.heading('Customer’s details')).toBeVisible();
  await tabTo('textbox', 'Full legal name');
  await keyboard.type(mei.name);
  await tabTo('textbox', 'Identity number');
  await keyboard.type(mei.identityNumber);
  await tabTo('textbox', 'Mobile number');
  await keyboard.type(mei.phone ?? '');
  // A pause: fast typing that ends with Enter is a reader, and presses nothing.
  await page.waitForTimeout(300);
  await keyboard.press('Enter');
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await readAndPressEnter();
  await expect(clerk.heading(/Send to Quantum Metal/)).toBeVisible();
  await readAndPressEnter();
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  const code = await clerk.readNewestCode();
  await tabTo('textbox', 'One-time code');
  await keyboard.type(code);
  await page.waitForTimeout(300);
  await keyboard.press('Enter');
  await expect(clerk.heading('Registered')).toBeVisible();
});

test('About says which host runs', async ({ clerk, kiosk }) => {
  await clerk.press('About this terminal');
  const about = clerk.page.getByRole('dialog', { name: 'About this terminal' });
  const host = kiosk.host === 'electron' ? 'Electron' : 'The system’s browser, standing in for Electron';
  await expect(about.getByText(host, { exact: true })).toBeVisible();
});

test.describe('a policy that cannot be used', () => {
  test.use({ policy: { branch: 'Petaling Street', timeouts: { connectSeconds: 'soon' } } });
  test('starts into a screen that names file and field', async ({ clerk }) => {
    await expect(clerk.heading('The kiosk cannot start its work')).toBeVisible();
    await expect(clerk.page.getByText(/policy\.json/).first()).toBeVisible();
    await expect(clerk.page.getByText(/timeouts\.connectSeconds/).first()).toBeVisible();
  });
});

test.describe('a policy that is no JSON', () => {
  test.use({ policy: '{ "branch": "Petaling Street", ' });
  test('starts into a screen that names the file', async ({ clerk }) => {
    await expect(clerk.heading('The kiosk cannot start its work')).toBeVisible();
    await expect(clerk.page.getByText(/policy\.json/).first()).toBeVisible();
  });
});

test.describe('live mode without a keychain', () => {
  test.use({
    policy: { mode: 'live', providers: { 'quantum-metal': { baseUrl: 'https://merchant.example' } } },
  });
  test('refuses to work and says what to do', async ({ clerk }) => {
    await expect(clerk.heading('The kiosk cannot start its work')).toBeVisible();
    await expect(clerk.page.getByText(/not been set up for live work yet/).first()).toBeVisible();
  });
});

test('a damaged settings file is set aside and said, and the kiosk works', async () => {
  const profileDir = mkdtempSync(path.join(os.tmpdir(), 'vestibule-settings-'));
  mkdirSync(path.join(profileDir, 'training'));
  writeFileSync(path.join(profileDir, 'training', 'settings.json'), '{"staffLanguage":');
  const kiosk = await launchKiosk({ profileDir });
  try {
    const clerk = createClerk(kiosk.page);
    await expect(clerk.page.getByText('The settings could not be read.').first()).toBeVisible();
    await clerk.signIn();
    const kept = readdirSync(path.join(profileDir, 'training')).filter((name) => name.endsWith('.set-aside'));
    expect(kept).toHaveLength(1);
  } finally {
    await kiosk.stop();
    rmSync(profileDir, { recursive: true, force: true });
  }
});

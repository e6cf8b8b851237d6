/** A live terminal from its first start on: who may work there, and who not any more. Nobody is set up but by its own screens. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  createKeyringHome,
  type KeyringHome,
  type KeyringSession,
  startKeyringSession,
  whyNoKeyring,
} from '../../support/keyring-session.ts';
import { type KioskApp, launchKiosk } from '../../support/kiosk-app.ts';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { createClerk } from '../support/clerk.ts';

const boss = { name: 'Lim Mei Hua', pin: '482913' };
const clerk = { name: 'Nur Aina', first: '738201', own: '940275' };
/** Nobody is called there: it only makes the terminal a live one. */
const policy = {
  mode: 'live',
  branch: 'Petaling Street',
  terminal: 'Counter 3',
  providers: { 'quantum-metal': { baseUrl: 'https://127.0.0.1:9' } },
};

test.describe('a live terminal with a keyring', () => {
  test.skip(whyNoKeyring() !== undefined, whyNoKeyring());
  let home: KeyringHome;
  let session: KeyringSession;
  let folder: string;
  let kiosk: KioskApp | undefined;

  test.beforeEach(async () => {
    home = createKeyringHome();
    session = await startKeyringSession({ home, keyring: 'unlocked' });
    folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-live-'));
    writeFileSync(path.join(folder, 'policy.json'), JSON.stringify(policy));
    // As IT does it, before the first start.
    execFileSync(
      process.execPath,
      [
        path.join(PROJECT_ROOT, 'electron/commands/provision/provision-cli.ts'),
        'quantum-metal',
        '--mode',
        'live',
      ],
      {
        env: { ...session.env, VESTIBULE_PROFILE: path.join(folder, 'profile') },
        input: JSON.stringify({ apiKey: 'specimen-key-0001', secretKey: 'specimen-secret-0001' }),
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    );
  });
  test.afterEach(async () => {
    await kiosk?.stop();
    await session.end();
    home.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(): Promise<Page> {
    kiosk = await launchKiosk({
      profileDir: path.join(folder, 'profile'),
      policyFile: path.join(folder, 'policy.json'),
      env: { DBUS_SESSION_BUS_ADDRESS: session.env.DBUS_SESSION_BUS_ADDRESS ?? '' },
    });
    kiosk.page.setDefaultTimeout(20_000);
    return kiosk.page;
  }

  /** Types a new PIN twice, as the pad asks for it. */
  async function typeTwice(page: Page, pin: string, action: string): Promise<void> {
    await page.getByLabel('New PIN').fill(pin);
    await page.getByRole('button', { name: 'Repeat the PIN' }).click();
    await page.getByLabel('The new PIN once more').fill(pin);
    await page.getByRole('button', { name: action }).click();
  }

  async function typePin(page: Page, name: string, pin: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await page.getByLabel(`PIN of ${name}`).fill(pin);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function openStaff(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Staff: / }).click();
    await page.getByRole('button', { name: 'Staff of this terminal' }).click();
    await expect(page.getByRole('list', { name: 'Staff' })).toBeVisible();
  }

  test('first supervisor, a clerk with a PIN of their own, and a clerk who may not come in any more', async () => {
    test.setTimeout(240_000);
    let page = await start();
    let { heading, button, signOut } = createClerk(page);

    await expect(heading('Set up the first supervisor')).toBeVisible();
    await expect(page.getByText('Training', { exact: false })).toHaveCount(0);
    await page.getByRole('textbox', { name: /Your name/ }).fill(boss.name);
    await page.getByLabel('New PIN').fill('123456');
    await expect(button('Repeat the PIN')).toBeDisabled();
    await expect(page.getByText('Too easy to guess. Choose another one.')).toBeVisible();
    await typeTwice(page, boss.pin, 'Set up this supervisor');

    await expect(heading('Who is at the counter?')).toBeVisible();
    await typePin(page, boss.name, boss.pin);
    await expect(heading(new RegExp(boss.name))).toBeVisible();
    await openStaff(page);
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await page.getByRole('textbox', { name: /^Name/ }).fill(clerk.name);
    await typeTwice(page, clerk.first, 'Add this person');
    await expect(page.getByText(`${clerk.name} is added.`, { exact: false })).toBeVisible();
    await expect(page.getByText('Chooses a PIN at the next sign-in')).toBeVisible();
    // The last supervisor stays.
    await page.getByRole('button', { name: `Change: ${boss.name}` }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await expect(page.getByText(/last supervisor who can sign in/)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await signOut();

    await typePin(page, clerk.name, clerk.first);
    await expect(heading('Choose a PIN of your own')).toBeVisible();
    await page.getByLabel('New PIN').fill(clerk.first);
    await expect(page.getByText('That is the old PIN. Choose another one.')).toBeVisible();
    await typeTwice(page, clerk.own, 'Keep this PIN and sign in');
    await expect(heading(new RegExp(clerk.name))).toBeVisible();
    await page.getByRole('button', { name: /^Staff: / }).click();
    await expect(button('Change my PIN')).toBeVisible();
    await expect(button('Staff of this terminal')).toHaveCount(0);
    await page.keyboard.press('Escape');

    // A thief pulls the plug to try on: the tries are still counted.
    await signOut();
    for (const guess of ['000000', '111111', '222222', '333333']) {
      await typePin(page, clerk.name, guess);
      await expect(page.getByText(/That PIN does not match/)).toBeVisible();
    }
    await kiosk?.kill();
    page = await start();
    ({ heading, button, signOut } = createClerk(page));
    await typePin(page, clerk.name, '444444');
    await expect(page.getByText(/Too many wrong PINs/)).toBeVisible();

    await typePin(page, boss.name, boss.pin);
    await openStaff(page);
    await page.getByRole('button', { name: `Change: ${clerk.name}` }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await expect(page.getByText(`${clerk.name} cannot sign in any more.`)).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: /^Staff: / }).click();
    await page.getByRole('button', { name: 'End-of-day report' }).click();
    await expect(page.getByText('Nothing is open, and nothing was captured today.')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    await signOut();
    await expect(button(new RegExp(boss.name))).toBeVisible();
    await expect(button(new RegExp(clerk.name))).toHaveCount(0);
    // Not from the page either, whatever it shows.
    const answer = await page.evaluate(
      (pin) => window.kiosk?.call('staff.sign-in', { staffId: 'staff-2', pin }),
      clerk.own,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'pin-wrong' } });
    const again = await page.evaluate(() =>
      window.kiosk?.call('staff.create-first', { displayName: 'Another', pin: '738201' }),
    );
    expect(again).toEqual({ ok: false, error: { code: 'wrong-state' } });
  });
});

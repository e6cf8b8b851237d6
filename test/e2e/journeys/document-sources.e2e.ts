/** The document from a file and from a flatbed, and what is said when either does not work. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { keepSheet } from '../../support/specimens/flatbed-sheet.ts';
import type { Clerk } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';
import { chooseDocument, takeFromFile } from '../support/visits.ts';

test.setTimeout(240_000);

async function reachPictures(clerk: Clerk, kind: string): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.press(/Record the agreement/);
  await chooseDocument(clerk, kind);
}

test('a scan of a passport from a file is straightened, read, and shown beside its strip', async ({
  clerk,
}) => {
  const { file, document } = await keepSheet('td3', 'front', 7);
  await reachPictures(clerk, 'Passport');
  const picture = { name: 'passport.png', mimeType: 'image/png', buffer: await readFile(file) };
  await takeFromFile(clerk, 'Photo page', picture);
  await clerk.press(/^Check what was read/);
  await expect(clerk.page.getByRole('region', { name: 'Document number' })).toContainText(document.number);
});

test('what is no picture is told from its first bytes, whatever its name says', async ({ clerk }) => {
  await reachPictures(clerk, 'Passport');
  const { page } = clerk;
  await page.getByRole('button', { name: 'File', exact: true }).click();
  const files = [
    ['card.jpg', Buffer.from('%PDF-1.7\n'), /This is a PDF/],
    ['card.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /This is a drawing/],
    ['card.jpg', Buffer.from('II*\0\b\0\0\0', 'latin1'), /This is a TIFF/],
    ['card.jpg', Buffer.alloc(0), /This file is empty/],
  ] as const;
  for (const [name, buffer, words] of files) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await expect(page.getByRole('button', { name: /^Photo page / })).not.toContainText('Kept');
});

test('a file can be dropped in the capture step, and nowhere else', async ({ clerk }) => {
  const { page } = clerk;
  const drop = () =>
    page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['%PDF-1.7\n'], 'card.pdf', { type: 'application/pdf' }));
      const target = document.querySelector('[data-drop]') ?? document.querySelector('h1') ?? document.body;
      target.dispatchEvent(
        new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
      );
    });
  await reachPictures(clerk, 'Passport');
  await drop();
  await expect(page.getByText(/This is a PDF/)).toHaveCount(0);
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await drop();
  await expect(page.getByText(/This is a PDF/)).toBeVisible();
});

const withFlatbed = test.extend<{ readonly sane: string }>({
  // A folder that makes SANE know its own test device and one that scans a file; it must not touch the system's.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  sane: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-sane-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'dll.conf'), 'pnm\ntest\n');
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  kioskEnv: async ({ sane }, use) => use({ SANE_CONFIG_DIR: sane }),
});

withFlatbed('the flatbeds are found, one scans, and another way stays open', async ({ clerk }) => {
  await reachPictures(clerk, 'National identity card');
  const { page } = clerk;
  await page.getByRole('button', { name: 'Flatbed scanner' }).click();
  const scan = page.getByRole('button', { name: /^Scan the front/ });
  await expect(scan).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: /Scanner$/ })).toContainText(/Noname/);
  await scan.click();
  // SANE's devices scan nothing that is a document: it says so, or shows what came.
  const outcome = page
    .getByRole('button', { name: 'Use the whole picture' })
    .or(page.getByRole('alert').first());
  await expect(outcome.first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'File', exact: true })).toBeEnabled();
});

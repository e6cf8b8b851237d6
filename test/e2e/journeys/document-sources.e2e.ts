/** The document from a file, and what is said when it is none. */
import { readFile } from 'node:fs/promises';
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

test('a passport from a file: what is no picture is told from its first bytes, a drop is taken here and nowhere else, a scan is read', async ({
  clerk,
}) => {
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
  await clerk.press('File');
  await expect(clerk.button('Choose a picture')).toBeEnabled();
  await drop();
  await expect(page.getByText(/This is a PDF/)).toBeVisible();

  // Whatever their names say.
  const files = [
    ['card.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /This is a drawing/],
    ['card.jpg', Buffer.from('%PDF-1.7\n'), /This is a PDF/],
    ['card.jpg', Buffer.from('II*\0\b\0\0\0', 'latin1'), /This is a TIFF/],
    ['card.jpg', Buffer.alloc(0), /This file is empty/],
  ] as const;
  for (const [name, buffer, words] of files) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await expect(clerk.button(/^Photo page /)).not.toContainText('Kept');

  const { file, document: passport } = await keepSheet('td3', 'front', 7);
  await takeFromFile(clerk, 'Photo page', {
    name: 'passport.png',
    mimeType: 'image/png',
    buffer: await readFile(file),
  });
  await clerk.press(/^Check what was read/);
  await expect(page.getByRole('region', { name: 'Document number' })).toContainText(passport.number);
});

/** The document on the glass of a flatbed: scanned, straightened and read; and what is said while the scanner is in trouble. */
import { expect } from '@playwright/test';
import { createSaneFolder, noSane, type SaneFolder } from '../../support/sane-folder.ts';
import { keepSheet } from '../../support/specimens/flatbed-sheet.ts';
import type { Clerk } from '../support/clerk.ts';
import { type FlatbedGlass, takeGlass } from '../support/flatbed-glass.ts';
import { test as base } from '../support/kiosk-test.ts';
import { chooseDocument } from '../support/visits.ts';

const test = base.extend<{ readonly sane: SaneFolder; readonly glass: FlatbedGlass }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  sane: async ({}, use) => {
    const sane = createSaneFolder();
    await use(sane);
    sane.remove();
  },
  glass: async ({ sane }, use) => {
    const glass = await takeGlass(sane.folder);
    await use(glass);
    glass.leave();
  },
  kioskEnv: async ({ sane }, use) => use({ SANE_CONFIG_DIR: sane.folder }),
});
test.skip(noSane !== undefined, noSane);
// Drawing the specimens takes a while the first time.
test.setTimeout(240_000);
/** A driver that starts, and a whole bed to be straightened and read, on a machine that does much else. */
const slowMachine = { timeout: 60_000 };

/** From the home screen to the flatbed, its scanners found. */
async function openFlatbed(clerk: Clerk, kind: string): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.press(/Record the agreement/);
  await chooseDocument(clerk, kind);
  await clerk.press('Flatbed scanner');
  await expect(clerk.button(/^Scan the /)).toBeEnabled(slowMachine);
}

async function chooseScanner({ page }: Clerk, model: string): Promise<void> {
  await page.getByRole('button', { name: /Scanner$/ }).click();
  await page
    .getByRole('option', { name: `Noname ${model}` })
    .first()
    .click();
}

const [file, tester] = ['PNM file reader', 'frontend-tester'];

/** What the driver answers, and what staff then read. */
const troubles = [
  ['JAMMED', 'Paper is jammed in the scanner. Clear it and scan again, or use the camera.'],
  ['NO_DOCS', 'Nothing lies in the scanner. Put the document in and scan again.'],
  ['COVER_OPEN', 'The cover of the scanner is open. Close it and scan again.'],
  ['DEVICE_BUSY', 'Another program is using the scanner. Close it and scan again, or use the camera.'],
] as const;

test('a card is scanned on both sides; paper jams, nothing in it, an open cover and a busy scanner lose nothing between', async ({
  clerk,
  sane,
  glass,
}) => {
  const { page } = clerk;
  const [front, back] = [await keepSheet('td1', 'front', 21), await keepSheet('td1', 'back', 21)];
  glass.lay(front.file);
  await openFlatbed(clerk, 'National identity card');
  await chooseScanner(clerk, file);
  await clerk.press(/^Scan the front/);
  await expect(clerk.button('Front Kept')).toBeVisible(slowMachine);

  await clerk.button(/^Back /).click();
  await chooseScanner(clerk, tester);
  for (const [state, words] of troubles) {
    sane.behave({ 'read-status-code': `"SANE_STATUS_${state}"` });
    await clerk.press(/^Scan the back/);
    // The other ways are open from the first moment: nobody waits for a scanner that says nothing.
    for (const way of ['Camera', 'File'])
      await expect(page.getByRole('button', { name: way, exact: true })).toBeEnabled();
    await expect(page.getByRole('alert').getByText(words)).toBeVisible();
    await clerk.press('File');
    await expect(clerk.button('Choose a picture')).toBeEnabled();
    await expect(clerk.button('Front Kept')).toBeVisible();
    await clerk.press('Flatbed scanner');
  }

  glass.lay(back.file);
  await chooseScanner(clerk, file);
  await clerk.press(/^Scan the back/);
  await expect(clerk.button('Back Kept')).toBeVisible(slowMachine);
  await clerk.press(/^Check what was read/);
  const row = page.getByRole('region', { name: 'Document number' });
  await expect(row).toContainText(back.document.number);
  await expect(row.getByRole('img', { name: /machine-readable zone/ })).toBeVisible();
});

/** The document before the camera: front, away, back, taken by itself, read and checked, whatever becomes of the camera meanwhile. */
import { expect } from '@playwright/test';
import { filmedDocument, keepFilm, usualFilm } from '../../support/specimens/film.ts';
import { makeCameraFail, plugCameraIn, unplugCamera, watchTracks } from '../support/fake-camera.ts';
import { meiTan } from '../support/form.ts';
import { test as base } from '../support/kiosk-test.ts';
import { chooseDocument } from '../support/visits.ts';

/**
 * As large as a counter's camera gives it. Of the same film at 1280 x 720, where the card is 800 pixels wide, one still in ten can't be
 * read; of this one every still is.
 */
const film = { ...usualFilm, frame: { width: 1920, height: 1080 } };

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  fakeCamera: async ({}, use) => use(await keepFilm(film)),
});
// Drawing the film takes a while the first time.
test.setTimeout(360_000);
/** The film loops; on a machine that does much else it takes several rounds. */
const slowMachine = 120_000;

test('a card that is shown is taken by itself, both sides, though the camera is busy first and unplugged between; what was read fills the form', async ({
  clerk,
  form,
}) => {
  const { page } = clerk;
  const { person, number } = filmedDocument(film, 'back');
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.press(/Record the agreement/);

  // Another program has it: told, with the other ways beside it.
  const restore = await makeCameraFail(page, 'NotReadableError');
  await chooseDocument(clerk, 'National identity card');
  await expect(page.getByRole('button', { name: 'Flatbed scanner' })).toBeEnabled();
  await expect(page.getByText(/Another program is using the camera/)).toBeVisible();
  await restore();
  const live = await watchTracks(page);
  const again = page.getByRole('button', { name: /^Try the camera again/ });
  const video = page.locator('video');
  // It is asked again by itself for some seconds, and by hand afterwards.
  await expect(again.or(video)).toBeVisible();
  if (await again.isVisible()) await again.click();

  await expect(page.getByRole('button', { name: 'Front Kept' })).toBeVisible({ timeout: slowMachine });
  await expect(video).toBeVisible();
  await unplugCamera(page);
  await expect(page.getByText(/The camera was unplugged/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'File', exact: true })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Front Kept' })).toBeVisible();
  await plugCameraIn(page);
  await expect(page.getByRole('button', { name: 'Back Kept' })).toBeVisible({ timeout: slowMachine });
  // Both sides are there: nobody needs the camera any more.
  expect(await live()).toBe(0);

  await clerk.press(/^Check what was read/);
  await expect(clerk.heading('Check what was read')).toBeVisible();
  const row = page.getByRole('region', { name: 'Document number' });
  await expect(row).toContainText(number);
  await expect(row.getByRole('img', { name: /machine-readable zone/ })).toBeVisible();
  await clerk.press(/^Confirm details/);
  await expect(clerk.heading('Customer’s details')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Full legal name' })).toHaveValue(
    new RegExp(person.surname, 'i'),
  );
  // What is left to be typed of the first form.
  await form.type('Mobile number', meiTan.phone);
  await form.type('Email address', meiTan.email);
  await clerk.press(/^Go on/);
  await expect(page.getByRole('heading', { level: 1, name: 'Address' })).toBeVisible();
});

test('the camera is let go when the terminal is locked, and the step goes on after the PIN', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.press(/Record the agreement/);
  const live = await watchTracks(page);
  await chooseDocument(clerk, 'National identity card');
  await expect(page.locator('video')).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.locator('video')).toHaveCount(0);
  expect(await live()).toBe(0);
  await page.keyboard.type('2468');
  // Not by Enter: it is deaf for half a second after a screen has appeared, and nobody types a PIN that fast.
  await clerk.press(/^Unlock/);
  await expect(page.locator('video')).toBeVisible();
});

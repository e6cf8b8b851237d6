/**
 * The power goes: in the middle of typing, and while something waits. Nothing typed is lost, nothing is sent twice, and the pictures
 * that arrive are the sealed ones, without a word of what the chosen files told besides.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { whyNoKeyring } from '../../support/keyring-session.ts';
import { keepPictures } from '../../support/specimens/kept-pictures.ts';
import { planScene } from '../../support/specimens/plan/scene-recipe.ts';
import type { Clerk } from '../support/clerk.ts';
import { meiTan, typeDocument } from '../support/form.ts';
import { createLastingTerminal, type LastingTerminal } from '../support/lasting-terminal.ts';
import { metadataIn, piecesOf } from '../support/metadata-in.ts';
import { makeSpecimenCard } from '../support/specimen-card.ts';
import { tellingJpeg, tellingNeedles, tellingPng } from '../support/telling-pictures.ts';
import { lookForTraces, meiTanNeedles } from '../support/traces.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { chooseDocument, goOnToWalletSend, takeFromFile, typeWalletDetails } from '../support/visits.ts';

/** The front as a phone takes it, and the back as a program writes it. Neither has a zone: nothing can be read. */
async function chosenFiles() {
  const frame = { width: 1600, height: 1200 };
  const plan = { family: 'by-phone', seed: 61, frame, kind: 'td1', side: 'front', template: 1 } as const;
  const [photo] = await keepPictures([planScene(plan, 'good')]);
  if (!photo) throw new Error('nothing was drawn');
  return { front: tellingJpeg(readFileSync(photo.file)), back: tellingPng(makeSpecimenCard()) };
}

async function takePictures(clerk: Clerk, { front, back }: { front: Buffer; back: Buffer }): Promise<void> {
  await clerk.press(/Record the agreement/);
  await chooseDocument(clerk, 'National identity card');
  await takeFromFile(clerk, 'Front', { name: 'front.jpg', mimeType: 'image/jpeg', buffer: front });
  await takeFromFile(clerk, 'Back', { name: 'back.png', mimeType: 'image/png', buffer: back });
  await clerk.press(/^Go on/);
  await expect(clerk.heading('Customer’s details')).toBeVisible();
}

const sorted = (pictures: readonly Buffer[]) => pictures.map((one) => one.toString('base64')).sort();

test.describe('a terminal with a keyring', () => {
  test.skip(whyNoKeyring() !== undefined, whyNoKeyring());
  let terminal: LastingTerminal;
  test.beforeEach(async () => {
    terminal = await createLastingTerminal({ branch: 'Petaling Street', terminal: 'Counter 3' });
  });
  test.afterEach(() => terminal.remove());

  test('the power goes in the middle of the details, and again while something waits', async () => {
    test.setTimeout(240_000);
    const first = await terminal.start();
    const files = await chosenFiles();
    expect(metadataIn(files.front)).toEqual(['e1 Exif', 'e1 http', 'ed Phot', 'fe Plan', 'e2 ICC_']);
    expect(metadataIn(files.back)).toEqual(['eXIf', 'iTXt', 'tEXt']);
    const traces = lookForTraces([
      ...meiTanNeedles,
      ...tellingNeedles,
      ...(await terminal.readSecrets()),
      ...piecesOf(files.front).map((bytes) => ({ name: 'chosen front', bytes })),
    ]);
    const findTraces = () => terminal.folders().flatMap(traces.find);
    const expectNoTrace = () => expect(findTraces()).toEqual([]);
    await first.clerk.signIn();
    await first.clerk.beginVisit('Wallet');
    await takePictures(first.clerk, files);
    await typeWalletDetails(first.form);
    await first.form.focus('Full legal name');
    await expect(first.clerk.page.getByText('Saved', { exact: true })).toBeVisible();
    expectNoTrace();
    await first.kiosk.kill();

    // What was kept is the picture and nothing else, and stands nowhere but sealed.
    const sealed = await terminal.readSealedPictures();
    expect(sealed.map(metadataIn)).toEqual([[], []]);
    const pieces = sealed.flatMap(piecesOf);
    expect(pieces.length).toBeGreaterThan(8);
    for (const bytes of pieces) traces.scan.add({ name: 'kept picture', bytes });
    expectNoTrace();
    const planted = path.join(terminal.profileDir, 'planted');
    writeFileSync(planted, pieces[4]?.toString('base64') ?? '');
    expect(findTraces()).toEqual([expect.stringMatching(/^kept picture, base64/)]);
    rmSync(planted);

    const second = await terminal.start();
    const { clerk, form } = second;
    await clerk.signIn();
    await expect(clerk.page.getByText(/^A visit was interrupted at .+: Wallet\.$/)).toBeVisible();
    // Whose it is stands on no screen before somebody continues.
    expect(await clerk.page.content()).not.toContain('Mei Ling');
    await clerk.press('Continue the visit');
    // It goes on where something is missing, and everything typed is there.
    await expect(clerk.page.getByRole('textbox', { name: 'Street' })).toBeVisible();
    await clerk.press(/^Back/);
    await expect(clerk.page.getByRole('textbox', { name: 'Full legal name' })).toHaveValue(
      meiTan.legalFullName,
    );
    await expect(clerk.page.getByRole('textbox', { name: 'Mobile number' })).toHaveValue(/12-?345 ?6789/);
    await expect(clerk.page.getByRole('textbox', { name: 'Email address' })).toHaveValue(meiTan.email);
    await clerk.practiseLine('No line');
    await goOnToWalletSend(clerk, form, { typeDocument });
    await clerk.press('Save the details');
    await clerk.saveVisit();
    await expect(clerk.waiting('1 waiting')).toBeVisible();
    expect(readTwinRequests(second.kiosk, 'yativo', 'add-customer')).toEqual([]);
    await second.kiosk.kill();
    expectNoTrace();

    const third = await terminal.start();
    await third.clerk.signIn();
    await expect(third.clerk.waiting('Nothing waiting')).toBeVisible();
    await expect(third.clerk.page.getByText(/A visit was interrupted/)).toBeHidden();
    const added = readTwinRequests(third.kiosk, 'yativo', 'add-customer');
    expect(added.map(({ status }) => status)).toEqual([200]);
    const { customer_idFront, customer_idBack, ...fields } = (added[0] && bodyOf(added[0])) as Record<
      string,
      string
    >;
    expect(fields).toMatchObject({
      customer_name: meiTan.legalFullName,
      customer_email: meiTan.email,
      customer_phone: '+60123456789',
      customer_idNumber: 'A12345678',
    });
    const arrived = [customer_idFront, customer_idBack].map((text) => Buffer.from(text ?? '', 'base64'));
    expect(arrived.map(metadataIn)).toEqual([[], []]);
    expect(sorted(arrived)).toEqual(sorted(sealed));
    for (const needle of await terminal.readSecrets()) traces.scan.add(needle);
    expectNoTrace();
    await third.clerk.openOutbox();
    await expect(third.clerk.page.getByText('1 captured = 1 accepted')).toBeVisible();
    expectNoTrace();
    expect(await third.kiosk.stop()).toBe(0);
    expectNoTrace();
  });
});

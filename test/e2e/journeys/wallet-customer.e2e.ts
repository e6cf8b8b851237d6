/** Yativo: a wallet with pictures of the document, compared byte for byte with what arrived. */
import { expect } from '@playwright/test';
import { makeJpeg, makePng } from '../../providers/yativo-pictures.ts';
import type { Clerk } from '../support/clerk.ts';
import { type Form, meiTan, typeAddress } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });
const front = { name: 'front.jpg', mimeType: 'image/jpeg', buffer: makeJpeg({ pixelBytes: 900_000 }) };
const back = { name: 'back.png', mimeType: 'image/png', buffer: makePng() };

/** As far as the pictures, with a card that has two sides. */
async function reachPictures(clerk: Clerk, form: Form): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.recordAgreement();
  await form.type('Full legal name', meiTan.legalFullName);
  await form.type('Mobile number', meiTan.phone);
  await form.type('Email address', meiTan.email);
  await clerk.press(/^Go on/);
  await typeAddress(form);
  await clerk.press(/^Go on/);
  await form.choose('National identity card');
  await form.type('Document number', '900503-14-5678');
  await form.find('Issued by', 'Chile');
  await form.typeDay('Valid until', '30042031');
  await clerk.press(/^Go on/);
  await expect(clerk.heading('Pictures of the document')).toBeVisible();
}

async function choosePicture(clerk: Clerk, side: 'Front' | 'Back', file: typeof front): Promise<void> {
  const chooser = clerk.page.waitForEvent('filechooser');
  await clerk.page.getByRole('button', { name: `Choose picture: ${side}` }).click();
  await (await chooser).setFiles(file);
}

async function reachSend(clerk: Clerk, form: Form): Promise<void> {
  await reachPictures(clerk, form);
  await choosePicture(clerk, 'Front', front);
  await choosePicture(clerk, 'Back', back);
  await expect(clerk.page.getByRole('button', { name: 'Remove: Back' })).toBeVisible();
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Yativo')).toBeVisible();
}

test('a wallet customer arrives with every field of the page and both pictures, byte for byte', async ({
  clerk,
  form,
  kiosk,
}) => {
  await reachSend(clerk, form);
  await clerk.send();
  await expect(clerk.heading('Registered')).toBeVisible();

  const [added, ...others] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  if (!added) throw new Error('nothing arrived');
  expect(others).toEqual([]);
  expect(added.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  const { customer_idFront, customer_idBack, ...fields } = bodyOf(added) as Record<string, string>;
  expect(fields).toEqual({
    customer_name: meiTan.legalFullName,
    customer_email: 'mei@example.com',
    customer_phone: '+60123456789',
    customer_country: 'MYS',
    customer_address: {
      city: 'Kuala Lumpur',
      state: 'Selangor',
      zipcode: '50000',
      street: 'Jalan Petaling',
      number: '12A',
      country: 'MYS',
    },
    customer_idType: 'NATIONAL_ID',
    customer_idNumber: '900503-14-5678',
    customer_idCountry: 'Chile',
    customer_idExpiration: '04/31',
  });
  expect(Buffer.from(customer_idFront ?? '', 'base64').equals(front.buffer)).toBe(true);
  expect(Buffer.from(customer_idBack ?? '', 'base64').equals(back.buffer)).toBe(true);
  await clerk.endVisit();
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
});

test('an answer that was lost is asked for again with the same key: one customer, not two', async ({
  clerk,
  form,
  kiosk,
}) => {
  await reachSend(clerk, form);
  await clerk.practise('Answer lost, but it happened there', 'Adding the customer', 'Yativo');
  await clerk.send();
  await expect(clerk.page.getByText(/We sent it but got no answer/).first()).toBeVisible();
  await clerk.press(/^Check/);
  await expect(clerk.heading('Registered')).toBeVisible();
  const [first, second] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  expect(second?.body).toEqual(first?.body);
});

test('a picture that carries more than a picture is refused in plain words, and nothing of it is kept', async ({
  clerk,
  form,
  kiosk,
}) => {
  await reachPictures(clerk, form);
  const exif = Buffer.concat([Buffer.from('ffe1000a', 'hex'), Buffer.from('Exif\0\0XX', 'latin1')]);
  const withPlace = { ...front, buffer: makeJpeg({ segments: [exif] }) };
  await choosePicture(clerk, 'Front', withPlace);
  await expect(clerk.page.getByText(/carries extra data/).first()).toBeVisible();
  await choosePicture(clerk, 'Front', { ...front, buffer: Buffer.from('GIF89a') });
  await expect(clerk.page.getByText(/JPEG or PNG/).last()).toBeVisible();
  await expect(clerk.page.getByText('No picture of the front yet')).toBeVisible();
  expect(readTwinRequests(kiosk, 'yativo', 'add-customer')).toEqual([]);
});

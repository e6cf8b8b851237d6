/** Yativo: a wallet with pictures of the document: what was taken first, straightened and stripped, arrives with every field. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { keepSheet } from '../../support/specimens/flatbed-sheet.ts';
import type { Clerk } from '../support/clerk.ts';
import { type Form, meiTan, typeAddress } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { metadataIn } from '../support/metadata-in.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { chooseDocument, takeFromFile } from '../support/visits.ts';

test.use({ twinLog: true });
// Drawing the specimens takes a while the first time.
test.setTimeout(240_000);

async function sheet(side: 'front' | 'back') {
  const { file, document } = await keepSheet('td1', side, 21);
  return { document, picture: { name: `${side}.png`, mimeType: 'image/png', buffer: await readFile(file) } };
}

/** Both sides of a card from files, and what they said is confirmed. */
async function takePictures(clerk: Clerk): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Wallet');
  await clerk.press(/Record the agreement/);
  await chooseDocument(clerk, 'National identity card');
  await takeFromFile(clerk, 'Front', (await sheet('front')).picture);
  await takeFromFile(clerk, 'Back', (await sheet('back')).picture);
  await clerk.press(/^Check what was read/);
}

async function reachSend(clerk: Clerk, form: Form): Promise<void> {
  await takePictures(clerk);
  await clerk.press(/^Confirm details/);
  await form.type('Full legal name', meiTan.legalFullName);
  await form.type('Mobile number', meiTan.phone);
  await form.type('Email address', meiTan.email);
  await clerk.press(/^Go on/);
  // The name that was typed is another one than the document's: a person decides.
  await expect(clerk.heading('Check what was read')).toBeVisible();
  await clerk.press('Keep typed: Full legal name');
  await clerk.press(/^Go on|^Confirm details/);
  await typeAddress(form);
  await clerk.press(/^Go on/);
  // Everything about the document was read: nothing of it is asked any more.
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Yativo')).toBeVisible();
}

test('a wallet customer arrives with every field of the page and both pictures, with nothing in them but the picture', async ({
  clerk,
  form,
  kiosk,
}) => {
  const { document } = await sheet('back');
  await reachSend(clerk, form);
  await clerk.send();
  await expect(clerk.heading('Registered')).toBeVisible();

  const [added, ...others] = readTwinRequests(kiosk, 'yativo', 'add-customer');
  if (!added) throw new Error('nothing arrived');
  expect(others).toEqual([]);
  expect(added.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  const { customer_idFront, customer_idBack, ...fields } = bodyOf(added) as Record<string, string>;
  expect(fields).toMatchObject({
    customer_name: meiTan.legalFullName,
    customer_email: 'mei@example.com',
    customer_phone: '+60123456789',
    customer_country: 'MYS',
    customer_idType: 'NATIONAL_ID',
    customer_idNumber: document.number,
  });
  for (const sent of [customer_idFront, customer_idBack])
    expect(metadataIn(Buffer.from(sent ?? '', 'base64'))).toEqual([]);
  expect(customer_idFront).not.toBe(customer_idBack);
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

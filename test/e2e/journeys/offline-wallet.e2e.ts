/** A wallet while the line comes and goes under the clerk's hands: nothing is in the way, and one customer arrives. */
import { expect } from '@playwright/test';
import { meiTan } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { metadataIn } from '../support/metadata-in.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { reachSendWallet } from '../support/visits.ts';

test.use({ twinLog: true });

test('a wallet while the line comes and goes: nothing is held up, the sign-in page of the network is named, sent once', async ({
  clerk,
  form,
  kiosk,
}) => {
  test.setTimeout(240_000);
  const { page } = clerk;
  const atScreens: Readonly<Record<string, () => Promise<void>>> = {
    consent: async () => {
      await clerk.practiseLine('No line');
      await expect(clerk.connection('No connection')).toBeVisible();
    },
    pictures: () => clerk.practiseLine('Works'),
    document: async () => {
      await expect(clerk.connection('Online')).toBeVisible();
      await clerk.practiseLine('No line');
    },
    review: () => clerk.practiseLine('Works'),
  };
  await clerk.signIn();
  await reachSendWallet(clerk, form, { at: async (screen) => atScreens[screen]?.() });
  // The clerk is faster than the kiosk notices it.
  await clerk.practiseLine('Network wants a sign-in page');
  await clerk.press(/^(Send|Save) the details/);
  await expect(clerk.heading('Saved, not sent yet')).toBeVisible();
  await expect(
    page.getByText(
      'Saved. Not sent yet. The network wants a sign-in page: call IT. Then it will be sent by itself.',
    ),
  ).toBeVisible();
  await clerk.press('Save and end the visit');
  await expect(page.getByText('The customer may go. Nothing has to be done for it here.')).toBeVisible();
  await clerk.press('Back to the first screen');
  await expect(clerk.waiting('1 waiting')).toBeVisible();
  expect(readTwinRequests(kiosk, 'yativo', 'add-customer')).toEqual([]);

  await clerk.practiseLine('Works');
  await expect(clerk.waiting('Nothing waiting')).toBeVisible();
  const added = readTwinRequests(kiosk, 'yativo', 'add-customer');
  expect(added.map(({ status }) => status)).toEqual([200]);
  const [request] = added;
  const { customer_idFront, ...fields } = (request && bodyOf(request)) as Record<string, string>;
  expect(fields).toMatchObject({
    customer_name: meiTan.legalFullName,
    customer_email: meiTan.email,
    customer_idNumber: 'A12345678',
  });
  expect(metadataIn(Buffer.from(customer_idFront ?? '', 'base64'))).toEqual([]);
});

/** Noah: somebody to whom money can be paid out, and what arrives there, field by field. */
import { expect } from '@playwright/test';
import type { Clerk } from '../support/clerk.ts';
import { type Form, meiTan, typeAddress, typePassport } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';

test.use({ twinLog: true });
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function reachDetails(clerk: Clerk): Promise<void> {
  await clerk.signIn();
  await clerk.beginVisit('Payouts');
  await clerk.recordAgreement();
}

async function typePerson(form: Form): Promise<void> {
  await form.type('Given names', meiTan.givenName);
  await form.type('Family name', meiTan.familyName);
  await form.typeDay('Date of birth', meiTan.born);
}

/** From the first field to the send step, everything confirmed. */
async function reachSend(clerk: Clerk, form: Form): Promise<void> {
  await reachDetails(clerk);
  await typePerson(form);
  await clerk.press(/^Go on/);
  await typeAddress(form);
  await clerk.press(/^Go on/);
  await typePassport(form);
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Noah')).toBeVisible();
}

test('a payout customer arrives exactly as the page asks for it, under the number on the receipt', async ({
  clerk,
  form,
  kiosk,
}) => {
  await reachSend(clerk, form);
  await clerk.send();
  await expect(clerk.heading('Registered')).toBeVisible();

  const [put, ...others] = readTwinRequests(kiosk, 'noah');
  if (!put) throw new Error('nothing arrived');
  expect(others).toEqual([]);
  const customerId = put.path.split('/').at(-1) ?? '';
  expect(put).toMatchObject({ method: 'PUT', path: `/v1/customers/${customerId}`, status: 201 });
  expect(customerId).toMatch(uuid);
  expect(bodyOf(put)).toEqual({
    FullName: { FirstName: 'Mei Ling', LastName: 'Tan' },
    DateOfBirth: '1990-05-03',
    Identities: [
      { IssuingCountry: 'MY', IDNumber: 'A12345678', ExpiryDate: '2031-04-30', IDType: 'Passport' },
    ],
    PrimaryResidence: {
      Street: 'Jalan Petaling 12A',
      City: 'Kuala Lumpur',
      PostCode: '50000',
      State: 'Selangor',
      Country: 'MY',
    },
  });
  await expect(clerk.page.getByText(customerId)).toBeVisible();
  await clerk.endVisit();
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
  expect(await clerk.page.content()).not.toContain('Mei Ling');
});

test('one name only, a second document, an issue date and a second address line are asked and never dropped', {
  tag: '@all',
}, async ({ clerk, form, kiosk }) => {
  await reachDetails(clerk);
  await form.tick('This customer has one name only');
  await form.type('Given names', 'สมชาย');
  await form.typeDay('Date of birth', meiTan.born);
  await clerk.press(/^Go on/);
  await form.type('Street', 'Mission Street');
  await form.type('City', 'San Francisco');
  await form.type('Post code', '94103');
  await form.find('Country', 'United States');
  await form.find('State or province', 'California');
  await form.openMore();
  await form.type('Second address line', 'Unit 4');
  await clerk.press(/^Go on/);
  await typePassport(form);
  await form.openMore();
  await form.typeDay('Issued on', '30042021');
  await clerk.page.getByRole('button', { name: /Second document$/ }).click();
  await clerk.page.getByRole('option', { name: 'Driving licence' }).click();
  await form.type('Second document: number', 'D 998-1');
  await form.find('Second document: issued by', 'United States');
  await clerk.press(/^Go to the review/);
  await clerk.press(/^Confirm the details/);
  await clerk.send();
  await expect(clerk.heading('Registered')).toBeVisible();
  const [put] = readTwinRequests(kiosk, 'noah', 'put-customer');
  expect(put && bodyOf(put)).toMatchObject({
    FullName: { FirstName: 'สมชาย', LastName: 'สมชาย' },
    Identities: [
      { IDType: 'Passport', IssuedDate: '2021-04-30' },
      { IDType: 'DrivingLicense', IDNumber: 'D 998-1', IssuingCountry: 'US' },
    ],
    PrimaryResidence: { Street: 'Mission Street', Street2: 'Unit 4', State: 'CA', Country: 'US' },
  });
});

test('an answer that was lost is asked for again with the same number and the same bytes', {
  tag: '@all',
}, async ({ clerk, form, kiosk }) => {
  await reachSend(clerk, form);
  await clerk.practise('Answer lost, but it happened there', 'Sending the customer', 'Noah');
  await clerk.send();
  await expect(clerk.page.getByText(/We sent it but got no answer/).first()).toBeVisible();
  await clerk.press(/^Check/);
  await expect(clerk.heading('Registered')).toBeVisible();
  const [first, second, ...more] = readTwinRequests(kiosk, 'noah', 'put-customer');
  expect(more).toEqual([]);
  expect(second?.path).toBe(first?.path);
  expect(second?.body).toEqual(first?.body);
  // There already: the first one did arrive.
  expect([first?.status, second?.status]).toEqual([null, 204]);
});

test('with too much traffic at Noah nothing is registered, it says so, and it goes on afterwards', {
  tag: '@all',
}, async ({ clerk, form }) => {
  await reachSend(clerk, form);
  await clerk.practise('Too much traffic', 'Sending the customer', 'Noah');
  await clerk.send();
  await expect(clerk.heading('Saved, not sent yet')).toBeVisible();
  await expect(
    clerk.page.getByText('Saved. Not sent yet. It will be sent by itself when Noah answers again.'),
  ).toBeVisible();
  await clerk.press(/^Try again/);
  await expect(clerk.heading('Registered')).toBeVisible();
});

test('what Noah could not take is named before anything is sent', async ({ clerk, form }) => {
  await reachDetails(clerk);
  await form.type('Given names', 'M'.repeat(51));
  await form.type('Family name', 'Tan');
  await form.typeDay('Date of birth', meiTan.born);
  await clerk.press(/^Go on/);
  await expect(clerk.page.getByText('At most 50 characters.')).toBeVisible();
  await expect(clerk.page.getByRole('textbox', { name: 'Given names' })).toBeFocused();
});

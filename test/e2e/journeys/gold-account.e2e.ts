import { expect } from '@playwright/test';
import { mei } from '../support/clerk.ts';
import { test } from '../support/kiosk-test.ts';

test('a new customer is registered, wrong code first, finishes on their phone, and leaves nothing behind', async ({
  clerk,
}) => {
  await clerk.reachSend();
  await clerk.send();
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await expect(clerk.page.getByText('+6012 ··· 6789')).toBeVisible();
  const right = await clerk.readNewestCode();
  await clerk.enterCode(right === '000000' ? '000001' : '000000');
  await expect(clerk.page.getByText('That code does not match. 3 tries left.')).toBeVisible();
  await clerk.enterCode(right);
  await expect(clerk.heading('Registered')).toBeVisible();
  await expect(clerk.page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await clerk.endVisit();
  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
  const page = await clerk.page.content();
  for (const trace of ['Mei Ling', '900101', '123456789']) expect(page).not.toContain(trace);
});

test('a code that ran out is replaced by a new one after the cooldown', { tag: '@all' }, async ({
  clerk,
}) => {
  await clerk.reachSend();
  await clerk.send();
  const first = await clerk.readNewestCode();
  await clerk.practise('The code has run out', 'Checking the code');
  await clerk.enterCode(first);
  await expect(clerk.heading('The code ran out')).toBeVisible();
  await clerk.press(/^Send a new code/);
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
});

test('a number corrected half-way gets the code, the details are kept', async ({ clerk }) => {
  await clerk.reachSend();
  await clerk.send();
  await clerk.press('The number is wrong');
  const dialog = clerk.page.getByRole('dialog', { name: 'Correct the number' });
  await dialog.getByRole('textbox', { name: 'Mobile number' }).fill('123456780');
  await dialog.getByRole('button', { name: /Send the code to this number/ }).click();
  await expect(clerk.page.getByText('+6012 ··· 6780')).toBeVisible();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
  await expect(clerk.page.getByText('··· 5678')).toBeVisible();
});

test('with the provider down nothing is sent, and it goes on when it is back', { tag: '@all' }, async ({
  clerk,
}) => {
  await clerk.reachSend();
  await clerk.practise('No service', 'Whatever comes next');
  await clerk.send();
  await expect(clerk.page.getByText(/not registered yet/i).first()).toBeVisible();
  await clerk.practise('No problem', 'Whatever comes next');
  await clerk.press(/Try again/);
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
});

test('an answer lost after the registration was made: the customer is asked, nobody is registered twice unseen', async ({
  clerk,
}) => {
  await clerk.reachSend();
  await clerk.practise('Answer lost, but it happened there', 'Registering');
  await clerk.send();
  await expect(
    clerk.page.getByText('We sent it but got no answer. Do not enter it again: press Check.').first(),
  ).toBeVisible();
  await clerk.press(/^Check/);
  await clerk.press('Yes, a code arrived');
  await expect(clerk.heading('A new code is needed')).toBeVisible();
  await clerk.press(/^Send a new code/);
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
});

test('an answer lost after the code was accepted is found out by itself', { tag: '@all' }, async ({
  clerk,
}) => {
  await clerk.reachSend();
  await clerk.send();
  const code = await clerk.readNewestCode();
  await clerk.practise('Answer lost, but it happened there', 'Checking the code');
  await clerk.enterCode(code);
  await expect(clerk.heading('Registered')).toBeVisible();
});

for (const { garbage, tag } of [
  { garbage: 'Answer that cannot be read', tag: [] },
  { garbage: 'Answer far too long', tag: '@all' },
  { garbage: 'Answer of the wrong kind', tag: '@all' },
  { garbage: 'Error page instead of an answer', tag: '@all' },
]) {
  test(`garbage from the provider ends in words and a support code: ${garbage}`, { tag }, async ({
    clerk,
  }) => {
    await clerk.reachSend();
    await clerk.practise(garbage, 'Registering');
    await clerk.send();
    await expect(clerk.heading('Sent, but no answer came')).toBeVisible();
    await expect(clerk.page.getByText(/Support code N-10\d/)).toBeVisible();
  });
}

test('somebody the provider already knows is linked at once, or gets their link, or is refused in words', async ({
  clerk,
}) => {
  const send = async (identityNumber: string) => {
    await clerk.beginVisit();
    await clerk.recordAgreement();
    await clerk.typeDetails({ ...mei, identityNumber });
    await clerk.confirmReview();
    await clerk.send();
  };
  await clerk.signIn();
  await send('880808-00-0800');
  await expect(clerk.heading('The account is linked')).toBeVisible();
  await clerk.endVisit();

  // Verified earlier: that counts as success.
  await send('880808-00-0802');
  await expect(clerk.heading('Registered')).toBeVisible();
  await expect(clerk.page.getByText('already knew this customer as verified')).toBeVisible();
  await clerk.endVisit();

  await send('880808-00-0803');
  await expect(clerk.heading('Refused by Quantum Metal')).toBeVisible();
});

test('the customer chooses where the code goes when both contacts are given', { tag: '@all' }, async ({
  clerk,
}) => {
  await clerk.signIn();
  await clerk.beginVisit();
  await clerk.recordAgreement();
  await clerk.typeDetails({ ...mei, email: 'mei.ling@example.com' });
  await clerk.press(/Go to the review/);
  await expect(clerk.page.getByText('The customer chooses: phone or mailbox?').first()).toBeVisible();
  await clerk.page.getByText('The mailbox', { exact: true }).click();
  await clerk.confirmReview();
  await clerk.send();
  await expect(clerk.heading('Enter the code from the mailbox')).toBeVisible();
  await expect(clerk.page.getByText('m···@example.com')).toBeVisible();
});

/** The practice tasks and the help, at the real kiosk: a clerk who knows nothing does what the coach says, word for word. */
import { expect, type Page } from '@playwright/test';
import { mei } from '../support/clerk.ts';
import { type Form, meiTan, typeAddress, typePassport } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';

const coach = (page: Page) => page.getByRole('region', { name: 'Practice task' }).getByRole('status');
const quoted = /“([^”]+)”/g;

/** Presses the button that the coach names last, once it says this. */
async function obey(page: Page, words: string): Promise<void> {
  await expect(coach(page)).toContainText(words);
  const named = [...(await coach(page).innerText()).matchAll(quoted)].at(-1)?.[1] ?? '';
  await page.getByRole('button', { name: named }).click();
}

test('the wrong code, walked by what the coach says, past the window that a visit’s end replaces', async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.signIn();
  await clerk.press(/Practice inbox/);
  await clerk.press('Begin: A wrong code');

  await obey(page, 'On the first screen');
  await obey(page, 'Ask the customer');
  await expect(coach(page)).toContainText('Fill in “Details”');
  await clerk.typeDetails(mei);
  await obey(page, 'Fill in “Details”');
  await obey(page, 'Let the customer look at it');
  await obey(page, 'Step 5 of 8');
  await expect(coach(page)).toContainText('type 000000');
  await page.getByRole('textbox', { name: /One-time code/ }).fill('000000');
  await obey(page, 'type 000000');

  await expect(coach(page)).toContainText('read the newest code');
  const code = await clerk.readNewestCode();
  await page.getByRole('textbox', { name: /One-time code/ }).fill(code);
  await obey(page, 'read the newest code');
  await obey(page, 'Step 8 of 8');

  await expect(clerk.heading(/Good .*, Nur Aina/)).toBeVisible();
  await expect(coach(page)).toContainText('1 of 4 done today');
  await expect(coach(page)).toContainText('You have seen a code that does not match');
  await clerk.press('Close the task');
  await expect(coach(page)).toHaveCount(0);

  await page.keyboard.press('F1');
  await expect(page.getByRole('complementary', { name: 'Help: First screen' })).toBeVisible();
  await page.keyboard.press('F1');
  await expect(page.getByRole('complementary')).toHaveCount(0);
});

test('an unknown answer: the coach makes it happen, and takes it back', { tag: '@all' }, async ({
  clerk,
}) => {
  const { page } = clerk;
  await clerk.signIn();
  await clerk.press(/Practice inbox/);
  await clerk.press('Begin: An unknown answer');
  await obey(page, 'On the first screen');
  await obey(page, 'Ask the customer');
  await clerk.typeDetails(mei);
  await obey(page, 'Fill in “Details”');
  await obey(page, 'Let the customer look at it');
  await obey(page, 'The answer will get lost');
  await expect(coach(page)).toContainText('Do not send again');
  await clerk.press(/^Check/);
  await obey(page, 'Do not send again');
  await obey(page, 'The first code does not count');
  await expect(coach(page)).toContainText('read the newest code');
  await page.getByRole('textbox', { name: /One-time code/ }).fill(await clerk.readNewestCode());
  await obey(page, 'read the newest code');
  await obey(page, 'Step 9 of 9');
  await expect(coach(page)).toContainText('You have seen an answer get lost');
});

/** From the first screen to the sending, as the coach says. */
async function obeyUpToSending(page: Page, form: Form): Promise<void> {
  await obey(page, 'n the first screen');
  await obey(page, 'Ask the customer');
  await form.type('Given names', meiTan.givenName);
  await form.type('Family name', meiTan.familyName);
  await form.typeDay('Date of birth', meiTan.born);
  await obey(page, 'Fill in “Details”');
  await expect(coach(page)).toContainText('Fill in “Address”');
  await typeAddress(form);
  await obey(page, 'Fill in “Address”');
  await expect(coach(page)).toContainText('Fill in “Document”');
  await typePassport(form);
  await obey(page, 'Fill in “Document”');
  await obey(page, 'Let the customer look at it');
  await obey(page, 'it is saved here');
}

test('a visit without a line is sent by itself once the coach gives the line back', { tag: '@all' }, async ({
  clerk,
  form,
}) => {
  const { page } = clerk;
  await clerk.signIn();
  await clerk.press(/Practice inbox/);
  await clerk.press('Begin: A visit without a line');
  await obeyUpToSending(page, form);
  await obey(page, 'Step 9 of 11');
  await obey(page, 'Step 10 of 11');
  await expect(coach(page)).toContainText('the kiosk send it by itself', { timeout: 60_000 });
});

test('a visit without a line is not done by one that was stopped, while another one waits in the outbox', {
  tag: '@all',
}, async ({ clerk, form }) => {
  const { page } = clerk;
  await clerk.signIn();
  await clerk.press(/Practice inbox/);
  await clerk.press('Begin: A visit without a line');
  await obeyUpToSending(page, form);
  await obey(page, 'Step 9 of 11');
  await expect(coach(page)).toContainText('Step 10 of 11');
  // It is begun once more: what waits is of the time before.
  await clerk.press(/Practice inbox/);
  await clerk.press('Begin: A visit without a line');
  await clerk.press('Back to the first screen');
  await obeyUpToSending(page, form);
  await expect(coach(page)).toContainText('Step 9 of 11');
  await clerk.press('Stop this visit');
  await clerk.press('Stop the visit');
  await expect(coach(page)).toContainText('Once more: On the first screen');
  await expect(coach(page)).toContainText('Step 2 of 11');
});

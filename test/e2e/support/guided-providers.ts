import { expect } from '@playwright/test';
import type { Clerk } from './clerk.ts';
import { createForm } from './form.ts';
import type { Stop } from './guided-visit.ts';
import { reachSendToThree } from './three-providers.ts';

type Visitor = (stop: Stop) => Promise<void>;

/**
 * The journeys of the other providers as a clerk goes through them, with a provider that takes nobody for now. Begins
 * and ends signed in, without a visit; calls `at` on every screen once it stands still.
 */
export async function guideThroughProviders(clerk: Clerk, at: Visitor): Promise<void> {
  await threeInOneVisit(clerk, at);
  await member(clerk, at);
  await policyHolder(clerk, at);
}

async function threeInOneVisit(clerk: Clerk, at: Visitor): Promise<void> {
  const { page, heading, press } = clerk;
  let screen = 0;
  await reachSendToThree(clerk, createForm(page), async (name) => {
    screen += 1;
    await at({ id: `20-${screen}-three-${name}`, what: `Three in one visit: ${name}` });
  });
  await clerk.practise('Too much traffic', 'Adding the customer', 'Yativo');
  await clerk.send();
  await expect(page.getByText('Registered with Noah.')).toBeVisible();
  await at({ id: '21-three-results', what: 'One accepted, one not sent' });
  await press('Go on without Yativo');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await at({ id: '22-three-skip', what: 'Going on without one is asked about' });
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go on without Yativo' }).click();
  await expect(heading('Send to Quantum Metal')).toBeVisible();
  await at({ id: '23-three-last', what: 'The code comes last' });
  await clerk.send();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(heading('Registered')).toBeVisible();
  await at({ id: '24-three-done', what: 'A receipt for each provider' });
  await clerk.endVisit();
  await expect(heading(/Good .*, Nur Aina/)).toBeVisible();
}

async function member(clerk: Clerk, at: Visitor): Promise<void> {
  const { page, heading, press } = clerk;
  await clerk.beginVisit('Find a member');
  await press(/Record the agreement/);
  await expect(heading('Find a member')).toBeVisible();
  await at({ id: '30-member-look-up', what: 'Looking for a member' });
  await page.getByRole('textbox', { name: /Member number/ }).fill('8008010001');
  await press(/^Find/);
  await expect(page.getByText('120.50')).toBeVisible();
  await at({ id: '31-member-found', what: 'A member who is found' });
  await press('Start another journey');
  await expect(page.getByRole('dialog')).toBeVisible();
  await at({ id: '32-member-begin', what: 'What a found member can begin' });
  await page.keyboard.press('Escape');
  await press('Change details');
  await clerk.recordAgreement();
  await at({ id: '33-member-change', what: 'The details of a member' });
  await press(/Stop this visit/);
  await page.getByRole('alertdialog').getByRole('button', { name: /Stop/ }).click();
  await expect(heading(/Good .*, Nur Aina/)).toBeVisible();
}

async function policyHolder(clerk: Clerk, at: Visitor): Promise<void> {
  const { page, heading, press } = clerk;
  await clerk.beginVisit('Insurance details');
  await press(/Record the agreement/);
  await expect(heading('Sign the customer in')).toBeVisible();
  await at({ id: '40-policy-phone', what: 'A policy holder signs in' });
  await page.getByRole('textbox', { name: 'Mobile number' }).fill('+60120000001');
  await press(/^Send a code/);
  await expect(heading('Enter the code from the phone')).toBeVisible();
  await at({ id: '41-policy-code', what: 'The code of the sign-in' });
  await page.getByRole('textbox', { name: 'One-time code' }).fill(await clerk.readNewestCode());
  await press(/^Sign in/);
  await expect(heading('Details at Democrance')).toBeVisible();
  await at({ id: '42-policy-form', what: 'The form that the provider serves' });
  await page.getByRole('textbox', { name: 'Family name' }).fill('Neverstored');
  await press(/Go through it with the customer/);
  await expect(heading('Is this right?')).toBeVisible();
  await at({ id: '43-policy-changes', what: 'What would change' });
  await press(/Save at Democrance/);
  await expect(heading('Not saved')).toBeVisible();
  await at({ id: '44-policy-not-kept', what: 'Read again: the provider did not keep it' });
  await clerk.press(/Stop this visit/);
  await page.getByRole('alertdialog').getByRole('button', { name: /Stop/ }).click();
  await expect(heading(/Good .*, Nur Aina/)).toBeVisible();
}

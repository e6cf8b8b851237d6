/** A visit of every journey, from the home screen back to it, by whichever hands the clerk has. */
import { expect } from '@playwright/test';
import type { Clerk } from '../support/clerk.ts';
import type { Form } from '../support/form.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import {
  reachSendGold,
  reachSendMemberChange,
  reachSendNewMember,
  reachSendPayout,
  reachSendWallet,
} from '../support/visits.ts';

type Visit = (clerk: Clerk, form: Form) => Promise<void>;

async function finishWithCode(clerk: Clerk): Promise<void> {
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible();
  await clerk.enterCode(await clerk.readNewestCode());
  await expect(clerk.heading('Registered')).toBeVisible();
}

/** By the name on its card. */
export const visits: Readonly<Record<string, Visit>> = {
  'Gold account': async (clerk) => {
    await reachSendGold(clerk);
    await clerk.send();
    await finishWithCode(clerk);
    await clerk.endVisit();
  },
  Payouts: async (clerk, form) => {
    await reachSendPayout(clerk, form);
    await clerk.send();
    await expect(clerk.heading('Registered')).toBeVisible();
    await clerk.endVisit();
  },
  Wallet: async (clerk, form) => {
    await reachSendWallet(clerk, form);
    await clerk.send();
    await expect(clerk.heading('Registered')).toBeVisible();
    await clerk.endVisit();
  },
  'Three in one visit': async (clerk, form) => {
    await reachSendToThree(clerk, form);
    await clerk.send();
    await finishWithCode(clerk);
    await clerk.endVisit();
  },
  'Find a member, and add one': async (clerk, form) => {
    await reachSendNewMember(clerk, form);
    await clerk.send();
    await expect(clerk.heading('Member added')).toBeVisible();
    await clerk.endVisit();
  },
  'Find a member, and change one': async (clerk, form) => {
    await reachSendMemberChange(clerk, form);
    await clerk.send();
    await expect(clerk.heading('Details changed')).toBeVisible();
    await clerk.endVisit();
  },
  'Insurance details': async (clerk) => {
    const { page, press, heading } = clerk;
    await clerk.beginVisit('Insurance details');
    await press(/Record the agreement/);
    await page.getByRole('textbox', { name: 'Mobile number' }).fill('+60120000001');
    await press(/^Send a code/);
    await expect(heading('Enter the code from the phone')).toBeVisible();
    await page.getByRole('textbox', { name: 'One-time code' }).fill(await clerk.readNewestCode());
    await press(/^Sign in/);
    await expect(heading('Details at Democrance')).toBeVisible();
    await page.getByRole('textbox', { name: 'Address' }).fill('12 Jalan Contoh, Ipoh');
    await press(/Go through it with the customer/);
    await expect(heading('Is this right?')).toBeVisible();
    await press(/Save at Democrance/);
    await expect(heading('Saved')).toBeVisible();
    await press(/^Finish/);
    await clerk.endVisit();
  },
};

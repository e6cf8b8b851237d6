/** One visit that asks everything, as far as its send step; its pictures come first, and say nothing of the rest. */
import { expect } from '@playwright/test';
import type { Clerk } from './clerk.ts';
import { type Form, meiTan, typeAddress, typePassport } from './form.ts';
import { takeWalletPictures } from './visits.ts';

/**
 * Begins at the home screen; the customer has confirmed everything at the end, and nothing has been sent. Calls `at` on
 * each screen once it is filled in.
 */
export async function reachSendToThree(
  clerk: Clerk,
  form: Form,
  at: (screen: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await clerk.beginVisit('Three in one visit');
  await takeWalletPictures(clerk, at);
  await form.type('Full legal name', meiTan.legalFullName);
  await form.type('Given names', meiTan.givenName);
  await form.type('Family name', meiTan.familyName);
  await form.typeDay('Date of birth', meiTan.born);
  await form.type('Identity number', meiTan.identityNumber);
  await form.type('Mobile number', meiTan.phone);
  await form.type('Email address', meiTan.email);
  await form.choose('The phone');
  await at('details');
  await clerk.press(/^Go on/);
  await typeAddress(form);
  await at('address');
  await clerk.press(/^Go on/);
  await typePassport(form);
  await at('document');
  await form.openMore();
  await at('document-more');
  await clerk.press(/^Go to the review/);
  await expect(clerk.page.getByText('Sent to: Noah, Yativo and Quantum Metal')).toBeVisible();
  await at('review');
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Noah, Yativo and Quantum Metal')).toBeVisible();
  await at('send');
}

import { expect } from '@playwright/test';
import { type Clerk, mei } from './clerk.ts';

/** A screen worth a picture and an accessibility check. */
export interface Stop {
  /** File name and order: "07-code". */
  readonly id: string;
  readonly what: string;
}

/**
 * The first journey as a clerk goes through it, with a wrong code, an answer that is lost and a lock on the way. Calls
 * `at` on every screen once it stands still. Leaves the kiosk signed in, without a visit.
 */
export async function guideThroughVisit(clerk: Clerk, at: (stop: Stop) => Promise<void>): Promise<void> {
  const { page, heading } = clerk;

  await expect(heading('Who is at the counter?')).toBeVisible();
  await at({ id: '01-sign-in', what: 'Sign-in: staff, and their practice PINs' });
  await clerk.press('About this terminal');
  await expect(page.getByRole('dialog', { name: 'About this terminal' })).toBeVisible();
  await at({ id: '02-about', what: 'About: which host runs' });
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: /Nur Aina/ }).click();
  await page.keyboard.type('0000');
  await clerk.press('Sign in');
  await expect(page.getByText(/4 tries left/).first()).toBeVisible();
  await at({ id: '03-wrong-pin', what: 'A wrong PIN' });
  await page.keyboard.type('2468');
  await clerk.press('Sign in');
  await expect(page.getByText('Everything works.', { exact: false }).first()).toBeVisible();
  await at({ id: '04-pre-flight', what: 'Pre-flight and journeys' });

  await clerk.press(/Staff: Nur Aina/);
  await clerk.press('Lock the terminal');
  await expect(heading('Locked')).toBeVisible();
  await at({ id: '05-locked', what: 'Locked: nothing of the customer is shown' });
  await page.keyboard.type('2468');
  await clerk.press('Unlock');

  await clerk.beginVisit();
  await at({ id: '06-consent', what: 'The notice and the agreement' });
  await clerk.recordAgreement();
  await at({ id: '07-details-empty', what: 'Details, nothing typed yet' });
  await clerk.typeDetails({ ...mei, phone: '12' });
  await page.getByRole('textbox', { name: 'Email address' }).focus();
  await expect(page.getByText(/This number is not complete/).first()).toBeVisible();
  await at({ id: '08-details-problem', what: 'A number that is not complete' });
  await clerk.typeDetails(mei);
  await clerk.press(/Go to the review/);
  await expect(heading('Is everything right?')).toBeVisible();
  await at({ id: '09-review', what: 'The customer reviews and confirms' });
  await clerk.press(/Confirm the details/);
  await expect(heading(/Send to Quantum Metal/)).toBeVisible();
  await at({ id: '10-send', what: 'What will happen' });

  await clerk.press(/Practice inbox/);
  await expect(page.getByRole('complementary', { name: 'Practice inbox' })).toBeVisible();
  await at({ id: '11-practice-inbox', what: 'The practice inbox and its fault dial' });
  await page
    .getByRole('complementary', { name: 'Practice inbox' })
    .getByRole('button', { name: 'Close' })
    .click();
  await clerk.practise('Answer lost, but it happened there', 'Registering');
  await clerk.send();
  await expect(heading('Sent, but no answer came')).toBeVisible();
  await at({ id: '12-answer-lost', what: 'An answer was lost' });
  await clerk.press(/^Check/);
  await expect(clerk.button('Yes, a code arrived')).toBeVisible();
  await at({ id: '13-did-a-code-arrive', what: 'The customer is asked' });
  await clerk.press('Yes, a code arrived');
  await expect(heading('A new code is needed')).toBeVisible();
  await at({ id: '14-first-code-void', what: 'The first code does not count' });
  await expect(clerk.button(/^Send a new code/)).toBeEnabled();
  await clerk.press(/^Send a new code/);
  await expect(heading('Enter the code from the phone')).toBeVisible();
  await at({ id: '15-code', what: 'The code, by the provider’s clock' });

  const code = await clerk.readNewestCode();
  await clerk.enterCode(code === '000000' ? '000001' : '000000');
  await expect(page.getByText('That code does not match. 3 tries left.')).toBeVisible();
  await at({ id: '16-wrong-code', what: 'A wrong code' });
  await clerk.press('The number is wrong');
  await expect(page.getByRole('dialog', { name: 'Correct the number' })).toBeVisible();
  await at({ id: '17-correct-number', what: 'Correcting the number' });
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await clerk.enterCode(code);
  await expect(heading('Registered')).toBeVisible();
  await at({ id: '18-done', what: 'Registered: the customer’s link and the receipt' });
  await clerk.endVisit();
  await expect(heading(/Good .*, Nur Aina/)).toBeVisible();
}

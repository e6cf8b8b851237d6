/** Visits as far as their send step, from the home screen: everything typed and confirmed, nothing sent. */
import { expect } from '@playwright/test';
import { type Clerk, mei } from './clerk.ts';
import { type Form, meiTan, typeAddress, typePassport } from './form.ts';
import { makeSpecimenCard } from './specimen-card.ts';

/** Called on each screen once it is filled in, before it is left. */
export type AtScreen = (screen: string) => Promise<void>;
const nothing: AtScreen = () => Promise.resolve();

/** A document as a passport or a card, where the visit asks for its kind before its pictures. */
export async function chooseDocument(clerk: Clerk, kind: string): Promise<void> {
  await expect(clerk.heading('Which document is it?')).toBeVisible();
  await clerk.press(new RegExp(`^${kind}`));
}

/** One side from a file, kept: straightened where its edges are found, else whole. */
export async function takeFromFile(
  clerk: Clerk,
  side: 'Front' | 'Back' | 'Photo page',
  picture: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const { page } = clerk;
  await page.getByRole('button', { name: new RegExp(`^${side} `) }).click();
  const file = page.getByRole('button', { name: 'File', exact: true });
  if (await file.isVisible()) await file.click();
  await page.locator('input[type=file]').setInputFiles(picture);
  const kept = page.getByRole('button', { name: `${side} Kept` });
  const whole = page.getByRole('button', { name: 'Use the whole picture' });
  // Straightening, judging and reading, also on a slow machine.
  await expect(kept.or(whole)).toBeVisible();
  if (await whole.isVisible()) await whole.click();
  await expect(kept).toBeVisible();
}

/** The specimen card, chosen from a file, as the page with the photo. */
export async function chooseFront(clerk: Clerk): Promise<void> {
  const picture = { name: 'front.png', mimeType: 'image/png', buffer: makeSpecimenCard() };
  await takeFromFile(clerk, 'Photo page', picture);
}

/** A gold account: a registration with a code. */
export async function reachSendGold(clerk: Clerk, at: AtScreen = nothing): Promise<void> {
  await clerk.beginVisit('Gold account');
  await at('consent');
  await clerk.recordAgreement();
  await clerk.typeDetails(mei);
  await at('details');
  await clerk.press(/Go to the review/);
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await at('review');
  await clerk.press(/Confirm the details/);
  await expect(clerk.heading(/Send to Quantum Metal/)).toBeVisible();
  await at('send');
}

/** Payouts: Noah, with a passport and no pictures. */
export async function reachSendPayout(
  clerk: Clerk,
  form: Form,
  { familyName = meiTan.familyName, at = nothing }: { familyName?: string; at?: AtScreen } = {},
): Promise<void> {
  await clerk.beginVisit('Payouts');
  await at('consent');
  await clerk.recordAgreement();
  await form.type('Given names', meiTan.givenName);
  await form.type('Family name', familyName);
  await form.typeDay('Date of birth', meiTan.born);
  await at('details');
  await clerk.press(/^Go on/);
  await typeAddress(form);
  await at('address');
  await clerk.press(/^Go on/);
  await typePassport(form);
  await at('document');
  await clerk.press(/^Go to the review/);
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await at('review');
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Noah')).toBeVisible();
  await at('send');
}

/** The first form of a wallet. */
export async function typeWalletDetails(form: Form, email: string = meiTan.email): Promise<void> {
  await form.type('Full legal name', meiTan.legalFullName);
  await form.type('Mobile number', meiTan.phone);
  await form.type('Email address', email);
}

/** From the first form of a wallet, which is filled in, to its send step: everything that no picture gave is typed. */
export async function goOnToWalletSend(
  clerk: Clerk,
  form: Form,
  { at = nothing, typeDocument = typePassport }: { at?: AtScreen; typeDocument?: typeof typePassport } = {},
): Promise<void> {
  await clerk.press(/^Go on/);
  await typeAddress(form);
  await at('address');
  await clerk.press(/^Go on/);
  await typeDocument(form);
  await at('document');
  await clerk.press(/^Go to the review/);
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await at('review');
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to Yativo')).toBeVisible();
  await at('send');
}

/** The pictures of a wallet, which come first: a passport's page. */
export async function takeWalletPictures(clerk: Clerk, at: AtScreen = nothing): Promise<void> {
  await clerk.press(/Record the agreement/);
  await chooseDocument(clerk, 'Passport');
  await chooseFront(clerk);
  await at('pictures');
  await clerk.press(/^Go on/);
  await expect(clerk.heading('Customer’s details')).toBeVisible();
}

/** A wallet: Yativo. */
export async function reachSendWallet(
  clerk: Clerk,
  form: Form,
  { email, at = nothing }: { email?: string; at?: AtScreen } = {},
): Promise<void> {
  await clerk.beginVisit('Wallet');
  await at('consent');
  await takeWalletPictures(clerk, at);
  await typeWalletDetails(form, email);
  await at('details');
  await goOnToWalletSend(clerk, form, { at });
}

/** To the look-up of members, and by phone to somebody or nobody. */
async function lookUpMember(clerk: Clerk, phone: string): Promise<void> {
  const { page } = clerk;
  await clerk.press('Begin: Find a member');
  await clerk.press(/Record the agreement/);
  await expect(clerk.heading('Find a member')).toBeVisible();
  await page
    .locator('label')
    .filter({ has: page.getByRole('radio', { name: 'Phone number' }) })
    .click();
  await page.getByRole('textbox', { name: /Phone number/ }).fill(phone);
  await clerk.press(/^Find/);
}

async function goOnToMemberSend(clerk: Clerk, at: AtScreen): Promise<void> {
  await at('details');
  await clerk.press(/^Go to the review/);
  await expect(clerk.heading('Is everything right?')).toBeVisible();
  await at('review');
  await clerk.press(/^Confirm the details/);
  await expect(clerk.heading('Send to KYBIO')).toBeVisible();
  await at('send');
}

/** A new member: KYBIO. The look-up before needs the line. */
export async function reachSendNewMember(clerk: Clerk, form: Form, at: AtScreen = nothing): Promise<void> {
  await lookUpMember(clerk, '91234567');
  await clerk.press('Add as a new member');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await at('consent');
  await clerk.recordAgreement();
  await form.type('Full legal name', meiTan.legalFullName);
  await goOnToMemberSend(clerk, at);
}

/** A member whose address changes: KYBIO. */
export async function reachSendMemberChange(clerk: Clerk, form: Form, at: AtScreen = nothing): Promise<void> {
  await clerk.press('Begin: Find a member');
  await clerk.press(/Record the agreement/);
  await form.type('Member number', '8008010001');
  await clerk.press(/^Find/);
  await clerk.press('Change details');
  await expect(clerk.heading('Before we begin')).toBeVisible();
  await at('consent');
  await clerk.recordAgreement();
  await form.type('Email address', 'priya.new@member.example');
  await goOnToMemberSend(clerk, at);
}

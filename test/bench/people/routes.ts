/** The journeys, each from the home screen to its receipt on the straight way, as a clerk goes it with a customer at the counter. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Clerk } from '../../e2e/support/clerk.ts';
import { type Form, meiTan, typeAddress } from '../../e2e/support/form.ts';
import { reachSendToThree } from '../../e2e/support/three-providers.ts';
import {
  chooseDocument,
  reachSendGold,
  reachSendMemberChange,
  reachSendNewMember,
  reachSendPayout,
  reachSendWallet,
  takeFromFile,
} from '../../e2e/support/visits.ts';

export interface AtCounter {
  readonly clerk: Clerk;
  readonly form: Form;
  /** The code that the customer reads out: nothing that is done for it counts. */
  readonly hearCode: () => Promise<string>;
  /** Files of specimens that can be read: a passport's page, and a driving licence, whose barcode has the address too. */
  readonly documents: DocumentFiles;
}

export interface DocumentFiles {
  readonly passport: string;
  readonly licence: { readonly front: string; readonly back: string };
}

/** One way through a journey. */
export interface Route {
  readonly journey: string;
  /** How the document's details come into the form, where the journey takes a picture of it. */
  readonly document?: 'typed' | 'passport read' | 'licence read';
  readonly go: (counter: AtCounter) => Promise<void>;
}

export const routes: readonly Route[] = [
  {
    journey: 'Gold account',
    go: async (counter) => {
      await reachSendGold(counter.clerk);
      await counter.clerk.send();
      await confirmCode(counter);
    },
  },
  {
    journey: 'Payouts',
    go: async ({ clerk, form }) => {
      await reachSendPayout(clerk, form);
      await sendAndFinish(clerk, 'Registered');
    },
  },
  {
    journey: 'Wallet',
    document: 'typed',
    go: async ({ clerk, form }) => {
      await reachSendWallet(clerk, form);
      await sendAndFinish(clerk, 'Registered');
    },
  },
  {
    journey: 'Wallet',
    document: 'passport read',
    go: async (counter) => {
      await counter.clerk.beginVisit('Wallet');
      await goWithReadDocument(counter, takePassport, 'Send to Yativo');
      await sendAndFinish(counter.clerk, 'Registered');
    },
  },
  {
    journey: 'Wallet',
    document: 'licence read',
    go: async (counter) => {
      await counter.clerk.beginVisit('Wallet');
      await goWithReadDocument(counter, takeLicence, 'Send to Yativo');
      await sendAndFinish(counter.clerk, 'Registered');
    },
  },
  {
    journey: 'Three in one visit',
    document: 'typed',
    go: async (counter) => {
      await reachSendToThree(counter.clerk, counter.form);
      await sendToThree(counter);
    },
  },
  {
    journey: 'Three in one visit',
    document: 'passport read',
    go: async (counter) => {
      await counter.clerk.beginVisit('Three in one visit');
      await goWithReadDocument(counter, takePassport, 'Send to Noah, Yativo and Quantum Metal');
      await sendToThree(counter);
    },
  },
  {
    journey: 'Three in one visit',
    document: 'licence read',
    go: async (counter) => {
      await counter.clerk.beginVisit('Three in one visit');
      await goWithReadDocument(counter, takeLicence, 'Send to Noah, Yativo and Quantum Metal');
      await sendToThree(counter);
    },
  },
  {
    journey: 'New member',
    go: async ({ clerk, form }) => {
      await reachSendNewMember(clerk, form);
      await sendAndFinish(clerk, 'Member added');
    },
  },
  {
    journey: 'A member’s details',
    go: async ({ clerk, form }) => {
      await reachSendMemberChange(clerk, form);
      await sendAndFinish(clerk, 'Details changed');
    },
  },
  {
    journey: 'Insurance details',
    go: async ({ clerk, form, hearCode }) => {
      const { press, heading } = clerk;
      await clerk.beginVisit('Insurance details');
      await press(/Record the agreement/);
      await expect(heading('Sign the customer in')).toBeVisible();
      await form.type('Mobile number', '+60120000001');
      await press(/^Send a code/);
      await expect(heading('Enter the code from the phone')).toBeVisible();
      await clerk.page.getByRole('textbox', { name: 'One-time code' }).fill(await hearCode());
      await press(/^Sign in/);
      await expect(heading('Details at Democrance')).toBeVisible();
      await clerk.page.getByRole('textbox', { name: 'Address' }).fill('12 Jalan Contoh, Ipoh');
      await press(/Go through it with the customer/);
      await expect(heading('Is this right?')).toBeVisible();
      await press(/Save at Democrance/);
      await expect(heading('Saved')).toBeVisible();
      await press(/^Finish/);
      await expect(clerk.button(/End the visit/)).toBeVisible();
    },
  },
];

async function sendAndFinish(clerk: Clerk, title: string): Promise<void> {
  await clerk.send();
  await expect(clerk.heading(title).first()).toBeVisible({ timeout: 30_000 });
}

async function sendToThree(counter: AtCounter): Promise<void> {
  await counter.clerk.send();
  await confirmCode(counter);
}

async function confirmCode({ clerk, hearCode }: AtCounter): Promise<void> {
  await expect(clerk.heading('Enter the code from the phone')).toBeVisible({ timeout: 30_000 });
  await clerk.enterCode(await hearCode());
  await expect(clerk.heading('Registered').first()).toBeVisible({ timeout: 30_000 });
}

const picture = (file: string) => ({
  name: 'document.png',
  mimeType: 'image/png',
  buffer: readFileSync(file),
});

async function takePassport({ clerk, documents }: AtCounter): Promise<void> {
  await chooseDocument(clerk, 'Passport');
  await takeFromFile(clerk, 'Photo page', picture(documents.passport));
}

async function takeLicence({ clerk, documents }: AtCounter): Promise<void> {
  await chooseDocument(clerk, 'Driving licence');
  await takeFromFile(clerk, 'Front', picture(documents.licence.front));
  await takeFromFile(clerk, 'Back', picture(documents.licence.back));
}

/** From the notice to the send step, typing only what the document does not say. */
async function goWithReadDocument(
  counter: AtCounter,
  take: (counter: AtCounter) => Promise<void>,
  sendTitle: string,
): Promise<void> {
  const { clerk, form } = counter;
  const { page, press, heading } = clerk;
  await press(/Record the agreement/);
  await take(counter);
  await press(/^Check what was read/);
  await expect(heading('Check what was read')).toBeVisible();
  await press(/^Confirm details/);
  await expect(heading('Customer’s details')).toBeVisible();
  await typeWhatIsOpen(counter, {
    'Identity number': '881212-10-5566',
    'Mobile number': meiTan.phone,
    'Email address': meiTan.email,
  });
  const phone = page.getByRole('radio', { name: 'The phone', exact: true });
  if ((await phone.count()) > 0) await form.choose('The phone');
  // Forms of which the document has said everything are passed over.
  const title = page.getByRole('heading', { level: 1 });
  while ((await title.innerText()) !== 'Is everything right?') {
    const city = page.getByRole('textbox', { name: 'City', exact: true });
    if ((await city.count()) > 0 && (await city.inputValue()) === '') await typeAddress(form);
    const before = await title.innerText();
    await press(/^Go (on|to the review)/);
    await expect(title).not.toHaveText(before);
  }
  await expect(heading('Is everything right?')).toBeVisible();
  await press(/^Confirm the details/);
  await expect(heading(sendTitle)).toBeVisible();
}

/** What was read stands in its field already. */
async function typeWhatIsOpen(
  { clerk, form }: AtCounter,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [label, text] of Object.entries(values)) {
    const field = clerk.page.getByRole('textbox', { name: label, exact: true });
    if ((await field.count()) > 0 && (await field.inputValue()) === '') await form.type(label, text);
  }
}

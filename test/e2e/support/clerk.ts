import { expect, type Locator, type Page } from '@playwright/test';

/** An invented customer, as a clerk would type them. */
export interface Customer {
  readonly name: string;
  readonly identityNumber: string;
  /** National digits; the country is Malaysia. */
  readonly phone?: string;
  readonly email?: string;
}

export const mei: Customer = {
  name: 'Tan Mei Ling 陈美玲',
  identityNumber: '900101-14-5678',
  phone: '123456789',
};

/** What a member of staff does at the kiosk: everything by role and visible name, nothing by test ids. */
export interface Clerk {
  readonly page: Page;
  readonly heading: (name: string | RegExp) => Locator;
  readonly button: (name: string | RegExp) => Locator;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly signIn: (who?: string, pin?: string) => Promise<void>;
  /** The gold account, unless another journey is named as on its card. */
  readonly beginVisit: (journey?: string) => Promise<void>;
  readonly recordAgreement: () => Promise<void>;
  readonly typeDetails: (customer: Customer) => Promise<void>;
  readonly confirmReview: () => Promise<void>;
  /** Signs in and goes as far as the send step, everything confirmed. */
  readonly reachSend: (customer?: Customer) => Promise<void>;
  readonly send: () => Promise<void>;
  /** Opens the practice inbox, reads the newest code, closes it again. */
  readonly readNewestCode: () => Promise<string>;
  readonly enterCode: (code: string) => Promise<void>;
  /** Lets the practice provider misbehave, as staff do in training. */
  readonly practise: (problem: string, where: string, provider?: string) => Promise<void>;
  /** Takes the line from all practice providers, lets the network want a sign-in page, or gives it back. */
  readonly practiseLine: (state: 'Works' | 'No line' | 'Network wants a sign-in page') => Promise<void>;
  readonly endVisit: () => Promise<void>;
  /** The badge of the connection, with this word. */
  readonly connection: (word: string) => Locator;
  /** The outbox counter, saying exactly this. */
  readonly waiting: (words: string) => Locator;
  readonly openOutbox: () => Promise<void>;
  /** Opens one entry of the outbox, as its row names it: whose it is in short, and for whom ("Tan M. L. 陈., Noah"). */
  readonly openEntry: (who: string) => Promise<void>;
  /** A supervisor's leave for one exception. */
  readonly approve: (reason?: string) => Promise<void>;
  /** Ends the visit and keeps what is not sent. Answers the code of the ticket, where there is one. */
  readonly saveVisit: () => Promise<string>;
  /** At the desk: the code of a ticket, typed, brings its customer to the code step. */
  readonly openWithTicket: (ticket: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export function createClerk(page: Page): Clerk {
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const press = (name: string | RegExp) => button(name).click();

  const clerk: Clerk = {
    page,
    heading,
    button,
    press,
    signIn: async (who = 'Nur Aina', pin = '2468') => {
      await expect(heading('Who is at the counter?')).toBeVisible();
      await page.getByRole('button', { name: new RegExp(who) }).click();
      await page.keyboard.type(pin);
      await press('Sign in');
      await expect(heading(new RegExp(`Good .*, ${who}`))).toBeVisible();
    },
    beginVisit: async (journey = 'Gold account') => {
      await press(`Begin: ${journey}`);
      await expect(heading('Before we begin')).toBeVisible();
    },
    recordAgreement: async () => {
      await press(/Record the agreement/);
      await expect(heading('Customer’s details')).toBeVisible();
    },
    typeDetails: async ({ name, identityNumber, phone, email }) => {
      await page.getByRole('textbox', { name: /Full legal name/ }).fill(name);
      await page.getByRole('textbox', { name: /Identity number/ }).fill(identityNumber);
      if (phone) {
        await page.getByRole('textbox', { name: /Mobile number/ }).fill(phone);
      }
      if (email) await page.getByRole('textbox', { name: /Email address/ }).fill(email);
    },
    confirmReview: async () => {
      await press(/Go to the review/);
      await expect(heading('Is everything right?')).toBeVisible();
      await press(/Confirm the details/);
      await expect(heading(/Send to Quantum Metal/)).toBeVisible();
    },
    reachSend: async (customer = mei) => {
      await clerk.signIn();
      await clerk.beginVisit();
      await clerk.recordAgreement();
      await clerk.typeDetails(customer);
      await clerk.confirmReview();
    },
    send: () => press(/Send the details/),
    readNewestCode: async () => {
      await press(/Practice inbox/);
      const inbox = page.getByRole('complementary', { name: 'Practice inbox' });
      const text = await inbox
        .getByRole('listitem')
        .first()
        .getByText(/^\d{4,}$/)
        .innerText();
      await inbox.getByRole('button', { name: 'Close' }).click();
      return text.replace(/\D/g, '');
    },
    enterCode: async (code) => {
      await page.getByRole('textbox', { name: /One-time code/ }).fill(code);
      await press(/Confirm the code/);
    },
    practise: async (problem, where, provider = 'Quantum Metal') => {
      await press(/Practice inbox/);
      const inbox = page.getByRole('complementary', { name: 'Practice inbox' });
      await inbox.getByRole('button', { name: /Provider$/ }).click();
      await page.getByRole('option', { name: provider }).click();
      await inbox.getByRole('button', { name: /Problem/ }).click();
      await page.getByRole('option', { name: problem }).click();
      await inbox.getByRole('button', { name: /Where/ }).click();
      await page.getByRole('option', { name: where }).click();
      await inbox.getByRole('button', { name: /Set the problem/ }).click();
      await expect(inbox.getByText(new RegExp(`^${provider}: |^${provider} behaves`))).toBeVisible();
      await inbox.getByRole('button', { name: 'Close' }).click();
    },
    practiseLine: async (state) => {
      await press(/Practice inbox/);
      const inbox = page.getByRole('complementary', { name: 'Practice inbox' });
      await inbox.getByRole('button', { name: /Line of this terminal/ }).click();
      await page.getByRole('option', { name: state }).click();
      await expect(inbox.getByText(`The practice line: ${state}.`)).toBeVisible();
      await inbox.getByRole('button', { name: 'Close' }).click();
    },
    endVisit: () => press(/End the visit/),
    connection: (word) => button(`Connection: ${word}`),
    waiting: (words) => page.getByRole('button', { name: `Outbox: ${words}`, exact: true }),
    openOutbox: async () => {
      await press(/^Outbox: /);
      await expect(heading('Outbox')).toBeVisible();
    },
    openEntry: (who) => press(`Open: ${who}`),
    approve: async (reason = 'The customer asked for it') => {
      const dialog = page.getByRole('dialog', { name: 'A supervisor has to approve this' });
      await dialog.getByText('Daniel Lim').click();
      await dialog.getByRole('button', { name: /Reason/ }).click();
      await page.getByRole('option', { name: reason }).click();
      await dialog.getByLabel('PIN').fill('8642');
      await dialog.getByRole('button', { name: 'Approve' }).click();
      await expect(dialog).toBeHidden();
    },
    saveVisit: async () => {
      await press('Save and end the visit');
      await expect(heading(/^Saved, not (registered|sent|confirmed) yet$/)).toBeVisible();
      await expect(button('Back to the first screen')).toBeEnabled();
      const ticket = page.getByRole('region', { name: 'Your ticket' });
      const text = (await ticket.isVisible()) ? await ticket.innerText() : '';
      await press('Back to the first screen');
      return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
    },
    openWithTicket: async (ticket) => {
      await press('Open the desk');
      await page.getByRole('textbox', { name: 'Ticket of the customer' }).fill(ticket);
      await press('Go on with this ticket');
      await expect(heading('Enter the code from the phone')).toBeVisible();
    },
    signOut: async () => {
      await press(/^Staff: /);
      await press('Sign out');
      await expect(heading('Who is at the counter?')).toBeVisible();
    },
  };
  return clerk;
}

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
  readonly endVisit: () => Promise<void>;
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
    endVisit: () => press(/End the visit/),
  };
  return clerk;
}

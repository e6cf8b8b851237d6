/** Filling in a form as a clerk does: by the labels that stand beside the fields. */
import { expect, type Page } from '@playwright/test';

/** Typed into the field with this label, or chosen there. */
export interface Form {
  readonly type: (label: string, text: string) => Promise<void>;
  /** Leaves the field before, which saves it. */
  readonly focus: (label: string) => Promise<void>;
  /** Digits in the order of the field: "03051990". */
  readonly typeDay: (label: string, digits: string) => Promise<void>;
  /** From a list that is searched: what is typed, and the entry that is then taken. */
  readonly find: (label: string, typed: string, entry?: string | RegExp) => Promise<void>;
  readonly choose: (name: string) => Promise<void>;
  readonly tick: (name: string) => Promise<void>;
  readonly openMore: () => Promise<void>;
}

export function createForm(page: Page): Form {
  return {
    type: (label, text) => page.getByRole('textbox', { name: label, exact: true }).fill(text),
    focus: (label) => page.getByRole('textbox', { name: label, exact: true }).focus(),
    typeDay: async (label, digits) => {
      await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
      await page.keyboard.type(digits);
    },
    find: async (label, typed, entry = typed) => {
      const box = page.getByRole('combobox', { name: label, exact: true });
      await box.fill(typed);
      await page
        .getByRole('option', { name: entry, exact: typeof entry === 'string' })
        .first()
        .click();
      await expect(box).not.toHaveValue('');
    },
    choose: (name) =>
      page
        .locator('label')
        .filter({ has: page.getByRole('radio', { name, exact: true }) })
        .click(),
    tick: (name) =>
      page
        .locator('label')
        .filter({ has: page.getByRole('checkbox', { name, exact: true }) })
        .click(),
    openMore: () => page.getByRole('button', { name: 'More details' }).click(),
  };
}

/** An invented customer of a visit that asks everything. */
export const meiTan = {
  legalFullName: 'Tan Mei Ling 陈美玲',
  givenName: 'Mei Ling',
  familyName: 'Tan',
  born: '03051990',
  identityNumber: '900503-14-5670',
  phone: '123456789',
  email: 'mei@example.com',
} as const;

/** The address of an invented customer in Kuala Lumpur. */
export async function typeAddress(form: Form): Promise<void> {
  await form.type('Street', 'Jalan Petaling');
  await form.type('House number', '12A');
  await form.type('City', 'Kuala Lumpur');
  await form.type('Post code', '50000');
  // The country stands there: the branch's own.
  await form.find('State or province', 'Selangor');
}

/** What stands on a specimen passport. */
export async function typePassport(form: Form): Promise<void> {
  await form.choose('Passport');
  await typeDocument(form);
}

/** The same of a document whose kind is known. */
export async function typeDocument(form: Form): Promise<void> {
  await form.type('Document number', 'A12345678');
  await form.find('Issued by', 'Malaysia');
  await form.typeDay('Valid until', '30042031');
}

/** A kiosk with a visit open and something typed: what is hidden, wiped and brought back. */
import { type Clerk, createClerk, mei } from '../../../e2e/support/clerk.ts';
import { type KioskApp, type KioskOptions, launchKiosk } from '../../../support/kiosk-app.ts';
import type { Wanted } from './note-shown.ts';
import { linkToPage, type PageLink } from './page-link.ts';

/** The field of the details step that holds what was typed. */
export const keptDraft: Wanted = { selector: 'input', value: mei.name };
/** The screen from which a visit begins. */
export const home: Wanted = { selector: 'button', text: 'Begin: Gold account' };

export interface OpenedKiosk {
  readonly kiosk: KioskApp;
  readonly clerk: Clerk;
  readonly link: PageLink;
}

/** Runs in a kiosk of its own, in the stand-in, somebody signed in. */
export async function inSignedInKiosk<Value>(
  options: KioskOptions,
  use: (opened: OpenedKiosk) => Promise<Value>,
): Promise<Value> {
  const kiosk = await launchKiosk(options);
  try {
    kiosk.page.setDefaultTimeout(60_000);
    const clerk = createClerk(kiosk.page);
    await clerk.signIn();
    const link = await linkToPage(kiosk.browserDir);
    const value = await use({ kiosk, clerk, link });
    link.close();
    return value;
  } finally {
    await kiosk.stop();
  }
}

/** From the home screen to the details step, with a name typed and saved. */
export async function typeDraft({ page, beginVisit, recordAgreement }: Clerk): Promise<void> {
  await beginVisit();
  await recordAgreement();
  await page.getByRole('textbox', { name: 'Full legal name' }).fill(mei.name);
  await page.getByRole('textbox', { name: 'Identity number' }).focus();
  await page.getByText('Saved', { exact: true }).waitFor();
}

import type { Page } from '@playwright/test';

/** What a scene needs a hand for before its picture. Words are English: another language is spoken after the hand has done its work. */
export const hands: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'sign-in-pin': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('258', { delay: 60 });
  },
  'sign-in-wrong': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('9999', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'help-home-open': (page) => page.getByRole('button', { name: 'Help' }).click(),
  'help-details-open': (page) => page.getByRole('button', { name: 'Help' }).click(),
  'help-code-open': (page) => page.getByRole('button', { name: 'Help' }).click(),
  'help-team-open': async (page) => {
    await page.getByRole('button', { name: /^Staff: / }).click();
    await page.getByRole('button', { name: 'Staff of this terminal' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Help' }).click();
  },
  'tasks-list-open': async (page) => {
    await page.getByRole('button', { name: /Practice inbox/ }).click();
    await page.getByRole('heading', { name: 'Practice tasks' }).scrollIntoViewIfNeeded();
  },
  'details-tried': (page) => page.getByRole('button', { name: /Go to the review/ }).click(),
  'details-country': async (page) => {
    await page.getByRole('combobox').first().fill('in');
  },
  'send-slow': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(3600);
  },
  'needs-customer': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(1000);
  },
  'send-one-visit-slow': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.waitForTimeout(3600);
  },
  'capture-good': (page) => page.locator('[data-hint]').waitFor(),
  'capture-unwatched': (page) => page.getByRole('alert').waitFor(),
  'capture-file': (page) => page.getByRole('button', { name: 'File' }).click(),
  'capture-flatbed': (page) => page.getByRole('button', { name: 'Flatbed scanner' }).click(),
  'capture-jam': async (page) => {
    await page.getByRole('button', { name: 'Flatbed scanner' }).click();
    await page.getByRole('button', { name: /^Scan the front/ }).click();
  },
  'capture-unplugged': (page) => page.getByRole('alert').waitFor(),
  'capture-taken': takeFront,
  'capture-poor': takeFront,
  'capture-keep': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: /^Take it again/ }).click();
    await takeFront(page);
    await page.getByRole('button', { name: 'Keep this picture' }).click();
  },
  'capture-uncut': takeFront,
  'capture-other': takeFront,
  'capture-visa-shown': takeFront,
  'capture-visa-leave': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: 'Ask a supervisor' }).click();
  },
  'capture-alone-shown': takeFront,
  'capture-supervisor-shown': takeFront,
  'capture-half-other': takeFront,
  'capture-misnamed': async (page) => {
    await page.getByRole('button', { name: 'File' }).click();
    const scan = { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('drawn') };
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.waitForTimeout(700);
  },
  'capture-corners': async (page) => {
    await takeFront(page);
    await page.getByRole('button', { name: /^Correct the corners/ }).click();
    await page.getByRole('button', { name: 'Top right corner' }).focus();
  },
  'sent-mixed-skip': (page) => page.getByRole('button', { name: 'Go on without Yativo' }).click(),
  'look-up-found': (page) => lookUp(page, '8008010001'),
  'look-up-unusable': (page) => lookUp(page, '8008010002'),
  'look-up-nobody': (page) => lookUp(page, '77'),
  'look-up-several': async (page) => {
    await page.getByText('Phone number', { exact: true }).first().click();
    await lookUp(page, '80000001');
    await page.getByText('Arun Raman').click();
  },
  'look-up-begin': async (page) => {
    await lookUp(page, '8008010001');
    await page.getByRole('button', { name: 'Start another journey' }).click();
  },
  'unclear-asked': (page) => page.getByRole('button', { name: /^Check/ }).click(),
  'code-typed': (page) => page.keyboard.type('419', { delay: 60 }),
  'code-wrong': async (page) => {
    await page.keyboard.type('111111', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'code-help': (page) => page.getByRole('button', { name: /No code arrived/ }).click(),
  'code-correct': (page) => page.getByRole('button', { name: /number is wrong/ }).click(),
  'code-inbox': (page) => page.getByRole('button', { name: /Practice inbox/ }).click(),
  'needs-customer-saved': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.getByRole('button', { name: /Save and end/ }).click();
    await page.getByText('K7QF').waitFor();
  },
  'needs-customer-stop': async (page) => {
    await page.getByRole('button', { name: /Send the details/ }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.getByRole('button', { name: 'Stop this visit' }).click();
  },
  'sent-offline-saved': async (page) => {
    await page.getByRole('button', { name: /Save and end/ }).click();
    await page.getByText('K7QF').waitFor();
  },
  'sent-payout-offline-saved': saveAndEnd,
  'sent-wallet-unclear-saved': saveAndEnd,
  'sent-mixed-saved': async (page) => {
    await page.getByRole('button', { name: /Save and end/ }).click();
    await page.getByText('K7QF').waitFor();
  },
  'done-payout-printer-sent': async (page) => {
    await page.getByRole('button', { name: 'Print the receipt' }).click();
    await page.getByText('Sent to the printer.').waitFor();
  },
  'done-payout-no-paper-told': async (page) => {
    await page.getByRole('button', { name: 'Print the receipt' }).click();
    await page.getByRole('alert').waitFor();
  },
  'home-desk-list': (page) => page.getByRole('button', { name: 'Open the desk' }).click(),
  'home-desk-ticket': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('button', { name: /^Show the ticket: Aisyah/ }).click();
  },
  'home-desk-wrong': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('heading', { name: 'The desk' }).waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.type('K7QF-2222', { delay: 60 });
    await page.keyboard.press('Enter');
  },
  'home-desk-on': async (page) => {
    await page.getByRole('button', { name: 'Open the desk' }).click();
    await page.getByRole('button', { name: /^Go on: Aisyah/ }).click();
    await page.getByRole('heading', { name: 'Not registered yet' }).waitFor();
  },
  'home-transfer-list': openTransfer,
  'home-transfer-closed-list': openTransfer,
  'home-transfer-ask': async (page) => {
    await openTransfer(page);
    await page.getByRole('textbox').fill('Counter 5');
    await page.getByRole('button', { name: 'Hand over' }).click();
  },
  'home-outbox': openOutbox,
  'outbox-list': openOutbox,
  'outbox-law': async (page) => {
    await openOutbox(page);
    await page.getByRole('button', { name: /captured =/ }).click();
  },
  'outbox-empty-list': openOutbox,
  'outbox-many-list': openOutbox,
  'outbox-full-list': openOutbox,
  'outbox-broken-list': openOutbox,
  'outbox-offline-list': openOutbox,
  'outbox-visit-list': openOutbox,
  'outbox-visit-item': (page) => openEntry(page, /^Open: Aisyah/),
  'outbox-item': (page) => openEntry(page, /^Open: Siobhán/),
  'outbox-refused': (page) => openEntry(page, /^Open: Aisyah/),
  'outbox-decide': async (page) => {
    await openEntry(page, /^Open: Siobhán/);
    await page.getByRole('button', { name: 'Settle it by asking' }).click();
    await page.getByText('They don’t have it').click();
  },
  'outbox-cancel': async (page) => {
    await openEntry(page, /^Open: Siobhán/);
    await page.getByRole('button', { name: 'Cancel the entry' }).click();
  },
  'home-settings': (page) => page.getByRole('button', { name: /^Display settings/ }).click(),
  'home-contrast': async (page) => {
    await page.getByRole('button', { name: /^Display settings/ }).click();
    await page.getByText('High contrast').click();
    await page.getByText('Largest').click();
  },
  'home-about': openAbout,
  'first-start-again': async (page) => {
    await page.getByRole('textbox').first().fill('Lim Mei Hua');
    await page.getByLabel('New PIN').fill('482913');
    await page.getByRole('button', { name: /^Repeat the PIN/ }).click();
    await page.keyboard.type('482', { delay: 60 });
  },
  'first-start-trivial': async (page) => {
    await page.getByRole('textbox').first().fill('Lim Mei Hua');
    await page.getByLabel('New PIN').fill('123456');
  },
  'sign-in-choose-pin-now': async (page) => {
    await page.getByRole('button', { name: /Nur Aina/ }).click();
    await page.keyboard.type('2580', { delay: 60 });
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Choose a PIN of your own' }).waitFor();
  },
  'team-menu': (page) => page.getByRole('button', { name: /^Staff/ }).click(),
  'team-list': openTeam,
  'team-add': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Add somebody' }).click();
  },
  'team-person': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Daniel Raj' }).click();
  },
  'team-last': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Lim Mei Hua' }).click();
    await page.getByRole('button', { name: 'Disable' }).click();
  },
  'team-reset': async (page) => {
    await openTeam(page);
    await page.getByRole('button', { name: 'Change: Daniel Raj' }).click();
    await page.getByRole('button', { name: 'Set a new PIN' }).click();
  },
  'team-report': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'End-of-day report' }).click();
    await page.getByText('By state').waitFor();
  },
  'team-ownpin': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'Change my PIN' }).click();
  },
  'team-leaving': async (page) => {
    await page.getByRole('button', { name: /^Staff/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
  },
  'dashboard-figures': openDashboard,
  'dashboard-tables': async (page) => {
    await openDashboard(page);
    for (const table of await page.getByRole('button', { name: /^As a table/ }).all()) await table.click();
  },
  'dashboard-below': async (page) => {
    await openDashboard(page);
    await page.getByRole('button', { name: 'Read again' }).scrollIntoViewIfNeeded();
  },
  'dashboard-empty-figures': openDashboard,
  'dashboard-partial-figures': openDashboard,
  'dashboard-gap-figures': openDashboard,
  'dashboard-failed-figures': openDashboard,
  'dashboard-slow-figures': async (page) => {
    await openDashboard(page);
    await page.waitForTimeout(3_500);
  },
  'audit-list': openAudit,
  'audit-check': async (page) => {
    await openAudit(page);
    await page.getByRole('button', { name: 'Check the log' }).click();
    await page.getByRole('button', { name: 'Key of this terminal' }).click();
  },
  'audit-export': async (page) => {
    await openAudit(page);
    await page.getByRole('button', { name: 'Export the log' }).click();
  },
  'audit-broken-list': openAudit,
  'audit-broken-check': async (page) => {
    await openAudit(page);
    await page.getByRole('button', { name: 'Check the log' }).click();
  },
  'terminal-advice-open': (page) => page.getByRole('button', { name: /^Ask IT/ }).click(),
  'terminal-waiting-about': openAbout,
  'terminal-refused-about': openAbout,
  'terminal-support': openSupport,
  'terminal-written': async (page) => {
    await openSupport(page);
    await page.getByRole('button', { name: 'Write the file' }).click();
    await page.getByText(/^Written/).waitFor();
  },
  'home-staff': (page) => page.getByRole('button', { name: /^Staff/ }).click(),
  'holder-changed-look': (page) => page.getByRole('button', { name: /^Go through it/ }).click(),
  'holder-form-signed-in': (page) => page.getByRole('button', { name: /Sign-in/ }).click(),
  'code-back': (page) => page.getByRole('button', { name: /^Back/ }).click(),
  'capture-frozen-pictures': (page) => page.getByRole('button', { name: /Pictures/ }).click(),
  'capture-trouble': async (page) => {
    await page.getByRole('button', { name: 'File' }).click();
    const scan = { name: 'scan.png', mimeType: 'image/png', buffer: Buffer.from('drawn') };
    await page.locator('input[type=file]').setInputFiles(scan);
  },
  'outbox-asked-whom': async (page) => {
    await openEntry(page, /^Open: Bao/);
    await page.getByRole('button', { name: 'Settle it by asking' }).click();
  },
  'outbox-release': async (page) => {
    await openEntry(page, /^Open: Name not kept/);
    await page.getByRole('button', { name: 'Release the entry' }).click();
  },
  'terminal-credentials': openCredentials,
  'terminal-credentials-form': async (page) => {
    await openCredentials(page);
    await page.getByRole('button', { name: 'Enter credentials: Noah' }).click();
  },
  'terminal-credentials-test': async (page) => {
    await openCredentials(page);
    await page.getByRole('button', { name: 'Test the connection: Quantum Metal' }).click();
    await page.getByText(/let this terminal in/).waitFor();
  },
  'keyboard-pinyin': async (page) => {
    // The keyboard looks at the language of a field when it is gone to, and a field has it when its words have come.
    const [field, another] = [page.getByRole('textbox').first(), page.getByRole('textbox').nth(1)];
    await another.focus();
    await page.evaluate(() => window.gallery?.speak('zh'));
    await page.waitForFunction(
      () => document.querySelector('main input')?.closest('[lang]')?.getAttribute('lang') === 'zh',
    );
    await page.evaluate(() => window.gallery?.settled());
    await field.focus();
    await page.locator('.keyboard__block[lang=zh]').waitFor();
    await page.locator('.keyboard').getByRole('button', { name: 'n', exact: true }).click();
  },
  'idle-warning': async (page) => {
    await page.evaluate(() => window.gallery?.pass(95_000));
    await page.getByRole('alertdialog').waitFor();
  },
  'details-stop': (page) => page.getByRole('button', { name: /Stop this visit/ }).click(),
};

async function openAbout(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Display settings/ }).click();
  await page.getByRole('button', { name: /About/ }).click();
  // The line about newer versions comes lazily, and React holds such a part back for 300 ms.
  await page.waitForTimeout(500);
}

/** Where nobody has to come back: the receipt stands on the last screen, and no ticket. */
async function saveAndEnd(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Save and end/ }).click();
  await page.getByRole('img', { name: 'QR code of the receipt' }).waitFor();
}

async function openSupport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Support file' }).click();
}

async function openDashboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Today in figures' }).click();
  await page.getByRole('dialog', { name: 'Today in figures' }).waitFor();
}

async function openAudit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Audit log' }).click();
  await page.getByRole('list', { name: /^Lines/ }).waitFor();
}

async function takeFront(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Take picture now/ }).click();
  await page.waitForTimeout(700);
}

/** What the drawn camera shows, where it is not a card that is out of focus. */
export const sees: Readonly<Record<string, string>> = {
  'capture-good': 'see=good',
  'capture-unwatched': 'see=lost',
  'capture-trouble': 'trouble',
  'keyboard-letters': 'keyboard',
  'keyboard-pad': 'keyboard',
  'keyboard-pinyin': 'keyboard',
  'capture-unplugged': 'camera=unplugged',
  'capture-poor': 'poor=glare',
  'capture-keep': 'poor=blur',
  'capture-uncut': 'uncut',
  'capture-other': 'other',
  'capture-half-other': 'other',
  'capture-corners': 'uncut',
};

async function openCredentials(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Provider credentials' }).click();
  await page.getByRole('heading', { name: 'Noah' }).waitFor();
}

async function openTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Staff of this terminal' }).click();
  await page.getByRole('button', { name: 'Add somebody' }).waitFor();
}

async function openTransfer(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Staff/ }).click();
  await page.getByRole('button', { name: 'Move unsent work' }).click();
  await page.getByRole('heading', { name: 'Hand over from this kiosk' }).waitFor();
}

async function openOutbox(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Outbox/ }).click();
  await page.getByRole('heading', { name: 'Outbox' }).waitFor();
}

async function openEntry(page: Page, name: RegExp): Promise<void> {
  await openOutbox(page);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: 'What happened so far' }).waitFor();
}

async function lookUp(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('button', { name: /^Find the member/ }).click();
  await page.waitForTimeout(500);
}

/** "code-typed" is the scene "code" with a hand; a hand may also bear the name of its scene. */
export function sceneOf(name: string): string {
  if (['send-slow', 'send-one-visit-slow', 'needs-customer'].includes(name)) return name;
  if (name.startsWith('terminal-credentials')) return 'terminal';
  if (name === 'holder-form-signed-in') return 'holder-form';
  return name.split('-').slice(0, -1).join('-') || name;
}

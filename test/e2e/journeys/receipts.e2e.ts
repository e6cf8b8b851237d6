/** Paper: what a customer takes along, as the printer got it. Read by a reader of its own, its page measured. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { readPdf } from '../../support/read-pdf.ts';
import { mei } from '../support/clerk.ts';
import { test as atKiosk } from '../support/kiosk-test.ts';

const name = 'Star_TSP143';
const printer = {
  name,
  displayName: 'Star TSP143',
  description: 'Receipts',
  options: { 'printer-state': '3' },
};
const say = (folder: string, printers: readonly object[]) =>
  writeFileSync(path.join(folder, 'printers.json'), JSON.stringify(printers));

const test = atKiosk.extend<{ printers: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures it needs, which are none
  printers: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'vestibule-printers-'));
    say(folder, [printer]);
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  kioskEnv: async ({ printers }, use) => use({ STAND_IN_PRINTERS: printers }),
});
test.use({
  policy: { branch: 'Petaling Street', terminal: 'Counter 3', receipts: { printer: name } },
});

/** What was printed as the `number`-th job. */
function job(folder: string, number: number) {
  const file = (ending: string) => readFileSync(path.join(folder, `job-${number}.${ending}`));
  return { asked: JSON.parse(file('json').toString()) as Record<string, unknown>, ...readPdf(file('pdf')) };
}

test('saved, not registered yet: on a roll of 80 mm, first and largest, and nobody to be known by it', async ({
  clerk,
  printers,
}) => {
  const { page } = clerk;
  await clerk.reachSend();
  await clerk.practiseLine('No line');
  await clerk.press(/^(Send|Save) the details/);
  await clerk.press('Save and end the visit');
  const ticket = page.getByRole('region', { name: 'Your ticket' });
  await expect(ticket).toBeVisible();
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await ticket.innerText())?.[0] ?? '';

  // A printer that is switched off is said, with what to do; the ticket stays on the screen.
  say(printers, []);
  await clerk.press('Print the receipt');
  await expect(page.getByText('The receipt printer was not found.')).toBeVisible();
  expect(existsSync(path.join(printers, 'job-1.pdf'))).toBe(false);
  say(printers, [printer]);

  await clerk.press('Print the receipt');
  await expect(page.getByText('Sent to the printer.')).toBeVisible();
  const { asked, pages, text } = job(printers, 1);
  expect(asked).toMatchObject({ silent: true, deviceName: name, margins: { marginType: 'none' } });
  expect(asked.pageSize).toMatchObject({ width: 80_000 });
  expect(pages).toHaveLength(1);
  // Chromium writes whole points or thirds of them.
  expect(Math.abs((pages[0]?.width ?? 0) - 226.77)).toBeLessThan(1);
  const { height = 0 } = asked.pageSize as { height?: number };
  expect(Math.abs((pages[0]?.height ?? 0) - (height / 25_400) * 72)).toBeLessThan(1);
  const words = text.replace(/\s/g, '');
  expect(words.slice(0, 60)).toMatch(/^SAVED,NOTREGISTEREDYET/);
  for (const part of ['Practice.', 'QuantumMetal', code, 'PetalingStreet', 'NurAina'])
    expect(words).toContain(part);
  for (const fact of [...mei.name.split(' '), mei.identityNumber, '5678', mei.phone ?? '', '6789'])
    expect(words).not.toContain(fact);

  // Left, it is gone; at the desk, the ticket can be printed once more.
  await clerk.press(/^Back to the first screen/);
  await clerk.press(/^Open the desk/);
  await clerk.press(/^Show the ticket/);
  await page.getByRole('dialog').getByRole('button', { name: 'Print the receipt' }).click();
  await expect(page.getByText('Sent to the printer.')).toBeVisible();
  expect(job(printers, 2).text).toContain(code);
});

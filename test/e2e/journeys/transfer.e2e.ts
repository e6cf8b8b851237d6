/** A terminal that stays without a line hands its work to another one, in a file that only that one can open. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { organisation } from '../../electron/outbox/transfer/support/specimens.ts';
import { whyNoKeyring } from '../../support/keyring-session.ts';
import { meiTan } from '../support/form.ts';
import { createLastingTerminal, type LastingTerminal } from '../support/lasting-terminal.ts';
import { metadataIn } from '../support/metadata-in.ts';
import { lookForTraces } from '../support/traces.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { reachSendWallet } from '../support/visits.ts';

test.describe('two terminals of an organisation', () => {
  test.skip(whyNoKeyring() !== undefined, whyNoKeyring());
  let stick: string;
  let here: LastingTerminal;
  let there: LastingTerminal;
  test.beforeEach(async () => {
    stick = mkdtempSync(path.join(os.tmpdir(), 'vestibule-stick-'));
    const policyOf = (terminal: string) => ({
      branch: 'Petaling Street',
      terminal,
      outbox: { transfer: { recipient: organisation.recipient, folder: stick } },
    });
    here = await createLastingTerminal(policyOf('Counter 1'));
    there = await createLastingTerminal(policyOf('Counter 2'));
    there.provisionTransfer(organisation.identity);
  });
  test.afterEach(async () => {
    await here.remove();
    await there.remove();
    rmSync(stick, { recursive: true, force: true });
  });

  test('handed over by one, taken in by the other: sent once from there, and never from here', async () => {
    test.setTimeout(240_000);
    const one = await here.start();
    await one.clerk.signIn();
    await one.clerk.practiseLine('No line');
    await reachSendWallet(one.clerk, one.form);
    await one.clerk.press(/^(Send|Save) the details/);
    await one.clerk.saveVisit();
    await expect(one.clerk.waiting('1 waiting')).toBeVisible();
    await one.clerk.signOut();

    // Only a supervisor moves work.
    await one.clerk.signIn('Daniel Lim', '8642');
    await one.clerk.press('Staff: Daniel Lim');
    await one.clerk.press('Move unsent work');
    const dialog = one.clerk.page.getByRole('dialog', { name: 'Move unsent work to another kiosk' });
    await expect(dialog.getByText('1 unsent entry can be handed over now.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Name of the other kiosk' }).fill('Counter 2');
    await dialog.getByRole('button', { name: 'Hand over', exact: true }).click();
    await dialog.getByRole('button', { name: 'Hand them over now' }).click();
    await expect(dialog.getByText(/^1 entry is handed over, in the file /)).toBeVisible();
    const [name = '', ...others] = readdirSync(stick);
    expect(others).toEqual([]);
    expect(readFileSync(path.join(stick, name)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(lookForTraces().find(stick)).toEqual([]);
    await one.clerk.page.keyboard.press('Escape');
    await expect(one.clerk.waiting('Nothing waiting')).toBeVisible();
    await one.clerk.practiseLine('Works');
    await expect(one.clerk.connection('Online')).toBeVisible();

    const two = await there.start();
    await two.clerk.signIn('Daniel Lim', '8642');
    await two.clerk.press('Staff: Daniel Lim');
    await two.clerk.press('Move unsent work');
    const importer = two.clerk.page.getByRole('dialog', { name: 'Move unsent work to another kiosk' });
    await importer.getByRole('button', { name: `Take in: ${name}` }).click();
    await expect(importer.getByText(/^1 entry was taken in from /)).toBeVisible();
    // The same file once more adds nothing.
    await importer.getByRole('button', { name: `Take in: ${name}` }).click();
    await expect(importer.getByText(/^Nothing in .+ is new here\./)).toBeVisible();
    await two.clerk.page.keyboard.press('Escape');
    await expect(two.clerk.waiting('Nothing waiting')).toBeVisible();
    const added = readTwinRequests(two.kiosk, 'yativo', 'add-customer');
    expect(added.map(({ status }) => status)).toEqual([200]);
    const { customer_idFront, ...fields } = (added[0] && bodyOf(added[0])) as Record<string, string>;
    expect(fields).toMatchObject({ customer_name: meiTan.legalFullName, customer_email: meiTan.email });
    expect(metadataIn(Buffer.from(customer_idFront ?? '', 'base64'))).toEqual([]);
    await two.clerk.openOutbox();
    await expect(two.clerk.page.getByText('1 captured = 1 accepted')).toBeVisible();

    await one.clerk.openOutbox();
    await expect(one.clerk.page.getByText('1 captured = 1 handed over')).toBeVisible();
    expect(readTwinRequests(one.kiosk, 'yativo', 'add-customer')).toEqual([]);
    for (const { profileDir } of [here, there]) expect(lookForTraces().find(profileDir)).toEqual([]);
  });
});

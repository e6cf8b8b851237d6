/** The power goes: in the middle of typing, and while something waits. Nothing typed is lost, and nothing is sent twice. */
import { expect, test } from '@playwright/test';
import { whyNoKeyring } from '../../support/keyring-session.ts';
import { isBareJpeg } from '../support/bare-jpeg.ts';
import { meiTan } from '../support/form.ts';
import { createLastingTerminal, type LastingTerminal } from '../support/lasting-terminal.ts';
import { lookForTraces, meiTanNeedles } from '../support/traces.ts';
import { bodyOf, readTwinRequests } from '../support/twin-requests.ts';
import { goOnToWalletSend, takeWalletPictures, typeWalletDetails } from '../support/visits.ts';

test.describe('a terminal with a keyring', () => {
  test.skip(whyNoKeyring() !== undefined, whyNoKeyring());
  let terminal: LastingTerminal;
  test.beforeEach(async () => {
    terminal = await createLastingTerminal({ branch: 'Petaling Street', terminal: 'Counter 3' });
  });
  test.afterEach(() => terminal.remove());

  test('the power goes in the middle of the details, and again while something waits', async () => {
    test.setTimeout(240_000);
    const first = await terminal.start();
    const traces = lookForTraces([...meiTanNeedles, ...(await terminal.readSecrets())]);
    const expectNoTrace = () => expect(traces.find(terminal.profileDir)).toEqual([]);
    await first.clerk.signIn();
    await first.clerk.beginVisit('Wallet');
    await takeWalletPictures(first.clerk);
    await typeWalletDetails(first.form);
    await first.form.focus('Full legal name');
    await expect(first.clerk.page.getByText('Saved', { exact: true })).toBeVisible();
    await first.kiosk.kill();
    expectNoTrace();

    const second = await terminal.start();
    const { clerk, form } = second;
    await clerk.signIn();
    await expect(clerk.page.getByText(/^A visit was interrupted at .+: Wallet\.$/)).toBeVisible();
    // Whose it is stands on no screen before somebody continues.
    expect(await clerk.page.content()).not.toContain('Mei Ling');
    await clerk.press('Continue the visit');
    // It goes on where something is missing, and everything typed is there.
    await expect(clerk.page.getByRole('textbox', { name: 'Street' })).toBeVisible();
    await clerk.press(/^Back/);
    await expect(clerk.page.getByRole('textbox', { name: 'Full legal name' })).toHaveValue(
      meiTan.legalFullName,
    );
    await expect(clerk.page.getByRole('textbox', { name: 'Mobile number' })).toHaveValue(/12-?345 ?6789/);
    await expect(clerk.page.getByRole('textbox', { name: 'Email address' })).toHaveValue(meiTan.email);
    await clerk.practiseLine('No line');
    await goOnToWalletSend(clerk, form);
    await clerk.press('Save the details');
    await clerk.saveVisit();
    await expect(clerk.waiting('1 waiting')).toBeVisible();
    expect(readTwinRequests(second.kiosk, 'yativo', 'add-customer')).toEqual([]);
    await second.kiosk.kill();
    expectNoTrace();

    const third = await terminal.start();
    await third.clerk.signIn();
    await expect(third.clerk.waiting('Nothing waiting')).toBeVisible();
    await expect(third.clerk.page.getByText(/A visit was interrupted/)).toBeHidden();
    const added = readTwinRequests(third.kiosk, 'yativo', 'add-customer');
    expect(added.map(({ status }) => status)).toEqual([200]);
    const { customer_idFront, ...fields } = (added[0] && bodyOf(added[0])) as Record<string, string>;
    expect(fields).toMatchObject({
      customer_name: meiTan.legalFullName,
      customer_email: meiTan.email,
      customer_phone: '+60123456789',
      customer_idNumber: 'A12345678',
    });
    expect(isBareJpeg(Buffer.from(customer_idFront ?? '', 'base64'))).toBe(true);
    for (const needle of await terminal.readSecrets()) traces.scan.add(needle);
    expectNoTrace();
    await third.clerk.openOutbox();
    await expect(third.clerk.page.getByText('1 captured = 1 accepted')).toBeVisible();
    expect(await third.kiosk.stop()).toBe(0);
    expectNoTrace();
  });
});

// @vitest-environment jsdom
/** Receipts on the screen: the number to take a picture of, the stamp that nobody overlooks, and how the printing goes. */
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err, type Ok, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';
import { practicePeople, practiceTicket } from '../../../support/renderer-preview/practice-desk.ts';
import type { PracticePrinter } from '../../../support/renderer-preview/practice-receipts.ts';

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
const printButton = () => screen.findByRole('button', { name: 'Print the receipt' });
const isSetUp =
  (printer: PracticePrinter) =>
  (state: { printer?: PracticePrinter }): void => {
    state.printer = printer;
  };
const withPrinter = { prepare: isSetUp('prints') };
const printed = ({ calls }: ReturnType<typeof renderKiosk>['fake']) =>
  calls.filter(({ method }) => method === 'receipts.print').map(({ input }) => input);

describe('a visit that is done', () => {
  it.each(['done-payout', 'done-verified'])('%s has its number to read and to scan', async (scene) => {
    renderKiosk(scene);
    expect(await screen.findByRole('img', { name: 'QR code of the receipt' })).toBeTruthy();
    expect(screen.getAllByText(practiceTicket.code).length).toBeGreaterThan(0);
  });

  it('has one QR code only where the customer’s own link is one: a phone would be held to the wrong one', async () => {
    renderKiosk('done-link');
    expect(await screen.findByText(practiceTicket.code)).toBeTruthy();
    expect(screen.getAllByRole('img', { name: /QR code/ })).toHaveLength(1);
  });

  it('offers no printing where no printer is set up', async () => {
    renderKiosk('done-payout');
    await screen.findByRole('img', { name: 'QR code of the receipt' });
    expect(screen.queryByRole('button', { name: /Print/ })).toBeNull();
  });

  it('prints the receipt of the visit, naming nothing of it, and says to look at the paper', async () => {
    const { user, fake } = renderKiosk('done-payout', withPrinter);
    await user.click(await printButton());
    expect((await screen.findByText(/^Sent to the printer/)).closest('[role=status]')).toBeTruthy();
    expect(printed(fake)).toEqual([{ of: 'visit' }]);
    expect(await screen.findByRole('button', { name: 'Print it once more' })).toBeTruthy();
  });

  it('says what is in the way, and can be tried again', async () => {
    const { user, state } = renderKiosk('done-payout', { prepare: isSetUp('needs-paper') });
    await user.click(await printButton());
    expect((await screen.findByRole('alert')).textContent).toContain('The receipt printer has no paper.');
    state.printer = 'prints';
    await user.click(await printButton());
    expect(await screen.findByText(/^Sent to the printer/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows that it is printing, takes no second press, and ends without waiting for it', async () => {
    const answer = Promise.withResolvers<Ok<Record<string, never>>>();
    const { user, fake } = renderKiosk('done-payout', {
      ...withPrinter,
      handlers: { 'receipts.print': () => answer.promise },
    });
    await user.click(await printButton());
    expect(await screen.findByText('Sending the receipt to the printer')).toBeTruthy();
    expect((await printButton()).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: /^End the visit/ }));
    await screen.findByRole('heading', { name: 'Begin a visit' });
    answer.resolve(ok({}));
    expect(printed(fake)).toHaveLength(1);
  });

  it('goes on as before where main has no receipt', async () => {
    renderKiosk('done-payout', {
      ...withPrinter,
      handlers: { 'receipts.read': () => err(fail('receipt-gone')) },
    });
    await title('Registered');
    expect(screen.queryByRole('img', { name: 'QR code of the receipt' })).toBeNull();
    expect(screen.getByText('Reference', { selector: 'dt' })).toBeTruthy();
  });
});

describe('saved, not registered yet', () => {
  it('is stamped on the ticket in words, beside the code, and can be printed', async () => {
    const { user, fake } = renderKiosk('needs-customer', withPrinter);
    await user.click(await screen.findByRole('button', { name: /Send the details/ }));
    await user.click(await screen.findByRole('button', { name: /^Save and end the visit/ }));
    await title('Saved, not registered yet');
    const ticket = screen.getByRole('region', { name: 'Your ticket' });
    const stamp = within(ticket).getByText('Saved, not registered yet');
    expect(stamp.closest('.saved-stamp')?.querySelector('svg')).toBeTruthy();
    await user.click(await printButton());
    expect(await screen.findByText(/^Sent to the printer/)).toBeTruthy();
    expect(printed(fake)).toEqual([{ of: 'visit' }]);
    // One code to scan, and it is the ticket's.
    expect(screen.getAllByRole('img', { name: /QR code/ })).toHaveLength(1);
  });

  it('prints a ticket once more from the desk, by whose it is', async () => {
    const { user, fake } = renderKiosk('home-desk', {
      prepare: (state) => {
        state.printer = 'prints';
        state.desk.entries = practicePeople.slice(0, 1);
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Open the desk' }));
    await user.click(await screen.findByRole('button', { name: /^Show the ticket/ }));
    await user.click(
      await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Print the receipt' }),
    );
    expect(await screen.findByText(/^Sent to the printer/)).toBeTruthy();
    expect(printed(fake)).toEqual([{ of: 'desk', applicationId: practicePeople[0]?.applicationId }]);
  });
});

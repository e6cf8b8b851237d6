// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installWedgeGuard } from '../../../../renderer/input/install-wedge-guard.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';
import { practiceTicket, savedCustomer } from '../../../support/renderer-preview/practice-desk.ts';

type Kiosk = ReturnType<typeof renderKiosk>;

async function openDesk(options: Parameters<typeof renderKiosk>[1] = {}): Promise<Kiosk> {
  const kiosk = renderKiosk('home-desk', options);
  await kiosk.user.click(await screen.findByRole('button', { name: 'Open the desk' }));
  await screen.findByRole('heading', { level: 1, name: 'The desk' });
  await screen.findByRole('list', { name: 'Still in the branch' });
  return kiosk;
}

const people = (list: string) => within(screen.getByRole('list', { name: list })).getAllByRole('listitem');
const ticketField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Ticket of the customer' });
const sent = ({ fake }: Kiosk) => fake.called().filter((method) => method === 'registration.send');

/** A reader that types like a keyboard: fast, Shift for each capital, Enter at the end. */
function scan(text: string, onto: Element): void {
  let atMs = 10_000;
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: atMs });
    atMs += 4;
    const isLet = (document.activeElement ?? onto).dispatchEvent(event);
    const field = document.activeElement;
    if (!isLet || key.length !== 1 || !(field instanceof HTMLInputElement)) return;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    write?.call(field, field.value + key);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  act(() => {
    for (const sign of text) {
      if (/\p{Lu}/u.test(sign)) press('Shift');
      press(sign);
    }
    press('Enter');
  });
}

describe('the list', () => {
  it('says who is here and who has left: whom, for what, since when, with which ticket', async () => {
    await openDesk();
    const [first, second] = people('Still in the branch');
    expect(first?.textContent).toContain('Aisyah R.');
    expect(first?.textContent).toContain('Gold account, Quantum Metal');
    expect(first?.textContent).toContain('Ticket \u2068K7QF-2M9P\u2069');
    expect(first?.textContent).toMatch(/Saved \d\d:58/);
    expect(second?.textContent).toContain('Three in one visit');
    expect(people('Have left')[0]?.textContent).toMatch(/Émile D\..*2 May 2026/);
  });

  it('opens the visit of somebody, and the code is one press away; nothing is sent before that', async () => {
    const kiosk = await openDesk();
    await kiosk.user.click(screen.getByRole('button', { name: 'Go on: Aisyah R.' }));
    await screen.findByRole('heading', { level: 1, name: 'Not registered yet' });
    expect(sent(kiosk)).toEqual([]);
    await kiosk.user.click(screen.getByRole('button', { name: /^Send the code/ }));
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
  });

  it('takes the focus along with whoever changes lists', async () => {
    const kiosk = await openDesk();
    const leave = screen.getByRole('button', { name: 'Has left: Aisyah R.' });
    leave.focus();
    await kiosk.user.keyboard('{Enter}');
    const back = await screen.findByRole('button', { name: 'Is back: Aisyah R.' });
    await waitFor(() => expect(document.activeElement).toBe(back));
  });

  it('shows a ticket in the language of the customer, and says that no code can go out without a line', async () => {
    const { user, emit } = await openDesk({
      prepare: (state) => {
        state.desk.entries = state.desk.entries.map((entry) => ({ ...entry, customerLanguage: 'ar' }));
      },
    });
    emit('connection.changed', { state: 'offline', why: 'no-line', since: 0, providers: [] });
    expect(await screen.findByText(/^No connection: no code can go out until the line is back/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Show the ticket: Tan W. M.' }));
    const ticket = await screen.findByRole('dialog', { name: 'Ticket M2XD-9RTA' });
    // In English until the words are read, which may have been before.
    await waitFor(() =>
      expect(document.querySelector('[lang="ar"][dir="rtl"]')?.textContent).toContain('M2XD-9RTA'),
    );
    expect(ticket.textContent).not.toContain('Tan');
  });

  it('does not go on with somebody who has left, until they are back', async () => {
    const kiosk = await openDesk();
    expect(screen.queryByRole('button', { name: 'Go on: Émile D.' })).toBeNull();
    await kiosk.user.click(screen.getByRole('button', { name: 'Is back: Émile D.' }));
    expect(await screen.findByRole('button', { name: 'Go on: Émile D.' })).toBeTruthy();
    await kiosk.user.click(screen.getByRole('button', { name: 'Has left: Aisyah R.' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Go on: Aisyah R.' })).toBeNull());
    expect(sent(kiosk)).toEqual([]);
  });

  it('shows a ticket once more', async () => {
    const { user } = await openDesk();
    await user.click(screen.getByRole('button', { name: 'Show the ticket: Tan W. M.' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ticket M2XD-9RTA' });
    expect(within(dialog).getByText('M2XD-9RTA')).toBeTruthy();
    expect(dialog.textContent).not.toContain('Tan');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('heading', { level: 1, name: 'The desk' })).toBeTruthy();
  });

  it('has words for a name that cannot be read, for nobody, and for a list that cannot be had', async () => {
    await openDesk({
      prepare: ({ desk }) => {
        const [first] = desk.entries;
        if (!first) return;
        const { who: _gone, ...nameless } = first;
        desk.entries = [nameless];
      },
    });
    expect(screen.getByRole('heading', { name: 'Name not readable' })).toBeTruthy();

    const empty = renderKiosk('home');
    await empty.user.click(await screen.findByRole('button', { name: 'Open the desk' }));
    expect(await screen.findByText('Nobody is saved here who has to come back.')).toBeTruthy();

    const broken = renderKiosk('home', { handlers: { 'desk.list': () => err(fail('storage-unavailable')) } });
    await broken.user.click(await screen.findByRole('button', { name: 'Open the desk' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Support code V-106');
  });

  it('follows what changes, and leaves the focus where it is', async () => {
    const { state, emit } = await openDesk();
    ticketField().focus();
    state.desk.entries = state.desk.entries.slice(1);
    emit('outbox.changed', { counts: { ...state.counts, 'needs-customer': 2 } });
    await waitFor(() => expect(screen.queryByText('Aisyah R.')).toBeNull());
    expect(document.activeElement).toBe(ticketField());
  });

  it('is left with Escape, and has forgotten its names when the terminal locks', async () => {
    const { user, stores } = await openDesk();
    await user.keyboard('{F9}');
    await screen.findByRole('heading', { name: 'Locked' });
    expect(JSON.stringify(stores.desk.getState())).not.toContain('Aisyah');
    expect(document.body.innerHTML).not.toContain('Aisyah');
    await user.keyboard('2580{Enter}');
    await screen.findByText('Aisyah R.');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'Begin a visit' })).toBeTruthy();
  });
});

describe('a ticket', () => {
  it('that is typed leads to the code in one action', async () => {
    const kiosk = await openDesk();
    expect(document.activeElement).toBe(ticketField());
    await kiosk.user.keyboard('K7QF-2M9P{Enter}');
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
    expect(sent(kiosk)).toHaveLength(1);
  });

  it('that is scanned does the same from anywhere on the screen, and its Enter presses no button', async () => {
    const kiosk = await openDesk();
    installWedgeGuard(window);
    const hasLeft = screen.getByRole('button', { name: 'Has left: Aisyah R.' });
    hasLeft.focus();
    scan(practiceTicket.payload, hasLeft);
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
    expect(kiosk.fake.calls.filter(({ method }) => method === 'desk.open')).toMatchObject([
      { input: { ticket: practiceTicket.payload } },
    ]);
    expect(kiosk.fake.called()).not.toContain('desk.set-present');
  });

  it('is not asked for while the field is empty', async () => {
    const { user, fake } = await openDesk();
    expect(screen.getByText('Scan or type a ticket')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(fake.called()).not.toContain('desk.open');
  });

  it.each([
    ['ticket-unknown', 'U-102', 'No saved visit belongs to this ticket.'],
    ['ticket-not-from-here', 'U-103', 'This ticket was not made on this terminal.'],
    ['ticket-not-open', 'U-104', 'The visit of this ticket has come to its end.'],
  ] as const)(
    '%s is said in words, and the next one replaces what was typed',
    async (code, support, words) => {
      const { user } = await openDesk({ handlers: { 'desk.open': () => err(fail(code)) } });
      await user.keyboard('K7QF-2M9P{Enter}');
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toContain(words);
      expect(alert.textContent).toContain(support);
      await waitFor(() => expect(document.activeElement).toBe(ticketField()));
      await user.keyboard('M2XD');
      expect(ticketField().value).toBe('M2XD');
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('sends nothing where more than the code is left', async () => {
    const kiosk = await openDesk({
      handlers: {
        'desk.open': () => ok({ ...savedCustomer(), registration: { state: 'unclear', after: 'register' } }),
      },
    });
    await kiosk.user.keyboard('K7QF-2M9P{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Sent, but no answer came' });
    expect(sent(kiosk)).toEqual([]);
  });
});

describe('on the first screen', () => {
  it('counts those who are still here', async () => {
    renderKiosk('home-desk');
    expect(await screen.findByText('2 people are saved and not registered yet.')).toBeTruthy();
  });

  it('says calmly that the line is back when somebody waits, until the desk was looked at', async () => {
    const { user, emit, state } = renderKiosk('home-desk-offline');
    await screen.findByText('2 people are saved and not registered yet.');
    emit('connection.changed', { state: 'unknown', since: 1, providers: [] });
    emit('connection.changed', { ...state.connection, state: 'online', why: undefined });
    const notice = await screen.findByText('The line is back. 2 people are waiting for their code.');
    expect(notice.closest('[role="status"]')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open the desk' }));
    await screen.findByRole('heading', { level: 1, name: 'The desk' });
    await user.keyboard('{Escape}');
    expect(await screen.findByText('2 people are saved and not registered yet.')).toBeTruthy();
  });

  it.each(['home', 'home-desk-left'])('says nothing of the kind where nobody waits: %s', async (scene) => {
    const { emit } = renderKiosk(scene);
    await screen.findByRole('button', { name: 'Open the desk' });
    emit('connection.changed', { state: 'offline', why: 'no-line', since: 1, providers: [] });
    emit('connection.changed', { state: 'online', since: 2, providers: [] });
    await screen.findByText('Online');
    expect(screen.queryByText(/The line is back/)).toBeNull();
  });

  it('says nothing of the kind at the first answer of a line that was never gone', async () => {
    const { emit } = renderKiosk('home-desk');
    await screen.findByText('2 people are saved and not registered yet.');
    emit('connection.changed', { state: 'unknown', since: 1, providers: [] });
    emit('connection.changed', { state: 'online', since: 2, providers: [] });
    expect(screen.queryByText(/The line is back/)).toBeNull();
  });
});

describe('a visit that was interrupted', () => {
  it('is offered without a name, and goes on where it was', async () => {
    const { user } = renderKiosk('home-interrupted');
    expect(await screen.findByText(/A visit was interrupted at \d\d:42: Gold account\./)).toBeTruthy();
    expect(document.body.innerHTML).not.toMatch(/Siti|Aisyah/);
    await user.click(screen.getByRole('button', { name: 'Continue the visit' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Not registered yet' })).toBeTruthy();
  });

  it('is ended only after asking', async () => {
    const { user, fake } = renderKiosk('home-interrupted');
    await user.click(await screen.findByRole('button', { name: 'End it' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'End the interrupted visit?' });
    expect(dialog.textContent).toContain('What was only typed is deleted.');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(fake.called()).not.toContain('applications.leave-interrupted');
    await user.click(screen.getByRole('button', { name: 'End it' }));
    await user.click(await screen.findByRole('button', { name: 'End the visit' }));
    await waitFor(() => expect(screen.queryByText(/A visit was interrupted/)).toBeNull());
    expect(fake.called()).toContain('applications.leave-interrupted');
  });

  it('names the day where it was not today', async () => {
    renderKiosk('home-interrupted', {
      prepare: ({ desk }) =>
        Object.assign(desk.interrupted ?? {}, { changedAt: Date.UTC(2026, 4, 1, 5, 42) }),
    });
    expect(await screen.findByText(/interrupted on 1 May 2026/)).toBeTruthy();
  });

  it('says so when it cannot be read', async () => {
    const { user } = renderKiosk('home-interrupted', {
      handlers: { 'applications.resume-interrupted': () => err(fail('record-unreadable')) },
    });
    await user.click(await screen.findByRole('button', { name: 'Continue the visit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Support code V-107');
  });
});

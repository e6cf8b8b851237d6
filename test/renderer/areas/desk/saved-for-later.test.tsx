// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../../shared/contract/connection-contract.ts';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';
import { practiceTicket } from '../../../support/renderer-preview/practice-desk.ts';
import { codeOpen } from '../../../support/renderer-preview/practice-main.ts';

const title = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async (user: ReturnType<typeof renderKiosk>['user'], name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const ended = (fake: ReturnType<typeof renderKiosk>['fake']) =>
  fake.calls.filter(({ method }) => method === 'applications.end-visit').map(({ input }) => input);

/** Somebody presses Send, and the line is not there. */
async function sendInVain(scene = 'needs-customer', options: Parameters<typeof renderKiosk>[1] = {}) {
  const kiosk = renderKiosk(scene, options);
  await press(kiosk.user, /Send the details/);
  await title('Not registered yet');
  return kiosk;
}

describe('a code that could not be sent', () => {
  it('is said to be saved and not registered, and the visit ends with a ticket', async () => {
    const { user, fake } = await sendInVain();
    const results = screen.getByRole('list', { name: 'How far it came' });
    expect(within(results).getByRole('heading', { name: 'Quantum Metal' })).toBeTruthy();
    expect(results.textContent).toContain('Saved. Not registered yet.');
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    expect(ended(fake)).toMatchObject([{ how: 'finish' }]);
    const ticket = screen.getByRole('region', { name: 'Your ticket' });
    expect(within(ticket).getByText(practiceTicket.code)).toBeTruthy();
    expect(within(ticket).getByRole('img', { name: 'QR code of the ticket' })).toBeTruthy();
    expect(ticket.textContent).toContain('You are not registered yet: the last step needs you here.');
    expect(ticket.textContent).toMatch(/Come back to this branch with it, and with the phone/);
  });

  it('can be tried again while the customer is there', async () => {
    const { user } = await sendInVain();
    await press(user, 'Try again');
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
  });

  it('saves with Enter, because trying again is not what helps', async () => {
    const { user } = await sendInVain();
    await user.keyboard('{Enter}');
    await title('Saved, not registered yet');
  });
});

describe('the ticket', () => {
  it('has nothing on it that says who the customer is, and neither has any store', async () => {
    const { user, stores } = await sendInVain();
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    const personal = /Siti|siti\.contoh|900101|6789/;
    expect(document.body.innerHTML).not.toMatch(personal);
    expect(JSON.stringify(stores.visit.getState())).not.toMatch(personal);
  });

  it('stays until staff go on, also over the lock, and is gone then', async () => {
    const { user, stores } = await sendInVain();
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    await user.keyboard('{F9}');
    await title('Locked');
    expect(document.body.innerHTML).not.toContain(practiceTicket.code);
    await user.keyboard('2580{Enter}');
    await title('Saved, not registered yet');
    expect(screen.getByText(practiceTicket.code)).toBeTruthy();
    await press(user, /^Back to the first screen/);
    await screen.findByRole('heading', { name: 'Begin a visit' });
    expect(JSON.stringify(stores.visit.getState())).not.toContain(practiceTicket.code);
  });

  it('is gone when staff sign out', async () => {
    const { user, stores } = await sendInVain();
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    await stores.session.getState().signOut();
    expect(stores.visit.getState().parting).toBeNull();
  });

  it('is in the language of the customer, in their direction', async () => {
    const { user } = await sendInVain('needs-customer', {
      prepare: ({ application }) => Object.assign(application ?? {}, { customerLanguage: 'ar' }),
    });
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    const code = screen.getByText(practiceTicket.code);
    // Its words come when they are first wanted.
    await waitFor(() => expect(code.closest('[lang]')?.getAttribute('lang')).toBe('ar'));
    expect(code.closest('[dir]')?.getAttribute('dir')).toBe('rtl');
  });
});

describe('what is sent without a code', () => {
  it.each([
    ['sent-payout-offline', 'It will be sent by itself when the line is back.'],
    ['sent-payout-down', 'It will be sent by itself when Noah answers again.'],
  ])('%s: is saved, and says when it goes out', async (scene, words) => {
    renderKiosk(scene);
    await title('Saved, not sent yet');
    const row = (await screen.findByRole('heading', { name: 'Noah' })).closest('li');
    expect(row?.textContent).toContain(`Saved. Not sent yet. ${words}`);
  });

  it.each<[NonNullable<Connection['why']>, string]>([
    ['no-line', 'It will be sent by itself when the line is back.'],
    ['captive-portal', 'The network wants a sign-in page: call IT.'],
  ])('blames no provider while there is no line to reach it over: %s', async (why, words) => {
    const { emit } = renderKiosk('sent-payout-down');
    const row = (await screen.findByRole('heading', { name: 'Noah' })).closest('li');
    emit('connection.changed', { state: 'offline', why, since: 0, providers: [] });
    await waitFor(() => expect(row?.textContent).toContain(words));
    expect(row?.textContent).not.toContain('answers again');
  });

  it('says beside it what stands in the way where somebody has to put it right', async () => {
    renderKiosk('sent-payout-offline', {
      prepare: ({ application }) =>
        application?.enrolments.splice(0, 1, {
          provider: 'noah',
          state: 'not-sent',
          saved: true,
          failure: fail('clock-wrong', { offsetMinutes: 12 }),
        }),
    });
    const row = (await screen.findByRole('heading', { name: 'Noah' })).closest('li');
    expect(row?.textContent).toContain('once that is put right');
    expect(row?.textContent).toContain('wrong by 12 minutes');
  });

  it('lets the customer go without a ticket', async () => {
    const { user } = renderKiosk('send-payout', {
      prepare: (state) => {
        state.next = {
          enrolments: [{ provider: 'noah', state: 'not-sent', failure: fail('offline'), saved: true }],
        };
      },
    });
    await press(user, /Send the details/);
    await title('Saved, not sent yet');
    expect(document.body.textContent).not.toMatch(/\bcode\b.*ticket/i);
    await press(user, /^Save and end the visit/);
    expect(await screen.findByText('The customer may go. Nothing has to be done for it here.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Your ticket' })).toBeNull();
    // Nobody walks away for a registered customer, a ticket or not.
    await title('Saved, not registered yet');
    expect(screen.getByRole('heading', { name: 'You are not registered yet' })).toBeTruthy();
  });

  it('tells no member whose details change that they are not registered', async () => {
    const { user } = renderKiosk('sent-change-member', {
      prepare: ({ application }) =>
        application?.enrolments.splice(0, 1, {
          ...{ provider: 'kybio', state: 'not-sent', saved: true },
          failure: fail('offline'),
        }),
    });
    await press(user, /^Save and end the visit/);
    await title('Saved, not sent yet');
    expect(screen.getByRole('heading', { name: 'Your details are saved' })).toBeTruthy();
    expect(document.body.textContent).not.toContain('not registered');
  });

  it('says of each what happened where one has refused and another is saved', async () => {
    const { user } = renderKiosk('sent-offline', {
      prepare: ({ application }) =>
        Object.assign(application ?? {}, {
          enrolments: [
            {
              ...{ provider: 'noah', state: 'refused', fields: [] },
              failure: fail('provider-refused', { providerCode: '17' }),
            },
            { provider: 'yativo', state: 'not-sent', saved: true, failure: fail('offline') },
          ],
        }),
    });
    await press(user, /^Save and end the visit/);
    await title('Not finished with every provider');
    const ends = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(ends).toEqual(
      expect.arrayContaining([
        'Noah Refused. Not registered.',
        'Yativo Saved. Not sent yet. It will be sent by itself.',
      ]),
    );
  });

  it('tells nobody who is registered with one provider that they are not', async () => {
    const { user } = renderKiosk('sent-offline', {
      prepare: ({ application }) =>
        Object.assign(application ?? {}, {
          registration: { state: 'bound', alreadyCustomer: false },
          enrolments: [
            { provider: 'noah', state: 'accepted', changedSince: false },
            { provider: 'yativo', state: 'not-sent', saved: true, failure: fail('offline') },
          ],
        }),
      handlers: { 'applications.end-visit': () => ok({}) },
    });
    await press(user, /^Save and end the visit/);
    await title('Not finished with every provider');
    const ends = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(ends).toEqual(expect.arrayContaining(['Noah Registered', 'Quantum Metal Registered']));
    expect(document.body.textContent).not.toMatch(/not registered/i);
  });

  it('names the one who needs the customer beside those who do not', async () => {
    const { user } = renderKiosk('sent-offline');
    await title('Saved, not sent yet');
    const rows = within(screen.getByRole('list', { name: 'How far it came' }));
    expect(rows.getByRole('heading', { name: 'Quantum Metal' }).closest('li')?.textContent).toContain(
      'Saved. Not registered yet.',
    );
    await press(user, /^Save and end the visit/);
    await title('Saved, not registered yet');
    const ends = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(ends).toEqual(
      expect.arrayContaining([
        'Noah Saved. Not sent yet. It will be sent by itself.',
        'Yativo Saved. Not sent yet. It will be sent by itself.',
      ]),
    );
    // The ticket says it of the one who needs the customer.
    expect(ends.join(' ')).not.toContain('Quantum Metal');
  });

  it('an answer that is missing can be left to the kiosk, and nobody is told that they are not registered', async () => {
    const { user } = renderKiosk('sent-wallet-unclear');
    await press(user, /^Save and end the visit/);
    await title('Saved, not confirmed yet');
    expect(
      screen.getByRole('heading', { name: 'It is not known yet whether you are registered' }),
    ).toBeTruthy();
    expect(document.body.textContent).not.toContain('not registered yet');
    expect(screen.getByText(/The kiosk finds out by itself whether it arrived/)).toBeTruthy();
  });
});

describe('ending and stopping', () => {
  it.each<[string, RegistrationState]>([
    ['a code that is out', codeOpen],
    ['a question that is open', { state: 'unclear', after: 'register' }],
    ['nothing sent yet', { state: 'not-sent' }],
  ])('the visit can be saved instead of stopped with %s', async (_, registration) => {
    const { user, fake } = renderKiosk('send', {
      prepare: ({ application }) => Object.assign(application ?? {}, { registration }),
    });
    await press(user, 'Stop this visit');
    const dialog = await screen.findByRole('alertdialog', { name: 'Stop this visit?' });
    expect(dialog.textContent).toContain('save the visit instead');
    await user.click(within(dialog).getByRole('button', { name: 'Save and end the visit' }));
    await title('Saved, not registered yet');
    expect(ended(fake)).toMatchObject([{ how: 'finish' }]);
  });

  it('stopping says that what was not sent is cancelled, and leaves no ticket', async () => {
    const { user, fake } = await sendInVain();
    await press(user, 'Stop this visit');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('What is saved and not sent yet is cancelled');
    await user.click(within(dialog).getByRole('button', { name: 'Stop the visit' }));
    await screen.findByRole('heading', { name: 'Begin a visit' });
    expect(ended(fake)).toMatchObject([{ how: 'stop' }]);
  });

  it('what is unclear is not said to be cancelled', async () => {
    const { user } = renderKiosk('unclear');
    await press(user, 'Stop this visit');
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'What got no answer stays in the outbox',
    );
  });

  it.each(['details', 'look-up'])(
    'nothing is offered to be saved before the customer has confirmed: %s',
    async (scene) => {
      const { user } = renderKiosk(scene);
      await press(user, 'Stop this visit');
      const dialog = await screen.findByRole('alertdialog');
      expect(within(dialog).queryByRole('button', { name: /Save/ })).toBeNull();
    },
  );

  it('a visit that is done ends as before, without a ticket', async () => {
    const { user } = renderKiosk('done-link');
    await press(user, /End the visit/);
    await screen.findByRole('heading', { name: 'Begin a visit' });
  });

  it('promises no ticket that main did not make', async () => {
    const { user } = await sendInVain('needs-customer', {
      handlers: { 'applications.end-visit': () => ok({}) },
    });
    await press(user, /^Save and end the visit/);
    await title('Saved, not confirmed yet');
    expect(document.body.textContent).not.toMatch(/Give the customer the ticket|For the last step/);
    expect(screen.getByText(/until a person has settled it/)).toBeTruthy();
  });

  it('says "saved" only once main has said so, and brings the visit back where main could not', async () => {
    const { user } = await sendInVain('needs-customer', {
      handlers: { 'applications.end-visit': () => err(fail('internal')) },
    });
    await press(user, /^Save and end the visit/);
    await title('Not registered yet');
    expect(screen.getByRole('alert').textContent).toContain('Something went wrong in the kiosk.');
    expect(screen.queryByRole('heading', { name: 'Saved, not registered yet' })).toBeNull();
  });
});

it('without a line the plan says that it is saved, and sends nothing it could not', async () => {
  const { user, fake, emit } = renderKiosk('needs-customer');
  await title('Send to Quantum Metal');
  emit('connection.changed', {
    state: 'offline',
    why: 'no-line',
    since: Date.UTC(2026, 4, 3, 5, 52),
    providers: [],
  });
  expect(await screen.findByText(/We will save this and send it later/)).toBeTruthy();
  await press(user, /^Save the details/);
  await title('Not registered yet');
  await waitFor(() => expect(fake.called()).toContain('registration.send'));
});

it('blames no provider for a code that could not go out while the line is known to be gone', async () => {
  const { user, emit } = renderKiosk('needs-customer', {
    handlers: { 'registration.send': () => err(fail('provider-down')) },
  });
  await press(user, /Send the details/);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('No service at Quantum Metal');
  emit('connection.changed', { state: 'offline', why: 'no-line', since: 0, providers: [] });
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('No connection.'));
  expect(screen.getByRole('alert').textContent).toContain('N-101');
});

it('somebody who came back while the line is still gone gets no promise of a code', async () => {
  const { emit } = renderKiosk('needs-customer', {
    prepare: ({ application }) =>
      Object.assign(application ?? {}, { registration: { state: 'needs-customer' } }),
  });
  await screen.findByRole('button', { name: /^Send the code/ });
  emit('connection.changed', { state: 'offline', why: 'no-line', since: 0, providers: [] });
  expect(await screen.findByText(/The code can go out once the line is back/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Send the code/ })).toBeNull();
  expect(screen.getByRole('button', { name: /^Save and end the visit/ })).toBeTruthy();
});

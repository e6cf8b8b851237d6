// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../renderer/i18n/isolate.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';
import { anEntry, holding } from '../../../support/renderer-preview/practice-outbox.ts';

const approvalId = '0b9f6a52-3c1d-4e7a-8f20-5d6c7b8a9e01' as never;
type Options = NonNullable<Parameters<typeof renderKiosk>[1]>;

/** Opens one entry; `as` is who is signed in. */
async function openEntry(
  name: RegExp,
  {
    as = 'staff',
    scene = 'outbox',
    ...options
  }: Options & {
    as?: 'staff' | 'supervisor';
    scene?: string;
  } = {},
) {
  const kiosk = renderKiosk(scene, {
    ...options,
    handlers: { 'staff.approve': () => ok({ approvalId }), ...options.handlers },
    prepare: (state) => {
      if (state.session.state === 'signed-in') state.session = { ...state.session, role: as };
      options.prepare?.(state);
    },
  });
  await kiosk.user.click(await screen.findByRole('button', { name: /^Outbox/ }));
  await kiosk.user.click(await screen.findByRole('button', { name }));
  await screen.findByRole('heading', { name: 'What happened so far' });
  const inputOf = (method: string) => kiosk.fake.calls.findLast((call) => call.method === method)?.input;
  return { ...kiosk, inputOf };
}

async function approve(user: Awaited<ReturnType<typeof openEntry>>['user']) {
  await user.click(await screen.findByRole('radio', { name: 'Lim Mei Hua' }));
  await user.click(screen.getByRole('button', { name: /Reason/ }));
  await user.click(await screen.findByRole('option', { name: 'The provider told us to' }));
  await user.type(screen.getByLabelText('PIN'), '3690');
  await user.click(screen.getByRole('button', { name: 'Approve' }));
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('an entry', () => {
  it('tells whom it is about, what is known, and every move in words', async () => {
    await openEntry(/^Open: Siobhán/);
    expect(screen.getByRole('heading', { level: 1, name: isolate('Siobhán O.') })).toBeTruthy();
    expect(screen.getByText('Yativo, Registration')).toBeTruthy();
    const moves = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(moves).toHaveLength(3);
    expect(moves[0]).toContain('Captured, then Waiting');
    expect(moves[1]).toContain('Waiting, then Being sent');
    expect(moves[2]).toContain('Being sent, then We do not know');
    expect(screen.getByText('Tries').nextSibling?.textContent).toBe('2');
    expect(screen.getByText('Last answer').nextSibling?.textContent).toBe('no answer came');
  });

  it('goes back to its line in the list with Escape', async () => {
    const { user } = await openEntry(/^Open: Siobhán/);
    await user.keyboard('{Escape}');
    await screen.findByRole('heading', { level: 1, name: 'Outbox' });
    expect(document.activeElement).toBe(button(/^Open: Siobhán/));
  });

  it('that was refused says by whom, with which code, and what they object to', async () => {
    await openEntry(/^Open: Aisyah/);
    expect(screen.getByText(/Noah refused it with the code 422\./)).toBeTruthy();
    expect(screen.getByText(/^Not accepted: .*and/)).toBeTruthy();
  });

  it('offers exactly what main offers, the first of it in the bar, cancelling never', async () => {
    await openEntry(/^Open: Siobhán/);
    const bar = screen.getByRole('contentinfo');
    expect(within(bar).getByRole('button', { name: /^Check whether it arrived/ })).toBeTruthy();
    const main = screen.getByRole('main');
    expect(within(main).getByRole('button', { name: 'Settle it by asking' })).toBeTruthy();
    expect(within(main).getByRole('button', { name: 'Cancel the entry' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Try again now|Release|Correct/ })).toBeNull();
  });

  it('that needs the customer leads to the desk first', async () => {
    await openEntry(/^Open: Tan M\. L\./);
    const bar = within(screen.getByRole('contentinfo'));
    expect(bar.getByRole('button', { name: /^Go to the desk/ })).toBeTruthy();
    expect(
      within(screen.getByRole('main')).getByRole('button', { name: 'Correct the details' }),
    ).toBeTruthy();
  });

  it('is not tried without a line, and says why', async () => {
    await openEntry(/^Open: محمد/, { scene: 'outbox-offline' });
    const again = button(/^Try again now/);
    expect(again.disabled).toBe(true);
    expect(
      screen.getByText('No connection. The kiosk goes on by itself when the line is back.'),
    ).toBeTruthy();
  });

  it('whose answer was lost is looked into and not tried again, and a missing line is no answer of a provider', async () => {
    const { user } = await openEntry(/^Open: Rahul/, {
      prepare: (state) =>
        holding(
          state,
          anEntry(8, { who: 'Rahul K.', state: 'unknown', nextTry: { when: 'in', ms: 50_000 } }),
          anEntry(9, { who: 'Lim S.', lastFailure: 'provider-down', nextTry: { when: 'line' } }),
        ),
    });
    expect(screen.getByText(/^Looked into again in about 50 seconds/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect((await screen.findByRole('row', { name: /Lim S\./ })).textContent).not.toContain('no service');
  });

  it('with nothing to do says so', async () => {
    await openEntry(/^Open: Émile/);
    expect(screen.getByText('There is nothing for a person to do here.')).toBeTruthy();
  });

  it('of an open visit says where to go on', async () => {
    await openEntry(/^Open: Rahul/, {
      prepare: (state) =>
        holding(state, anEntry(8, { who: 'Rahul K.', nextTry: { when: 'visit' } }, { actions: [] })),
    });
    expect(screen.getByText(/A visit with this customer is open\. Go on there/)).toBeTruthy();
  });

  it('leads to the entry that took its place', async () => {
    const newer = anEntry(9, { who: 'Rahul Kumar' });
    const older = anEntry(
      8,
      { who: 'Rahul K.', state: 'rejected', nextTry: { when: 'never' } },
      { supersededBy: newer.item.submissionId, actions: [] },
    );
    const { user, inputOf } = await openEntry(/^Open: Rahul K\./, {
      prepare: (state) => {
        holding(state, older, newer);
      },
    });
    await user.click(button('Open the newer entry'));
    await waitFor(() =>
      expect(inputOf('outbox.read-item')).toEqual({ submissionId: newer.item.submissionId }),
    );
  });

  it('follows what main does with it', async () => {
    const { state, emit } = await openEntry(/^Open: محمد/);
    holding(
      state,
      ...state.outbox.entries.map((one) =>
        one.item.who === 'محمد ع.'
          ? {
              ...one,
              item: { ...one.item, state: 'accepted' as const, nextTry: { when: 'never' as const } },
              actions: [],
            }
          : one,
      ),
    );
    emit('outbox.changed', { counts: state.counts });
    expect(await screen.findByText('Accepted')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Try again now/ })).toBeNull();
  });

  it('that can not be read says that it stays as it is', async () => {
    const kiosk = renderKiosk('outbox', {
      handlers: { 'outbox.read-item': () => err(fail('storage-unavailable')) },
    });
    await kiosk.user.click(await screen.findByRole('button', { name: /^Outbox/ }));
    await kiosk.user.click(await screen.findByRole('button', { name: /^Open: Siobhán/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('It stays as it is.');
  });
});

describe('trying again', () => {
  it('asks main at once, and says where it stands then', async () => {
    const { user, inputOf } = await openEntry(/^Open: محمد/);
    await user.click(button(/^Try again now/));
    expect(await screen.findByText('It is being sent.')).toBeTruthy();
    expect(inputOf('outbox.retry')).toEqual({ submissionId: anEntry(4).item.submissionId });
  });

  it('after a lost answer says that the kiosk asks, not that there is still none', async () => {
    const { user } = await openEntry(/^Open: Siobhán/, {
      handlers: {
        'outbox.retry': () =>
          ok(
            anEntry(
              3,
              { who: 'Siobhán O.', state: 'unknown', nextTry: { when: 'now' } },
              { actions: ['check'] },
            ),
          ),
      },
    });
    await user.click(button(/^Check whether it arrived/));
    expect(await screen.findByText(/The kiosk asks again whether it arrived/)).toBeTruthy();
    expect(screen.queryByText(/still no answer/)).toBeNull();
  });

  it('says when main did not agree', async () => {
    const { user } = await openEntry(/^Open: محمد/, {
      handlers: { 'outbox.retry': () => err(fail('wrong-state')) },
    });
    await user.click(button(/^Try again now/));
    expect((await screen.findByRole('alert')).textContent).toContain('That is not possible at this point.');
  });
});

describe('correcting', () => {
  it('goes to the visit, which main has opened again', async () => {
    const { user } = await openEntry(/^Open: Aisyah/);
    await user.click(button(/^Correct the details/));
    expect(await screen.findByRole('heading', { level: 1, name: 'Before we begin' })).toBeTruthy();
    expect(screen.queryByText('What happened so far')).toBeNull();
  });

  it('waits while another visit is open, and says why', async () => {
    const { fake } = await openEntry(/^Open: Aisyah/, { scene: 'outbox-visit' });
    expect(button(/^Correct the details/).disabled).toBe(true);
    expect(screen.getByText(/Another visit is open\. End it first/)).toBeTruthy();
    expect(fake.called()).not.toContain('outbox.correct');
  });
});

describe('an entry that needs its customer', () => {
  it('leads to the desk', async () => {
    const { user, stores } = await openEntry(/^Open: Tan/);
    await user.click(button('Go to the desk'));
    await waitFor(() => expect(stores.desk.getState().isOpen).toBe(true));
    expect(stores.outboxList.getState().isOpen).toBe(false);
  });
});

describe('cancelling', () => {
  const open = async (as: 'staff' | 'supervisor') => {
    const kiosk = await openEntry(/^Open: Siobhán/, { as });
    await kiosk.user.click(button('Cancel the entry'));
    return { ...kiosk, question: await screen.findByRole('alertdialog', { name: 'Cancel this entry?' }) };
  };

  it('needs a reason, and warns where nobody knows whether it arrived', async () => {
    const { question } = await open('supervisor');
    expect(within(question).getByText(/cancelling does not take it back/)).toBeTruthy();
    expect(
      within(question).getByRole<HTMLButtonElement>('button', { name: 'Cancel the entry' }).disabled,
    ).toBe(true);
  });

  it('a supervisor decides alone', async () => {
    const { user, question, inputOf } = await open('supervisor');
    await user.click(within(question).getByRole('radio', { name: /does not want it any more/ }));
    await user.click(within(question).getByRole('button', { name: 'Cancel the entry' }));
    expect(await screen.findByText('It is cancelled. Nothing more is sent.')).toBeTruthy();
    expect(inputOf('outbox.cancel')).toEqual({
      submissionId: anEntry(3).item.submissionId,
      reason: 'customer-stopped',
    });
  });

  it('anybody else brings another person’s approval', async () => {
    const { user, question, inputOf, fake } = await open('staff');
    await user.click(within(question).getByRole('radio', { name: /supervisor decided/ }));
    await user.click(within(question).getByRole('button', { name: 'Cancel the entry' }));
    expect(fake.called()).not.toContain('outbox.cancel');
    await approve(user);
    expect(await screen.findByText('It is cancelled. Nothing more is sent.')).toBeTruthy();
    expect(inputOf('staff.approve')).toMatchObject({ kind: 'cancel-submission' });
    expect(inputOf('outbox.cancel')).toMatchObject({ reason: 'supervisor-decided', approvalId });
  });

  it('keeps the entry when somebody thinks better of it', async () => {
    const { user, question, fake } = await open('supervisor');
    await user.click(within(question).getByRole('button', { name: 'Keep the entry' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(fake.called()).not.toContain('outbox.cancel');
  });
});

describe('releasing', () => {
  it('takes an approval of its own kind, and says when it still can not be read', async () => {
    const { user, inputOf } = await openEntry(/^Open: Name not kept/, {
      handlers: { 'outbox.release': () => err(fail('record-unreadable')) },
    });
    await user.click(button(/^Release the entry/));
    const question = await screen.findByRole('alertdialog', { name: 'Release this entry?' });
    await user.click(within(question).getByRole('button', { name: 'Release the entry' }));
    expect(await screen.findByText('Release something that was set aside')).toBeTruthy();
    await approve(user);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'It still cannot be read, so it stays set aside.',
    );
    expect(inputOf('staff.approve')).toMatchObject({ kind: 'settle-unknown' });
    expect(inputOf('outbox.release')).toMatchObject({ approvalId });
  });
});

describe('settling what got no answer', () => {
  const ask = async (name: RegExp, as: 'staff' | 'supervisor', options: Options = {}) => {
    const kiosk = await openEntry(name, { as, ...options });
    await kiosk.user.click(button(/^Settle it by asking/));
    return { ...kiosk, question: await screen.findByRole('dialog', { name: 'Did it arrive?' }) };
  };

  it('reads out the question, with when it was sent and whom it is about', async () => {
    const { question } = await ask(/^Open: Siobhán/, 'supervisor');
    expect(within(question).getByText('Read this aloud to Yativo')).toBeTruthy();
    expect(within(question).getByText(/we added a customer, and your answer was lost/)).toBeTruthy();
    expect(within(question).getByText(`Customer: ${isolate('Siobhán O.')}`)).toBeTruthy();
    expect(within(question).queryByText('Whom can you ask now?')).toBeNull();
  });

  it('names the number that it was sent under', async () => {
    const { question } = await ask(/^Open: Rahul/, 'supervisor', {
      prepare: (state) =>
        holding(
          state,
          anEntry(
            8,
            {
              who: 'Rahul K.',
              provider: 'kybio',
              operation: 'add-member',
              state: 'unknown',
              nextTry: { when: 'person' },
            },
            { sentAs: '8008010009', actions: ['decide'] },
          ),
        ),
    });
    expect(within(question).getByText(/^We sent it under: .*8008010009/)).toBeTruthy();
    expect(within(question).getByText(/we added a member/)).toBeTruthy();
  });

  it('nothing is recorded before somebody has said what they say', async () => {
    const { question } = await ask(/^Open: Siobhán/, 'supervisor');
    expect(
      within(question).getByRole<HTMLButtonElement>('button', { name: 'Record the answer' }).disabled,
    ).toBe(true);
  });

  it('they have it: it counts as accepted', async () => {
    const { user, question, inputOf } = await ask(/^Open: Siobhán/, 'supervisor');
    await user.click(within(question).getByRole('radio', { name: 'They have it' }));
    expect(within(question).getByText(/counts as accepted, and is never sent again/)).toBeTruthy();
    await user.click(within(question).getByRole('button', { name: 'Record: they have it' }));
    expect(await screen.findByText('It is accepted.')).toBeTruthy();
    expect(inputOf('outbox.decide')).toEqual({
      submissionId: anEntry(3).item.submissionId,
      decision: 'registered',
      asked: 'provider',
    });
  });

  it('they don’t have it: the consequence is said, and a supervisor approves it for staff', async () => {
    const { user, question, inputOf, fake } = await ask(/^Open: Siobhán/, 'staff');
    await user.click(within(question).getByRole('radio', { name: 'They don’t have it' }));
    expect(within(question).getByText(/the customer is there twice/)).toBeTruthy();
    await user.click(within(question).getByRole('button', { name: 'Record: they don’t have it' }));
    expect(fake.called()).not.toContain('outbox.decide');
    await approve(user);
    await waitFor(() =>
      expect(inputOf('outbox.decide')).toMatchObject({ decision: 'not-registered', approvalId }),
    );
    expect(inputOf('staff.approve')).toMatchObject({ kind: 'settle-unknown' });
  });

  it('nobody can say: nothing is changed, and nobody approves anything', async () => {
    const { user, question, fake } = await ask(/^Open: Siobhán/, 'staff');
    await user.click(within(question).getByRole('radio', { name: 'They can’t say' }));
    await user.click(within(question).getByRole('button', { name: 'Leave it open' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.called()).not.toContain('outbox.decide');
    expect(fake.called()).not.toContain('staff.approve');
  });

  it('where the customer knows best, the customer comes first, and somebody else can be asked', async () => {
    const gold = anEntry(
      8,
      {
        who: 'Rahul K.',
        provider: 'quantum-metal',
        operation: 'register',
        state: 'unknown',
        nextTry: { when: 'person' },
      },
      { actions: ['decide', 'cancel'] },
    );
    const { user, question, inputOf } = await ask(/^Open: Rahul/, 'supervisor', {
      prepare: (state) => holding(state, gold),
    });
    expect(within(question).getByRole<HTMLInputElement>('radio', { name: /^The customer/ }).checked).toBe(
      true,
    );
    await user.click(within(question).getByRole('button', { name: 'Go to the question' }));
    expect(await screen.findByText(/Can you open your gold account/)).toBeTruthy();
    await user.click(button('Ask somebody else'));
    await user.click(await screen.findByRole('radio', { name: /^The back office of Quantum Metal/ }));
    await user.click(button('Go to the question'));
    expect(await screen.findByText('Read this aloud to Quantum Metal')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'They have it' }));
    await user.click(button('Record: they have it'));
    await waitFor(() => expect(inputOf('outbox.decide')).toMatchObject({ asked: 'provider' }));
  });
});

describe('the lock', () => {
  it('hides an entry, and unlocking returns to it', async () => {
    const { user } = await openEntry(/^Open: Siobhán/);
    await user.keyboard('{F9}');
    await screen.findByRole('heading', { name: 'Locked' });
    expect(document.body.textContent).not.toContain('Siobhán');
    await user.type(await screen.findByLabelText(/^PIN/), '2580{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: isolate('Siobhán O.') })).toBeTruthy();
  });
});

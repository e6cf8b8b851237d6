// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../renderer/i18n/isolate.ts';
import { outboxFirstRows } from '../../../../shared/contract/outbox-work-contract.ts';
import { fail } from '../../../../shared/failure.ts';
import { err } from '../../../../shared/result.ts';
import { type RenderedKiosk, renderKiosk } from '../../../support/render-kiosk.tsx';
import { practiceEntries } from '../../../support/renderer-preview/outbox-scenes.ts';
import { anEntry, holding } from '../../../support/renderer-preview/practice-outbox.ts';

async function openOutbox(scene = 'outbox', options: Parameters<typeof renderKiosk>[1] = {}) {
  const kiosk = renderKiosk(scene, options);
  await kiosk.user.click(await screen.findByRole('button', { name: /^Outbox/ }));
  await screen.findByRole('heading', { name: 'Outbox' });
  return kiosk;
}

const listCalls = ({ fake }: RenderedKiosk) => fake.calls.filter(({ method }) => method === 'outbox.list');
const rowOf = async (who: string) => {
  const cell = await screen.findByRole('rowheader', { name: who });
  const row = cell.closest('tr');
  if (!row) throw new Error(`${who} is not in a row`);
  return within(row);
};
const sendNow = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Send now/ });

describe('the counter in the bar', () => {
  it('opens the outbox between visits as a screen, and Escape goes back to the first screen', async () => {
    const { user } = await openOutbox();
    expect(screen.getByRole('heading', { level: 1, name: 'Outbox' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Begin a visit')).toBeTruthy();
  });

  it('tells what needs somebody, in words', async () => {
    renderKiosk('outbox');
    expect(
      await screen.findByRole('button', {
        name: 'Outbox: 2 waiting · 1 needs the customer · 1 unclear · 2 to look at',
      }),
    ).toBeTruthy();
  });

  it('says first that the terminal fills up, and the screens say by what', async () => {
    await openOutbox('outbox-full');
    expect(screen.getByRole('button', { name: /^Outbox: Nearly full · 350 waiting/ })).toBeTruthy();
    expect(screen.getByText('This kiosk holds 350 of 500 unsent. Connect it today.')).toBeTruthy();
  });

  it.each([
    ['nearly-full', 'sizeBytes', /fills 71% of the room/],
    ['nearly-full', 'ageMs', /waited here for 71% of the time/],
    ['full', 'submissions', /This kiosk is full: 350 of 500 unsent. No visit can be begun/],
    ['full', 'sizeBytes', /fills the room on this kiosk. No visit can be begun/],
    ['full', 'ageMs', /waited here longer than it may. No visit can be begun/],
  ] as const)('has words for %s by %s', async (level, by, words) => {
    renderKiosk('outbox-full', {
      prepare: (state) => {
        state.outbox.fullness = { level, by, share: 0.719 };
      },
    });
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('during a visit', () => {
  it('it lies over the visit, which keeps what was typed', async () => {
    const { user, pass } = renderKiosk('details');
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Full legal name' });
    await user.clear(name);
    await user.type(name, 'Siti binti Rahman');
    await user.click(screen.getByRole('button', { name: /^Outbox/ }));
    const sheet = await screen.findByRole('dialog', { name: 'Outbox' });
    expect(within(sheet).getByText(/Nothing waits here/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Full legal name' }).value).toBe(
      'Siti binti Rahman',
    );
    await pass(16);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Outbox/ }));
  });

  it('an entry opens in the same sheet, and leads back to its line in the list', async () => {
    const { user } = renderKiosk('outbox-visit');
    await user.click(await screen.findByRole('button', { name: /^Outbox/ }));
    await user.click(await screen.findByRole('button', { name: 'Open: Aisyah R., Noah' }));
    const sheet = await screen.findByRole('dialog', { name: isolate('Aisyah R.') });
    await user.click(within(sheet).getByRole('button', { name: 'Back to the list' }));
    await screen.findByRole('dialog', { name: 'Outbox' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open: Aisyah R., Noah' }));
  });
});

describe('the list', () => {
  it('tells of each entry whom, for whom, where it stands, since when, by whom, and what happens next', async () => {
    await openOutbox();
    const waiting = await rowOf('محمد ع.');
    for (const words of ['Noah', 'Registration', 'Waiting', '3 hrs, 40 mins', 'by Nur Aina'])
      expect(waiting.getByText(words)).toBeTruthy();
    expect(waiting.getByText('Next try in about 3 mins')).toBeTruthy();
    expect(waiting.getByText('Last answer: Noah is busy')).toBeTruthy();
  });

  it('has words for every state, and for whom it waits', async () => {
    await openOutbox();
    expect((await rowOf('Émile E.')).getByText('On its way. The answer is awaited.')).toBeTruthy();
    expect((await rowOf('Tan M. L.')).getByText('When the customer is here')).toBeTruthy();
    expect((await rowOf('Siobhán O.')).getByText('We do not know')).toBeTruthy();
    expect((await rowOf('Aisyah R.')).getByText('Correct it with the customer')).toBeTruthy();
    expect((await rowOf('Name not kept')).getByText('Cannot be read. A supervisor decides.')).toBeTruthy();
  });

  it('counts a wait down, and ages, without asking main again', async () => {
    const kiosk = await openOutbox();
    await rowOf('محمد ع.');
    const asked = listCalls(kiosk).length;
    // Somebody is there, or the terminal would lock.
    const passWith = async (ms: number) => {
      await kiosk.user.keyboard('{Shift}');
      await kiosk.pass(ms);
    };
    kiosk.clock.now += 20 * 60_000;
    await passWith(80_000);
    const waiting = await rowOf('محمد ع.');
    expect(waiting.getByText('Next try in about 1 min')).toBeTruthy();
    expect(waiting.getByText('4 hrs')).toBeTruthy();
    await passWith(80_000);
    expect((await rowOf('محمد ع.')).getByText('Next try in about 30 seconds')).toBeTruthy();
    await passWith(31_000);
    expect((await rowOf('محمد ع.')).getByText('Is tried now')).toBeTruthy();
    expect(listCalls(kiosk)).toHaveLength(asked);
  });

  it('of 500 entries costs what a page costs: what fits the screen, then the rest of twenty lines', async () => {
    const kiosk = await openOutbox('outbox-many');
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1 + 20));
    expect(listCalls(kiosk).map(({ input }) => input)).toEqual([
      { filter: 'open', page: 0, count: outboxFirstRows },
      { filter: 'open', page: 0 },
    ]);
    expect(screen.getByText('Page 1 of 25')).toBeTruthy();
  });

  it('is turned page by page, and the focus goes along', async () => {
    const kiosk = await openOutbox('outbox-many');
    const { user } = kiosk;
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Previous page' })).disabled).toBe(
      true,
    );
    await user.click(screen.getByRole('button', { name: 'Next page' }));
    expect(await screen.findByText('Page 2 of 25')).toBeTruthy();
    await waitFor(() => expect(listCalls(kiosk).at(-1)?.input).toEqual({ filter: 'open', page: 1 }));
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Open' }));
  });

  it('shows what needs somebody, and what is done, each with its number', async () => {
    const { user } = await openOutbox();
    await user.click(await screen.findByRole('radio', { name: 'Needs attention: 4' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(1 + 4));
    expect(screen.queryByRole('rowheader', { name: 'Émile E.' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Done: 390' }));
    expect(await screen.findByText('Nothing has come to its end yet.')).toBeTruthy();
  });

  it('says that nothing waits', async () => {
    await openOutbox('outbox-empty');
    expect(await screen.findByText(/Nothing waits here/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Nothing captured yet' })).toBeTruthy();
  });

  it('says when it can not be read, and reads it again', async () => {
    let isThere = false;
    const { user } = await openOutbox('outbox', {
      handlers: {
        'outbox.list': () =>
          isThere
            ? { ok: true, value: { items: [practiceEntries.waiting?.item as never], total: 1 } }
            : err(fail('storage-unavailable')),
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The outbox could not be read. What is in it stays as it is.');
    expect(alert.textContent).toContain('V-106');
    isThere = true;
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByRole('rowheader', { name: 'محمد ع.' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('while the outbox changes', () => {
  it('the list follows, and the focus stays where it was', async () => {
    const { state, emit } = await openOutbox();
    const open = await screen.findByRole('button', { name: 'Open: Aisyah R., Noah' });
    open.focus();
    holding(state, ...state.outbox.entries, anEntry(7, { who: 'Rahul K.' }));
    emit('outbox.changed', { counts: state.counts });
    await screen.findByRole('rowheader', { name: 'Rahul K.' });
    expect(document.activeElement).toBe(open);
  });

  it('the focus goes to the list when its own line has left it', async () => {
    const { state, emit } = await openOutbox();
    (await screen.findByRole('button', { name: 'Open: Aisyah R., Noah' })).focus();
    holding(state, ...state.outbox.entries.filter(({ item }) => item.who !== 'Aisyah R.'));
    emit('outbox.changed', { counts: state.counts });
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Aisyah R.' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Open' }));
  });

  it('nobody who has the focus elsewhere loses it', async () => {
    const { state, emit } = await openOutbox();
    await rowOf('Aisyah R.');
    sendNow().focus();
    holding(state, ...state.outbox.entries.filter(({ item }) => item.who !== 'Aisyah R.'));
    emit('outbox.changed', { counts: state.counts });
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Aisyah R.' })).toBeNull());
    expect(document.activeElement).toBe(sendNow());
  });
});

describe('sending now', () => {
  it('says how many it tries', async () => {
    const { user, fake } = await openOutbox();
    await user.click(sendNow());
    expect(await screen.findByText(/^Trying 1 now\./)).toBeTruthy();
    expect(fake.called().filter((method) => method === 'outbox.send-now')).toHaveLength(1);
  });

  it('is not possible without a line, and says so', async () => {
    await openOutbox('outbox-offline');
    expect(sendNow().disabled).toBe(true);
    expect(sendNow().getAttribute('aria-describedby')).toBeTruthy();
    expect(screen.getByText('No connection. It is sent by itself when the line is back.')).toBeTruthy();
  });

  it('is not possible when nothing waits', async () => {
    await openOutbox('outbox-empty');
    expect(sendNow().disabled).toBe(true);
    expect(screen.getByText('Nothing is waiting to be sent.')).toBeTruthy();
  });

  it('says when it could not', async () => {
    const { user } = await openOutbox('outbox', {
      handlers: { 'outbox.send-now': () => err(fail('too-many-calls', { waitMs: 5_000 })) },
    });
    await user.click(sendNow());
    expect((await screen.findByRole('alert')).textContent).toContain('That was too fast.');
  });
});

describe('the books', () => {
  const line = '396 captured = 390 accepted + 1 waiting + 1 being sent + 1 needs the customer';

  it('are one sentence that adds up, and open into their lines', async () => {
    const { user } = await openOutbox();
    const open = await screen.findByRole('button', { name: new RegExp(`^${line.replaceAll('+', '\\+')}`) });
    expect(open.textContent).toBe(`${line} + 1 we do not know + 1 refused + 1 set aside`);
    await user.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Sum of these lines').nextSibling?.textContent).toBe('396');
  });

  it('are quiet while they hold', async () => {
    await openOutbox();
    await rowOf('Aisyah R.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are loud when main says that they do not hold', async () => {
    await openOutbox('outbox-broken');
    expect((await screen.findByRole('alert')).textContent).toContain('The books of this kiosk are damaged.');
  });

  it('are loud when the numbers do not add up', async () => {
    await openOutbox('outbox', {
      handlers: {
        'outbox.read-summary': () => ({
          ok: true,
          value: {
            counts: { ...renderedCounts(), waiting: 2 },
            captured: 3,
            limit: 500,
            fullness: { level: 'roomy', by: 'submissions', share: 0 },
            lawHolds: true,
          },
        }),
      },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('3 captured, 2 found');
  });
});

function renderedCounts() {
  const none = { draft: 0, waiting: 0, sending: 0, 'needs-customer': 0, 'code-open': 0, unknown: 0 };
  return { ...none, rejected: 0, quarantined: 0, accepted: 0, 'handed-over': 0, cancelled: 0 };
}

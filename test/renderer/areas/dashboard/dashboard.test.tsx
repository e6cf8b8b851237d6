// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DashboardDialog } from '../../../../renderer/areas/dashboard/dashboard-dialog.tsx';
import { KioskProvider } from '../../../../renderer/bridge/kiosk.ts';
import { en } from '../../../../renderer/i18n/en.ts';
import { createI18n } from '../../../../renderer/i18n/i18n.ts';
import { WordsProvider } from '../../../../renderer/i18n/words.tsx';
import { contract } from '../../../../shared/contract/contract.ts';
import type { Dashboard } from '../../../../shared/domain/dashboard.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../../support/fake-client.ts';
import '../../../support/render-kiosk.tsx';
import {
  dashboardScenes,
  practiceDashboardHandlers,
} from '../../../support/renderer-preview/dashboard-scenes.ts';
import { practiceState } from '../../../support/renderer-preview/practice-main.ts';

afterEach(cleanup);

const quietDay: Dashboard = {
  ...{ at: Date.UTC(2026, 4, 4, 8), since: Date.UTC(2026, 4, 4, 7), isPartial: false },
  ...{ visits: [], underWay: 0, steps: [], providers: [] },
  outbox: {
    ...{ captured: 1, open: [], ageless: 0 },
    counts: {
      ...{ draft: 0, waiting: 0, sending: 0, 'needs-customer': 0, 'code-open': 0, unknown: 0, rejected: 0 },
      ...{ quarantined: 0, accepted: 1, 'handed-over': 0, cancelled: 0 },
    },
  },
};

async function open(scene: string, handlers: FakeHandlers = {}) {
  const state = practiceState();
  dashboardScenes[scene]?.(state);
  const fake = createFakeKiosk({ ...practiceDashboardHandlers(state), ...handlers });
  const { client, events } = fake;
  const clock = { now: () => Date.now(), monotonic: () => performance.now() };
  const user = userEvent.setup();
  render(
    <KioskProvider value={{ client, events, clock }}>
      <WordsProvider i18n={createI18n(en)} language="en">
        <DashboardDialog onClose={() => undefined} />
      </WordsProvider>
    </KioskProvider>,
  );
  const dialog = await screen.findByRole('dialog', { name: 'Today in figures' });
  /** What one line of a chart says. */
  const line = async (chart: string, name: string) => {
    const list = await within(dialog).findByRole('list', { name: chart });
    return within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent)
      .filter((text) => text?.startsWith(name));
  };
  /** The table of a card, opened: each of its lines as it reads. */
  const table = async (place: number, name: string) => {
    const button = (await within(dialog).findAllByText(/^As a table/))[place];
    if (!button) throw new Error('no such table');
    await user.click(button);
    const found = within(dialog).getByRole('table', { name });
    return [...found.querySelectorAll('tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent).join(' | '),
    );
  };
  return { fake, user, dialog, line, table };
}

it('is for supervisors', () => {
  expect(contract['dashboard.read'].access).toBe('supervisor');
});

describe('a day', () => {
  it('has its visits by how they ended and by journey, and the same in a table that adds up', async () => {
    const { line, table, dialog } = await open('dashboard');
    expect(await line('How they ended', 'Registered')).toEqual(['Registered23', 'Registered in part2']);
    expect(await line('By journey', 'Gold')).toEqual(['Gold account17']);
    expect(within(dialog).getByText(/33 visits have ended\. 1 more is under way\./)).toBeTruthy();
    const rows = await table(0, 'Visits that ended today');
    expect(rows.slice(0, 5)).toEqual([
      'How they ended | Visits',
      'Gold account',
      'Registered | 14',
      'Saved, not sent yet | 2',
      'Stopped | 1',
    ]);
    expect(rows.at(-1)).toBe('All | 33');
    const figures = rows.slice(1, -1).flatMap((row) => row.split(' | ').slice(1).map(Number));
    expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(33);
  });

  it('has minutes for one journey at a time, with the visits behind each, and none for too few', async () => {
    const { user, dialog, table } = await open('dashboard');
    const code = await within(dialog).findByText('Code');
    expect(code.closest('li')?.textContent).toBe(
      'Code0:55Middle visit 55 seconds, middle half 38 seconds to 1 minute, 32 seconds 14 visits',
    );
    expect(within(dialog).getByText(/^3 stays of more than 30 minutes are left out/)).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: /Journey/ }));
    await user.click(await screen.findByRole('option', { name: 'Payouts' }));
    expect(within(dialog).getByText('Document').closest('li')?.textContent).toBe('DocumentToo few 2 visits');
    expect((await table(1, 'Payouts')).slice(-2)).toEqual([
      'Document | 2 | Too few | Too few | Too few | 0',
      'Review | 2 | Too few | Too few | Too few | 0',
    ]);
  });

  it('has the outbox by state and by age, which add up to the same', async () => {
    const { line, table, dialog } = await open('dashboard');
    expect(await line('Where they stand', 'Waiting')).toEqual(['Waiting4']);
    expect(await line('How long ago they were captured', 'Over')).toEqual(['Over 3 days1']);
    expect(within(dialog).getByText('Of 62 captured, 9 are still open.')).toBeTruthy();
    expect((await table(2, 'Outbox')).at(-1)).toBe('All | 3 | 2 | 2 | 1 | 1 | 9');
  });

  it('has every provider with its calls, also one that nobody called', async () => {
    const { dialog, table } = await open('dashboard');
    await within(dialog).findByText('137 of 148 calls answered');
    expect(within(dialog).getByText('Not called yet today')).toBeTruthy();
    const rows = await table(3, 'Providers through the day');
    expect(rows[0]).toBe('From | Answered | Turned away | No usable answer | No line here');
    expect(rows[1]).toBe('Quantum Metal');
    expect(rows.slice(0, rows.indexOf('Noah')).filter((row) => row.startsWith('13:'))).toEqual([
      '13:00 | 2 | 0 | 3 | 0',
      '13:15 | 0 | 0 | 6 | 0',
      expect.stringMatching(/^13:30 \| \d+ \| 0 \| 2 \| 0$/),
      expect.stringMatching(/^13:45/),
    ]);
  });

  it('lays nothing at a provider’s door that happened without a line here', async () => {
    const call = (answered: number, noLine: number) => [
      { from: Date.UTC(2026, 4, 4, 8), calls: { answered, 'turned-away': 0, failed: 0, 'no-line': noLine } },
    ];
    const { dialog } = await open('dashboard', {
      'dashboard.read': () =>
        ok({
          ...quietDay,
          providers: [
            { provider: 'noah', slots: call(5, 2) },
            { provider: 'yativo', slots: call(0, 1) },
          ],
        }),
    });
    const lineOf = async (name: string) =>
      (await within(dialog).findByText(name)).closest('.day__line')?.textContent;
    expect(await lineOf('Noah')).toBe('Noah5 calls, all answered2 calls without a line here');
    expect(await lineOf('Yativo')).toBe('Yativo1 call without a line here');
  });

  it('reads aloud the seconds that are written', async () => {
    const { dialog } = await open('dashboard', {
      'dashboard.read': () =>
        ok({
          ...quietDay,
          steps: [
            {
              ...{ journeyId: 'gold-account', step: 'code', visits: 3, leftOut: 0 },
              middle: { medianMs: 54_400, lowerMs: 38_300, upperMs: 60_400 },
            },
          ],
        }),
    });
    const code = await within(dialog).findByText('Code');
    expect(code.closest('li')?.textContent).toBe(
      'Code0:54Middle visit 54 seconds, middle half 38 seconds to 1 minute 3 visits',
    );
  });

  it('draws every bar from zero, as long as its figure says', async () => {
    const { dialog } = await open('dashboard');
    const list = await within(dialog).findByRole('list', { name: 'How they ended' });
    const bars = [...list.querySelectorAll('.plot__bar')];
    expect(bars.map((bar) => bar.getAttribute('x1'))).toEqual(['0', '0', '0', '0', '0', '0']);
    const ends = bars.map((bar) => Number.parseFloat(bar.getAttribute('x2') ?? ''));
    expect(ends[0]).toBe(100);
    // 23 and 4 of the same things.
    expect((ends[4] ?? 0) / (ends[0] ?? 1)).toBeCloseTo(4 / 23);
  });
});

describe('says what it does not have', () => {
  it('at the beginning of a day', async () => {
    const { dialog } = await open('dashboard-empty');
    await within(dialog).findByText('No visit has ended yet today.');
    within(dialog).getByText('No visit has gone through a step yet today.');
    within(dialog).getByText('Nothing has been captured on this kiosk yet.');
    expect(within(dialog).getAllByText('Not called yet today')).toHaveLength(2);
    expect(within(dialog).queryByRole('table')).toBeNull();
    expect(within(dialog).queryByRole('button', { name: /^As a table/ })).toBeNull();
    expect(dialog.querySelector('.day__uncounted')).toBeNull();
  });

  it('where some hours could not be kept, and what is told beside them is not the whole day', async () => {
    const { dialog } = await open('dashboard-gap');
    const said = await within(dialog).findByText(/^A part of today is missing: what was counted between/);
    expect(said.textContent).toMatch(/between \d.* and \d.* could not be kept/);
    // Of a provider that was not seen to be called nobody says that it was not.
    expect(within(dialog).queryByText(/yet today/)).toBeNull();
  });

  it('where a part of the day is gone, and an age can not be read', async () => {
    const { dialog, line, table } = await open('dashboard-partial');
    await within(dialog).findByText(/^A part of today is missing: what was counted before/);
    expect(await line('How long ago they were captured', 'Not')).toEqual(['Not readable1']);
    // A time that nobody counted is no quiet one.
    within(dialog).getByText('Not counted');
    expect(dialog.querySelectorAll('.day__plot .day__uncounted')).toHaveLength(2);
    within(dialog).getByText(/^Nothing counted since /);
    expect(within(dialog).queryByText(/yet today/)).toBeNull();
    expect((await table(2, 'Outbox')).slice(-2)).toEqual([
      'Set aside | 0 | 0 | 0 | 0 | 0 | 1 | 1',
      'All | 3 | 2 | 2 | 1 | 1 | 1 | 10',
    ]);
  });

  it('where it can not be read: at once, or anew', async () => {
    const answers: ({ ok: true; value: Dashboard } | ReturnType<typeof err>)[] = [];
    const { dialog, user, fake } = await open('dashboard', {
      'dashboard.read': () => (answers.shift() ?? err(fail('internal'))) as never,
    });
    await within(dialog).findByRole('alert');
    expect(within(dialog).queryByText('Outbox')).toBeNull();
    answers.push(ok(quietDay));
    await user.click(within(dialog).getByRole('button', { name: 'Read again' }));
    await within(dialog).findByText('Nothing is open. Everything that was captured has come to its end.');
    within(dialog).getByText('No provider is set up on this kiosk.');
    await user.click(within(dialog).getByRole('button', { name: 'Read again' }));
    await within(dialog).findByText(/^These figures could not be read anew/);
    expect(within(dialog).getByText(/^Nothing is open/)).toBeTruthy();
    expect(fake.called().filter((method) => method === 'dashboard.read')).toHaveLength(3);
  });
});

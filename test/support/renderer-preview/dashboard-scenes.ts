/** A supervisor's day in figures: full, at its beginning, with a part missing, and not to be had. */
import type { CallSlot, Dashboard } from '../../../shared/domain/dashboard.ts';
import { SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import type { FakeHandlers } from '../fake-client.ts';
import type { PracticeState } from './practice-main.ts';
import { staffScenes } from './staff-scenes.ts';

/** The figures, or why there are none. */
export type PracticeDashboard = Dashboard | 'fails' | 'slow';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Today at ten past four in the afternoon where the terminal stands, on a day that never was. */
const afternoon = new Date(2026, 4, 4, 16, 10).getTime();
const opened = new Date(2026, 4, 4, 8, 2).getTime();

const counts = (some: Partial<SubmissionCounts>): SubmissionCounts =>
  SubmissionCounts.parse({
    ...Object.fromEntries(SubmissionState.options.map((state) => [state, 0])),
    ...some,
  });

const step = (
  journeyId: string,
  name: string,
  visits: number,
  [lowerMs, medianMs, upperMs]: readonly [number, number, number],
  leftOut = 0,
) =>
  ({
    ...{ journeyId, step: name, visits, leftOut },
    ...(visits >= 3 && {
      middle: { medianMs: medianMs * 1000, lowerMs: lowerMs * 1000, upperMs: upperMs * 1000 },
    }),
  }) as Dashboard['steps'][number];

/** A day's calls, from opening on: rising to noon, falling after it. */
function slotsOf(
  busy: number,
  trouble: Readonly<Record<number, Partial<CallSlot['calls']>>> = {},
): CallSlot[] {
  const first = new Date(2026, 4, 4, 8).getTime();
  return Array.from({ length: 33 }, (_, place) => {
    const answered = Math.round(busy * Math.sin((place / 33) * Math.PI) * (place % 3 === 1 ? 0.4 : 1));
    const calls = { answered, 'turned-away': 0, failed: 0, 'no-line': 0, ...trouble[place] };
    return { from: first + place * 15 * minuteMs, calls };
  }).filter(({ calls }) => Object.values(calls).some((count) => count > 0));
}

const quiet: Dashboard = {
  ...{ at: afternoon, since: opened, isPartial: false, visits: [], underWay: 0, steps: [] },
  outbox: { captured: 0, counts: counts({}), open: [], ageless: 0 },
  providers: [
    { provider: 'quantum-metal', slots: [] },
    { provider: 'noah', slots: [] },
  ],
};

const full: Dashboard = {
  ...quiet,
  underWay: 1,
  visits: [
    { journeyId: 'gold-account', outcome: 'registered', count: 14 },
    { journeyId: 'gold-account', outcome: 'saved', count: 2 },
    { journeyId: 'gold-account', outcome: 'stopped', count: 1 },
    { journeyId: 'one-visit', outcome: 'registered', count: 6 },
    { journeyId: 'one-visit', outcome: 'in-part', count: 2 },
    { journeyId: 'payout-customer', outcome: 'registered', count: 3 },
    { journeyId: 'payout-customer', outcome: 'refused', count: 1 },
    { journeyId: 'member-look-up', outcome: 'looked-up', count: 4 },
  ],
  steps: [
    step('gold-account', 'consent', 17, [34, 48, 66]),
    step('gold-account', 'details', 16, [101, 138, 196], 1),
    step('gold-account', 'review', 16, [19, 27, 41]),
    step('gold-account', 'send', 15, [6, 9, 22]),
    step('gold-account', 'code', 14, [38, 55, 92]),
    step('gold-account', 'done', 14, [44, 71, 118], 2),
    step('payout-customer', 'consent', 4, [30, 44, 51]),
    step('payout-customer', 'details', 4, [58, 71, 80]),
    step('payout-customer', 'address', 4, [49, 62, 75]),
    step('payout-customer', 'document', 2, [0, 0, 0]),
    step('payout-customer', 'review', 2, [0, 0, 0]),
  ],
  outbox: {
    captured: 62,
    counts: counts({ accepted: 51, cancelled: 2, waiting: 4, 'needs-customer': 3, unknown: 1, rejected: 1 }),
    open: [
      { state: 'waiting', age: 'under-hour', count: 3 },
      { state: 'waiting', age: 'under-4-hours', count: 1 },
      { state: 'needs-customer', age: 'under-day', count: 2 },
      { state: 'needs-customer', age: 'under-3-days', count: 1 },
      { state: 'unknown', age: 'under-4-hours', count: 1 },
      { state: 'rejected', age: 'older', count: 1 },
    ],
    ageless: 0,
  },
  providers: [
    {
      provider: 'quantum-metal',
      slots: slotsOf(9, {
        20: { failed: 3, answered: 2 },
        21: { failed: 6, answered: 0 },
        22: { failed: 2 },
      }),
    },
    { provider: 'noah', slots: slotsOf(5) },
    {
      provider: 'yativo',
      slots: slotsOf(3, {
        12: { 'turned-away': 4 },
        13: { 'turned-away': 2 },
        27: { 'no-line': 2, answered: 0 },
      }),
    },
    { provider: 'kybio', slots: [] },
  ],
};

const partial: Dashboard = {
  ...full,
  isPartial: true,
  since: afternoon - 2 * hourMs,
  underWay: 0,
  visits: [
    { journeyId: 'gold-account', outcome: 'registered', count: 2 },
    { journeyId: null, outcome: 'saved', count: 1 },
  ],
  steps: [
    step('gold-account', 'consent', 2, [0, 0, 0]),
    step('gold-account', 'details', 2, [0, 0, 0]),
    step('gold-account', 'code', 2, [0, 0, 0]),
  ],
  outbox: {
    ...full.outbox,
    captured: 63,
    counts: counts({ ...full.outbox.counts, quarantined: 1 }),
    ageless: 1,
  },
  providers: [
    { provider: 'quantum-metal', slots: slotsOf(4).slice(-6) },
    { provider: 'noah', slots: [] },
  ],
};

const day = (dashboard: PracticeDashboard) => (state: PracticeState) => {
  staffScenes.team?.(state);
  state.dashboard = dashboard;
};

export const dashboardScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  dashboard: day(full),
  'dashboard-empty': day(quiet),
  'dashboard-partial': day(partial),
  'dashboard-gap': day({ ...full, gap: { from: full.at - 5 * hourMs, to: full.at - 3 * hourMs } }),
  'dashboard-slow': day('slow'),
  'dashboard-failed': day('fails'),
};

export function practiceDashboardHandlers(state: { dashboard?: PracticeDashboard }): FakeHandlers {
  return {
    'dashboard.read': async () => {
      const { dashboard = quiet } = state;
      if (dashboard === 'slow') await new Promise((done) => setTimeout(done, 60_000));
      return typeof dashboard === 'string' ? err(fail('internal')) : ok(dashboard);
    },
    'dashboard.note-step': () => ok(null),
  };
}

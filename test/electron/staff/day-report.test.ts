import { expect, it } from 'vitest';
import { countRows, readDayReport } from '../../../electron/staff/day-report.ts';
import { DayReport } from '../../../shared/domain/day-report.ts';
import { ok, unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const hourMs = 3_600_000;
const now = createFakeClock().now();
const at = (hoursAgo: number) => now - hoursAgo * hourMs;

it('counts by provider, journey and state, with the age of the oldest', () => {
  const one = { provider: 'noah', journeyId: 'one-visit', state: 'waiting' } as const;
  const rows = countRows(
    [
      { ...one, capturedAt: at(1) },
      { ...one, capturedAt: at(3) },
      { ...one, state: 'accepted', capturedAt: at(2) },
      { ...one, provider: 'yativo', journeyId: null, capturedAt: at(2) },
      // Captured on a clock that ran ahead.
      { ...one, journeyId: 'payout-customer', capturedAt: now + hourMs },
    ],
    now,
  );
  expect(rows).toEqual([
    { provider: 'noah', journeyId: 'one-visit', state: 'accepted', count: 1, oldestMs: 2 * hourMs },
    { provider: 'noah', journeyId: 'one-visit', state: 'waiting', count: 2, oldestMs: 3 * hourMs },
    { provider: 'noah', journeyId: 'payout-customer', state: 'waiting', count: 1, oldestMs: 0 },
    { provider: 'yativo', journeyId: null, state: 'waiting', count: 1, oldestMs: 2 * hourMs },
  ]);
});

/** A vault of so many; what was captured names a person beside the journey. */
function vaultOf(submissions: readonly { state: string; capturedAt: number; journeyId?: string }[]) {
  const asked: number[] = [];
  const all = submissions.map((one, place) => ({ ...one, submissionId: place, provider: 'noah' }));
  const vault = {
    listSubmissions: async ({ states = [], newestFirst = false, limit = 1e9, offset = 0 }) => {
      asked.push(offset);
      const found = all.filter(({ state }) => states.includes(state as never));
      const inOrder = newestFirst ? found.toReversed() : found;
      return ok({ submissions: inOrder.slice(offset, offset + limit), unreadable: [] });
    },
    readCaptured: async (place: number, schema: { parse: (body: unknown) => unknown }) => {
      const { journeyId } = all[place] ?? {};
      return ok(
        journeyId && schema.parse({ journeyId, legalFullName: 'Tan Mei Ling', capturedBy: 'staff-2' }),
      );
    },
  };
  const parts = { vault: vault as never, queue: { settled: async () => ok() }, clock: createFakeClock() };
  return { asked, read: (from: number) => readDayReport(parts, from) };
}

it('has everything that is open, and of what is finished only that of the day', async () => {
  const { read } = vaultOf([
    { state: 'waiting', capturedAt: at(80), journeyId: 'one-visit' },
    { state: 'accepted', capturedAt: at(30), journeyId: 'one-visit' },
    { state: 'cancelled', capturedAt: at(3) },
    { state: 'accepted', capturedAt: at(2), journeyId: 'one-visit' },
  ]);
  const report = unwrap(await read(at(9)));
  expect(report.rows.map(({ journeyId, state, count }) => [journeyId, state, count])).toEqual([
    [null, 'cancelled', 1],
    ['one-visit', 'accepted', 1],
    ['one-visit', 'waiting', 1],
  ]);
});

it('reads no further back than the day, however long the kiosk has worked', async () => {
  const years = Array.from({ length: 5_000 }, (_, place) => ({
    state: 'accepted',
    capturedAt: at(5_000 - place),
  }));
  const { read, asked } = vaultOf(years);
  expect(unwrap(await read(at(9))).rows).toMatchObject([{ count: 9 }]);
  expect(asked).toEqual([0, 0]);
});

it('names nobody', async () => {
  const { read } = vaultOf([{ state: 'waiting', capturedAt: at(1), journeyId: 'one-visit' }]);
  const report = unwrap(await read(at(9)));
  expect(DayReport.parse(report)).toEqual(report);
  expect(JSON.stringify(report)).not.toMatch(/Tan|Mei|staff-2/);
});

it('goes back 48 hours at most, however far the window asks, and says from when', async () => {
  const { read } = vaultOf([
    { state: 'accepted', capturedAt: at(49) },
    { state: 'accepted', capturedAt: at(47) },
  ]);
  const report = unwrap(await read(0));
  expect(report.from).toBe(at(48));
  expect(report.rows).toMatchObject([{ state: 'accepted', count: 1 }]);
});

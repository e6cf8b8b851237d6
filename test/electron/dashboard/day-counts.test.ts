import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addCall,
  addVisit,
  DayCounts,
  type EndedVisit,
  emptyDay,
} from '../../../electron/dashboard/day-counts.ts';
import { describeDay } from '../../../electron/dashboard/describe-day.ts';
import { CallKind, longestStayMs, slotMs, VisitOutcome } from '../../../shared/domain/dashboard.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { StepId } from '../../../shared/journeys/journey.ts';

const begun = Date.UTC(2026, 4, 4, 8);
const empty = emptyDay('2026-05-04', begun);
const visit = (ms: number, more: Partial<EndedVisit> = {}): EndedVisit => ({
  ...{ journeyId: 'gold-account', outcome: 'registered' },
  steps: [{ step: 'details', ms, longestMs: ms }],
  ...more,
});
const stepOf = (times: readonly number[]) =>
  describeDay(
    times.reduce((counts, ms) => addVisit(counts, visit(ms)), empty),
    [],
  ).steps[0];

describe('the minutes of a step', () => {
  it('are the middle visit, and between which two the middle half lies', () => {
    expect(stepOf([50_000, 10_000, 30_000, 20_000, 40_000])).toEqual({
      ...{ journeyId: 'gold-account', step: 'details', visits: 5, leftOut: 0 },
      middle: { medianMs: 30_000, lowerMs: 20_000, upperMs: 40_000 },
    });
    // Between two in the middle.
    expect(stepOf([10_000, 20_000, 30_000, 90_000])?.middle?.medianMs).toBe(25_000);
  });

  it('are not told of fewer than three visits', () => {
    expect(stepOf([10_000, 20_000])).toEqual({
      ...{ journeyId: 'gold-account', step: 'details', visits: 2, leftOut: 0 },
    });
    expect(stepOf([10_000, 20_000, 30_000])?.middle).toBeDefined();
  });

  it('leave out who was away: a visit left overnight moves no middle', () => {
    const night = 14 * 3_600_000;
    expect(stepOf([10_000, 20_000, 30_000, night])).toMatchObject({
      ...{ visits: 3, leftOut: 1 },
      middle: { medianMs: 20_000 },
    });
    // Several stays that are longer together than one may be are no such thing.
    const often = visit(longestStayMs + 2, {
      steps: [{ step: 'details', ms: longestStayMs + 2, longestMs: longestStayMs }],
    });
    expect(describeDay(addVisit(empty, often), []).steps[0]).toMatchObject({ visits: 1, leftOut: 0 });
  });

  it('are of one journey each, in the order of its steps', () => {
    const steps = (['send', 'consent', 'details'] as const).map((step) => ({ step, ms: 1, longestMs: 1 }));
    const counts = [visit(1, { steps }), visit(1, { journeyId: 'payout-customer', steps })].reduce(
      addVisit,
      empty,
    );
    const told = describeDay(counts, []).steps.map(({ journeyId, step }) => `${journeyId} ${step}`);
    expect(told.filter((one) => one.startsWith('gold'))).toEqual([
      'gold-account consent',
      'gold-account details',
      'gold-account send',
    ]);
    expect(told).toHaveLength(6);
  });

  it('are not kept of a visit whose journey is not known; it counts all the same', () => {
    const counts = addVisit(empty, visit(1, { journeyId: null }));
    expect(counts.steps).toEqual([]);
    expect(counts.visits).toEqual([{ journeyId: null, outcome: 'registered', count: 1 }]);
  });
});

it('a visit that led on to another one is counted there; its minutes stay', () => {
  const counts = addVisit(empty, visit(1, { journeyId: 'member-look-up', outcome: 'led-on' }));
  expect(counts.visits).toEqual([]);
  expect(counts.steps).toHaveLength(1);
});

describe('calls', () => {
  it('stand in the quarter of an hour in which they ended', () => {
    const at = (minutes: number) => begun + minutes * 60_000;
    const counts = [at(0), at(14.99), at(15)].reduce(
      (all, when) => addCall(all, 'noah', 'answered', when),
      empty,
    );
    const [noah] = describeDay(addCall(counts, 'noah', 'failed', at(15)), ['noah']).providers;
    expect(noah?.slots).toEqual([
      { from: at(0), calls: { answered: 2, 'turned-away': 0, failed: 0, 'no-line': 0 } },
      { from: at(15), calls: { answered: 1, 'turned-away': 0, failed: 1, 'no-line': 0 } },
    ]);
  });

  it('of nobody leave a provider that is set up in the list, with nothing in it', () => {
    expect(describeDay(addCall(empty, 'kybio', 'failed', begun), ['noah']).providers).toEqual([
      { provider: 'noah', slots: [] },
      expect.objectContaining({ provider: 'kybio' }),
    ]);
  });
});

const anyVisit = fc.record({
  journeyId: fc.constantFrom('gold-account', 'one-visit', null),
  outcome: fc.constantFrom(...VisitOutcome.options),
  steps: fc.uniqueArray(
    fc
      .record({
        step: fc.constantFrom(...StepId.options),
        ms: fc.integer({ min: 0, max: 4 * longestStayMs }),
      })
      .map(({ step, ms }) => ({ step, ms: Math.min(ms, 24 * 3_600_000), longestMs: ms })),
    { selector: ({ step }) => step, maxLength: 4 },
  ),
});
const anyCall = fc.record({
  provider: fc.constantFrom(...ProviderId.options),
  kind: fc.constantFrom(...CallKind.options),
  minute: fc.integer({ min: 0, max: 16 * 60 }),
});

it('whatever is counted is found again: no visit and no call is lost, or counted twice', () => {
  fc.assert(
    fc.property(
      fc.array(anyVisit, { maxLength: 30 }),
      fc.array(anyCall, { maxLength: 60 }),
      (visits, calls) => {
        const counts = calls.reduce(
          (all, { provider, kind, minute }) => addCall(all, provider, kind, begun + minute * 60_000),
          visits.reduce(addVisit, empty),
        );
        const told = describeDay(DayCounts.parse(JSON.parse(JSON.stringify(counts))), []);
        expect(told.visits.reduce((sum, { count }) => sum + count, 0)).toBe(visits.length);
        const steps = visits.flatMap((one) => (one.journeyId === null ? [] : one.steps));
        expect(told.steps.reduce((sum, { visits: n, leftOut }) => sum + n + leftOut, 0)).toBe(steps.length);
        const slots = told.providers.flatMap((one) => one.slots);
        for (const { from } of slots) expect(from % slotMs).toBe(0);
        for (const kind of CallKind.options) {
          const sum = slots.reduce((all, slot) => all + slot.calls[kind], 0);
          expect(sum).toBe(calls.filter((one) => one.kind === kind).length);
        }
        for (const { middle } of told.steps) {
          if (!middle) continue;
          expect(middle.lowerMs).toBeLessThanOrEqual(middle.medianMs);
          expect(middle.medianMs).toBeLessThanOrEqual(middle.upperMs);
          expect(middle.upperMs).toBeLessThanOrEqual(longestStayMs);
        }
      },
    ),
    { numRuns: 60 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAxisFor, sumOfCalls } from '../../../../renderer/areas/dashboard/day-axis.ts';
import { axisFor } from '../../../../renderer/areas/dashboard/scale.ts';
import { slotMs } from '../../../../shared/domain/dashboard.ts';

const hourMs = 3_600_000;
const day = (hour: number, minute = 0) => new Date(2026, 4, 4, hour, minute).getTime();
const slot = (from: number) => ({
  from,
  calls: { answered: 2, failed: 1, 'turned-away': 0, 'no-line': 3 },
});

describe('an axis', () => {
  it('begins at zero, holds every value, and keeps their proportions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }),
        fc.constantFrom(0, 4),
        (values, about) => {
          const { place, marks } = axisFor(values, about);
          expect(place(0)).toBe(0);
          for (const value of values) expect(place(value)).toBeLessThanOrEqual(100);
          for (const mark of marks) expect(place(mark)).toBeLessThanOrEqual(100);
          expect(about === 0 ? marks : marks[0]).toEqual(about === 0 ? [] : 0);
          const [one = 0] = values;
          expect(place(one * 2)).toBeCloseTo(place(one) * 2);
        },
      ),
    );
  });
});

describe('the hours of a day', () => {
  it('go from the first call to now, in whole hours, and are never fewer than six', () => {
    const axis = dayAxisFor([slot(day(8, 15)), slot(day(15, 45))], day(16, 10));
    expect([axis.from, axis.to]).toEqual([day(8), day(17)]);
    expect(axis.place(day(8))).toBe(0);
    expect(axis.place(day(17))).toBe(100);
    const quiet = dayAxisFor([], day(9, 10));
    expect(quiet.to - quiet.from).toBe(6 * hourMs);
    expect(dayAxisFor([slot(day(8))], day(9, 10)).from).toBeLessThanOrEqual(day(8));
  });

  it('do not begin before midnight, and are named at six places at most', () => {
    expect(dayAxisFor([], day(2)).from).toBe(day(0));
    for (let hour = 0; hour < 24; hour += 1) {
      const { hours, from, to } = dayAxisFor([slot(day(0))], day(hour, 1));
      expect(hours.length).toBeLessThanOrEqual(6);
      expect(hours[0]).toBe(from);
      expect(hours.at(-1)).toBeLessThanOrEqual(to);
    }
  });

  it('are whole and in order where one of them comes twice', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Europe/Madrid';
    try {
      const midnight = Date.UTC(2026, 9, 24, 22);
      // Half past two, for the first time and for the second.
      for (const at of [midnight + 2.5 * hourMs, midnight + 3.5 * hourMs]) {
        expect(new Date(at).toTimeString()).toMatch(/^02:30/);
        const { from, to, place } = dayAxisFor([slot(midnight)], at);
        expect([from, to]).toEqual([midnight, midnight + Math.ceil((at - midnight) / hourMs) * hourMs]);
        expect(place(at)).toBeLessThanOrEqual(100);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('hold a slot that was counted on a clock that ran ahead', () => {
    const ahead = slot(day(18));
    expect(dayAxisFor([ahead], day(10)).place(ahead.from + slotMs)).toBeLessThanOrEqual(100);
  });
});

it('calls are summed up by kind', () => {
  expect(sumOfCalls([slot(day(8)), slot(day(9))])).toEqual({
    ...{ answered: 4, failed: 2, 'turned-away': 0, 'no-line': 6, all: 12 },
  });
});

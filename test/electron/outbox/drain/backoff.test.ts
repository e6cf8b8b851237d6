import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backoffCeilingMs,
  backoffMs,
  defaultBackoff,
  fractionOf,
  nextAttemptAt,
} from '../../../../electron/outbox/drain/backoff.ts';
import { beginRun } from '../../../../electron/outbox/drain/moment.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const { baseMs, capMs } = defaultBackoff;
const tries = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('a wait of our own', () => {
  it('is anything from nothing to the ceiling, and never more', () => {
    fc.assert(
      fc.property(tries, fraction, (count, luck) => {
        const waitMs = backoffMs(count, () => luck);
        expect(Number.isSafeInteger(waitMs)).toBe(true);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(backoffCeilingMs(count, defaultBackoff));
        expect(waitMs).toBeLessThanOrEqual(capMs);
      }),
    );
  });

  it('has a ceiling that doubles until the cap', () => {
    const ceilings = [1, 2, 3, 4].map((count) => backoffCeilingMs(count, defaultBackoff));
    expect(ceilings).toEqual([baseMs, 2 * baseMs, 4 * baseMs, 8 * baseMs]);
    expect(backoffCeilingMs(50, defaultBackoff)).toBe(capMs);
  });

  it('is spread evenly: a tenth of the terminals in each tenth of it', () => {
    const luck = fractionOf(systemRandom);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 10_000; n += 1) {
      const tenth = Math.floor((10 * backoffMs(6, luck)) / backoffCeilingMs(6, defaultBackoff));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // 1,000 each, within five standard deviations.
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('depends on nothing but its arguments', () => {
    fc.assert(
      fc.property(tries, fraction, (count, luck) => {
        expect(backoffMs(count, () => luck)).toBe(backoffMs(count, () => luck));
      }),
    );
  });
});

describe('a wait that the provider asked for', () => {
  it('wins: never sooner, also beyond our cap, and spread behind it', () => {
    fc.assert(
      fc.property(tries, fraction, fc.nat(60 * 60 * 1000), (count, luck, retryAfterMs) => {
        const waitMs = backoffMs(count, () => luck, retryAfterMs);
        expect(waitMs).toBeGreaterThanOrEqual(retryAfterMs);
        expect(waitMs).toBeLessThanOrEqual(retryAfterMs + backoffCeilingMs(count, defaultBackoff));
      }),
    );
  });

  it('is not one that "send now" may cut short; our own is', () => {
    const run = beginRun(createFakeClock(), systemRandom);
    expect(nextAttemptAt(run, 1, () => 0.5, 7000)).toMatchObject({ kind: 'asked', waitMs: 8000 });
    expect(nextAttemptAt(run, 1, () => 0.5)).toMatchObject({ kind: 'backoff', waitMs: 1000 });
  });
});

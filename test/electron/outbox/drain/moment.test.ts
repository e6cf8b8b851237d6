import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginRun,
  Moment,
  momentAfter,
  remainingMs,
  type WaitKind,
} from '../../../../electron/outbox/drain/moment.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const dayMs = 24 * 60 * 60 * 1000;

function later(kind: WaitKind, waitMs: number) {
  const clock = createFakeClock();
  const moment = Moment.parse(
    JSON.parse(JSON.stringify(momentAfter(beginRun(clock, systemRandom), kind, waitMs))),
  );
  return { clock, moment, restart: () => beginRun(clock, systemRandom) };
}

describe('a moment', () => {
  it('within a run is not moved by a wall clock that is set, by however much', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<WaitKind>('backoff', 'asked', 'quiet'),
        fc.nat(dayMs),
        fc.nat(2 * dayMs),
        fc.integer({ min: -400 * dayMs, max: 400 * dayMs }),
        (kind, waitMs, passedMs, jumpMs) => {
          const clock = createFakeClock();
          const run = beginRun(clock, systemRandom);
          const moment = momentAfter(run, kind, waitMs);
          clock.advance(passedMs);
          clock.setWallClock(clock.now() + jumpMs);
          expect(remainingMs(moment, run)).toBe(Math.max(0, waitMs - passedMs));
        },
      ),
    );
  });

  it('of an earlier run goes by the wall clock', () => {
    const { clock, moment, restart } = later('asked', 60_000);
    clock.advance(20_000);
    expect(remainingMs(moment, restart())).toBe(40_000);
    clock.advance(50_000);
    expect(remainingMs(moment, restart())).toBe(0);
  });

  it.each(['backoff', 'asked'] as const)('(%s) never asks a later run for more than was agreed', (kind) => {
    fc.assert(
      fc.property(fc.nat(dayMs), fc.integer({ min: -400 * dayMs, max: 400 * dayMs }), (waitMs, jumpMs) => {
        const { clock, moment, restart } = later(kind, waitMs);
        clock.setWallClock(clock.now() + jumpMs);
        expect(remainingMs(moment, restart())).toBeLessThanOrEqual(waitMs);
        expect(remainingMs(moment, restart())).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('after which the clock was set back by a day has come', () => {
    const { clock, moment, restart } = later('backoff', 60_000);
    clock.setWallClock(clock.now() - dayMs);
    expect(remainingMs(moment, restart())).toBe(0);
  });

  it('of quiet is waited out in full in every new run, whatever the clock says', () => {
    const { clock, moment, restart } = later('quiet', 60_000);
    clock.setWallClock(clock.now() + dayMs);
    const next = restart();
    clock.advance(59_999);
    expect(remainingMs(moment, next)).toBe(1);
    clock.advance(1);
    expect(remainingMs(moment, next)).toBe(0);
  });
});

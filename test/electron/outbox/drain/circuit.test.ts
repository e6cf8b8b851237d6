import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAnswer,
  afterNoAnswer,
  Circuit,
  circuitWaits,
  closedCircuit,
  failuresThatOpen,
  forgiven,
  isOnTrial,
  shortestOpenMs,
  shutMs,
} from '../../../../electron/outbox/drain/circuit.ts';
import { beginRun } from '../../../../electron/outbox/drain/moment.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const dayMs = 24 * 60 * 60 * 1000;
const half = () => 0.5;

function setup() {
  const clock = createFakeClock();
  const run = beginRun(clock, systemRandom);
  const failing = (times: number, from = closedCircuit) =>
    Array.from({ length: times }).reduce<Circuit>((circuit) => afterNoAnswer(circuit, run, half), from);
  return { clock, run, failing };
}

describe('a circuit', () => {
  it('opens after so many failures in a row, and not before', () => {
    const { run, failing } = setup();
    expect(shutMs(failing(failuresThatOpen - 1), run)).toBe(0);
    expect(shutMs(failing(failuresThatOpen), run)).toBeGreaterThanOrEqual(shortestOpenMs);
  });

  it('forgets its failures with any answer', () => {
    const { run, failing } = setup();
    expect(shutMs(failing(failuresThatOpen - 1, afterAnswer()), run)).toBe(0);
    expect(afterAnswer()).toEqual(closedCircuit);
  });

  it('lets the next attempt decide once its wait is over: closed again, or shut at once and for longer', () => {
    const { clock, run, failing } = setup();
    const open = failing(failuresThatOpen);
    const first = shutMs(open, run);
    clock.advance(first);
    expect(shutMs(open, run)).toBe(0);
    expect(isOnTrial(open)).toBe(true);
    const again = afterNoAnswer(open, run, half);
    expect(shutMs(again, run)).toBeGreaterThan(first);
  });

  it('opens at once for as long as the provider asks, and that is not forgiven', () => {
    const { run } = setup();
    const open = afterNoAnswer(closedCircuit, run, () => 0, 90_000);
    expect(shutMs(open, run)).toBe(90_000);
    expect(shutMs(forgiven(open, run), run)).toBe(90_000);
  });

  it('that asked for a wait and then says nothing is shut again at once, not after three more', () => {
    const { clock, run } = setup();
    const busy = afterNoAnswer(closedCircuit, run, half, 9000);
    clock.advance(shutMs(busy, run));
    expect(shutMs(afterNoAnswer(busy, run, half), run)).toBeGreaterThanOrEqual(shortestOpenMs);
  });

  it('is tried at once when its own wait is forgiven, and is still on trial', () => {
    const { run, failing } = setup();
    const open = forgiven(failing(failuresThatOpen), run);
    expect(shutMs(open, run)).toBe(0);
    expect(isOnTrial(open)).toBe(true);
  });

  it('survives a restart as plain data, and no clock can keep it shut for longer than it ever was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400 * dayMs, max: 400 * dayMs }),
        fc.integer({ min: 3, max: 40 }),
        (jumpMs, failures) => {
          const { clock, failing } = setup();
          const open = Circuit.parse(JSON.parse(JSON.stringify(failing(failures))));
          clock.setWallClock(clock.now() + jumpMs);
          const left = shutMs(open, beginRun(clock, systemRandom));
          expect(left).toBeLessThanOrEqual(shortestOpenMs + circuitWaits.capMs);
        },
      ),
    );
  });
});

import { expect, it } from 'vitest';
import { createRateLimit } from '../../../electron/ipc/rate-limit.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

function drained(perMinute: number) {
  const clock = createFakeClock();
  const limit = createRateLimit(perMinute, clock);
  for (let call = 0; call < perMinute; call += 1) expect(limit.takeOne()).toBe(0);
  return { clock, limit };
}

it('lets a minute’s worth through at once, then says how long to wait', () => {
  const { limit } = drained(60);
  expect(limit.takeOne()).toBe(1000);
});

it('lets the next one through after exactly that wait', () => {
  const { clock, limit } = drained(60);
  clock.advance(999);
  expect(limit.takeOne()).toBe(1);
  clock.advance(1);
  expect(limit.takeOne()).toBe(0);
  expect(limit.takeOne()).toBe(1000);
});

it('charges nothing for a refused call', () => {
  const { clock, limit } = drained(60);
  for (let call = 0; call < 100; call += 1) limit.takeOne();
  clock.advance(1000);
  expect(limit.takeOne()).toBe(0);
});

it('never holds more than a minute’s worth', () => {
  const { clock, limit } = drained(30);
  clock.advance(3_600_000);
  for (let call = 0; call < 30; call += 1) expect(limit.takeOne()).toBe(0);
  expect(limit.takeOne()).toBeGreaterThan(0);
});

it('is not moved by somebody setting the terminal’s clock', () => {
  const { clock, limit } = drained(60);
  clock.setWallClock(clock.now() + 3_600_000);
  expect(limit.takeOne()).toBe(1000);
});

import { describe, expect, it } from 'vitest';
import { partOfDay } from '../../../renderer/areas/home/part-of-day.ts';
import { maskName } from '../../../renderer/areas/journey/done/mask-name.ts';
import { idleLimits, idlePhase } from '../../../renderer/areas/staff/idle-phase.ts';

describe('a masked name', () => {
  it.each([
    ['Siti Noor', 'S··· N···'],
    ['李小龍', '李···'],
    ['محمد', 'م···'],
    ["O'Brien", 'O···'],
    ['X', 'X'],
    ['', ''],
  ])('of %j is %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('the idle terminal', () => {
  it('warns, then locks, and leaves at least twenty seconds between', () => {
    const limits = idleLimits(120);
    const { warnAfterMs, lockAfterMs } = limits;
    expect(
      [0, warnAfterMs - 1, warnAfterMs, lockAfterMs - 1, lockAfterMs].map((idle) => idlePhase(idle, limits)),
    ).toEqual(['awake', 'awake', 'warning', 'warning', 'locking']);
    expect(lockAfterMs - warnAfterMs).toBeGreaterThanOrEqual(20_000);
  });
});

it('greets by the hour', () => {
  expect([0, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
    'morning',
    'morning',
    'afternoon',
    'afternoon',
    'evening',
    'evening',
  ]);
});

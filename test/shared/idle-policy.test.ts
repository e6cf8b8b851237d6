import { expect, it } from 'vitest';
import { idleLimits, idlePhase } from '../../renderer/areas/staff/idle-phase.ts';
import { Policy } from '../../shared/settings/policy.ts';

const lockAfterOf = (idle: object) => Policy.safeParse({ idle });

it('a terminal locks after two minutes unless policy says otherwise, between one and fifteen', () => {
  expect(Policy.parse({}).idle.lockAfterSeconds).toBe(120);
  for (const lockAfterSeconds of [60, 900]) expect(lockAfterOf({ lockAfterSeconds }).success).toBe(true);
  for (const lockAfterSeconds of [0, 59, 901, 120.5])
    expect(lockAfterOf({ lockAfterSeconds }).success).toBe(false);
});

it('the warning stands for at least twenty seconds, however soon the lock comes', () => {
  for (const seconds of [60, 120, 900]) {
    const { warnAfterMs, lockAfterMs } = idleLimits(seconds);
    expect(lockAfterMs).toBe(seconds * 1000);
    expect(lockAfterMs - warnAfterMs).toBeGreaterThanOrEqual(20_000);
    expect(
      [warnAfterMs - 1, warnAfterMs, lockAfterMs].map((ms) => idlePhase(ms, idleLimits(seconds))),
    ).toEqual(['awake', 'warning', 'locking']);
  }
});

import { describe, expect, it } from 'vitest';
import { lastMomentPassed } from '../../../renderer/components/countdown-announcement.ts';
import { remainingAt } from '../../../renderer/components/use-countdown.ts';

describe('a countdown', () => {
  it('is what was left, less what has passed, and never below nothing', () => {
    expect(remainingAt(124_000, 1_000, 1_000)).toBe(124_000);
    expect(remainingAt(124_000, 1_000, 61_000)).toBe(64_000);
    expect(remainingAt(124_000, 1_000, 999_000)).toBe(0);
  });

  it('is spoken at a few moments only', () => {
    expect([180_000, 120_000, 90_000, 60_000, 31_000, 30_000, 10_000, 1, 0].map(lastMomentPassed)).toEqual([
      undefined,
      120_000,
      120_000,
      60_000,
      60_000,
      30_000,
      10_000,
      10_000,
      0,
    ]);
  });
});

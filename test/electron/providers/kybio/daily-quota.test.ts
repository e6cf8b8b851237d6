import { describe, expect, it } from 'vitest';
import { createCallQuota } from '../../../../electron/providers/kybio/daily-quota.ts';
import { unwrap } from '../../../../shared/result.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const hour = 3_600_000;
/** 09:00 UTC is 17:00 where the provider is. */
const quotaOf = (limit: number) => {
  const clock = createFakeClock();
  return { clock, quota: createCallQuota({ clock, limit, utcOffsetMinutes: 480 }) };
};

describe('the daily quota', () => {
  it('counts, and refuses beyond its limit until midnight at the provider', () => {
    const { quota } = quotaOf(2);
    expect(quota.read()).toEqual({ used: 0, limit: 2 });
    unwrap(quota.take());
    unwrap(quota.take());
    expect(quota.read()).toEqual({ used: 2, limit: 2 });
    expect(quota.take()).toEqual({ ok: false, error: { code: 'calls-used', waitMs: 7 * hour } });
    expect(quota.read()).toEqual({ used: 2, limit: 2 });
  });

  it('begins anew with the provider’s day, not with ours', () => {
    const { clock, quota } = quotaOf(1);
    unwrap(quota.take());
    clock.advance(7 * hour - 1);
    expect(quota.take().ok).toBe(false);
    clock.advance(1);
    expect(quota.read()).toEqual({ used: 0, limit: 1 });
    unwrap(quota.take());
  });

  it('takes back a call that never left', () => {
    const { clock, quota } = quotaOf(1);
    const call = unwrap(quota.take());
    call.giveBack();
    expect(quota.read().used).toBe(0);
    const late = unwrap(quota.take());
    clock.advance(24 * hour);
    unwrap(quota.take());
    // Of yesterday: today's count doesn't change by it.
    late.giveBack();
    expect(quota.read().used).toBe(1);
  });
});

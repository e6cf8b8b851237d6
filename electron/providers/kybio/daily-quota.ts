/** Counts the calls of this process against the day's share, and refuses what would go beyond it. */
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { Clock } from '../../clock.ts';
import type { DailyQuota } from '../member-provider.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The day's calls. The provider counts per account and day; what it answers beyond that isn't published. */
export interface CallQuota {
  readonly read: () => DailyQuota;
  /** Takes one call. Given back when nothing left the kiosk. Refused until the day is over when none is left. */
  readonly take: () => Result<{ readonly giveBack: () => void }, Failure<'calls-used'>>;
}

/** Builds a counter that begins a new day at midnight, `utcOffsetMinutes` east of UTC. */
export function createCallQuota(options: {
  readonly clock: Clock;
  readonly limit: number;
  readonly utcOffsetMinutes: number;
}): CallQuota {
  const { clock, limit, utcOffsetMinutes } = options;
  const localNow = () => clock.now() + utcOffsetMinutes * 60_000;
  let today = { day: Number.NaN, used: 0 };
  const countFor = () => {
    const day = Math.floor(localNow() / dayMs);
    if (day !== today.day) today = { day, used: 0 };
    return today;
  };

  return {
    read: () => ({ used: countFor().used, limit }),
    take: () => {
      const count = countFor();
      if (count.used >= limit) {
        return err(fail('calls-used', { waitMs: dayMs - (localNow() % dayMs) }));
      }
      count.used += 1;
      return ok({
        giveBack: () => {
          count.used -= 1;
        },
      });
    },
  };
}

import type { Clock } from '../../clock.ts';

/** So many rescues, then somebody has to look. */
export const mostRescues = 3;
/** Health for so long, without a break, gives all of them back. */
export const healthyMs = 60_000;

/** How often a page may still be rescued. */
export interface RecoveryBudget {
  /** Takes one rescue; false when none is left. */
  readonly take: () => boolean;
  /** The page has answered. Only this counts as health: a page in a crash loop loads well each time. */
  readonly noteHealth: () => void;
  /** All of them again, for a page that is tried anew. */
  readonly refill: () => void;
  /** Whether the page has been healthy for the whole time. */
  readonly isSettled: () => boolean;
}

/** A full budget. Time alone never fills it: three crashes an hour apart with no answer between them are three in a row. */
export function createRecoveryBudget(clock: Clock): RecoveryBudget {
  let taken = 0;
  let healthySince: number | undefined;
  const isSettled = () => healthySince !== undefined && clock.monotonic() - healthySince >= healthyMs;
  const settle = () => {
    if (isSettled()) taken = 0;
  };
  return {
    take() {
      settle();
      healthySince = undefined;
      if (taken >= mostRescues) return false;
      taken += 1;
      return true;
    },
    noteHealth() {
      healthySince ??= clock.monotonic();
      settle();
    },
    refill() {
      taken = 0;
      healthySince = undefined;
    },
    isSettled,
  };
}

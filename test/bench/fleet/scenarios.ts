/**
 * What the fleet meets, and by which rules it plays. A provider's limit is its published one where there is one.
 *
 * | provider | its limit | from |
 * |---|---|---|
 * | noah | none published; assumed 10 a second, 10 at once, for the whole organisation (`--noah-per-second`) | the only figure that any of the five publishes, Quantum Metal's |
 * | yativo | none published; assumed 60 a minute in fixed windows, with Retry-After (`--yativo-per-minute`) | public code that looks like the provider's own |
 * | kybio | 3000 a day for the account (`--kybio-per-day`); the answer beyond it is not published, assumed 429 with Retry-After | its page on quotas |
 *
 * Quantum Metal (10 a second per IP address) and Democrance (none published) need the customer present: no drainer calls
 * them.
 */
import type { DrainerParts } from '../../../electron/outbox/drain/drainer-ports.ts';
import { type FairShare, fairShareOf } from '../../../electron/outbox/drain/pace.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { type CallLimit, createFixedWindow, createTokenBucket } from './call-limit.ts';
import type { FleetOptions } from './run-fleet.ts';
import { seededFraction } from './seeded-fraction.ts';

/** A provider as the fleet meets it. */
export interface SharedProvider {
  readonly provider: ProviderId;
  readonly calls: number;
  readonly perMs: number;
  /** A new one for each run. */
  readonly limit: () => CallLimit;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Limits that can be set on the command line, for contracts that say otherwise. */
export interface AssumedLimits {
  readonly noahPerSecond: number;
  readonly yativoPerMinute: number;
  readonly kybioPerDay: number;
}

export const assumedLimits: AssumedLimits = { noahPerSecond: 10, yativoPerMinute: 60, kybioPerDay: 3000 };

/** The providers that are called unattended. */
export function sharedProviders(
  limits: AssumedLimits,
): Readonly<Record<'noah' | 'yativo' | 'kybio', SharedProvider>> {
  const window = (provider: ProviderId, calls: number, perMs: number): SharedProvider => ({
    provider,
    calls,
    perMs,
    limit: () => createFixedWindow({ calls, windowMs: perMs }),
  });
  return {
    noah: {
      provider: 'noah',
      calls: limits.noahPerSecond,
      perMs: 1000,
      limit: () => createTokenBucket({ perSecond: limits.noahPerSecond, burst: 10 }),
    },
    yativo: window('yativo', limits.yativoPerMinute, minuteMs),
    kybio: window('kybio', limits.kybioPerDay, dayMs),
  };
}

/** How a terminal keeps from calling too fast. */
export type Pacing =
  | { readonly by: 'nothing' }
  /** What this terminal learns by itself, without a word from policy. */
  | { readonly by: 'learning' }
  /** Policy says how many terminals share the limit. */
  | { readonly by: 'lot' }
  /** And numbers them. `clocksOffMs`: each clock is wrong by up to that. `stated`: of the terminals that there are. */
  | { readonly by: 'number'; readonly clocksOffMs?: number; readonly stated?: number };

/** The rules of each terminal of a fleet. */
export function rulesFor(
  pacing: Pacing,
  { provider, calls, perMs }: SharedProvider,
  kiosks: number,
): NonNullable<FleetOptions['rulesOf']> {
  const sharing = (share: FairShare): Partial<DrainerParts> => ({ shares: new Map([[provider, share]]) });
  switch (pacing.by) {
    case 'nothing':
      return () => ({ learnedPace: { baseMs: 0, capMs: 0 } });
    case 'learning':
      return () => ({});
    case 'lot':
      return () => sharing(fairShareOf({ terminals: kiosks, calls, perMs }));
    case 'number': {
      const { clocksOffMs = 0, stated = 1 } = pacing;
      const terminals = Math.round(kiosks * stated);
      const luck = seededFraction(7);
      return (index) => {
        const share = fairShareOf({ terminals, number: (index % terminals) + 1, calls, perMs });
        const { everyMs, place = 0 } = share;
        return sharing({ everyMs, place: place + ((2 * luck() - 1) * clocksOffMs) / everyMs });
      };
    }
  }
}

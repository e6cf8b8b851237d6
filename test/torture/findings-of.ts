import { expect } from 'vitest';
import type { Finding } from './judge.ts';
import type { Breakage } from './protocol.ts';
import { isClean, type TortureResult, torture } from './torture.ts';

/** How often the dice may fall so that a careless program is lucky. */
const seeds = [9, 10, 11, 12];

/** Tortures terminals that are broken on purpose until something is found, and answers what. */
export async function findingsOf(
  breakage: Breakage,
  choose: (result: TortureResult) => readonly Finding[],
): Promise<readonly Finding[]> {
  for (const seed of seeds) {
    const result = await torture({
      ...{ breakage, seed, kills: 10, lanes: 2, climate: 'lost-answers', settleWithinMs: 15_000 },
      // Where a careless program is not held back by the provider's own caution.
      journeys: ['payout-customer', 'new-member'],
    });
    const found = choose(result);
    if (found.length === 0) continue;
    expect(isClean(result)).toBe(false);
    return found;
  }
  return [];
}

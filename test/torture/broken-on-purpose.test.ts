/** The same count over terminals that are broken on purpose: what finds nothing in a whole one must find it here. */
import { expect, it, vi } from 'vitest';
import type { Finding } from './judge.ts';
import type { Breakage } from './protocol.ts';
import { isClean, type TortureResult, torture } from './torture.ts';

vi.setConfig({ testTimeout: 900_000 });

/** How often the dice may fall so that a careless program is lucky. */
const seeds = [9, 10, 11, 12];

/** Tortures until something is found, and answers what. */
async function findingsOf(
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

it('a customer id that is made anew for each attempt: registered twice', async () => {
  const found = await findingsOf('identity-at-send', ({ duplicated }) => duplicated);
  expect(found).toContainEqual({ what: expect.stringContaining('done twice for one person') });
});

it('a lost answer that is taken for a yes: lost', async () => {
  const found = await findingsOf('unclear-is-accepted', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'accepted, and the provider never did it' }));
});

it('a lost answer that is taken for a no: asked for again without leave', async () => {
  const found = await findingsOf('unclear-is-not-sent', ({ violations }) =>
    violations.filter(({ what }) => what.includes('repeated without leave')),
  );
  expect(found).toContainEqual(expect.objectContaining({ provider: 'kybio' }));
});

it('a call that is made before what it is about is on the disk: lost', async () => {
  const found = await findingsOf('sends-before-kept', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'sent, and not kept' }));
});

it('an answer that says "saved" before it is: lost', async () => {
  const found = await findingsOf('acknowledges-before-kept', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'promised, and gone from the terminal' }));
});

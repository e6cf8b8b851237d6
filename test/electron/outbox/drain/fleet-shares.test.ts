import { describe, expect, it } from 'vitest';
import { fleetShares } from '../../../../electron/outbox/drain/fleet-shares.ts';
import { fairShareOf } from '../../../../electron/outbox/drain/pace.ts';
import { Policy } from '../../../../shared/settings/policy.ts';

const fleet = { terminals: 10_000, number: 7, limits: { yativo: { calls: 60, perSeconds: 60 } } };

describe('the shares of a terminal', () => {
  it('are none where policy knows of no fleet, which is so unless somebody says otherwise', () => {
    expect(fleetShares(Policy.parse({}).fleet).size).toBe(0);
  });

  it("are those of the providers whose limits policy states, at this terminal's number", () => {
    const shares = fleetShares(Policy.parse({ fleet }).fleet);
    expect([...shares.keys()]).toEqual(['yativo']);
    expect(shares.get('yativo')).toEqual(
      fairShareOf({ terminals: 10_000, number: 7, calls: 60, perMs: 60_000 }),
    );
  });

  it.each([
    { ...fleet, number: 10_001 },
    { ...fleet, terminals: 1, number: 1 },
    { ...fleet, limits: { democrance: { calls: 1, perSeconds: 1 } } },
  ])('are not worked out from a policy that makes no sense: %j', (wrong) => {
    expect(Policy.safeParse({ fleet: wrong }).success).toBe(false);
  });
});

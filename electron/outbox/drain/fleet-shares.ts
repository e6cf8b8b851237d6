import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { FleetPolicy } from '../../../shared/settings/policy.ts';
import { type FairShare, fairShareOf } from './pace.ts';

/** Those with an operation that needs nobody present. */
const drained = ['noah', 'kybio', 'yativo'] as const satisfies readonly ProviderId[];

/** This terminal's share at each provider whose limit policy states; none where policy knows of no fleet. */
export function fleetShares(fleet: FleetPolicy | undefined): ReadonlyMap<ProviderId, FairShare> {
  const shares = new Map<ProviderId, FairShare>();
  if (!fleet) return shares;
  const { terminals, number, limits } = fleet;
  for (const provider of drained) {
    const limit = limits[provider];
    if (!limit) continue;
    const { calls, perSeconds } = limit;
    shares.set(provider, fairShareOf({ terminals, number, calls, perMs: perSeconds * 1000 }));
  }
  return shares;
}

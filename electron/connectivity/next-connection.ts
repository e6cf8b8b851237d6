import type { Connection, ProviderReach } from '../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { judgeLine } from './judge-line.ts';
import type { Reach } from './reach.ts';

/** What is known of one address; without a provider it is the page for line probes. */
export interface KnownReach {
  readonly provider: ProviderId | undefined;
  readonly reach: Reach | undefined;
}

/** The connection as it now stands; `before` itself where nothing has changed. What did not change keeps its time. */
export function nextConnection(before: Connection, known: readonly KnownReach[], now: number): Connection {
  const verdict = judgeLine(known.map(({ reach }) => reach));
  const providers = before.providers.map((one): ProviderReach => {
    const state = stateOf(known.find(({ provider }) => provider === one.provider)?.reach, verdict.state);
    return state === one.state ? one : { ...one, state, since: now };
  });
  const isSameState = verdict.state === before.state;
  const isSame =
    verdict.why === before.why && providers.every((one, place) => one === before.providers[place]);
  if (isSameState && isSame) return before;
  return { ...verdict, since: isSameState ? before.since : now, providers };
}

function stateOf(reach: Reach | undefined, line: Connection['state']): ProviderReach['state'] {
  if (line !== 'online' || reach === undefined) return 'unknown';
  return reach === 'reachable' ? 'up' : 'down';
}

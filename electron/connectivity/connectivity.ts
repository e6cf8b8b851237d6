import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';

/** What one probe of a provider's address found. Any HTTP answer at all counts as reachable. */
export type Reach = 'reachable' | 'unreachable';

/** Whether there is a line, told from real probes of the addresses that matter, never from the operating system's opinion. */
export interface Connectivity {
  readonly read: () => Connection;
  /** Probes every provider now. */
  readonly probe: () => Promise<ReadonlyMap<ProviderId, Reach>>;
  /** Probes now, and again and again until the returned function is called. */
  readonly watch: (everyMs: number) => () => void;
}

interface Parts {
  readonly targets: ReadonlyMap<ProviderId, string>;
  /** Asks one address; must not throw and must keep its own time limit. */
  readonly reach: (baseUrl: string) => Promise<Reach>;
  readonly clock: Clock;
  readonly onChange: (connection: Connection) => void;
}

/** Creates the watch over the line. Unknown until the first probe, and where no provider is configured. */
export function createConnectivity({ targets, reach, clock, onChange }: Parts): Connectivity {
  let connection: Connection = { state: 'unknown', since: clock.now() };
  // Probes may overlap, and one that finds nobody takes longest: what the later one saw is newer, whenever it ends.
  let begun = 0;
  let newest = 0;

  async function probe(): Promise<ReadonlyMap<ProviderId, Reach>> {
    begun += 1;
    const turn = begun;
    const found = new Map(
      await Promise.all(
        [...targets].map(async ([provider, baseUrl]) => [provider, await reach(baseUrl)] as const),
      ),
    );
    if (turn < newest) return found;
    newest = turn;
    const state = stateOf([...found.values()]);
    if (state !== connection.state) {
      connection = { state, since: clock.now() };
      onChange(connection);
    }
    return found;
  }

  return {
    read: () => connection,
    probe,
    watch: (everyMs) => {
      void probe();
      const timer = setInterval(() => void probe(), everyMs);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}

/** One provider that answers proves the line; one that is down while another answers is the provider's affair. */
function stateOf(reaches: readonly Reach[]): Connection['state'] {
  if (reaches.length === 0) return 'unknown';
  return reaches.includes('reachable') ? 'online' : 'offline';
}

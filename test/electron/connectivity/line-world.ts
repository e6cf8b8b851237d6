/** A line that a test can cut, with time that passes when it says so. */
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { type Reach, reachLimitMs } from '../../../electron/connectivity/reach.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { createVirtualTime } from '../outbox/drain/virtual-time.ts';

/** How an address behaves: what a probe finds after so long, or nothing until the probe gives up. */
export type Behaviour = Reach | 'black-hole' | { readonly reach: Reach; readonly afterMs: number };

export const answerMs = 100;
export const linePage = 'line-page';

/** Addresses are called as their providers are. */
export function createLineWorld(
  options: { readonly providers?: readonly ProviderId[]; readonly hasLinePage?: boolean } = {},
) {
  const { providers = ['quantum-metal', 'noah'], hasLinePage = false } = options;
  const time = createVirtualTime();
  const startedAt = time.clock.monotonic();
  const nowMs = () => time.clock.monotonic() - startedAt;
  const behaviours = new Map<string, Behaviour>();
  const asked: { readonly address: string; readonly at: number }[] = [];
  const told: { readonly at: number; readonly state: string; readonly down: readonly ProviderId[] }[] = [];
  const returned: number[] = [];
  const inFlight = new Map<string, number>();
  let mostInFlight = 0;

  const connectivity = createConnectivity({
    targets: new Map(providers.map((provider) => [provider, provider] as const)),
    lineProbe: hasLinePage ? { url: linePage, expectStatus: 204 } : undefined,
    clock: time.clock,
    timer: time.timer,
    onChange: (connection) => {
      const down = connection.providers.filter(({ state }) => state === 'down');
      told.push({
        at: nowMs(),
        state: connection.why ?? connection.state,
        down: down.map(({ provider }) => provider),
      });
    },
    onReturned: () => returned.push(nowMs()),
    reach: (address) => {
      asked.push({ address, at: nowMs() });
      const many = (inFlight.get(address) ?? 0) + 1;
      inFlight.set(address, many);
      mostInFlight = Math.max(mostInFlight, many);
      const behaviour = behaviours.get(address) ?? 'reachable';
      const { reach, afterMs } =
        behaviour === 'black-hole'
          ? { reach: 'unreachable' as const, afterMs: reachLimitMs }
          : typeof behaviour === 'string'
            ? { reach: behaviour, afterMs: answerMs }
            : behaviour;
      return new Promise((resolve) =>
        time.timer(afterMs, () => {
          inFlight.set(address, (inFlight.get(address) ?? 0) - 1);
          resolve(reach);
        }),
      );
    },
  });

  return {
    connectivity,
    asked,
    told,
    returned,
    nowMs,
    pass: time.pass,
    mostInFlight: () => mostInFlight,
    /** From now on; a probe that is in flight keeps the fate it had. */
    behave: (address: ProviderId | typeof linePage, behaviour: Behaviour) =>
      void behaviours.set(address, behaviour),
    everybody: (behaviour: Behaviour) => {
      for (const address of [...providers, ...(hasLinePage ? [linePage] : [])])
        behaviours.set(address, behaviour);
    },
    states: () =>
      Object.fromEntries(connectivity.read().providers.map(({ provider, state }) => [provider, state])),
  };
}

export type LineWorld = ReturnType<typeof createLineWorld>;

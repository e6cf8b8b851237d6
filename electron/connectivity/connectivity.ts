/**
 * Whether there is a line, told from real probes of the addresses that matter, never from the operating system's opinion.
 *
 * - Without a line, every address is asked every four seconds, and the first that answers brings it back.
 * - With one, the addresses take turns, so that each is asked seldom and something is asked every few seconds; a turn that
 *   goes wrong, or a real call that does (`suspect`), has all of them asked at once.
 * - That nobody answers is believed only of all of them in the same round; that somebody does, at once.
 */
import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';
import { systemTimers, type Timer } from '../timers.ts';
import { nextConnection } from './next-connection.ts';
import { createProbedAddress, type ProbedAddress } from './probed-address.ts';
import type { Reach, ReachOptions } from './reach.ts';

/** Asked all together, while there is no line; from the beginning of one round to that of the next. */
export const offlineEveryMs = 4000;
/** Asked in turn, while there is one. */
export const providerEveryMs = 15_000;
export const lineProbeEveryMs = 2500;
/** However often something looks suspicious. */
export const shortestRoundMs = 1000;

/** What the program asks of the line. */
export interface Connectivity {
  readonly read: () => Connection;
  /** Asks every address now and says how each provider was found; seconds at most. `read` is then up to date. */
  readonly probe: () => Promise<ReadonlyMap<ProviderId, Reach>>;
  /** Probes from now on, until the returned function is called. */
  readonly watch: () => () => void;
  /** A real call failed as if there were no line: looks at once. Does nothing while nobody watches. */
  readonly suspect: () => void;
}

export interface ConnectivityParts {
  readonly targets: ReadonlyMap<ProviderId, string>;
  /** A page that answers with a known status, as networks' own checks use. Proves the line when all providers are down. */
  readonly lineProbe?: { readonly url: string; readonly expectStatus: number } | undefined;
  /** Asks one address; must not throw and must keep its own time limit. */
  readonly reach: (url: string, options: Pick<ReachOptions, 'expectStatus'>) => Promise<Reach>;
  readonly clock: Clock;
  readonly timer?: Timer;
  readonly onChange: (connection: Connection) => void;
  /** There was no line, and now there is: once for each time, with how long it was away. */
  readonly onReturned?: (awayMs: number) => void;
}

/** Creates the watch over the line. Unknown until the first probe, and where no address is configured. */
export function createConnectivity(parts: ConnectivityParts): Connectivity {
  const { targets, lineProbe, reach, clock, timer = systemTimers.after, onChange, onReturned } = parts;
  const addresses = [
    ...(lineProbe ? [lineProbe] : []),
    ...[...targets].map(([provider, url]) => ({ provider, url })),
  ].map((target) => createProbedAddress({ target, reach, clock, onReachable }));
  const turns = new Map<ProbedAddress, number>();

  let connection: Connection = {
    state: 'unknown',
    since: clock.now(),
    providers: [...targets.keys()].map((provider) => ({ provider, state: 'unknown', since: clock.now() })),
  };
  let lostAt = clock.monotonic();
  let round: Promise<void> | undefined;
  let roundBegunAt = Number.NEGATIVE_INFINITY;
  let nextRoundAt = Number.POSITIVE_INFINITY;
  let isWatched = false;
  let cancelNext = () => {};

  function settle(): void {
    const before = connection;
    const known = addresses.map(({ target, reach: last }) => ({ provider: target.provider, reach: last() }));
    connection = nextConnection(before, known, clock.now());
    if (connection === before) return;
    onChange(connection);
    if (connection.state === 'offline' && before.state !== 'offline') lostAt = clock.monotonic();
    if (before.state === 'offline' && connection.state === 'online') onReturned?.(clock.monotonic() - lostAt);
  }

  function onReachable(address: ProbedAddress): void {
    // Who could not be reached without a line has had no chance yet to answer on this one.
    if (connection.state !== 'online') for (const each of addresses) each.learn(undefined);
    address.learn('reachable');
    settle();
  }

  async function askAll(): Promise<void> {
    roundBegunAt = clock.monotonic();
    nextRoundAt = Number.POSITIVE_INFINITY;
    const answers = addresses.map((address) => [address, address.askAfresh()] as const);
    const soon =
      connection.state === 'online'
        ? await Promise.all(answers.map(([address, answer]) => orLate(answer, address.patienceMs())))
        : [];
    // Only a line that was there can be gone; where it isn't, and where somebody answers, the slowest have their time.
    const isGone = soon.length > 0 && !soon.includes('reachable');
    const found = isGone ? soon : await Promise.all(answers.map(([, answer]) => answer));
    addresses.forEach((address, place) => {
      const reached = found[place];
      address.learn(reached === undefined || reached === 'late' ? 'unreachable' : reached);
    });
    settle();
    round = undefined;
    if (connection.state === 'online') dealTurns();
    else nextRoundAt = Math.min(nextRoundAt, roundBegunAt + offlineEveryMs);
    plan();
  }

  function orLate(answer: Promise<Reach>, limitMs: number): Promise<Reach | 'late'> {
    const late = Promise.withResolvers<'late'>();
    const cancel = timer(limitMs, () => late.resolve('late'));
    return Promise.race([answer, late.promise]).finally(cancel);
  }

  function askAround(): Promise<void> {
    round ??= askAll();
    return round;
  }

  /** Evenly over the time in which each is asked once. */
  function dealTurns(): void {
    const providers = addresses.filter(({ target }) => target.provider !== undefined);
    for (const address of addresses) {
      const place = providers.indexOf(address) + 1;
      const afterMs = place === 0 ? lineProbeEveryMs : (place / providers.length) * providerEveryMs;
      turns.set(address, roundBegunAt + afterMs);
    }
  }

  async function takeTurn(address: ProbedAddress): Promise<void> {
    const everyMs = address.target.provider === undefined ? lineProbeEveryMs : providerEveryMs;
    turns.set(address, clock.monotonic() + everyMs);
    if (address.reach() === 'reachable') {
      if ((await orLate(address.ask(), address.hurryMs())) !== 'reachable') suspect();
      return;
    }
    address.learn(await address.ask());
    settle();
  }

  function suspect(): void {
    nextRoundAt = Math.max(clock.monotonic(), roundBegunAt + shortestRoundMs);
    plan();
  }

  /** Waits for what is due first; while a round is under way, for its end. */
  function plan(): void {
    cancelNext();
    if (!isWatched || round !== undefined || addresses.length === 0) return;
    const turnAt = connection.state === 'online' ? Math.min(...turns.values()) : Number.POSITIVE_INFINITY;
    const dueAt = Math.min(nextRoundAt, turnAt);
    if (dueAt === Number.POSITIVE_INFINITY) return;
    cancelNext = timer(Math.max(0, dueAt - clock.monotonic()), () => {
      const now = clock.monotonic();
      if (nextRoundAt <= now) return void askAround();
      for (const [address, at] of turns) if (at <= now) void takeTurn(address);
      plan();
    });
  }

  return {
    read: () => connection,
    probe: async () => {
      await askAround();
      return new Map(
        addresses.flatMap(({ target: { provider }, reach: last }) =>
          provider === undefined ? [] : [[provider, last() ?? 'unreachable'] as const],
        ),
      );
    },
    watch: () => {
      isWatched = true;
      void askAround();
      return () => {
        isWatched = false;
        cancelNext();
      };
    },
    suspect,
  };
}

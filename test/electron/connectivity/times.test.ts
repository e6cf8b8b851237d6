/** How soon things are noticed, in virtual time: offline within 5 s, the return within 10 s, and without a storm of probes. */
import { describe, expect, it } from 'vitest';
import {
  lineProbeEveryMs,
  offlineEveryMs,
  providerEveryMs,
  shortestRoundMs,
} from '../../../electron/connectivity/connectivity.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { type Behaviour, createLineWorld, type LineWorld } from './line-world.ts';

const providers = ProviderId.options;

/** At every quarter of a second of a whole turn: how long the change takes to be told, at worst. */
async function worstOf(
  run: (world: LineWorld, atMs: number) => Promise<number>,
  options: Parameters<typeof createLineWorld>[0],
): Promise<number> {
  let worst = 0;
  for (let atMs = 0; atMs <= providerEveryMs; atMs += 250) {
    const world = createLineWorld(options);
    worst = Math.max(worst, await run(world, atMs));
  }
  return worst;
}

/** Online for a while, then the line breaks; how long until it is told. */
const untilOffline =
  (behaviour: Behaviour, after: (world: LineWorld) => void = () => {}) =>
  async (world: LineWorld, atMs: number): Promise<number> => {
    world.connectivity.watch();
    await world.pass(20_000 + atMs);
    expect(world.told.at(-1)?.state).toBe('online');
    const brokeAt = world.nowMs();
    world.everybody(behaviour);
    after(world);
    await world.pass(30_000);
    return (world.told.find(({ at }) => at >= brokeAt)?.at ?? Number.POSITIVE_INFINITY) - brokeAt;
  };

const untilReturned =
  (behaviour: Behaviour) =>
  async (world: LineWorld, atMs: number): Promise<number> => {
    world.everybody(behaviour);
    world.connectivity.watch();
    await world.pass(20_000 + atMs);
    const cameAt = world.nowMs();
    world.everybody('reachable');
    await world.pass(30_000);
    expect(world.returned).toHaveLength(1);
    return (world.returned[0] ?? Number.POSITIVE_INFINITY) - cameAt;
  };

describe.each(['unreachable', 'black-hole'] as const)('a line that breaks (%s)', (how) => {
  it('is noticed within 5 s while nobody works, with all five providers', async () => {
    expect(await worstOf(untilOffline(how), { providers })).toBeLessThanOrEqual(5000);
  });

  it('is noticed within 5 s while nobody works, with one provider and a page for line probes', async () => {
    const options = { providers: ['noah'], hasLinePage: true } as const;
    expect(await worstOf(untilOffline(how), options)).toBeLessThanOrEqual(5000);
  });

  it('is noticed within 5 s of a call that fails, with one provider alone', async () => {
    const failing = untilOffline(how, ({ connectivity }) => connectivity.suspect());
    expect(await worstOf(failing, { providers: ['noah'] })).toBeLessThanOrEqual(5000);
    // The control: without the call, one address that is asked seldom can't tell so soon.
    expect(await worstOf(untilOffline(how), { providers: ['noah'] })).toBeGreaterThan(5000);
  });

  it('is noticed again within 5 s of its return, which leaves as much to what is sent then', async () => {
    expect(await worstOf(untilReturned(how), { providers })).toBeLessThanOrEqual(5000);
  });
});

it('a start without a line is known within 5 s', async () => {
  const world = createLineWorld({ providers });
  world.everybody('black-hole');
  world.connectivity.watch();
  await world.pass(5000);
  expect(world.told).toMatchObject([{ state: 'no-line' }]);
});

describe('a slow line', () => {
  it('is a line: what it took before, it may take again', async () => {
    const world = createLineWorld({ providers });
    world.everybody({ reach: 'reachable', afterMs: 2900 });
    world.connectivity.watch();
    await world.pass(300_000);
    expect(world.told.filter(({ state }) => state !== 'online')).toEqual([]);
    expect(world.connectivity.read().state).toBe('online');
    // Nor is it looked at with suspicion: everybody is asked at the start, and then in turn.
    expect(world.asked.length).toBeLessThanOrEqual(providers.length * (300_000 / providerEveryMs + 1));
  });

  it('that was quick before comes back by itself where it was given up too early', async () => {
    const world = createLineWorld({ providers });
    world.connectivity.watch();
    await world.pass(20_000);
    world.everybody({ reach: 'reachable', afterMs: 2900 });
    await world.pass(60_000);
    expect(world.connectivity.read().state).toBe('online');
    const last = world.told.at(-1)?.at;
    await world.pass(300_000);
    expect(world.told.at(-1)?.at).toBe(last);
  });

  it('one provider that has become slow is neither down nor the line', async () => {
    const world = createLineWorld({ providers });
    world.connectivity.watch();
    await world.pass(20_000);
    world.behave('noah', { reach: 'reachable', afterMs: 2900 });
    await world.pass(60_000);
    expect(world.told.every(({ state, down }) => state === 'online' && down.length === 0)).toBe(true);
    expect(world.states()).toMatchObject({ noah: 'up' });
  });
});

describe('probes', () => {
  const minuteMs = 60_000;
  const count = ({ asked }: LineWorld, address: string, fromMs: number) =>
    asked.filter((one) => one.address === address && one.at >= fromMs).length;

  it('take turns while there is a line: each address seldom, never two at once', async () => {
    const world = createLineWorld({ providers, hasLinePage: true });
    world.connectivity.watch();
    await world.pass(10 * minuteMs);
    for (const provider of providers) {
      expect(count(world, provider, minuteMs)).toBeLessThanOrEqual((9 * minuteMs) / providerEveryMs + 1);
    }
    expect(count(world, 'line-page', minuteMs)).toBeLessThanOrEqual((9 * minuteMs) / lineProbeEveryMs + 1);
    const turns = world.asked.filter(({ address, at }) => address !== 'line-page' && at > 0);
    expect(new Set(turns.map(({ at }) => at)).size).toBe(turns.length);
  });

  it('of a line that is gone come every four seconds, one at a time for each address', async () => {
    const world = createLineWorld({ providers });
    world.everybody('black-hole');
    world.connectivity.watch();
    await world.pass(minuteMs);
    expect(count(world, 'noah', 0)).toBe(minuteMs / offlineEveryMs + 1);
    expect(world.mostInFlight()).toBe(1);
  });

  it('do not become a storm, however often calls fail', async () => {
    const world = createLineWorld({ providers });
    world.connectivity.watch();
    for (let atMs = 0; atMs < minuteMs; atMs += 50) {
      world.connectivity.suspect();
      await world.pass(50);
    }
    expect(count(world, 'noah', 0)).toBeLessThanOrEqual(minuteMs / shortestRoundMs + 1);
    expect(count(world, 'noah', 0)).toBeGreaterThan(minuteMs / shortestRoundMs / 2);
    expect(world.mostInFlight()).toBe(1);
  });

  it('of a page that swallows them wait for each other', async () => {
    const world = createLineWorld({ providers, hasLinePage: true });
    world.behave('line-page', 'black-hole');
    world.connectivity.watch();
    await world.pass(minuteMs);
    expect(world.mostInFlight()).toBe(1);
    expect(count(world, 'line-page', 0)).toBeGreaterThan(10);
  });

  it('come sooner where a call fails while they are under way without a line', async () => {
    const world = createLineWorld({ providers: ['noah'] });
    world.everybody('unreachable');
    world.connectivity.watch();
    world.connectivity.suspect();
    await world.pass(shortestRoundMs + 200);
    expect(count(world, 'noah', 0)).toBe(2);
  });

  it('follow a suspicion that comes while others are under way', async () => {
    const world = createLineWorld({ providers: ['noah'] });
    world.behave('noah', { reach: 'reachable', afterMs: 2000 });
    world.connectivity.watch();
    await world.pass(500);
    world.behave('noah', 'unreachable');
    world.connectivity.suspect();
    await world.pass(2500);
    expect(world.told.map(({ state }) => state)).toEqual(['online', 'no-line']);
  });

  it('end when nobody watches any more, suspicion or not', async () => {
    const world = createLineWorld({ providers });
    const stop = world.connectivity.watch();
    await world.pass(20_000);
    stop();
    const before = world.asked.length;
    world.connectivity.suspect();
    await world.pass(minuteMs);
    expect(world.asked).toHaveLength(before);
  });
});

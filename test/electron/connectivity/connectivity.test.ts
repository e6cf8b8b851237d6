import { describe, expect, it } from 'vitest';
import { Connection } from '../../../shared/contract/connection-contract.ts';
import { answerMs, createLineWorld, linePage } from './line-world.ts';

describe('the line', () => {
  it('is unknown until it was probed, and where nothing is configured', async () => {
    const { connectivity, pass } = createLineWorld({ providers: [] });
    expect(connectivity.read().state).toBe('unknown');
    connectivity.watch();
    await pass(60_000);
    expect(connectivity.read().state).toBe('unknown');
  });

  it('is up when any provider answers: the other one is down, not the line', async () => {
    const world = createLineWorld();
    world.behave('noah', 'unreachable');
    world.connectivity.watch();
    await world.pass(answerMs);
    expect(world.connectivity.read().state).toBe('online');
    expect(world.states()).toEqual({ 'quantum-metal': 'up', noah: 'down' });
  });

  it('is up when the page for line probes answers, though no provider does', async () => {
    const world = createLineWorld({ hasLinePage: true });
    world.everybody('unreachable');
    world.behave(linePage, 'reachable');
    world.connectivity.watch();
    await world.pass(answerMs);
    expect(world.connectivity.read().state).toBe('online');
    expect(world.states()).toEqual({ 'quantum-metal': 'down', noah: 'down' });
  });

  it('tells nothing of a provider while it is gone, and nothing bad before it could answer again', async () => {
    const world = createLineWorld();
    world.everybody('unreachable');
    world.connectivity.watch();
    await world.pass(answerMs);
    expect(world.connectivity.read()).toMatchObject({ state: 'offline', why: 'no-line' });
    expect(world.states()).toEqual({ 'quantum-metal': 'unknown', noah: 'unknown' });

    world.everybody('reachable');
    world.behave('noah', { reach: 'reachable', afterMs: 2000 });
    await world.pass(4000);
    expect(world.connectivity.read().state).toBe('online');
    expect(world.states()).toEqual({ 'quantum-metal': 'up', noah: 'unknown' });
    await world.pass(2000);
    expect(world.states()).toEqual({ 'quantum-metal': 'up', noah: 'up' });
  });

  it('is told of once per change, and its time stays while only the reason changes', async () => {
    const world = createLineWorld({ providers: ['noah'] });
    world.connectivity.watch();
    await world.pass(10_000);
    world.everybody('unreachable');
    world.connectivity.suspect();
    await world.pass(20_000);
    const { since } = world.connectivity.read();
    world.everybody('captive-portal');
    await world.pass(20_000);
    expect(world.told.map(({ state }) => state)).toEqual(['online', 'no-line', 'captive-portal']);
    expect(world.connectivity.read()).toMatchObject({ state: 'offline', why: 'captive-portal', since });
    expect(Connection.safeParse(world.connectivity.read()).success).toBe(true);
  });

  it('says that it is back, once for each time, and not at the start', async () => {
    const world = createLineWorld();
    world.connectivity.watch();
    await world.pass(30_000);
    expect(world.returned).toEqual([]);
    for (let time = 1; time <= 2; time += 1) {
      world.everybody('unreachable');
      world.connectivity.suspect();
      await world.pass(30_000);
      world.everybody('reachable');
      await world.pass(30_000);
      expect(world.returned).toHaveLength(time);
    }
  });

  it('that is bad from the start is back when it is', async () => {
    const world = createLineWorld();
    world.everybody('captive-portal');
    world.connectivity.watch();
    await world.pass(9000);
    expect(world.returned).toEqual([]);
    world.everybody('reachable');
    await world.pass(4000);
    expect(world.returned).toHaveLength(1);
  });
});

describe('a pre-flight', () => {
  it('says of each provider how it was found', async () => {
    const { connectivity, behave, pass } = createLineWorld({ hasLinePage: true });
    behave('noah', 'not-trusted');
    const probing = connectivity.probe();
    await pass(answerMs);
    expect(await probing).toEqual(
      new Map([
        ['quantum-metal', 'reachable'],
        ['noah', 'not-trusted'],
      ]),
    );
  });

  it('joins the round that is under way', async () => {
    const { connectivity, asked, pass } = createLineWorld();
    connectivity.watch();
    await pass(answerMs / 2);
    const probing = [connectivity.probe(), connectivity.probe()];
    await pass(answerMs / 2);
    await Promise.all(probing);
    expect(asked).toHaveLength(2);
  });
});

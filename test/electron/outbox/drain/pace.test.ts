import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginRun, remainingMs } from '../../../../electron/outbox/drain/moment.ts';
import {
  afterLetIn,
  afterTurn,
  afterTurnedAway,
  fairShareOf,
  learnedPace,
  type Pace,
  takeTurns,
} from '../../../../electron/outbox/drain/pace.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createWorld } from './world.ts';

const hourMs = 60 * 60 * 1000;
const half = () => 0.5;
const fleet = { terminals: 1000, calls: 10, perMs: 1000 };

function setup(startedAt?: number) {
  const clock = createFakeClock(startedAt);
  const run = beginRun(clock, systemRandom);
  const waitOf = ({ next }: Pace) => remainingMs(next, run);
  return { clock, run, waitOf };
}

describe('a fair share', () => {
  it('of ten calls a second for a thousand terminals is a call every hundred seconds and a little', () => {
    for (const number of [1, 1000, undefined]) {
      const { everyMs } = fairShareOf({ ...fleet, number });
      expect(everyMs).toBeGreaterThan(100_000);
      expect(everyMs).toBeLessThanOrEqual(110_001);
    }
  });

  it('is never so small that a timer could not wait for it', () => {
    const { everyMs } = fairShareOf({ terminals: 1_000_000, calls: 1, perMs: 24 * hourMs });
    expect(everyMs).toBeLessThan(2 ** 31);
  });

  it('gives numbered terminals turns that are evenly apart, and all of them before the first has its second', () => {
    const { run, waitOf } = setup();
    const first = Array.from({ length: 1000 }, (_none, at) =>
      waitOf(takeTurns(fairShareOf({ ...fleet, number: at + 1 }), run, half)),
    ).sort((one, other) => one - other);
    const gaps = first.slice(1).map((at, place) => at - (first[place] ?? 0));
    for (const gap of gaps) expect(Math.abs(gap - 103)).toBeLessThanOrEqual(2);
    expect(first.at(-1)).toBeLessThanOrEqual(103_000);
  });

  it('without numbers gives each terminal a lot, anywhere in it', () => {
    const { run, waitOf } = setup();
    const share = fairShareOf(fleet);
    expect(waitOf(takeTurns(share, run, () => 0))).toBe(0);
    expect(waitOf(takeTurns(share, run, half))).toBe(Math.ceil(share.everyMs / 2));
  });

  it('holds nobody back for longer than itself, wherever the wall clock stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 42 }), fc.integer({ min: 1, max: 1000 }), (now, number) => {
        const { run, waitOf } = setup(now);
        const share = fairShareOf({ ...fleet, number });
        expect(waitOf(takeTurns(share, run, half))).toBeLessThanOrEqual(Math.ceil(share.everyMs));
      }),
    );
  });

  it('holds nobody back for longer than the line was away', () => {
    const { run, waitOf } = setup();
    expect(waitOf(takeTurns({ everyMs: hourMs }, run, () => 0.999, 8000))).toBeLessThanOrEqual(8000);
  });
});

describe('a turn that is taken', () => {
  it('is followed by the next one in its place, also after one that was made up between', () => {
    const { clock, run, waitOf } = setup();
    const pace = takeTurns({ everyMs: 1000 }, run, () => 0.2);
    clock.advance(200);
    expect(waitOf(afterTurn(pace, run, half))).toBe(1000);
    clock.advance(300);
    expect(waitOf(afterTurn(pace, run, half))).toBe(700);
    clock.advance(5000);
    expect(waitOf(afterTurn(pace, run, half))).toBe(700);
  });
});

describe('a terminal that is turned away', () => {
  it('with a share takes turns from then on, makes up the first that fails, and holds back when more do', () => {
    const { run, waitOf } = setup();
    const share = { everyMs: 1000 };
    const began = afterTurnedAway(undefined, share, run, half);
    expect(waitOf(began)).toBe(500);
    const once = afterTurnedAway(began, share, run, half);
    expect(waitOf(once)).toBe(0);
    const twice = afterTurnedAway(once, share, run, half);
    const thrice = afterTurnedAway(twice, share, run, half);
    expect([waitOf(twice), waitOf(thrice)]).toEqual([500, 1000]);
    expect(afterLetIn(thrice)).toMatchObject({ everyMs: 1000, turnedAway: 0 });
  });

  it('after a short outage takes its whole share from then on', () => {
    const { run } = setup();
    const short = takeTurns({ everyMs: hourMs }, run, half, 8000);
    expect(afterTurnedAway(short, { everyMs: hourMs }, run, half).everyMs).toBe(hourMs);
  });

  it('without a share slows down with each such answer, never past the cap, and speeds up with each other one', () => {
    const { run, waitOf } = setup();
    let pace = afterTurnedAway(undefined, undefined, run, half);
    expect(waitOf(pace)).toBe(learnedPace.baseMs);
    pace = afterTurnedAway(pace, undefined, run, half);
    expect(waitOf(pace)).toBe(2 * learnedPace.baseMs);
    for (let times = 0; times < 100; times += 1) pace = afterTurnedAway(pace, undefined, run, half);
    expect(pace.everyMs).toBe(learnedPace.capMs);
    expect(afterLetIn(pace).everyMs).toBeLessThan(learnedPace.capMs);
  });

  it('waits between half of its pace and one and a half', () => {
    const { run, waitOf } = setup();
    expect(waitOf(afterTurnedAway(undefined, undefined, run, () => 0))).toBe(learnedPace.baseMs / 2);
    expect(waitOf(afterTurnedAway(undefined, undefined, run, () => 0.9999))).toBeGreaterThan(
      1.4 * learnedPace.baseMs,
    );
  });
});

describe('the drainer', () => {
  const share = new Map([['noah', { everyMs: 600_000 }]] as const);
  const sentAfter = async (world: ReturnType<typeof createWorld>, ms: number) => {
    await world.time.pass(ms);
    return world.attempted.length;
  };

  async function returned(options: Parameters<typeof createWorld>[0], awayMs?: number) {
    const world = createWorld({ fraction: half, ...options });
    await world.time.settle();
    world.setLine('offline');
    for (let n = 0; n < 3; n += 1) world.capture('noah');
    world.setLine('online', awayMs);
    return world;
  }

  it('sends one in each turn where it shares a limit', async () => {
    const world = await returned({ shares: share });
    expect(await sentAfter(world, 299_000)).toBe(0);
    expect(await sentAfter(world, 2000)).toBe(1);
    expect(await sentAfter(world, 598_000)).toBe(1);
    expect(await sentAfter(world, 2000)).toBe(2);
  });

  it('sends all at once where it shares none, within ten seconds', async () => {
    expect(await sentAfter(await returned({}), 10_000)).toBe(3);
  });

  it('sends within ten seconds after a short outage, shared or not', async () => {
    expect(await sentAfter(await returned({ shares: share }, 8000), 10_000)).toBeGreaterThan(0);
  });

  it('keeps no turns for what is captured once all is sent', async () => {
    const world = await returned({ shares: share });
    await world.time.pass(hourMs);
    expect(world.attempted).toHaveLength(3);
    world.capture('noah');
    await world.time.settle();
    expect(world.attempted).toHaveLength(4);
  });

  it('keeps turns at the shared provider only', async () => {
    const world = await returned({ shares: share });
    world.capture('kybio');
    expect(await sentAfter(world, 10_000)).toBe(1);
  });

  it('sends at once when a person asks', async () => {
    const world = await returned({ shares: share });
    world.draining()?.sendNow();
    await world.time.settle();
    expect(world.attempted).toHaveLength(3);
  });

  it('takes turns after a start too: the power may have been away for all', async () => {
    const world = createWorld({ fraction: half, shares: share });
    world.setLine('offline');
    for (let n = 0; n < 3; n += 1) world.capture('noah');
    world.killAfter(0);
    world.restart();
    world.setLine('online');
    expect(await sentAfter(world, 299_000)).toBe(0);
    expect(await sentAfter(world, 2000)).toBe(1);
  });

  it('takes turns when a provider comes back that was down: it was down for all', async () => {
    const world = createWorld({ fraction: half, shares: share });
    await world.time.settle();
    world.provider('noah').will('down', 'down', 'down');
    for (let n = 0; n < 6; n += 1) world.capture('noah');
    // Without a share all six are there within some minutes.
    await world.time.pass(250_000);
    expect(world.counts().accepted).toBe(0);
    await world.time.pass(350_000);
    expect(world.counts().accepted).toBe(1);
  });

  it('keeps no turns for a record that nobody can send', async () => {
    const world = createWorld({ fraction: half, shares: share });
    world.setLine('offline');
    world.capture('noah', undefined, 'an operation of a later version');
    world.setLine('online');
    await world.time.pass(10_000);
    world.capture('noah');
    await world.time.settle();
    expect(world.counts().accepted).toBe(1);
  });

  it('draws no better lot when the line comes and goes', async () => {
    const lots = [0.9, 0.1];
    const world = await returned({ shares: share, fraction: () => lots[0] ?? 0 });
    await world.time.settle();
    lots.shift();
    world.setLine('offline');
    world.setLine('online');
    expect(await sentAfter(world, 300_000)).toBe(0);
    expect(await sentAfter(world, 300_000)).toBe(1);
  });

  it('slows down when it is turned away, and needs no share for it', async () => {
    const world = await returned({});
    world.provider('noah').will('busy');
    await world.time.pass(20_000 + 10_000);
    expect(world.attempted).toHaveLength(1);
    await world.time.pass(learnedPace.baseMs);
    expect(world.attempted).toHaveLength(2);
    await world.time.pass(5 * 60_000);
    expect(world.counts().accepted).toBe(3);
  });
});

/** The short form of the bench: nobody is lost or doubled, what the bench counts it can count, and each rule is worth its lines. */
import { describe, expect, it } from 'vitest';
import { createDrainer } from '../../../electron/outbox/drain/drainer.ts';
import type { DrainerParts } from '../../../electron/outbox/drain/drainer-ports.ts';
import { createFixedWindow, createTokenBucket } from './call-limit.ts';
import { createEventQueue } from './event-queue.ts';
import { turnedAwayShare } from './fleet-line.ts';
import { type FleetOptions, runFleet } from './run-fleet.ts';
import { assumedLimits, type Pacing, rulesFor, sharedProviders } from './scenarios.ts';

const kiosks = 200;
const submissions = 20;
const hourMs = 60 * 60 * 1000;
// The limit that 10,000 have in the bench, for 200.
const { noah } = sharedProviders({ ...assumedLimits, noahPerSecond: assumedLimits.noahPerSecond / 50 });

const fleet = (pacing: Pacing, options: Partial<FleetOptions> = {}) =>
  runFleet({
    provider: 'noah',
    limit: noah.limit(),
    kiosks,
    submissions,
    jitter: true,
    untilMs: 48 * hourMs,
    rulesOf: rulesFor(pacing, noah, kiosks),
    ...options,
  });

describe('a fleet that comes back in the same second', () => {
  it.each<Pacing>([
    { by: 'nothing' },
    { by: 'learning' },
    { by: 'lot' },
    { by: 'number' },
    { by: 'number', clocksOffMs: 60_000 },
    { by: 'number', stated: 0.5 },
  ])('paced by %j is sent to the last customer, and nobody is lost or doubled', async (pacing) => {
    // Two answers of a hundred are lost, so that there is something to double.
    expect(await fleet(pacing, { lostShare: 0.02 })).toMatchObject({
      isDrained: true,
      accepted: kiosks * submissions,
      lost: 0,
      doubled: 0,
      bugs: 0,
    });
  });

  it.each<Pacing>([{ by: 'learning' }, { by: 'lot' }])(
    'paced by %j is turned away less often with jitter',
    async (pacing) => {
      const shareOf = async (jitter: boolean) =>
        turnedAwayShare(await fleet(pacing, { jitter, untilMs: 3 * hourMs }));
      expect(await shareOf(true)).toBeLessThan(await shareOf(false));
    },
  );

  it('is turned away less often with a pace that is learned, and less again with one that policy states', async () => {
    const shares: number[] = [];
    for (const by of ['nothing', 'learning', 'lot'] as const)
      shares.push(turnedAwayShare(await fleet({ by }, { untilMs: 3 * hourMs })));
    expect(shares).toEqual([...shares].sort((one, other) => other - one));
    expect(shares.at(-1)).toBeLessThan(0.01);
  });

  it('that nothing limits is there within a minute', async () => {
    const limit = createTokenBucket({ perSecond: 1_000_000, burst: 1_000_000 });
    const { endedAtMs, turnedAway } = await fleet({ by: 'learning' }, { limit, lostShare: 0 });
    expect(endedAtMs).toBeLessThan(60_000);
    expect(turnedAway).toBe(0);
  });
});

describe('what the bench counts', () => {
  /** Each drainer's attempts, or what its store is told of them, changed. */
  const broken = (change: (parts: DrainerParts) => DrainerParts) =>
    fleet({ by: 'number' }, { lostShare: 0.02, drainerOf: (parts) => createDrainer(change(parts)) });

  it('is above zero for drainers that send again without asking', async () => {
    const { doubled } = await broken((parts) => ({
      ...parts,
      operations: parts.operations.map(({ facts, attempt }) => ({
        facts,
        attempt: (item, terms) => attempt(item, { ...terms, wasUnclear: false }),
      })),
    }));
    expect(doubled).toBeGreaterThan(0);
  });

  it('is above zero for drainers that take silence for a yes', async () => {
    const { lost } = await broken((parts) => ({
      ...parts,
      operations: parts.operations.map(({ facts, attempt }) => ({
        facts,
        attempt: async (item, terms) => {
          const end = await attempt(item, terms);
          return end.end === 'unclear' ? { end: 'accepted' } : end;
        },
      })),
    }));
    expect(lost).toBeGreaterThan(0);
  });

  it('is the same in every run of the same seed', async () => {
    const [one, same, other] = [
      await fleet({ by: 'learning' }, { seed: 3 }),
      await fleet({ by: 'learning' }, { seed: 3 }),
      await fleet({ by: 'learning' }, { seed: 4 }),
    ];
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
});

describe('a limit', () => {
  const admitted = (limit: ReturnType<typeof createTokenBucket>, times: readonly number[]) =>
    times.map((at) => limit.admit(at).admitted);

  it('as a bucket lets in what it holds, and then as it fills', () => {
    const bucket = createTokenBucket({ perSecond: 1, burst: 2 });
    expect(admitted(bucket, [0, 0, 0, 500, 1000, 1000])).toEqual([true, true, false, false, true, false]);
  });

  it('as a window lets in so many, and says how long the rest is', () => {
    const window = createFixedWindow({ calls: 1, windowMs: 60_000 });
    expect(window.admit(5000)).toEqual({ admitted: true });
    expect(window.admit(5001)).toEqual({ admitted: false, retryAfterMs: 60_000 });
    expect(window.admit(64_000)).toEqual({ admitted: false, retryAfterMs: 1000 });
    expect(window.admit(65_000)).toEqual({ admitted: true });
  });
});

describe('virtual time', () => {
  it('lets things happen in the order of their times, and leaves out what was taken back', async () => {
    const { timer, run, clock } = createEventQueue();
    const seen: string[] = [];
    const note = (what: string) => () => void seen.push(`${what} at ${clock.monotonic()}`);
    const times = [70, 30, 90, 10, 50, 20, 80, 40, 60];
    for (const at of times) timer(at, note('event'));
    timer(55, note('taken back'))();
    timer(30, () => timer(5, note('later')));
    await run(85, () => false);
    expect(seen).toEqual([
      ...[10, 20, 30].map((at) => `event at ${at}`),
      'later at 35',
      ...[40, 50, 60, 70, 80].map((at) => `event at ${at}`),
    ]);
  });
});

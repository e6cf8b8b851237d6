/**
 * The outbox against a model: whatever is captured, answered, lost, killed and set wrong, in whatever order, everyone who
 * was captured is somewhere, nobody is lost, and nobody is there twice. Lost and doubled are counted from the providers'
 * own logs, never from what the terminal believes.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDrainer } from '../../../../electron/outbox/drain/drainer.ts';
import type { DrainerParts } from '../../../../electron/outbox/drain/drainer-ports.ts';
import { type SubmissionCounts, SubmissionState } from '../../../../shared/domain/submission.ts';
import { faults } from './provider-model.ts';
import { createWorld, type Verdict, type World, worldProviders } from './world.ts';

/** Set `MODEL_RUNS` for a night's work. */
const runs = Number(process.env.MODEL_RUNS ?? 150);

const dayMs = 24 * 60 * 60 * 1000;

const provider = fc.constantFrom(...worldProviders);
const someFaults = fc.array(fc.constantFrom(...faults), { maxLength: 4, size: 'max' });
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('capture' as const),
      provider,
      sameCustomer: fc.boolean(),
      faults: someFaults,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.oneof(fc.nat(3000), fc.nat(120_000), fc.nat(2 * 60 * 60 * 1000)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      afterSteps: fc.nat(25),
      clockMovesMs: fc.constantFrom(0, 0, -dayMs, dayMs),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set-clock' as const),
      byMs: fc.constantFrom(-dayMs, dayMs, -3000, 60_000),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('line' as const),
      line: fc.constantFrom('online' as const, 'offline' as const, 'unknown' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'send-now' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('person' as const),
      event: fc.constantFrom('cancelled' as const, 'released' as const),
      which: fc.nat(50),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('disk' as const),
      disk: fc.constantFrom('works', 'refuses', 'keeps and says it did not'),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const story = fc.array(step, { minLength: 10, maxLength: 60, size: 'max' });

const oneCustomer = '00000000-0000-4000-8000-00000000000a' as Parameters<World['capture']>[1];

async function play(world: World, one: Step): Promise<void> {
  switch (one.do) {
    case 'capture':
      world.provider(one.provider).will(...one.faults);
      world.capture(one.provider, one.sameCustomer ? oneCustomer : undefined);
      break;
    case 'wait':
      await world.time.pass(one.ms);
      break;
    case 'kill':
      world.killAfter(one.afterSteps, one.clockMovesMs);
      break;
    case 'set-clock':
      world.time.clock.setWallClock(world.time.clock.now() + one.byMs);
      break;
    case 'line':
      world.setLine(one.line);
      break;
    case 'send-now':
      world.draining()?.sendNow();
      break;
    case 'person': {
      const target = world.all()[one.which];
      if (target) world.move(target.submission.submissionId, one.event);
      break;
    }
    case 'disk':
      world.setDisk(one.disk);
      break;
  }
  await world.time.settle();
  if (world.isDead()) {
    world.restart();
    await world.time.settle();
  }
}

/** Nothing is wrong any more, people have looked after what asked for them, and two days pass. */
async function makeWell(world: World): Promise<void> {
  world.setDisk('works');
  for (const one of worldProviders) world.provider(one).heal();
  world.setLine('online');
  world.restart();
  for (let round = 0; round < 2; round += 1) {
    await world.time.pass(dayMs);
    for (const { submission } of world.all()) {
      world.move(submission.submissionId, 'released');
      world.askAgain(submission.submissionId);
    }
    world.draining()?.sendNow();
    await world.time.pass(dayMs);
  }
}

async function playAll(world: World, steps: readonly Step[], check: () => void = () => {}): Promise<Verdict> {
  for (const one of steps) {
    await play(world, one);
    check();
  }
  await makeWell(world);
  check();
  return world.verdict();
}

/** Everybody past draft, wherever they are. Held against a count of its own: a sum compared with itself always holds. */
const countCaptured = (counts: SubmissionCounts): number =>
  SubmissionState.options.reduce((sum, state) => (state === 'draft' ? sum : sum + counts[state]), 0);

describe('whatever happens', () => {
  it('everyone who was captured is somewhere, nobody is lost, nobody is there twice', async () => {
    const seen = { attempts: 0, inDoubt: 0, kills: 0 };
    await fc.assert(
      fc.asyncProperty(
        story,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        async (steps, luck) => {
          const world = createWorld({ fraction: () => luck.next().value });
          const verdict = await playAll(world, steps, () => {
            expect(countCaptured(world.counts())).toBe(world.captured());
            expect(world.verdict()).toEqual({ lost: 0, duplicated: 0 });
          });
          expect(verdict).toEqual({ lost: 0, duplicated: 0 });
          // And it comes to an end: with nothing in the way, nothing is left.
          const left = world
            .all()
            .filter(({ submission }) => !['accepted', 'rejected', 'cancelled'].includes(submission.state));
          expect(left).toEqual([]);
          const moved = world.bugs.filter((bug) => String(bug).includes('was moved while'));
          expect(moved).toEqual([]);
          await world.draining()?.stop();
          seen.attempts += world.attempted.length;
          seen.inDoubt += world.inDoubt();
          seen.kills += world.kills();
        },
      ),
      { numRuns: runs },
    );
    // Stories in which nothing goes wrong would prove nothing.
    expect(seen.attempts).toBeGreaterThan(runs);
    expect(seen.inDoubt).toBeGreaterThan(runs);
    expect(seen.kills).toBeGreaterThan(runs);
  });
});

describe('a drainer that is broken on purpose is found out', () => {
  /** The sum over many stories, the same in every run of the test. */
  async function sumOver(breakIt: (parts: DrainerParts) => DrainerParts): Promise<Verdict> {
    const stories = fc.sample(story, { seed: 7, numRuns: 60 });
    let sum: Verdict = { lost: 0, duplicated: 0 };
    for (const steps of stories) {
      const world = createWorld({ drainerOf: (parts) => createDrainer(breakIt(parts)) });
      const { lost, duplicated } = await playAll(world, steps);
      sum = { lost: sum.lost + lost, duplicated: sum.duplicated + duplicated };
    }
    return sum;
  }

  it('the whole one is not', async () => {
    expect(await sumOver((parts) => parts)).toEqual({ lost: 0, duplicated: 0 });
  });

  it('one that takes silence for a yes loses people', async () => {
    const { lost } = await sumOver((parts) => ({
      ...parts,
      store: {
        ...parts.store,
        put: (before, after) =>
          parts.store.put(before, after.state === 'unknown' ? { ...after, state: 'accepted' } : after),
      },
    }));
    expect(lost).toBeGreaterThan(0);
  });

  it('one that sends again without asking doubles people', async () => {
    const { duplicated } = await sumOver((parts) => ({
      ...parts,
      operations: parts.operations.map((operation) => ({
        ...operation,
        attempt: (item, terms) => operation.attempt(item, { ...terms, wasUnclear: false }),
      })),
    }));
    expect(duplicated).toBeGreaterThan(0);
  });

  it('one that asks before a lost request can have arrived doubles people', async () => {
    const { duplicated } = await sumOver((parts) => ({
      ...parts,
      store: {
        ...parts.store,
        put: (before, after) => {
          const { notBefore, ...schedule } = after.schedule;
          return parts.store.put(before, notBefore?.kind === 'quiet' ? { ...after, schedule } : after);
        },
      },
    }));
    expect(duplicated).toBeGreaterThan(0);
  });
});

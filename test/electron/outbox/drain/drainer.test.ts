import { describe, expect, it } from 'vitest';
import type { DrainItem } from '../../../../electron/outbox/drain/drain-item.ts';
import type { DrainOperation } from '../../../../electron/outbox/drain/drainer-ports.ts';
import { leaseMs, quietMs } from '../../../../electron/outbox/drain/lease.ts';
import type { AttendedOperation, UnattendedOperation } from '../../../../electron/providers/provider.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import type { Fault } from './provider-model.ts';
import { createWorld, type World } from './world.ts';

const oneCustomer = '00000000-0000-4000-8000-00000000000a' as ApplicationId;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

async function started(options?: Parameters<typeof createWorld>[0]): Promise<World> {
  const world = createWorld(options);
  await world.time.settle();
  return world;
}
const stateOf = (world: World, id: SubmissionId) => world.find(id).submission.state;
const scheduleOf = (world: World, id: SubmissionId) => world.find(id).schedule;
const triesOf = (world: World, id: SubmissionId) => world.attempted.filter((one) => one === id).length;

describe('what is due', () => {
  it('is sent at once, without anybody asking', async () => {
    const world = await started();
    const id = world.capture('kybio');
    await world.time.settle();
    expect(stateOf(world, id)).toBe('accepted');
  });

  it('is sent one at a time per provider, and providers side by side', async () => {
    const world = await started();
    for (let n = 0; n < 10; n += 1)
      for (const provider of ['kybio', 'yativo', 'noah'] as const) world.capture(provider);
    await world.time.pass(minuteMs);
    expect(world.counts().accepted).toBe(30);
    expect(world.mostInFlight()).toBe(3);
  });

  it('is sent one at a time per customer', async () => {
    const world = await started();
    for (const provider of ['kybio', 'yativo', 'noah'] as const) world.capture(provider, oneCustomer);
    await world.time.pass(minuteMs);
    expect(world.counts().accepted).toBe(3);
    expect(world.mostInFlight()).toBe(1);
  });

  it("waits for what was captured before it for the same customer and provider, and not for other customers'", async () => {
    const world = await started();
    world.provider('kybio').will('lost-before');
    const first = world.capture('kybio', oneCustomer);
    const second = world.capture('kybio', oneCustomer);
    const other = world.capture('kybio');
    await world.time.pass(quietMs / 2);
    expect([first, second, other].map((id) => stateOf(world, id))).toEqual([
      'unknown',
      'waiting',
      'accepted',
    ]);
    await world.time.pass(quietMs);
    expect([first, second].map((id) => stateOf(world, id))).toEqual(['accepted', 'accepted']);
    expect(world.attempted.filter((id) => id !== other)).toEqual([first, first, second]);
  });

  it.each(['lost-before', 'lost-after', 'late', 'garbled-after', 'throws-after', 'hangs-after'] as const)(
    'comes once, after an answer that was "%s"',
    async (fault) => {
      const world = await started();
      world.provider('kybio').will(fault);
      const id = world.capture('kybio');
      await world.time.pass(leaseMs + hourMs);
      expect(stateOf(world, id)).toBe('accepted');
      expect(world.provider('kybio').commits).toHaveLength(1);
    },
  );

  it('is not looked for before a lost request can have arrived, whoever presses "send now"', async () => {
    const world = await started();
    world.provider('kybio').will('late');
    const id = world.capture('kybio');
    await world.time.pass(quietMs / 2);
    world.draining()?.sendNow();
    await world.time.settle();
    expect(triesOf(world, id)).toBe(1);
    await world.time.pass(quietMs);
    expect(world.provider('kybio').commits).toHaveLength(1);
  });

  it('that hangs gives its place up when its lease is over', async () => {
    const world = await started();
    world.provider('kybio').will('hangs-after');
    const hanging = world.capture('kybio');
    const next = world.capture('kybio');
    await world.time.pass(leaseMs - 1);
    expect([hanging, next].map((id) => stateOf(world, id))).toEqual(['sending', 'waiting']);
    expect(world.leases[0]?.aborted).toBe(false);
    await world.time.pass(1);
    expect([hanging, next].map((id) => stateOf(world, id))).toEqual(['unknown', 'accepted']);
    // It may wake up yet: its further calls are refused by this.
    expect(world.leases[0]?.aborted).toBe(true);
  });

  it('is not sent when somebody else moved it just before', async () => {
    const world = await started();
    world.setLine('offline');
    const id = world.capture('kybio');
    world.afterNextList(() => world.move(id, 'cancelled'));
    world.setLine('online');
    await world.time.pass(10_000);
    expect(stateOf(world, id)).toBe('cancelled');
    expect(world.attempted).toEqual([]);
  });

  it('is left to the counter while its visit is open, and holds back what came after it', async () => {
    const world = await started();
    world.atCounter.add(oneCustomer);
    const ids = [world.capture('kybio', oneCustomer), world.capture('kybio', oneCustomer)];
    await world.time.pass(hourMs);
    expect(world.attempted).toEqual([]);
    world.atCounter.delete(oneCustomer);
    world.draining()?.poke();
    await world.time.settle();
    expect(world.attempted).toEqual(ids);
  });

  it('and that nobody knows how to send is kept, reported, and holds back what came after it', async () => {
    const world = await started();
    world.setLine('offline');
    const stranger = world.capture('kybio', oneCustomer, 'an operation of a later version');
    const next = world.capture('kybio', oneCustomer);
    world.restart();
    world.setLine('online');
    await world.time.pass(hourMs);
    expect([stranger, next].map((id) => stateOf(world, id))).toEqual(['waiting', 'waiting']);
    expect(world.bugs.map(String)).toEqual([expect.stringContaining('an operation of a later version')]);
  });
});

describe('what is captured in the moment in which the drainer goes to rest', () => {
  it('is sent at once all the same', async () => {
    const world = await started();
    const ids: SubmissionId[] = [];
    // One list for the pass, one to see what falls due next.
    world.afterNextList(() => world.afterNextList(() => ids.push(world.capture('noah'))));
    world.draining()?.poke();
    await world.time.settle();
    expect(ids.map((id) => stateOf(world, id))).toEqual(['accepted']);
  });
});

describe('an attempt that hangs', () => {
  it('holds up its own provider only: others go on with what is captured, and with what falls due', async () => {
    const world = await started();
    world.provider('kybio').will('hangs-after');
    world.provider('yativo').will('down');
    const hanging = world.capture('kybio');
    const retried = world.capture('yativo');
    await world.time.settle();
    const fresh = world.capture('noah');
    await world.time.settle();
    expect(stateOf(world, fresh)).toBe('accepted');
    await world.time.pass(5000);
    expect([hanging, retried].map((id) => stateOf(world, id))).toEqual(['sending', 'accepted']);
  });
});

describe('one bad record among a hundred', () => {
  it.each<[string, Fault]>([
    ['is refused', 'refused'],
    ["can't be read", 'unreadable'],
    ['gets no answer', 'lost-before'],
    ['brings the adapter down', 'throws-after'],
    ['is answered with rubbish', 'garbled-after'],
  ])('that %s costs the others one attempt at most', async (_what, fault) => {
    const world = await started({ fraction: () => 0 });
    world.setLine('offline');
    const poison = world.capture('kybio');
    for (let n = 0; n < 99; n += 1) world.capture('kybio');
    const model = world.provider('kybio');
    const others = () => world.all().filter(({ submission }) => submission.submissionId !== poison);
    // The poison is first in line; whoever comes after it meets a healthy provider.
    model.will(fault);
    world.setLine('online');
    await world.time.pass(10_000);
    expect(others().every(({ submission }) => submission.state === 'accepted')).toBe(true);
    const lastOther = world.attempted.findLastIndex((id) => id !== poison);
    expect(world.attempted.slice(0, lastOther + 1).filter((id) => id === poison)).toHaveLength(1);
  });

  it('is not the one by which a provider is tried again', async () => {
    const world = await started({ fraction: () => 0 });
    world.setLine('offline');
    const poisons = [world.capture('kybio'), world.capture('kybio'), world.capture('kybio')];
    const good = world.capture('kybio');
    world.provider('kybio').will('down', 'down', 'down');
    world.setLine('online');
    await world.time.pass(minuteMs);
    expect(world.attempted.slice(0, 4)).toEqual([...poisons, good]);
  });
});

describe('trouble that concerns everyone', () => {
  it.each(['offline', 'not-trusted', 'clock-wrong'] as const)(
    '(%s) stops everyone and burns no try',
    async (fault) => {
      const world = await started({ fraction: () => 0.5 });
      world.setLine('offline');
      const first = world.capture('kybio');
      for (let n = 0; n < 20; n += 1) world.capture('kybio');
      world.provider('kybio').will(fault);
      world.setLine('online');
      await world.time.pass(3000);
      expect(world.attempted).toEqual([first]);
      expect(scheduleOf(world, first)).toMatchObject({ tries: 0 });
      await world.time.pass(10_000);
      expect(world.counts().accepted).toBe(21);
    },
  );

  it("that is one provider's alone holds the others up twice at most, not once for each of its records", async () => {
    const world = await started({ fraction: () => 0.5 });
    world.setLine('offline');
    for (let n = 0; n < 20; n += 1) world.capture('kybio');
    for (let n = 0; n < 20; n += 1) world.capture('noah');
    world.provider('kybio').will(...Array.from({ length: 40 }, () => 'not-trusted' as const));
    world.setLine('online');
    await world.time.pass(15_000);
    const accepted = world.all().filter(({ submission }) => submission.state === 'accepted');
    expect(accepted.map(({ submission }) => submission.provider)).toEqual(
      Array.from({ length: 20 }, () => 'noah'),
    );
    expect(world.provider('kybio').calls()).toBeLessThanOrEqual(4);
    // The line has proved itself since: from now on it is that provider's own affair.
    const late = world.capture('noah');
    await world.time.settle();
    expect(stateOf(world, late)).toBe('accepted');
  });

  it('nothing is tried without a line, and what waits leaves within ten seconds of its return', async () => {
    for (const luck of [0, 0.5, 0.999]) {
      const world = await started({ fraction: () => luck });
      world.provider('kybio').will('down', 'down', 'down', 'down');
      const ids = [
        world.capture('kybio'),
        world.capture('kybio'),
        world.capture('kybio'),
        world.capture('noah'),
      ];
      await world.time.settle();
      world.setLine('offline');
      const before = world.attempted.length;
      await world.time.pass(dayMs);
      expect(world.attempted).toHaveLength(before);
      world.provider('kybio').heal();
      world.setLine('online');
      await world.time.pass(10_000);
      expect(ids.map((id) => stateOf(world, id))).toEqual(ids.map(() => 'accepted'));
    }
  });

  it('kiosks that get their line back together do not all send in the same second', async () => {
    const firstSentAfter = async (luck: number) => {
      const world = await started({ fraction: () => luck });
      world.setLine('offline');
      world.capture('noah');
      await world.time.settle();
      world.setLine('online');
      const began = world.time.clock.monotonic();
      while (world.attempted.length === 0) await world.time.pass(100);
      return world.time.clock.monotonic() - began;
    };
    expect(await firstSentAfter(0.999)).toBeGreaterThan((await firstSentAfter(0.1)) + 3000);
  });
});

describe('a provider that does not answer', () => {
  it('is left alone after three in a row, while another one works', async () => {
    const world = await started();
    world.setLine('offline');
    for (let n = 0; n < 20; n += 1) world.capture('kybio');
    for (let n = 0; n < 20; n += 1) world.capture('noah');
    world.provider('kybio').will(...Array.from({ length: 100 }, () => 'down' as const));
    world.setLine('online');
    await world.time.pass(10_000);
    expect(world.provider('noah').commits).toHaveLength(20);
    expect(world.provider('kybio').calls()).toBe(3);
  });

  it('is asked with one record when its rest is over, and with all once that one got through', async () => {
    const world = await started();
    world.setLine('offline');
    for (let n = 0; n < 20; n += 1) world.capture('kybio');
    world.provider('kybio').will('down', 'down', 'down', 'down');
    world.setLine('online');
    await world.time.pass(30_000);
    expect(world.provider('kybio').calls()).toBe(4);
    await world.time.pass(5 * minuteMs);
    expect(world.counts().accepted).toBe(20);
  });

  it('is left alone for as long as it asks, whoever presses "send now"', async () => {
    const world = await started({ fraction: () => 0 });
    world.provider('kybio').will('busy');
    const id = world.capture('kybio');
    await world.time.pass(19_000);
    world.draining()?.sendNow();
    await world.time.settle();
    expect(triesOf(world, id)).toBe(1);
    await world.time.pass(1000);
    expect(stateOf(world, id)).toBe('accepted');
  });

  it('is left alone over a restart too', async () => {
    const world = await started();
    world.provider('kybio').will('down', 'down', 'down', 'down');
    for (let n = 0; n < 4; n += 1) world.capture('kybio');
    await world.time.settle();
    world.restart();
    await world.time.pass(5000);
    expect(world.provider('kybio').calls()).toBe(3);
  });
});

describe('"send now"', () => {
  it.each(['down', 'offline'] as const)('ends every wait of our own, after "%s"', async (fault) => {
    const world = await started({ fraction: () => 0.9 });
    world.provider('kybio').will(fault, fault, fault);
    const ids = [world.capture('kybio'), world.capture('kybio'), world.capture('kybio')];
    await world.time.settle();
    expect(world.counts().accepted).toBe(0);
    world.provider('kybio').heal();
    world.draining()?.sendNow();
    await world.time.settle();
    expect(ids.map((id) => stateOf(world, id))).toEqual(['accepted', 'accepted', 'accepted']);
  });
});

describe('credentials that are not taken', () => {
  it('are read afresh once, without a word, and then it goes on', async () => {
    const world = await started();
    world.provider('yativo').will('credentials');
    const id = world.capture('yativo');
    await world.time.settle();
    expect(world.refreshed).toEqual(['yativo']);
    expect(world.alerts).toEqual([]);
    expect(stateOf(world, id)).toBe('accepted');
  });

  it('raise one alarm and keep every record; other providers go on', async () => {
    const world = await started();
    world.setLine('offline');
    world.provider('yativo').will(...Array.from({ length: 50 }, () => 'credentials' as const));
    for (let n = 0; n < 10; n += 1) world.capture('yativo');
    world.capture('noah');
    world.setLine('online');
    await world.time.pass(150 * minuteMs);
    expect(world.refreshed).toEqual(['yativo']);
    expect(world.alerts).toEqual(['yativo']);
    // Once, once more when they were read afresh, and then once an hour: an account that locks itself stays open.
    expect(world.provider('yativo').calls()).toBe(4);
    expect(world.counts()).toMatchObject({ waiting: 10, accepted: 1 });
  });

  it('are tried again as soon as they were changed', async () => {
    const world = await started();
    world.provider('yativo').will('credentials', 'credentials');
    const id = world.capture('yativo');
    await world.time.settle();
    expect(stateOf(world, id)).toBe('waiting');
    world.draining()?.credentialsChanged('yativo');
    await world.time.settle();
    expect(stateOf(world, id)).toBe('accepted');
  });
});

describe('a person is asked', () => {
  it('after so many attempts that settled nothing, and not before; then it is left alone', async () => {
    const world = await started();
    world.provider('kybio').will(...Array.from({ length: 6 }, () => 'lost-before' as const));
    const id = world.capture('kybio');
    await world.time.pass(dayMs);
    expect(triesOf(world, id)).toBe(6);
    expect(stateOf(world, id)).toBe('unknown');
    expect(scheduleOf(world, id)).toMatchObject({ asksPerson: true });
  });

  it("when a record can't be read; released, it is as unclear as it was", async () => {
    const world = await started();
    world.provider('kybio').will('lost-after', 'unreadable');
    const id = world.capture('kybio');
    await world.time.pass(hourMs);
    expect(stateOf(world, id)).toBe('quarantined');
    world.move(id, 'released');
    world.draining()?.poke();
    await world.time.settle();
    expect(stateOf(world, id)).toBe('accepted');
    expect(world.provider('kybio').commits).toHaveLength(1);
  });
});

describe('an identity that is used up', () => {
  it('is replaced by a new submission, once', async () => {
    const world = await started();
    world.provider('kybio').will('used-up');
    const id = world.capture('kybio');
    await world.time.pass(minuteMs);
    expect(world.counts()).toMatchObject({ cancelled: 1, accepted: 1 });
    expect(stateOf(world, id)).toBe('cancelled');
  });
});

describe('when the program is killed', () => {
  it('what was being sent is looked for first, after a quiet time that no clock can shorten', async () => {
    for (const clockMovesMs of [-dayMs, 0, dayMs]) {
      const world = await started();
      world.provider('kybio').will('lost-after');
      const id = world.capture('kybio');
      // Listed, leased, and on its way: killed before the answer is kept.
      world.killAfter(4, clockMovesMs);
      await world.time.settle();
      world.restart();
      await world.time.pass(quietMs - 1);
      expect(stateOf(world, id)).toBe('unknown');
      expect(scheduleOf(world, id).unclear).toBe(true);
      await world.time.pass(2000);
      expect(stateOf(world, id)).toBe('accepted');
      expect(world.provider('kybio').commits).toHaveLength(1);
    }
  });

  it('what waits is sent after eight days, whatever the clock did', async () => {
    const world = await started();
    world.setLine('offline');
    const id = world.capture('noah');
    world.killAfter(0, 8 * dayMs);
    world.restart();
    world.setLine('online');
    await world.time.pass(10_000);
    expect(stateOf(world, id)).toBe('accepted');
  });

  it('a backoff that a clock set back by a day would stretch is not believed', async () => {
    const world = await started();
    world.provider('noah').will('down');
    const id = world.capture('noah');
    await world.time.settle();
    world.killAfter(0, -dayMs);
    world.restart();
    await world.time.pass(2000);
    expect(stateOf(world, id)).toBe('accepted');
  });
});

describe('a disk that takes nothing', () => {
  it('stops the sending, and what had ended is kept as soon as it takes something again', async () => {
    const world = await started();
    const id = world.capture('kybio');
    world.setDisk('refuses');
    await world.time.pass(hourMs);
    expect(world.provider('kybio').calls()).toBe(0);
    expect(world.bugs.length).toBeGreaterThan(0);
    world.setDisk('works');
    await world.time.pass(2 * minuteMs);
    expect(stateOf(world, id)).toBe('accepted');
    expect(world.provider('kybio').commits).toHaveLength(1);
  });
});

describe('a disk that fails while something is being sent', () => {
  it.each(['refuses', 'keeps and says it did not'] as const)(
    '(%s) makes nobody come twice, and needs no restart',
    async (disk) => {
      const world = await started();
      world.provider('kybio').will('hangs-after');
      const id = world.capture('kybio');
      await world.time.pass(leaseMs - 1000);
      world.setDisk(disk);
      await world.time.pass(hourMs);
      world.setDisk('works');
      await world.time.pass(hourMs);
      expect(stateOf(world, id)).toBe('accepted');
      expect(world.provider('kybio').commits).toHaveLength(1);
      expect(world.bugs.filter((bug) => String(bug).includes('was moved'))).toEqual([]);
    },
  );
});

describe('a disk that keeps a lease and says it did not', () => {
  it('leaves nobody in flight: nothing was sent, and it waits again', async () => {
    const world = await started();
    world.afterNextList(() => world.setDisk('keeps and says it did not'));
    const id = world.capture('kybio');
    await world.time.settle();
    expect(stateOf(world, id)).toBe('sending');
    world.setDisk('works');
    await world.time.pass(2 * minuteMs);
    expect(stateOf(world, id)).toBe('accepted');
    expect(world.attempted).toEqual([id]);
  });
});

describe('stopping', () => {
  it('begins nothing new and waits for what is in flight', async () => {
    const world = await started();
    world.provider('kybio').will('hangs-after');
    const first = world.capture('kybio');
    await world.time.settle();
    world.capture('kybio');
    let isStopped = false;
    void world
      .draining()
      ?.stop()
      .then(() => {
        isStopped = true;
      });
    await world.time.settle();
    expect(isStopped).toBe(false);
    await world.time.pass(leaseMs);
    expect(isStopped).toBe(true);
    expect(stateOf(world, first)).toBe('unknown');
    await world.time.pass(dayMs);
    expect(world.attempted).toEqual([first]);
  });
});

describe('an operation that needs the customer', () => {
  it('has no way into the drainer: it does not compile', () => {
    const attempt: DrainOperation['attempt'] = async () => ({ end: 'accepted' });
    const facts = (
      unattended: UnattendedOperation<string, string>,
      attended: AttendedOperation<string, string>,
    ): readonly DrainOperation[] => [
      { facts: unattended, attempt },
      // @ts-expect-error An operation that asks for the customer's presence must not be sent unattended.
      { facts: attended, attempt },
    ];
    const item = (unattended: DrainItem): DrainItem => ({
      ...unattended,
      // @ts-expect-error A record that waits for its customer is nothing that the drainer could be handed.
      presence: 'customer',
    });
    expect([facts, item]).toHaveLength(2);
  });
});

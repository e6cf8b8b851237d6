/** From one record to the next: taken in the same run as the end of the one before, read meanwhile, and only after a good end. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type DrainItem, freshSchedule } from '../../../../electron/outbox/drain/drain-item.ts';
import { createDrainer } from '../../../../electron/outbox/drain/drainer.ts';
import { beginRun } from '../../../../electron/outbox/drain/moment.ts';
import type { AttemptEnd } from '../../../../electron/outbox/drain/settle-attempt.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import { fail } from '../../../../shared/failure.ts';
import { createVirtualTime } from './virtual-time.ts';

const accepted: AttemptEnd = { end: 'accepted' };
const refusedCredentials: AttemptEnd = {
  ...{ end: 'refused', failure: fail('credentials-refused') },
  fields: [],
};

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** One provider with records, whose attempts and disk a test ends by hand. */
function withRecords(count: number) {
  const time = createVirtualTime();
  const items: DrainItem[] = Array.from({ length: count }, (_none, at) => ({
    submissionId: `s-${at}` as SubmissionId,
    applicationId: `a-${at}` as ApplicationId,
    ...{ provider: 'noah', operation: 'put', outcomeClass: 'natural-idempotent', presence: 'none' },
    ...{ state: 'waiting', attempts: 0, schedule: freshSchedule },
  }));
  /** What happened, in its order; one list for each run to the end of what was decided. */
  const decided: string[][] = [];
  let gathering: string[] | undefined;
  const decide = (what: string) => {
    if (!gathering) {
      const fresh: string[] = [];
      gathering = fresh;
      process.nextTick(() => {
        decided.push(fresh);
        gathering = undefined;
      });
    }
    gathering.push(what);
  };
  const settle = async () => {
    for (let turns = 0; turns < 5; turns += 1) await time.settle();
  };
  const ends = new Map<string, (end: AttemptEnd) => void>();
  const ahead: (string | undefined)[] = [];
  const bugs: unknown[] = [];
  let isDiskStill = false;
  let goOn = Promise.withResolvers<void>();
  const drainer = createDrainer({
    run: beginRun(time.clock, { uuid: randomUUID }),
    fraction: () => 0.5,
    timer: time.timer,
    store: {
      list: async () => {
        await turn();
        return [...items];
      },
      peek: () => [...items],
      put: async (before, after) => {
        const place = items.findIndex(({ submissionId }) => submissionId === before.submissionId);
        if (items[place]?.state !== before.state) return false;
        items[place] = after;
        decide(`${after.submissionId} ${after.state}`);
        if (isDiskStill) await goOn.promise;
        // A flush takes longer than any deciding.
        await turn();
        return true;
      },
      reissue: async () => {},
      readCircuits: async () => new Map(),
      putCircuit: async () => {},
    },
    operations: [
      {
        facts: {
          ...{ provider: 'noah', operation: 'put', outcomeClass: 'natural-idempotent', presence: 'none' },
        },
        attempt: ({ submissionId }) => new Promise((resolve) => void ends.set(submissionId, resolve)),
        readAhead: (item) => void ahead.push(item?.submissionId),
      },
    ],
    line: () => 'online',
    isAtCounter: () => false,
    refreshCredentials: () => new Promise(() => {}),
    onAlert: () => {},
    onBug: (error) => void bugs.push(error),
  });
  return {
    ...{ settle, items, decided, ends, ahead, bugs, drainer },
    end: async (submissionId: string, end: AttemptEnd) => {
      ends.get(submissionId)?.(end);
      await settle();
    },
    standStill: () => {
      isDiskStill = true;
    },
    letGo: async () => {
      isDiskStill = false;
      goOn.resolve();
      goOn = Promise.withResolvers();
      await settle();
    },
  };
}

it('takes the next lease together with how the one before ended', async () => {
  const { drainer, settle, decided, end, bugs } = withRecords(3);
  const pass = drainer.pass();
  await settle();
  await end('s-0', accepted);
  await end('s-1', accepted);
  await end('s-2', accepted);
  await pass;
  expect(decided).toEqual([
    ['s-0 sending'],
    ['s-0 accepted', 's-1 sending'],
    ['s-1 accepted', 's-2 sending'],
    ['s-2 accepted'],
  ]);
  expect(bugs).toEqual([]);
});

it('calls nobody before the lease is on the disk, and does not end before the end is', async () => {
  const { drainer, settle, ends, end, standStill, letGo } = withRecords(2);
  let isOver = false;
  const pass = drainer.pass().then(() => {
    isOver = true;
  });
  await settle();
  standStill();
  await end('s-0', accepted);
  expect([...ends.keys()]).toEqual(['s-0']);
  await letGo();
  expect([...ends.keys()]).toEqual(['s-0', 's-1']);
  standStill();
  await end('s-1', accepted);
  expect(isOver).toBe(false);
  await letGo();
  await pass;
  expect(isOver).toBe(true);
});

it('takes nobody’s lease with an end after which the credentials are looked after first', async () => {
  const { drainer, settle, ends, end } = withRecords(2);
  void drainer.pass();
  await settle();
  await end('s-0', refusedCredentials);
  expect([...ends.keys()]).toEqual(['s-0']);
});

it('reads the next one while one is on its way, one at a time, and keeps nothing of it afterwards', async () => {
  const { drainer, settle, ahead, end } = withRecords(3);
  const pass = drainer.pass();
  await settle();
  expect(ahead).toEqual(['s-1']);
  await end('s-0', accepted);
  expect(ahead).toEqual(['s-1', 's-2']);
  await end('s-1', accepted);
  await end('s-2', accepted);
  await pass;
  expect(ahead).toEqual(['s-1', 's-2', undefined, undefined]);
});

it('lets go of what was read where it will not be sent now', async () => {
  const { drainer, settle, ahead, end } = withRecords(2);
  void drainer.pass();
  await settle();
  await end('s-0', refusedCredentials);
  expect(ahead).toEqual(['s-1', undefined]);
});

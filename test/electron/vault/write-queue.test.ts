import { expect, it } from 'vitest';
import type { VaultPort, VaultWrite } from '../../../electron/vault/vault-port.ts';
import { createWriteQueue } from '../../../electron/vault/write-queue.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';

type Answer = Awaited<ReturnType<VaultPort['write']>>;

/** A disk whose answers a test gives one by one. */
function scriptedDisk() {
  const asked: {
    readonly names: readonly string[];
    readonly answer: (answer: Answer) => void;
    readonly throws: (error: unknown) => void;
  }[] = [];
  const bugs: unknown[] = [];
  const queue = createWriteQueue({
    vault: {
      write: (writes) =>
        new Promise((resolve, reject) => {
          asked.push({
            names: writes.map((one) => (one.write === 'count' ? one.name : '?')),
            answer: resolve,
            throws: reject,
          });
        }),
    },
    onBug: (error) => void bugs.push(error),
  });
  const add = (...names: readonly string[]) =>
    queue.add(...names.map((name): VaultWrite => ({ write: 'count', name, atLeast: 1 })));
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { asked, bugs, queue, add, turn, names: () => asked.map(({ names }) => names) };
}

it('changes of one synchronous run are one transaction, and reach the disk without being asked to', async () => {
  const { add, turn, names } = scriptedDisk();
  add('a');
  add('b', 'c');
  await turn();
  expect(names()).toEqual([['a', 'b', 'c']]);
});

it('one transaction at a time, in the order in which the changes came', async () => {
  const { add, asked, turn, names, queue } = scriptedDisk();
  add('a');
  await turn();
  add('b');
  const settled = queue.settled();
  await turn();
  expect(names()).toEqual([['a']]);
  asked[0]?.answer(ok());
  await turn();
  expect(names()).toEqual([['a'], ['b']]);
  asked[1]?.answer(ok());
  expect(await settled).toEqual(ok());
});

it('is not settled before the disk has answered for everything that was added before', async () => {
  const { add, asked, turn, queue } = scriptedDisk();
  add('a');
  await turn();
  add('b');
  let isSettled = false;
  const settled = queue.settled().then((result) => {
    isSettled = true;
    return result;
  });
  asked[0]?.answer(ok());
  await turn();
  expect(isSettled).toBe(false);
  asked[1]?.answer(ok());
  expect(await settled).toEqual(ok());
});

it.each(['storage-full', 'storage-unavailable'] as const)(
  'what is refused (%s) stays first, and is tried again as it was by who asks next',
  async (code) => {
    const { add, asked, turn, names, queue, bugs } = scriptedDisk();
    add('a', 'b');
    const first = queue.settled();
    await turn();
    asked[0]?.answer(err(fail(code)));
    expect(await first).toEqual(err(fail(code)));
    add('c');
    const second = queue.settled();
    await turn();
    asked[1]?.answer(ok());
    await turn();
    asked[2]?.answer(ok());
    expect(await second).toEqual(ok());
    expect(names()).toEqual([['a', 'b'], ['a', 'b'], ['c']]);
    expect(bugs).toEqual([]);
  },
);

it.each([
  [
    'refuses a change as impossible',
    ({ answer }: { answer: (answer: Answer) => void }) => answer(err(fail('wrong-state'))),
  ],
  [
    'can not trust what it builds on',
    ({ answer }: { answer: (answer: Answer) => void }) => answer(err(fail('record-unreadable'))),
  ],
  ['throws', ({ throws }: { throws: (error: unknown) => void }) => throws(new Error('a bug'))],
] as const)(
  'where the vault %s, nothing is ever called kept again: memory and disk have parted',
  async (_name, end) => {
    const { add, asked, turn, queue, bugs, names } = scriptedDisk();
    add('a');
    const settled = queue.settled();
    await turn();
    const [first] = asked;
    if (first) end(first);
    expect(await settled).toEqual(err(fail('storage-unavailable')));
    expect(bugs).toHaveLength(1);
    add('b');
    await turn();
    expect(await queue.settled()).toEqual(err(fail('storage-unavailable')));
    expect(names()).toEqual([['a']]);
  },
);

/** The order in which the sending part of the program ends: an attempt in flight has its time before the line is cut. */
import { expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { endOutbox } from '../../../electron/compose/end-outbox.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';

function ending(more: Partial<Parameters<typeof endOutbox>[0]> = {}) {
  const timers = createFakeTimers();
  const sink = createMemoryAuditSink();
  const attempt = Promise.withResolvers<void>();
  const order: string[] = [];
  const bugs: unknown[] = [];
  const ended = endOutbox({
    draining: { stop: () => attempt.promise.then(() => void order.push('attempt')) },
    closeConnections: async () => void order.push('connections'),
    audit: createAuditLog({ sink, clock: timers.clock }),
    log: { write: (event) => void order.push(event) },
    upMs: () => 1,
    storage: { close: async () => void order.push('vault') },
    closeKeychain: () => order.push('keychain'),
    delay: timers.delay,
    onBug: (error) => bugs.push(error),
    ...more,
  });
  return { timers, sink, attempt, order, bugs, ended };
}

it('waits for an attempt in flight, and cuts no connection under it', async () => {
  const { timers, attempt, order, ended, sink } = ending();
  await timers.advance(2_900);
  expect(order).toEqual([]);
  attempt.resolve();
  await ended;
  expect(order).toEqual(['attempt', 'connections', 'app.stopped', 'vault', 'keychain']);
  expect(sink.entries.map(({ event }) => event)).toEqual(['app.stopped']);
});

it('cuts the line under one that takes too long, and lets it be kept as unclear before the vault is closed', async () => {
  const cut = Promise.withResolvers<void>();
  const { timers, order, ended } = ending({
    draining: { stop: () => cut.promise.then(() => void order.push('unclear')) },
    closeConnections: async () => {
      order.push('connections');
      cut.resolve();
    },
  });
  await timers.advance(3_000);
  await ended;
  expect(order).toEqual(['connections', 'unclear', 'app.stopped', 'vault', 'keychain']);
});

it('waits for nothing for ever, within the five seconds of an end', async () => {
  const { timers, order, ended } = ending();
  await timers.advance(4_999);
  await ended;
  expect(order).toEqual(['connections', 'app.stopped', 'vault', 'keychain']);
});

it.each<[string, Partial<Parameters<typeof endOutbox>[0]>]>([
  ['the drainer', { draining: { stop: () => Promise.reject(new Error('a bug')) } }],
  ['a connection', { closeConnections: () => Promise.reject(new Error('a bug')) }],
  [
    'the log',
    {
      audit: {
        write: () => {
          throw new Error('ENOSPC');
        },
      },
    },
  ],
])('closes the vault also where %s fails, and says so', async (_, more) => {
  const { timers, order, bugs, attempt, ended } = ending(more);
  attempt.resolve();
  await timers.advance(0);
  await ended;
  expect(order.slice(-2)).toEqual(['vault', 'keychain']);
  expect(bugs).toHaveLength(1);
});

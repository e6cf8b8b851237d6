/** Nothing leaves the program before what would be needed after a crash is on the disk. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';
import { answered } from '../../support/scripted-provider.ts';
import { mei } from '../../support/visit.ts';

let world: KeptWorld;
let kiosk: KeptKiosk;
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
});
afterEach(async () => {
  await world.end();
  // A disk that refuses is reported by whoever needed it, and nothing else is wrong.
  const others = kiosk.bugs.filter((bug) => !String(bug).includes('can not be kept'));
  expect(others).toEqual([]);
});

it('a visit sends nothing while the disk stands still, and goes on when it does', async () => {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.queue.settled());
  world.disk.stall();
  const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
  await world.time.settle();
  // In memory it is on its way already; at the wire nothing is.
  expect(kiosk.outbox.store.counts().sending).toBe(1);
  expect(world.noah.calls).toEqual([]);
  world.disk.goOn();
  unwrap(await sending);
  expect(world.noah.calls).toEqual(['add']);
});

it('when the first byte leaves, the disk says that it is being sent, and what', async () => {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  world.noah.will('hangs');
  const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
  await world.time.settle();
  expect(world.noah.calls).toEqual(['add']);
  kiosk = await world.restart();
  await world.time.settle();
  // The run before is gone in the middle of the call: who comes after knows that an answer is missing.
  expect(await kiosk.states(applicationId)).toEqual(['noah unknown']);
  expect(world.noah.minted).toHaveLength(1);
  void sending;
});

it.each(['storage-full', 'storage-unavailable'] as const)(
  'a visit sends nothing where the disk refuses (%s), and nothing is lost of it',
  async (code) => {
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    unwrap(await kiosk.queue.settled());
    world.disk.refuse(code);
    const application = unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    expect(world.noah.calls).toEqual([]);
    expect(world.yativo.calls).toEqual([]);
    expect(application.enrolments[0]).toMatchObject({ state: 'not-sent', failure: fail(code) });

    world.disk.goOn();
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted', 'yativo accepted']);
    expect(world.noah.people).toHaveLength(1);
  },
);

it('a code is not asked for where the disk refuses', async () => {
  const applicationId = await kiosk.confirm('gold-account', mei);
  unwrap(await kiosk.queue.settled());
  world.disk.refuse('storage-full');
  await kiosk.call['registration.send']({ applicationId }, byStaff);
  expect(world.quantumMetal.asked).toEqual([]);
  world.disk.goOn();
  world.quantumMetal.will('bind', answered({ bind: 'bound', customerId: 'q-1' }));
  unwrap(await kiosk.call['registration.send']({ applicationId }, byStaff));
  expect(await kiosk.states(applicationId)).toEqual(['quantum-metal accepted']);
});

it('the drainer sends nothing while the disk stands still, or refuses', async () => {
  kiosk.line.now = 'offline';
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  await kiosk.finish(applicationId);
  unwrap(await kiosk.queue.settled());

  world.disk.stall();
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
  await world.time.pass(60_000);
  expect(world.noah.calls).toEqual([]);

  world.disk.goOn();
  world.disk.refuse('storage-full');
  await world.time.pass(60_000);
  expect(world.noah.calls).toEqual([]);

  world.disk.goOn();
  await world.time.pass(30 * 60_000);
  expect(world.noah.people).toHaveLength(1);
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
});

it('a capture and its visit are kept in one piece: neither knows of the other alone', async () => {
  const applicationId = await kiosk.confirm('one-visit', meiAtHome);
  unwrap(await kiosk.queue.settled());
  const transactions: string[][] = [];
  const { write } = kiosk.vault;
  // What is written together is on the disk together, or not at all.
  Object.assign(kiosk.vault, {
    write: (writes: Parameters<typeof write>[0]) => {
      transactions.push(writes.map((one) => one.write));
      return write(writes);
    },
  });
  world.noah.becomes('offline');
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  const captures = transactions.filter((writes) => writes.includes('capture'));
  expect(captures).toHaveLength(2);
  for (const writes of captures) expect(writes).toContain('application');
});

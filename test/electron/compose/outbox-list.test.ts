/** The list costs what a page costs, however much waits. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outboxPageSize } from '../../../shared/contract/outbox-work-contract.ts';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';

let world: KeptWorld;
let kiosk: KeptKiosk;
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  await world.end();
});

const reads = () =>
  (world.disk.calls.get('readCaptured') ?? 0) + (world.disk.calls.get('readApplication') ?? 0);
const list = async (filter: 'open' | 'done', page: number) =>
  unwrap(await kiosk.call['outbox.list']({ filter, page }, byStaff));

it('unseals its page and nothing else; the oldest first, and every one on one page', async () => {
  kiosk.line.now = 'offline';
  const count = 2 * outboxPageSize + 5;
  for (let one = 0; one < count; one += 1) {
    await kiosk.finish(await kiosk.confirm('payout-customer', meiAtHome));
    world.time.clock.advance(1000);
  }
  const seen: string[] = [];
  for (const page of [0, 1, 2]) {
    const before = reads();
    const { items, total } = await list('open', page);
    expect(total).toBe(count);
    // One read of what was captured and one of its application, for each line that is shown.
    expect(reads() - before).toBe(2 * items.length);
    seen.push(...items.map(({ submissionId }) => submissionId));
  }
  const stored = (await kiosk.stored()).map(({ submissionId }) => submissionId);
  expect(seen).toEqual(stored);
  expect((await list('open', 3)).items).toEqual([]);

  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
  await world.time.pass(60 * 60_000);
  const { items, total } = await list('done', 0);
  expect(total).toBe(count);
  // Those that are done, the newest first.
  expect(items.map(({ submissionId }) => submissionId)).toEqual(stored.reverse().slice(0, outboxPageSize));
});

it('shows whom and what it is about, and no more', async () => {
  kiosk.line.now = 'offline';
  await kiosk.finish(await kiosk.confirm('payout-customer', meiAtHome));
  const { items } = await list('open', 0);
  expect(items).toMatchObject([
    { provider: 'noah', journeyId: 'payout-customer', owner: 'Nur Aina', nextTry: { when: 'line' } },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/900101|6789|Mei Ling|Kuala/);
});

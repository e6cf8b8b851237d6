/** What an entry was sent under is there for whoever has to ask about it, also once the visit has left the memory. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CapturedBody } from '../../../shared/domain/captured-body.ts';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';
import { mei } from '../../support/visit.ts';

let world: KeptWorld;
let kiosk: KeptKiosk;
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
  for (const provider of [world.noah, world.yativo]) provider.becomes('offline');
  kiosk.line.now = 'offline';
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  await world.end();
});

it('names the identity that was captured, and the same as long as the entry is there', async () => {
  await kiosk.finish(await kiosk.confirm('one-visit', meiAtHome));
  const { items } = unwrap(await kiosk.call['outbox.list']({ filter: 'open', page: 0 }, byStaff));
  const read = async (submissionId: (typeof items)[number]['submissionId']) =>
    unwrap(await kiosk.call['outbox.read-item']({ submissionId }, byStaff)).sentAs;
  for (const { submissionId, provider } of items) {
    const captured = unwrap(await kiosk.vault.readCaptured(submissionId, CapturedBody));
    expect([provider, await read(submissionId)]).toEqual([provider, captured?.identity?.id]);
  }
  const [noah] = items;
  if (!noah) throw new Error('nothing was captured');
  const before = await read(noah.submissionId);
  expect(before).toMatch(/^[0-9a-f-]{36}$/);
  kiosk = await world.restart();
  expect(await read(noah.submissionId)).toBe(before);
});

it('the desk says in which language the ticket was', async () => {
  await kiosk.finish(await kiosk.confirm('gold-account', mei));
  expect(unwrap(await kiosk.call['desk.list']({}, byStaff))).toMatchObject([{ customerLanguage: 'en' }]);
});

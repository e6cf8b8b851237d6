/** What a visit left is sent without it: over the real vault, and over the end of the program. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ApplicationId } from '../../../shared/brand.ts';
import { fail } from '../../../shared/failure.ts';
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
  const { holds, onDisk, inMemory } = await kiosk.law();
  expect(holds).toBe(true);
  expect(inMemory).toEqual(onDisk);
  await world.end();
});

const minutes = (count: number) => count * 60_000;
/** Captured offline, and left. */
async function left(): Promise<ApplicationId> {
  kiosk.line.now = 'offline';
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  await kiosk.finish(applicationId);
  return applicationId;
}
function goOnline(): void {
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
}
const recordOf = async (applicationId: ApplicationId) =>
  unwrap(await kiosk.applications.load(applicationId)).record.enrolments[0];

it('sends within ten seconds of the line’s return, once, and the application knows the reference', async () => {
  const applicationId = await left();
  await world.time.pass(minutes(60));
  expect(world.noah.calls).toEqual([]);
  goOnline();
  await world.time.pass(10_000);
  expect(world.noah.people).toHaveLength(1);
  expect(await recordOf(applicationId)).toMatchObject({ reference: world.noah.minted[0] });
  await world.time.pass(minutes(60));
  expect(world.noah.calls).toEqual(['add']);
});

it('sends nothing while the visit is open, and everything once it is over', async () => {
  world.noah.will('down');
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  kiosk.draining.sendNow();
  await world.time.pass(minutes(60));
  expect(world.noah.calls).toEqual([]);
  await kiosk.finish(applicationId);
  await world.time.pass(10_000);
  expect(world.noah.people).toHaveLength(1);
});

it('keeps why a provider refused, and the fields that it objects to', async () => {
  const applicationId = await left();
  world.noah.will('refuses');
  goOnline();
  await world.time.pass(minutes(1));
  expect(await kiosk.states(applicationId)).toEqual(['noah rejected']);
  expect(await recordOf(applicationId)).toMatchObject({
    failure: fail('provider-refused', { providerCode: '422' }),
    fields: ['legalFullName'],
  });
});

it('waits where this terminal is not let in, says so, and goes on when the credentials are new', async () => {
  const applicationId = await left();
  world.noah.becomes('no-entry');
  goOnline();
  await world.time.pass(minutes(60));
  expect(await kiosk.states(applicationId)).toEqual(['noah waiting']);
  const [stored] = await kiosk.stored(applicationId);
  expect(stored?.lastFailure).toBe('credentials-refused');
  // An account is not locked by trying again and again.
  expect(world.noah.calls.length).toBeLessThan(10);
  world.noah.becomes('answers');
  kiosk.draining.credentialsChanged('noah');
  await world.time.pass(minutes(1));
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
});

it('captures one anew whose identity is used up, linked, and sends it under the new one', async () => {
  const applicationId = await left();
  world.noah.will('used-up');
  goOnline();
  await world.time.pass(minutes(5));
  const [old, fresh] = await kiosk.stored(applicationId);
  expect(old).toMatchObject({
    state: 'cancelled',
    cancelReason: 'superseded',
    supersededBy: fresh?.submissionId,
  });
  expect(fresh).toMatchObject({ state: 'accepted', supersedes: old?.submissionId });
  expect(world.noah.minted).toHaveLength(2);
  expect(world.noah.people.map(({ identity }) => identity.id)).toEqual([world.noah.minted[1]]);
});

it('asks about one anew that the end of the program came over, and does not capture it a third time', async () => {
  const applicationId = await left();
  world.noah.will('used-up', 'hangs');
  goOnline();
  await world.time.pass(minutes(5));
  kiosk = await world.restart();
  await world.time.settle();
  expect(await kiosk.states(applicationId)).toEqual(['noah cancelled', 'noah unknown']);
  const opened = unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
  expect(opened.enrolments[0]).toMatchObject({ state: 'unclear' });
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  expect(await kiosk.states(applicationId)).toEqual(['noah cancelled', 'noah accepted']);
  expect(world.noah.minted).toHaveLength(2);
  expect(world.noah.people).toHaveLength(1);
});

it('parks what can not be read, and sends the others', async () => {
  const poison = await left();
  const other = await left();
  const { readCaptured } = kiosk.vault;
  const [bad] = await kiosk.stored(poison);
  Object.assign(kiosk.vault, {
    readCaptured: async (submissionId: string, schema: never) =>
      submissionId === bad?.submissionId
        ? { ok: false, error: { code: 'record-unreadable' } }
        : readCaptured(submissionId as never, schema),
  });
  goOnline();
  await world.time.pass(minutes(5));
  expect(await kiosk.states(poison)).toEqual(['noah quarantined']);
  expect(await kiosk.states(other)).toEqual(['noah accepted']);
});

it('waits where the disk does not answer: that is nobody’s fault', async () => {
  const applicationId = await left();
  const { readCaptured } = kiosk.vault;
  Object.assign(kiosk.vault, {
    readCaptured: async () => ({ ok: false, error: { code: 'storage-unavailable' } }),
  });
  goOnline();
  await world.time.pass(minutes(1));
  expect(await kiosk.states(applicationId)).toEqual(['noah waiting']);
  Object.assign(kiosk.vault, { readCaptured });
  await world.time.pass(minutes(30));
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
});

it.each(['lost-before', 'lost-after'] as const)('asks before it sends again (%s)', async (mood) => {
  const applicationId = await left();
  world.noah.will(mood);
  goOnline();
  await world.time.pass(10_000);
  expect(await kiosk.states(applicationId)).toEqual(['noah unknown']);
  // A request may still be on its way: for a minute nobody asks, whoever wants to send now.
  kiosk.draining.sendNow();
  await world.time.pass(40_000);
  expect(world.noah.calls).toEqual(['add']);
  await world.time.pass(minutes(30));
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
  expect(world.noah.calls[1]).toBe('look');
  expect(world.noah.people).toHaveLength(1);
});

it.each(['lost-before', 'lost-after', 'hangs'] as const)(
  'the end of the program in the middle of a call (%s) makes it unknown; the next run asks first',
  async (mood) => {
    const applicationId = await left();
    world.noah.will(mood);
    goOnline();
    await world.time.pass(10_000);
    kiosk = await world.restart();
    await world.time.settle();
    expect(await kiosk.states(applicationId)).toEqual(['noah unknown']);
    await world.time.pass(minutes(30));
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
    expect(world.noah.calls[1]).toBe('look');
    expect(world.noah.people).toHaveLength(1);
  },
);

it('what the run before left is settled before anything else, also where the disk answers late', async () => {
  kiosk.line.now = 'offline';
  world.noah.becomes('offline');
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  const draft = { ...meiAtHome, city: 'Ipoh' };
  unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
  unwrap(await kiosk.queue.settled());
  kiosk.crash();
  world.noah.becomes('answers');
  world.disk.refuse('storage-unavailable', 'listApplications');
  kiosk = await world.start();
  await world.time.pass(minutes(5));
  expect(world.noah.calls).toEqual([]);
  world.disk.goOn();
  await world.time.pass(minutes(5));
  // The customer was changing it: it waits for them.
  expect(world.noah.calls).toEqual([]);
  expect(await kiosk.states(applicationId)).toEqual(['noah needs-customer']);
  kiosk.bugs.length = 0;
});

it('and what a visit of this run is sending meanwhile is not taken for one that was left', async () => {
  kiosk.crash();
  world.disk.refuse('storage-unavailable', 'listCircuits');
  kiosk = await world.start();
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  world.noah.will('hangs');
  const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
  await world.time.settle();
  world.disk.goOn();
  await world.time.pass(minutes(5));
  expect(await kiosk.states(applicationId)).toEqual(['noah sending']);
  world.noah.answer();
  unwrap(await sending);
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
  kiosk.bugs.length = 0;
});

it('a disk that does not answer when the program starts keeps everything from being sent until it does', async () => {
  const applicationId = await left();
  world.noah.will('hangs');
  goOnline();
  await world.time.pass(10_000);
  kiosk.crash();
  const opening = world.start();
  world.disk.refuse('storage-unavailable');
  kiosk = await opening;
  await world.time.pass(minutes(5));
  const calls = world.noah.calls.length;
  expect(calls).toBe(1);
  world.disk.goOn();
  await world.time.pass(minutes(30));
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
  expect(world.noah.people).toHaveLength(1);
  kiosk.bugs.length = 0;
});

/** Calls of one visit that meet in the middle: each is allowed by itself, and none may undo what another has just done. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EnrolmentEnd } from '../../../electron/providers/enrolment.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { unwrap } from '../../../shared/result.ts';
import { hold, holdMinting } from '../../support/hold-provider.ts';
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
const day = 24 * 60 * minutes(1);
const names = () => world.noah.people.map(({ name }) => name);

async function correct(applicationId: ApplicationId, legalFullName: string): Promise<void> {
  const draft = { ...meiAtHome, legalFullName };
  unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
  unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
}

/** Saved without a line, and gone; then the line comes back, and the outbox is sending to Noah without an answer yet. */
async function beingSentByItself(
  attempt = world.noah.attempt,
): Promise<{ applicationId: ApplicationId; letGo: () => void }> {
  kiosk.line.now = 'offline';
  world.noah.becomes('offline');
  const applicationId = await kiosk.confirm('one-visit', meiAtHome);
  await kiosk.finish(applicationId);
  kiosk.line.now = 'online';
  world.noah.becomes('answers');
  Object.assign(world.noah, { attempt });
  const letGo = hold(world.noah);
  kiosk.draining.lineReturned();
  await world.time.pass(minutes(1));
  expect(await kiosk.states(applicationId)).toContain('noah sending');
  return { applicationId, letGo };
}

describe('details that are corrected and confirmed while an identity is made', () => {
  it('are captured by the end of the visit, although the send for the old ones comes to nothing', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await world.time.settle();
    world.time.clock.advance(minutes(1));
    await correct(applicationId, 'Tan Mei Lin');
    const finishing = kiosk.finish(applicationId);
    await world.time.settle();
    letGo();
    await Promise.all([sending, finishing]);
    await world.time.pass(day);
    expect(names()).toEqual(['Tan Mei Lin']);
  });

  it('are what is sent, also where the clock says that it is the same moment', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await world.time.settle();
    await correct(applicationId, 'Tan Mei Lin');
    letGo();
    await sending;
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(names()).toEqual(['Tan Mei Lin']);
  });

  it('are captured where that happens while the visit ends', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const finishing = kiosk.finish(applicationId);
    await world.time.settle();
    await correct(applicationId, 'Tan Mei Lin');
    letGo();
    await finishing;
    await world.time.pass(day);
    expect(names()).toEqual(['Tan Mei Lin']);
  });
});

it('three captures of one visit at once make one, also where the first of them fails', async () => {
  const { mintIdentity } = world.noah;
  const failing = Promise.withResolvers<never>();
  Object.assign(world.noah, {
    mintIdentity: () => {
      Object.assign(world.noah, { mintIdentity });
      return failing.promise;
    },
  });
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  const first = kiosk.call['enrolments.send']({ applicationId }, byStaff);
  const others = [kiosk.finish(applicationId), kiosk.visits.endOpenVisit()];
  await world.time.settle();
  failing.reject(new Error('no counter'));
  await expect(first).rejects.toThrow('no counter');
  await Promise.all(others);
  await world.time.pass(day);
  expect(names()).toHaveLength(1);
});

it('consent that is taken back while an identity is made keeps everything here', async () => {
  const letGo = holdMinting(world.noah);
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
  await world.time.settle();
  unwrap(await kiosk.call['applications.choose-language']({ applicationId, language: 'ms' }, byStaff));
  letGo();
  await sending;
  await kiosk.finish(applicationId);
  await world.time.pass(day);
  expect(names()).toEqual([]);
});

describe('a provider that staff go on without', () => {
  it('while the visit ends is sent nobody', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    const finishing = kiosk.finish(applicationId);
    await world.time.settle();
    const skipped = await kiosk.call['enrolments.skip']({ applicationId, provider: 'noah' }, byStaff);
    letGo();
    await finishing;
    await world.time.pass(day);
    expect(names()).toHaveLength(skipped.ok ? 0 : 1);
  });

  it.each<EnrolmentEnd>([
    { end: 'not-sent', failure: { code: 'provider-down' } },
    { end: 'refused', failure: { code: 'provider-refused', providerCode: '422' }, fields: [] },
    { end: 'unclear', failure: { code: 'answer-lost' } },
    { end: 'identity-used-up' },
  ])('while the outbox was sending to it stays so where that ends as $end', async (end) => {
    const { attempt } = world.noah;
    const { applicationId, letGo } = await beingSentByItself(async () => {
      Object.assign(world.noah, { attempt });
      return end;
    });
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    unwrap(await kiosk.call['enrolments.skip']({ applicationId, provider: 'noah' }, byStaff));
    letGo();
    await world.time.pass(1000);
    await kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(names()).toEqual([]);
  });

  it('while the outbox was sending to it has the customer all the same, where they arrived', async () => {
    const { applicationId, letGo } = await beingSentByItself();
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    world.noah.will('answers');
    letGo();
    await world.time.settle();
    const { enrolments } = unwrap(await kiosk.call['registration.read']({ applicationId }, byStaff));
    expect(enrolments[0]).toMatchObject({ provider: 'noah', state: 'accepted' });
  });
});

describe('a visit that is taken up again at the very moment when the outbox has its answer', () => {
  it('knows the answer, whichever of the two is first on the disk', async () => {
    const { applicationId, letGo } = await beingSentByItself();
    const held = world.disk.holdReading('readApplication');
    const opening = kiosk.call['desk.open']({ applicationId }, byStaff);
    await held.reached;
    letGo();
    await world.time.settle();
    held.letGo();
    const { enrolments } = unwrap(await opening);
    expect(enrolments).toContainEqual(
      expect.objectContaining({ provider: 'noah', state: 'accepted', reference: expect.any(String) }),
    );
    await kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(names()).toHaveLength(1);
  });

  it('whatever turn it comes in', async () => {
    const wrong: number[] = [];
    for (let turns = 0; turns < 120; turns += 5) {
      const before = names().length;
      const { applicationId, letGo } = await beingSentByItself();
      letGo();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await kiosk.call['desk.open']({ applicationId }, byStaff);
      await world.time.settle();
      await kiosk.call['enrolments.send']({ applicationId }, byStaff);
      await kiosk.finish(applicationId);
      await world.time.pass(minutes(30));
      if (names().length !== before + 1) wrong.push(turns);
    }
    expect(wrong).toEqual([]);
  });
});

describe('what was interrupted', () => {
  it('is offered no more once it was taken up at the desk', async () => {
    kiosk.line.now = 'offline';
    world.noah.becomes('offline');
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    const draft = { ...meiAtHome, legalFullName: 'Tan Mei Lin' };
    unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
    unwrap(await kiosk.queue.settled());
    kiosk = await world.restart();
    await world.time.settle();
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).not.toBeNull();
    expect(await kiosk.states(applicationId)).toContain('noah needs-customer');
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).toBeNull();
    await kiosk.stop(applicationId);
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).toBeNull();
  });

  it('is offered at once, and not at the next start only, where the end of a visit could capture nobody', async () => {
    const { mintIdentity } = world.noah;
    Object.assign(world.noah, { mintIdentity: () => Promise.reject(new Error('no counter')) });
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    await expect(kiosk.finish(applicationId)).rejects.toThrow('no counter');
    Object.assign(world.noah, { mintIdentity });
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).toMatchObject({
      applicationId,
    });
    unwrap(await kiosk.call['applications.leave-interrupted']({ applicationId }, byStaff));
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).toBeNull();
    await world.time.pass(day);
    expect(names()).toHaveLength(1);
  });
});

/** The program ends without a word, at each step of each journey; the next run goes on as if it had only been away. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationId } from '../../../shared/brand.ts';
import { payoutCustomer } from '../../../shared/journeys/payout-customer.ts';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { answered } from '../../support/scripted-provider.ts';
import { mei } from '../../support/visit.ts';

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

/** The power goes once everything that was answered is on the disk, as no answer leaves before. */
async function crash(): Promise<void> {
  unwrap(await kiosk.queue.settled());
  kiosk = await world.restart();
  await world.time.settle();
}

const interrupted = async () => unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff));
async function resume(applicationId: ApplicationId) {
  expect(await interrupted()).toMatchObject({ applicationId });
  return unwrap(await kiosk.call['applications.resume-interrupted']({ applicationId }, byStaff));
}
const minutes = (count: number) => count * 60_000;
const codeSent = () =>
  answered(
    { sessionId: 'session-1', expiresAt: world.time.clock.now() + minutes(3) },
    world.time.clock.now(),
  );
const link = () => ({ url: 'https://links.example/abc', expiresAt: world.time.clock.now() + minutes(30) });
const nobody = answered({ bind: 'no-such-customer' } as const);
/** A call that never comes back, because the program ends first. */
const hangs = { send: () => new Promise<never>(() => {}) };

/** What staff and customer do, one step after the other. */
const steps: readonly ((applicationId: ApplicationId) => Promise<unknown>)[] = [
  async (applicationId) =>
    unwrap(
      await kiosk.call['applications.record-consent'](
        { applicationId, noticeVersion: noticeVersionOf('gold-account') },
        byStaff,
      ),
    ),
  async (applicationId) =>
    unwrap(await kiosk.call['applications.save-details']({ applicationId, draft: meiAtHome }, byStaff)),
  async (applicationId) =>
    unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff)),
  async (applicationId) => unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff)),
];

describe.each(['payout-customer', 'wallet-customer', 'one-visit'])('%s', (journeyId) => {
  const own = () =>
    journeyId === 'one-visit'
      ? [world.noah, world.yativo]
      : journeyId === 'payout-customer'
        ? [world.noah]
        : [world.yativo];

  it.each([0, 1, 2, 3, 4])('comes back after %s steps, with everything that was answered', async (done) => {
    const { applicationId } = unwrap(await kiosk.call['applications.start']({ journeyId }, byStaff));
    for (const step of steps.slice(0, done)) await step(applicationId);
    const before = unwrap(await kiosk.call['applications.read-open']({}, byStaff));
    await crash();
    expect(await resume(applicationId)).toEqual(before);
    for (const step of steps.slice(done)) await step(applicationId);
    await kiosk.finish(applicationId);
    await world.time.pass(minutes(30));
    for (const provider of own()) {
      expect(provider.people.map(({ name }) => name)).toEqual([mei.legalFullName]);
      // No identity is made a second time: the one that was captured is the one that goes on.
      expect(provider.minted).toHaveLength(1);
    }
  });

  it.each(['lost-before', 'hangs'] as const)(
    'in the middle of a call (%s) leaves an answer to be looked for',
    async (mood) => {
      const applicationId = await kiosk.confirm(journeyId, meiAtHome);
      const [first, ...others] = own();
      if (!first) throw new Error('nobody is sent anywhere');
      // Where it was lost before, the program ends after the provider's silence, and before the visit could look.
      first.will(mood);
      const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
      await world.time.settle();
      if (mood === 'lost-before') await sending;
      for (const other of others) expect(other.people).toHaveLength(mood === 'hangs' ? 0 : 1);
      await crash();
      const { provider } = first.facts;
      expect((await kiosk.states(applicationId))[0]).toBe(`${provider} unknown`);
      const shown = await resume(applicationId);
      expect(shown.enrolments[0]).toMatchObject({ provider, state: 'unclear' });

      const callsBefore = first.calls.length;
      unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
      // It asks before it sends.
      expect(first.calls[callsBefore]).toBe('look');
      expect(first.people).toHaveLength(1);
      expect(first.minted).toHaveLength(1);
    },
  );

  it('what was captured goes out even where nobody ever comes back to it', async () => {
    for (const provider of own()) provider.becomes('offline');
    const applicationId = await kiosk.confirm(journeyId, meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await crash();
    for (const provider of own()) provider.becomes('answers');
    await world.time.pass(minutes(30));
    for (const provider of own()) expect(provider.people).toHaveLength(1);
    // Whoever opens it then sees that it is done.
    const { enrolments } = await resume(applicationId);
    expect(enrolments.map(({ state }) => state)).toEqual(own().map(() => 'accepted'));
  });
});

describe('gold-account', () => {
  const send = async (applicationId: ApplicationId) =>
    unwrap(await kiosk.call['registration.send']({ applicationId }, byStaff));

  it('a code that is out can be confirmed by the next run, within its time', async () => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    world.quantumMetal.will('bind', nobody);
    world.quantumMetal.will('register', codeSent());
    const before = await send(applicationId);
    await crash();
    expect((await resume(applicationId)).registration).toEqual(before.registration);
    world.quantumMetal.will('verifyRegistration', answered({ verify: 'verified', link: link() }));
    const after = unwrap(
      await kiosk.call['registration.confirm-code']({ applicationId, code: '419802' }, byStaff),
    );
    expect(after.registration.state).toBe('link');
  });

  it('its time runs on while the program is down', async () => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    world.quantumMetal.will('bind', nobody);
    world.quantumMetal.will('register', codeSent());
    await send(applicationId);
    unwrap(await kiosk.queue.settled());
    kiosk.crash();
    world.time.clock.advance(minutes(5));
    kiosk = await world.start();
    expect((await resume(applicationId)).registration).toMatchObject({ state: 'code-over', why: 'expired' });
  });

  it('a registration without its answer is asked about, never sent again blindly', async () => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    world.quantumMetal.will('bind', nobody);
    const { send: real } = world.quantumMetal.register;
    Object.assign(world.quantumMetal.register, hangs);
    void kiosk.call['registration.send']({ applicationId }, byStaff);
    await world.time.settle();
    await crash();
    Object.assign(world.quantumMetal.register, { send: real });
    expect(await kiosk.states(applicationId)).toEqual(['quantum-metal unknown']);
    expect((await resume(applicationId)).registration).toEqual({ state: 'unclear', after: 'register' });
    expect((await kiosk.call['registration.send']({ applicationId }, byStaff)).ok).toBe(false);
    world.quantumMetal.will('bind', answered({ bind: 'bound', customerId: 'q-1' }));
    unwrap(await kiosk.call['registration.settle-unclear']({ applicationId, codeArrived: false }, byStaff));
    expect(await kiosk.states(applicationId)).toEqual(['quantum-metal accepted']);
  });

  it('a confirmation without its answer is asked about, with the code still known', async () => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    world.quantumMetal.will('bind', nobody);
    world.quantumMetal.will('register', codeSent());
    await send(applicationId);
    Object.assign(world.quantumMetal.verifyRegistration, hangs);
    void kiosk.call['registration.confirm-code']({ applicationId, code: '419802' }, byStaff);
    await world.time.settle();
    await crash();
    expect(await kiosk.states(applicationId)).toEqual(['quantum-metal unknown']);
    expect((await resume(applicationId)).registration).toEqual({ state: 'unclear', after: 'verify' });
  });

  it('a new code without its answer leaves one registration, not two', async () => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    world.quantumMetal.will('bind', nobody);
    world.quantumMetal.will('register', codeSent());
    await send(applicationId);
    await world.time.pass(minutes(1));
    const { send: real } = world.quantumMetal.register;
    Object.assign(world.quantumMetal.register, hangs);
    void kiosk.call['registration.resend-code']({ applicationId }, byStaff);
    await world.time.settle();
    await crash();
    Object.assign(world.quantumMetal.register, { send: real });
    expect((await resume(applicationId)).registration).toEqual({ state: 'unclear', after: 'register' });
    world.quantumMetal.will('bind', answered({ bind: 'bound', customerId: 'q-1' }));
    unwrap(await kiosk.call['registration.settle-unclear']({ applicationId, codeArrived: true }, byStaff));
    await kiosk.finish(applicationId);
    // The code of before is nobody's any more: nothing waits on the desk for a customer who is registered.
    expect(await kiosk.states(applicationId)).toEqual(['quantum-metal cancelled', 'quantum-metal accepted']);
    expect(unwrap(await kiosk.call['desk.list']({}, byStaff))).toEqual([]);
  });
});

it('a visit goes on under the version of its journey that it began with', async () => {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.queue.settled());
  const newer = { ...payoutCustomer, version: payoutCustomer.version + 1, consentNoticeId: 'another' };
  const journeys = {
    list: () => [newer],
    find: (id: string, version?: number) =>
      [newer, payoutCustomer].find(
        (one) => one.journeyId === id && one.version === (version ?? newer.version),
      ),
  };
  kiosk = await world.restart({ journeys });
  await world.time.settle();
  expect(await resume(applicationId)).toMatchObject({ journeyVersion: payoutCustomer.version });
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  expect(world.noah.people).toHaveLength(1);
});

it('one whose journey is no more stays where it is, and nobody opens it', async () => {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.queue.settled());
  kiosk = await world.restart({ journeys: { list: () => [], find: () => undefined } });
  expect(await kiosk.call['applications.resume-interrupted']({ applicationId }, byStaff)).toMatchObject({
    error: { code: 'journey-closed' },
  });
  expect(unwrap(await kiosk.applications.load(applicationId)).record.draft).toMatchObject({
    city: 'Kuala Lumpur',
  });
});

it('what the customer was changing when the program ended is not sent as it was before', async () => {
  world.noah.becomes('offline');
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  const draft = { ...meiAtHome, city: 'Ipoh' };
  unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
  await crash();
  world.noah.becomes('answers');
  await world.time.pass(minutes(30));
  expect(world.noah.people).toEqual([]);

  await resume(applicationId);
  unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  expect(world.noah.people).toHaveLength(1);
  expect(await kiosk.states(applicationId)).toEqual(['noah cancelled', 'noah accepted']);
});

it('one that is left for later after the interruption ends as every visit does', async () => {
  world.noah.becomes('offline');
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  await crash();
  expect(await interrupted()).toMatchObject({ applicationId });
  unwrap(await kiosk.call['applications.leave-interrupted']({ applicationId }, byStaff));
  expect(await interrupted()).toBeNull();
  await world.time.settle();
  expect(await kiosk.states(applicationId)).toEqual(['noah waiting']);
  world.noah.becomes('answers');
  await world.time.pass(minutes(30));
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
});

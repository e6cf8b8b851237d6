/** What a visit leaves when it ends: what goes out without it, what waits for the customer, and what is nobody's any more. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journeyHash, loadJourneys } from '../../../electron/applications/journey-catalogue.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { goldAccount } from '../../../shared/journeys/gold-account.ts';
import type { Journey } from '../../../shared/journeys/journey.ts';
import { ok, unwrap } from '../../../shared/result.ts';
import { byStaff, bySupervisor, type KeptKiosk } from '../../support/kept-kiosk.ts';
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
  expect((await kiosk.law()).holds).toBe(true);
  await world.end();
});

const minutes = (count: number) => count * 60_000;
const stored = async () =>
  unwrap(await kiosk.vault.listApplications()).map(({ applicationId }) => applicationId);
const desk = async () => unwrap(await kiosk.call['desk.list']({}, byStaff));
function goOffline(): void {
  for (const provider of [world.noah, world.yativo]) provider.becomes('offline');
  kiosk.line.now = 'offline';
}
async function goOnline(waitMs = minutes(30)): Promise<void> {
  for (const provider of [world.noah, world.yativo]) provider.becomes('answers');
  kiosk.line.now = 'online';
  kiosk.draining.lineReturned();
  await world.time.pass(waitMs);
}
const codeSent = () =>
  answered(
    { sessionId: 'session-1', expiresAt: world.time.clock.now() + minutes(3) },
    world.time.clock.now(),
  );
async function withCode(): Promise<ApplicationId> {
  const applicationId = await kiosk.confirm('gold-account', mei);
  world.quantumMetal.will('bind', answered({ bind: 'no-such-customer' } as const));
  world.quantumMetal.will('register', codeSent());
  unwrap(await kiosk.call['registration.send']({ applicationId }, byStaff));
  return applicationId;
}

describe('a visit that is finished', () => {
  it('before the customer has confirmed leaves nothing', async () => {
    const { applicationId } = unwrap(
      await kiosk.call['applications.start']({ journeyId: 'payout-customer' }, byStaff),
    );
    unwrap(
      await kiosk.call['applications.record-consent'](
        { applicationId, noticeVersion: noticeVersionOf('payout-customer') },
        byStaff,
      ),
    );
    unwrap(await kiosk.call['applications.save-details']({ applicationId, draft: meiAtHome }, byStaff));
    expect(await kiosk.finish(applicationId)).toEqual({});
    unwrap(await kiosk.queue.settled());
    expect(await stored()).toEqual([]);
    expect(await kiosk.stored()).toEqual([]);
  });

  it('offline keeps everything: the codeless go out later, the other waits on the desk with a ticket', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    const { ticket } = await kiosk.finish(applicationId);
    expect(ticket?.code).toMatch(/\w/);
    expect(JSON.stringify(ticket)).not.toMatch(/Tan|Mei|900101|6789/);
    expect(await kiosk.states(applicationId)).toEqual([
      'noah waiting',
      'yativo waiting',
      'quantum-metal needs-customer',
    ]);
    // Nothing about the customer is in memory any more.
    expect(kiosk.applications.find(applicationId)).toBeUndefined();
    for (const { submission } of kiosk.outbox.store.list()) expect(submission.identity).toBeUndefined();

    await goOnline();
    expect(await kiosk.states(applicationId)).toEqual([
      'noah accepted',
      'yativo accepted',
      'quantum-metal needs-customer',
    ]);
    // Nothing is sent to a customer who has left.
    expect(world.quantumMetal.asked).toEqual([]);
  });

  it('with a code out waits on the desk, and goes on with a new code by its ticket alone', async () => {
    const applicationId = await withCode();
    const { ticket } = await kiosk.finish(applicationId);
    expect(await kiosk.states(applicationId)).toEqual(['quantum-metal needs-customer']);
    expect(await desk()).toMatchObject([{ applicationId, inBranch: true, ticketCode: ticket?.code }]);
    unwrap(await kiosk.call['desk.set-present']({ applicationId, inBranch: false }, byStaff));
    expect(await desk()).toMatchObject([{ applicationId, inBranch: false }]);

    const opened = unwrap(await kiosk.call['desk.open']({ ticket: ticket?.code ?? '' }, byStaff));
    expect(opened).toMatchObject({ applicationId, registration: { state: 'needs-customer' } });
    expect(await desk()).toEqual([]);
    world.quantumMetal.will('bind', answered({ bind: 'no-such-customer' } as const));
    world.quantumMetal.will('register', codeSent());
    const sent = unwrap(await kiosk.call['registration.send']({ applicationId }, byStaff));
    expect(sent.registration.state).toBe('code-open');
  });

  it('goes on by its ticket after a restart as well', async () => {
    const applicationId = await withCode();
    const { ticket } = await kiosk.finish(applicationId);
    // No answer leaves main before this.
    unwrap(await kiosk.queue.settled());
    kiosk = await world.restart();
    // It is not taken for one that was interrupted.
    expect(unwrap(await kiosk.call['applications.read-interrupted']({}, byStaff))).toBeNull();
    const opened = unwrap(await kiosk.call['desk.open']({ ticket: ticket?.code ?? '' }, byStaff));
    expect(opened.applicationId).toBe(applicationId);
  });

  it('unlike another: a ticket that is wrong, or of somebody who is done, opens nothing', async () => {
    const applicationId = await withCode();
    const { ticket } = await kiosk.finish(applicationId);
    expect(await kiosk.call['desk.open']({ ticket: 'hello' }, byStaff)).toMatchObject({
      error: { code: 'ticket-unknown' },
    });
    const opened = unwrap(await kiosk.call['desk.open']({ ticket: ticket?.code ?? '' }, byStaff));
    await kiosk.stop(opened.applicationId);
    expect(await kiosk.call['desk.open']({ ticket: ticket?.code ?? '' }, byStaff)).toMatchObject({
      error: { code: 'ticket-not-open' },
    });
  });
});

describe('a visit that is stopped', () => {
  it('takes back what was not sent, and leaves nothing of the customer where nothing was', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    expect(await kiosk.stop(applicationId)).toEqual({});
    expect(await kiosk.states(applicationId)).toEqual(['noah cancelled', 'yativo cancelled']);
    expect(await stored()).toEqual([]);
    await goOnline();
    expect([...world.noah.people, ...world.yativo.people]).toEqual([]);
  });

  it('leaves what is unknown to a person, and what was accepted', async () => {
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    world.yativo.will('lost-before');
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.stop(applicationId);
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted', 'yativo unknown']);
    expect(await stored()).toEqual([applicationId]);
  });

  it('cancels what was refused: nobody is to correct it', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    world.noah.will('refuses');
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.stop(applicationId);
    expect(await kiosk.states(applicationId)).toEqual(['noah cancelled']);
  });

  it('while its customer is being made ready leaves nothing that could be sent', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await kiosk.stop(applicationId);
    await sending;
    await world.time.pass(minutes(30));
    expect(world.noah.people).toEqual([]);
    expect((await kiosk.states()).every((state) => state.endsWith('cancelled'))).toBe(true);
  });
});

describe('a visit that is taken in hand again', () => {
  it('has everything that the drainer found out meanwhile', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    await kiosk.finish(applicationId);
    world.yativo.will('refuses');
    await goOnline();
    const opened = unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    expect(opened.enrolments).toMatchObject([
      { provider: 'noah', state: 'accepted', reference: world.noah.minted[0] },
      { provider: 'yativo', state: 'refused', fields: ['legalFullName'] },
    ]);
  });

  it('is corrected and sent under an identity of its own, linked to the one before', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    await kiosk.finish(applicationId);
    world.noah.will('refuses');
    await goOnline();
    const [refused] = await kiosk.stored(applicationId);
    if (!refused) throw new Error('nothing was captured');
    unwrap(await kiosk.call['outbox.correct']({ submissionId: refused.submissionId }, byStaff));
    const draft = { ...meiAtHome, city: 'Ipoh' };
    unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
    unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(minutes(30));
    const [old, fresh] = await kiosk.stored(applicationId);
    expect(old).toMatchObject({
      state: 'cancelled',
      cancelReason: 'superseded',
      supersededBy: fresh?.submissionId,
    });
    expect(fresh).toMatchObject({ state: 'accepted', supersedes: old?.submissionId });
    expect(new Set(world.noah.minted).size).toBe(2);
    expect(world.noah.people).toHaveLength(1);
  });

  it('is one at a time', async () => {
    const first = await withCode();
    await kiosk.finish(first);
    const second = await kiosk.confirm('gold-account', mei);
    expect(await kiosk.call['desk.open']({ applicationId: first }, byStaff)).toMatchObject({
      error: { code: 'visit-open' },
    });
    await kiosk.stop(second);
    const both = await Promise.all([
      kiosk.call['desk.open']({ applicationId: first }, byStaff),
      kiosk.call['desk.open']({ applicationId: first }, bySupervisor),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    // The one that came second has taken nothing from the first.
    expect(unwrap(await kiosk.call['applications.read-open']({}, byStaff))?.applicationId).toBe(first);
  });

  it('while the drainer is sending it, is unclear until that one has ended, and is not sent twice', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    await kiosk.finish(applicationId);
    world.noah.will('hangs');
    await goOnline(minutes(1));
    expect(await kiosk.states(applicationId)).toContain('noah sending');
    const opened = unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    expect(opened.enrolments[0]).toMatchObject({ state: 'unclear' });
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    world.noah.answer();
    await world.time.pass(minutes(1));
    const now = unwrap(await kiosk.call['applications.read-open']({}, byStaff));
    expect(now?.enrolments[0]).toMatchObject({ state: 'accepted', reference: world.noah.minted[0] });
    expect(world.noah.people).toHaveLength(1);
  });

  it('is a person’s where one of its submissions can not be read', async () => {
    goOffline();
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    await kiosk.finish(applicationId);
    const { readCaptured } = kiosk.vault;
    Object.assign(kiosk.vault, {
      readCaptured: async () => ({ ok: false, error: { code: 'record-unreadable' } }),
    });
    expect(await kiosk.call['desk.open']({ applicationId }, byStaff)).toMatchObject({
      error: { code: 'record-unreadable' },
    });
    Object.assign(kiosk.vault, { readCaptured });
    expect(unwrap(await kiosk.call['applications.read-open']({}, byStaff))).toBeNull();
  });
});

describe('a journey that has no later, as the policy holder’s', () => {
  const endOf = async (offline: Journey['offline']) => {
    kiosk.crash();
    const journey = { ...goldAccount, offline };
    const journeys = loadJourneys([{ journey, sha256: journeyHash(journey) }], undefined);
    kiosk = await world.start({ journeys });
    const applicationId = await withCode();
    const { ticket } = await kiosk.finish(applicationId);
    return {
      hasTicket: ticket !== undefined,
      states: await kiosk.states(applicationId),
      stored: await stored(),
    };
  };

  it('ends as a stop, however it is ended', async () => {
    expect(await endOf('closed')).toEqual({
      hasTicket: false,
      states: ['quantum-metal cancelled'],
      stored: [],
    });
  });

  it('control: one that has a later waits for its customer', async () => {
    expect(await endOf('capture-then-customer')).toMatchObject({
      hasTicket: true,
      states: ['quantum-metal needs-customer'],
    });
  });
});

it('no visit begins where the disk has no room for a customer; one that has begun goes on', async () => {
  goOffline();
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  const { measureRoom } = kiosk.vault;
  Object.assign(kiosk.vault, {
    measureRoom: async () => ok({ usedBytes: 0, freeBytes: 512 * 2 ** 20 - 1 }),
  });
  await kiosk.outbox.measure();
  await kiosk.finish(applicationId);
  expect(await kiosk.states(applicationId)).toEqual(['noah waiting']);
  const start = () => kiosk.call['applications.start']({ journeyId: 'payout-customer' }, byStaff);
  expect(await start()).toMatchObject({ error: { code: 'journey-closed' } });
  Object.assign(kiosk.vault, { measureRoom });
  await kiosk.outbox.measure();
  unwrap(await start());
});

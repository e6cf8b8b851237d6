/** Two things at once: a visit that ends or begins again while something of it is on its way. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../electron/applications/retention.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { unwrap } from '../../../shared/result.ts';
import { hold, holdMinting } from '../../support/hold-provider.ts';
import { byStaff, bySupervisor, type KeptKiosk } from '../../support/kept-kiosk.ts';
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

/** Three providers' worth, saved without a line; its customer is on the desk. */
async function savedOffline(): Promise<ApplicationId> {
  kiosk.line.now = 'offline';
  world.noah.becomes('offline');
  world.yativo.becomes('offline');
  const applicationId = await kiosk.confirm('one-visit', meiAtHome);
  await kiosk.finish(applicationId);
  kiosk.line.now = 'online';
  world.noah.becomes('answers');
  world.yativo.becomes('answers');
  return applicationId;
}

describe('an answer that comes after the end of its visit', () => {
  it('leaves nobody lying: what came back unsent is tried again by itself', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const letGo = hold(world.noah);
    world.noah.becomes('down');
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await world.time.settle();
    await kiosk.finish(applicationId);
    await world.time.pass(minutes(1));
    letGo();
    await sending;
    world.noah.becomes('answers');
    await world.time.pass(day);
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
  });
});

describe('a visit that ends twice', () => {
  it('stays stopped, whoever had begun to finish it', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    const finishing = kiosk.finish(applicationId);
    await world.time.settle();
    await kiosk.stop(applicationId);
    letGo();
    await finishing;
    await world.time.pass(day);
    expect(world.noah.calls).toEqual([]);
    expect(unwrap(await kiosk.applications.listStored())).toEqual([]);
    expect(kiosk.audit.entries.filter(({ event }) => event === 'visit.ended')).toHaveLength(1);
  });

  it('is finished once, by the staff member and by their signing out', async () => {
    const letGo = holdMinting(world.noah);
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    const finishing = kiosk.finish(applicationId);
    const signingOut = kiosk.visits.endOpenVisit();
    await world.time.settle();
    letGo();
    await Promise.all([finishing, signingOut]);
    const { record } = unwrap(await kiosk.applications.load(applicationId));
    expect(record.enrolments[0]?.submissionId).toBeDefined();
    await world.time.pass(day);
    expect(world.noah.people).toHaveLength(1);
  });
});

describe('a visit that is taken up again while the outbox is sending it', () => {
  it('is not captured a third time where its identity is used up meanwhile', async () => {
    const applicationId = await savedOffline();
    world.yativo.will('used-up');
    const letGo = hold(world.yativo);
    world.noah.becomes('offline');
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    letGo();
    await world.time.pass(minutes(5));
    world.noah.becomes('answers');
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(world.yativo.people).toHaveLength(1);
  });

  it('nor where it is taken up while the new identity is made', async () => {
    const applicationId = await savedOffline();
    world.yativo.will('used-up');
    const letGo = holdMinting(world.yativo);
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    letGo();
    await world.time.settle();
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(world.yativo.people).toHaveLength(1);
  });
});

describe('a sign-out while a visit is being taken up again', () => {
  it('leaves nobody’s visit open', async () => {
    const applicationId = await savedOffline();
    unwrap(await kiosk.queue.settled());
    const opening = kiosk.call['desk.open']({ applicationId }, byStaff);
    const signingOut = kiosk.visits.endOpenVisit();
    await Promise.all([opening, signingOut]);
    expect(unwrap(await kiosk.call['applications.read-open']({}, byStaff))).toBeNull();
    expect(kiosk.applications.find(applicationId)).toBeUndefined();
  });
});

describe('consent', () => {
  it('that was taken back by another language is asked again before anything is captured', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.call['applications.choose-language']({ applicationId, language: 'ms' }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(world.noah.people).toEqual([]);
  });

  it('nor is what was captured before sent without it', async () => {
    world.noah.becomes('offline');
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    unwrap(await kiosk.call['applications.choose-language']({ applicationId, language: 'ms' }, byStaff));
    await kiosk.finish(applicationId);
    world.noah.becomes('answers');
    await world.time.pass(day);
    expect(world.noah.people).toEqual([]);
    expect(await kiosk.states(applicationId)).toEqual(['noah needs-customer']);
  });
});

describe('what may have arrived', () => {
  it('is looked for before it is sent, also after it was set aside and released', async () => {
    const applicationId = await savedOffline();
    world.noah.becomes('lost-after');
    kiosk.draining.lineReturned();
    await world.time.pass(10_000);
    expect(await kiosk.states(applicationId)).toContain('noah unknown');
    // It can not be read for a while, and is set aside; then a supervisor releases it.
    const { attempt } = world.noah;
    Object.assign(world.noah, {
      attempt: async () => ({ end: 'not-sent', failure: { code: 'wrong-state' } }),
    });
    await world.time.pass(minutes(10));
    expect(await kiosk.states(applicationId)).toContain('noah quarantined');
    world.noah.becomes('offline');
    Object.assign(world.noah, { attempt });
    const [submission] = (await kiosk.stored(applicationId)).filter(({ provider }) => provider === 'noah');
    if (!submission) throw new Error('nothing was captured');
    const { submissionId } = submission;
    kiosk.line.now = 'offline';
    unwrap(await kiosk.call['outbox.release']({ submissionId }, bySupervisor));

    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    const draft = { ...meiAtHome, city: 'Ipoh' };
    await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff);
    await kiosk.call['applications.confirm-review']({ applicationId }, byStaff);
    kiosk.line.now = 'online';
    world.noah.becomes('answers');
    await kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(world.noah.people).toHaveLength(1);
  });
});

describe('the limits', () => {
  it('do not count the age of what has arrived', async () => {
    const applicationId = await savedOffline();
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    const [, , registration] = await kiosk.stored(applicationId);
    if (!registration) throw new Error('nothing was captured');
    const { submissionId } = registration;
    const reason = 'customer-stopped';
    unwrap(await kiosk.call['outbox.cancel']({ submissionId, reason }, bySupervisor));
    await world.time.pass(8 * day);
    expect(kiosk.outbox.fullness()).toMatchObject({ level: 'roomy' });
  });
});

describe('the desk', () => {
  it('opens nobody who is done', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    expect(await kiosk.call['desk.open']({ applicationId }, byStaff)).toMatchObject({
      error: { code: 'application-unknown' },
    });
    expect(kiosk.applications.find(applicationId)).toBeUndefined();
  });
});

describe('a correction of what was accepted', () => {
  it.each(['the end of the program', 'the end of the visit'])(
    'goes to the same customer of the provider after %s',
    async (how) => {
      Object.assign(world.noah, {
        takesCorrections: true,
        identityAfterCorrection: async (old: unknown) => old,
      });
      const applicationId = await kiosk.confirm('one-visit', meiAtHome);
      world.yativo.becomes('offline');
      unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
      const draft = { ...meiAtHome, city: 'Ipoh' };
      unwrap(await kiosk.call['applications.save-details']({ applicationId, draft }, byStaff));
      if (how === 'the end of the visit') {
        await kiosk.finish(applicationId);
        unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
      } else {
        unwrap(await kiosk.queue.settled());
        kiosk = await world.restart();
        await world.time.settle();
        unwrap(await kiosk.call['applications.resume-interrupted']({ applicationId }, byStaff));
      }
      unwrap(await kiosk.call['applications.confirm-review']({ applicationId }, byStaff));
      unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
      expect(world.noah.people).toHaveLength(2);
      expect(new Set(world.noah.people.map(({ identity }) => identity.id)).size).toBe(1);
    },
  );
});

describe('a registration that was handed to another terminal', () => {
  it('is not begun here again, whatever else the visit is opened for', async () => {
    kiosk.line.now = 'offline';
    world.noah.will('refuses');
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    await kiosk.finish(applicationId);
    kiosk.line.now = 'online';
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    const [noah, , registration] = await kiosk.stored(applicationId);
    if (!noah || !registration) throw new Error('nothing was captured');
    kiosk.outbox.submissions.move(registration.submissionId, 'exported');
    unwrap(await kiosk.call['outbox.correct']({ submissionId: noah.submissionId }, byStaff));
    unwrap(await kiosk.call['enrolments.skip']({ applicationId, provider: 'noah' }, byStaff));
    expect((await kiosk.call['registration.send']({ applicationId }, byStaff)).ok).toBe(false);
    expect(world.quantumMetal.asked).toEqual([]);
  });
});

describe('what is destroyed after its time', () => {
  it('is not an application that has just got something to send again', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    world.time.clock.advance(2 * day);
    const { vault, queue, outbox } = kiosk;
    const [accepted] = await kiosk.stored(applicationId);
    if (!accepted) throw new Error('nothing was captured');
    const gone = await sweep({
      ...{ store: kiosk.applications, queue, clock: world.time.clock },
      ...{ keepAcceptedMs: day, keepHandedOverMs: day },
      isOpen: (id) => outbox.store.listFor(id).some(({ state }) => state === 'waiting'),
      vault: {
        ...vault,
        listSubmissions: async (filter) => {
          const listed = await vault.listSubmissions(filter);
          // A bundle brings it another submission, between the look and the deed.
          const body = { journeyId: 'payout-customer', journeyVersion: 1 };
          const submissionId = '00000000-0000-4000-8000-00000000ffff' as typeof accepted.submissionId;
          const {
            schedule: _none,
            nextAttemptAt: _too,
            leaseUntil: _old,
            lastFailure: _gone,
            ...rest
          } = accepted;
          outbox.store.capture({ ...rest, submissionId, state: 'waiting', attempts: 0 }, body);
          return listed;
        },
      },
    });
    expect(gone).toBe(0);
    // A change that the vault refuses would end the keeping of anything, for good.
    unwrap(await queue.settled());
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted', 'noah waiting']);
  });
});

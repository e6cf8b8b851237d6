/** After a customer has said stop, or an unanswered counter was left, nothing more of theirs leaves: whoever was in the middle of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, bySupervisor, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';
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
const day = 24 * 60 * minutes(1);

describe('while the disk stands still, before the first byte', () => {
  const ways = {
    'the customer says stop': (applicationId: Parameters<KeptKiosk['stop']>[0]) =>
      void kiosk.call['applications.end-visit']({ applicationId, how: 'stop' }, byStaff),
    'the terminal is locked': () => {
      kiosk.session.now = { ...kiosk.session.now, state: 'locked' } as typeof kiosk.session.now;
    },
  };
  it.each(Object.entries(ways))('%s: nobody is sent', async (_how, happens) => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.queue.settled());
    world.disk.stall();
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await world.time.settle();
    happens(applicationId);
    world.disk.goOn();
    await sending;
    await world.time.pass(minutes(30));
    expect(world.noah.calls).toEqual([]);
  });

  it.each(Object.entries(ways))('%s: no code is asked for', async (_how, happens) => {
    const applicationId = await kiosk.confirm('gold-account', mei);
    unwrap(await kiosk.queue.settled());
    world.disk.stall();
    const sending = kiosk.call['registration.send']({ applicationId }, byStaff);
    await world.time.settle();
    happens(applicationId);
    world.disk.goOn();
    await sending;
    expect(world.quantumMetal.asked).toEqual([]);
  });
});

describe('a stop whose answer is missing', () => {
  /** Stopped after the provider was silent: it may have them, or not. */
  async function stoppedUnclear(mood: 'lost-before' | 'lost-after') {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    world.noah.will(mood);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.stop(applicationId);
    return applicationId;
  }
  const [only] = ['noah'];

  it('is a person’s to settle: nothing is sent by itself, in this run or the next', async () => {
    const applicationId = await stoppedUnclear('lost-before');
    await world.time.pass(day);
    kiosk = await world.restart();
    await world.time.pass(day);
    kiosk.draining.sendNow();
    await world.time.pass(day);
    expect(world.noah.people).toEqual([]);
    expect(await kiosk.states(applicationId)).toEqual([`${only} unknown`]);
  });

  it('is not tried again by who only wants to look, and ends where nobody has them', async () => {
    const applicationId = await stoppedUnclear('lost-before');
    const [submission] = await kiosk.stored(applicationId);
    if (!submission) throw new Error('nothing was captured');
    const { submissionId } = submission;
    expect(unwrap(await kiosk.call['outbox.read-item']({ submissionId }, byStaff))).toMatchObject({
      actions: ['decide', 'cancel'],
      stopped: true,
      item: { nextTry: { when: 'person' } },
    });
    expect((await kiosk.call['outbox.retry']({ submissionId }, byStaff)).ok).toBe(false);
    const decision = { submissionId, decision: 'not-registered', asked: 'provider' } as const;
    unwrap(await kiosk.call['outbox.decide'](decision, bySupervisor));
    await world.time.pass(day);
    expect(await kiosk.states(applicationId)).toEqual([`${only} cancelled`]);
    expect(world.noah.people).toEqual([]);
  });

  it('is settled the same way where the answer is lost after the stop', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    world.noah.becomes('hangs');
    const sending = kiosk.call['enrolments.send']({ applicationId }, byStaff);
    await world.time.settle();
    await kiosk.stop(applicationId);
    // No answer leaves main before this.
    unwrap(await kiosk.queue.settled());
    kiosk = await world.restart();
    world.noah.becomes('answers');
    await world.time.pass(day);
    // It did arrive; that is for a person to find out.
    expect(world.noah.calls).toEqual(['add']);
    expect(await kiosk.states(applicationId)).toEqual([`${only} unknown`]);
    void sending;
  });

  it('a provider that is left out while its answer is missing is not sent to later', async () => {
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    world.yativo.will('lost-before');
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    unwrap(await kiosk.call['enrolments.skip']({ applicationId, provider: 'yativo' }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(world.yativo.people).toEqual([]);
    expect(await kiosk.states(applicationId)).toContain('yativo unknown');
  });

  it('in the other way of ending, the same is looked for and sent', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    world.noah.will('lost-before');
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await kiosk.finish(applicationId);
    await world.time.pass(day);
    expect(await kiosk.states(applicationId)).toEqual([`${only} accepted`]);
  });
});

describe('a stop while the outbox is sending', () => {
  /** Saved without a line, and reopened at the desk while the outbox is in the middle of sending the other part of it. */
  async function stoppedInFlight() {
    kiosk.line.now = 'offline';
    world.noah.becomes('offline');
    world.yativo.becomes('offline');
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    await kiosk.finish(applicationId);
    kiosk.line.now = 'online';
    world.noah.becomes('hangs');
    world.yativo.becomes('hangs');
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    return applicationId;
  }

  it('sends nothing again that came back unsent', async () => {
    kiosk.line.now = 'offline';
    world.noah.becomes('offline');
    world.yativo.becomes('offline');
    const applicationId = await kiosk.confirm('one-visit', meiAtHome);
    await kiosk.finish(applicationId);
    kiosk.line.now = 'online';
    const held = Promise.withResolvers<void>();
    const attempt = world.noah.attempt;
    Object.assign(world.noah, {
      attempt: async (...given: Parameters<typeof attempt>) => {
        await held.promise;
        return attempt(...given);
      },
    });
    kiosk.draining.lineReturned();
    await world.time.pass(minutes(1));
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    await kiosk.stop(applicationId);
    held.resolve();
    world.noah.becomes('answers');
    await world.time.pass(day);
    expect(world.noah.people).toEqual([]);
    expect(await kiosk.states(applicationId)).toEqual([
      'noah cancelled',
      'yativo cancelled',
      'quantum-metal cancelled',
    ]);
  });

  it('takes what has arrived for what it is', async () => {
    const applicationId = await stoppedInFlight();
    await kiosk.stop(applicationId);
    world.noah.answer();
    world.yativo.answer();
    await world.time.pass(day);
    expect(await kiosk.states(applicationId)).toContain('noah accepted');
  });
});

/** What nobody needs any more goes; what somebody may need stays. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../electron/applications/retention.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { CapturedBody } from '../../../shared/domain/captured-body.ts';
import { unwrap } from '../../../shared/result.ts';
import { byStaff, bySupervisor, type KeptKiosk } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';

let world: KeptWorld;
let kiosk: KeptKiosk;
const hour = 60 * 60_000;
beforeEach(async () => {
  world = createKeptWorld();
  kiosk = await world.start();
});
afterEach(async () => {
  expect(kiosk.bugs).toEqual([]);
  expect((await kiosk.law()).holds).toBe(true);
  await world.end();
});

const tidy = async (keepAcceptedMs = 24 * hour): Promise<number> => {
  const gone = await sweep({
    ...{ store: kiosk.applications, vault: kiosk.vault, queue: kiosk.queue, clock: world.time.clock },
    ...{ keepAcceptedMs, keepHandedOverMs: 7 * 24 * hour },
    isOpen: () => false,
  });
  unwrap(await kiosk.queue.settled());
  return gone;
};
const isStored = async (applicationId: ApplicationId) =>
  unwrap(await kiosk.vault.listApplications()).some((one) => one.applicationId === applicationId);
async function accepted(): Promise<ApplicationId> {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  await kiosk.finish(applicationId);
  return applicationId;
}
async function waiting(): Promise<ApplicationId> {
  kiosk.line.now = 'offline';
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  await kiosk.finish(applicationId);
  return applicationId;
}

describe('what was accepted', () => {
  it('stays for a day, then goes with everything that was sealed; its row and its ledger stay', async () => {
    const applicationId = await accepted();
    const [submission] = await kiosk.stored(applicationId);
    if (!submission) throw new Error('nothing was captured');
    await world.time.pass(24 * hour - 1000);
    expect(await tidy()).toBe(0);
    expect(await isStored(applicationId)).toBe(true);

    await world.time.pass(1000);
    expect(await tidy()).toBe(1);
    expect(await isStored(applicationId)).toBe(false);
    expect(unwrap(await kiosk.vault.readCaptured(submission.submissionId, CapturedBody))).toBeUndefined();
    const { item, history } = unwrap(
      await kiosk.call['outbox.read-item']({ submissionId: submission.submissionId }, byStaff),
    );
    expect(item).toMatchObject({ state: 'accepted' });
    expect(item.who).toBeUndefined();
    expect(history).toHaveLength(3);
  });

  it('goes at once where policy keeps nothing', async () => {
    const applicationId = await accepted();
    expect(await tidy(0)).toBe(1);
    expect(await isStored(applicationId)).toBe(false);
    expect(await tidy(0)).toBe(0);
  });

  it('stays while its visit is open', async () => {
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
    await world.time.pass(48 * hour);
    expect(await tidy()).toBe(0);
    expect(await isStored(applicationId)).toBe(true);
  });
});

describe('what is not finished stays, however old', () => {
  it('waiting', async () => {
    const applicationId = await waiting();
    await world.time.pass(60 * 24 * hour);
    expect(await tidy(0)).toBe(0);
    expect(await isStored(applicationId)).toBe(true);
  });

  it('unknown, and rejected', async () => {
    for (const mood of ['lost-before', 'refuses'] as const) {
      kiosk.line.now = 'online';
      const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
      world.noah.will(mood);
      unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
      kiosk.line.now = 'offline';
      await kiosk.finish(applicationId);
      await world.time.pass(60 * 24 * hour);
      expect(await tidy(0)).toBe(0);
      expect(await isStored(applicationId)).toBe(true);
    }
  });

  it('a draft that was interrupted', async () => {
    const { applicationId } = unwrap(
      await kiosk.call['applications.start']({ journeyId: 'payout-customer' }, byStaff),
    );
    unwrap(await kiosk.queue.settled());
    kiosk = await world.restart();
    await world.time.pass(60 * 24 * hour);
    expect(await tidy(0)).toBe(0);
    expect(await isStored(applicationId)).toBe(true);
  });
});

it('what was cancelled goes at once', async () => {
  const applicationId = await waiting();
  const [submission] = await kiosk.stored(applicationId);
  if (!submission) throw new Error('nothing was captured');
  const { submissionId } = submission;
  unwrap(await kiosk.call['outbox.cancel']({ submissionId, reason: 'supervisor-decided' }, bySupervisor));
  expect(await tidy()).toBe(1);
  expect(await isStored(applicationId)).toBe(false);
});

it('what was handed over stays until its bundle has been written for some time', async () => {
  const applicationId = await waiting();
  const [submission] = await kiosk.stored(applicationId);
  if (!submission) throw new Error('nothing was captured');
  const { submissionId } = submission;
  const at = world.time.clock.now();
  const recipient = 'age1specimen';
  kiosk.queue.add({
    write: 'hand-over',
    handOver: { id: 'hand-over-1', at, toTerminal: 'kiosk-2', recipient, submissionIds: [submissionId] },
  });
  const before = kiosk.outbox.store.find(submissionId);
  if (!before) throw new Error('it is not there');
  kiosk.outbox.store.move({ before, after: { ...before, state: 'handed-over' }, event: 'exported' });
  await world.time.pass(30 * 24 * hour);
  expect(await tidy(0)).toBe(0);

  kiosk.queue.add({ write: 'close-hand-over', id: 'hand-over-1', at: world.time.clock.now() });
  expect(await tidy(0)).toBe(0);
  await world.time.pass(7 * 24 * hour);
  expect(await tidy(0)).toBe(1);
  expect(await isStored(applicationId)).toBe(false);
});

/** What people decide about submissions that nobody at the counter has in hand. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationId, ApprovalId } from '../../../shared/brand.ts';
import type { Exception } from '../../../shared/domain/staff.ts';
import { fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
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
  expect((await kiosk.law()).holds).toBe(true);
  await world.end();
});

const minutes = (count: number) => count * 60_000;
const supervisorNeeded = { ok: false, error: fail('supervisor-needed') };
const wrongState = { ok: false, error: fail('wrong-state') };
function approval(exception: Exception): ApprovalId {
  const approvalId = '00000000-0000-4000-8000-0000000000aa' as ApprovalId;
  kiosk.approvals.set(approvalId, exception);
  return approvalId;
}

/** One whose answer was lost, of a visit that is over. */
async function unknown(): Promise<{
  applicationId: ApplicationId;
  submissionId: NonNullable<Awaited<ReturnType<KeptKiosk['stored']>>[number]>['submissionId'];
}> {
  const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
  world.noah.will('lost-before');
  unwrap(await kiosk.call['enrolments.send']({ applicationId }, byStaff));
  kiosk.line.now = 'offline';
  await kiosk.finish(applicationId);
  const [submission] = await kiosk.stored(applicationId);
  if (!submission) throw new Error('nothing was captured');
  return { applicationId, submissionId: submission.submissionId };
}
const decide = (
  submissionId: Awaited<ReturnType<typeof unknown>>['submissionId'],
  decision: 'registered' | 'not-registered',
  context: typeof byStaff | typeof bySupervisor = bySupervisor,
  approvalId?: ApprovalId,
) =>
  kiosk.call['outbox.decide'](
    { submissionId, decision, asked: 'provider', ...(approvalId ? { approvalId } : {}) },
    context,
  );

describe('an unknown submission', () => {
  it('is settled by a supervisor: registered, and nothing is sent any more', async () => {
    const { submissionId, applicationId } = await unknown();
    const { item } = unwrap(await decide(submissionId, 'registered'));
    expect(item.state).toBe('accepted');
    kiosk.line.now = 'online';
    kiosk.draining.sendNow();
    await world.time.pass(minutes(30));
    expect(world.noah.calls).toEqual(['add']);
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
    expect(kiosk.audit.entries.map(({ event }) => event)).toContain('submission.decided');
  });

  it('or not registered, and it is sent again under the same identity', async () => {
    const { submissionId, applicationId } = await unknown();
    unwrap(await decide(submissionId, 'not-registered'));
    kiosk.line.now = 'online';
    kiosk.draining.sendNow();
    await world.time.pass(minutes(30));
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
    expect(world.noah.minted).toHaveLength(1);
    expect(world.noah.people).toHaveLength(1);
  });

  it('is not settled by staff alone; an approval counts once', async () => {
    const first = await unknown();
    expect(await decide(first.submissionId, 'registered', byStaff)).toEqual(supervisorNeeded);
    expect(await kiosk.states(first.applicationId)).toEqual(['noah unknown']);
    const elsewhere = approval({ kind: 'settle-unknown', subject: first.applicationId });
    expect(await decide(first.submissionId, 'registered', byStaff, elsewhere)).toEqual(supervisorNeeded);
    const approvalId = approval({ kind: 'settle-unknown', subject: first.submissionId });
    unwrap(await decide(first.submissionId, 'registered', byStaff, approvalId));
    kiosk.line.now = 'online';
    const second = await unknown();
    expect(await decide(second.submissionId, 'registered', byStaff, approvalId)).toEqual(supervisorNeeded);
  });

  it('is left alone while its customer is at the counter, whatever a screen of before still offers', async () => {
    const { submissionId, applicationId } = await unknown();
    unwrap(await kiosk.call['desk.open']({ applicationId }, byStaff));
    expect(await decide(submissionId, 'registered')).toEqual(wrongState);
    expect(
      await kiosk.call['outbox.cancel']({ submissionId, reason: 'supervisor-decided' }, bySupervisor),
    ).toEqual(wrongState);
    expect(unwrap(await kiosk.call['outbox.read-item']({ submissionId }, bySupervisor)).actions).toEqual([]);
  });

  it('is looked at again when somebody asks, after the time in which it may still arrive', async () => {
    const { submissionId, applicationId } = await unknown();
    kiosk.line.now = 'online';
    unwrap(await kiosk.call['outbox.retry']({ submissionId }, byStaff));
    await world.time.pass(30_000);
    expect(world.noah.calls).toEqual(['add']);
    await world.time.pass(minutes(2));
    expect(world.noah.calls.slice(1)).toEqual(['look', 'add']);
    expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
  });
});

describe('a submission that waits', () => {
  async function waiting() {
    kiosk.line.now = 'offline';
    const applicationId = await kiosk.confirm('payout-customer', meiAtHome);
    await kiosk.finish(applicationId);
    const [submission] = await kiosk.stored(applicationId);
    if (!submission) throw new Error('nothing was captured');
    return { applicationId, submissionId: submission.submissionId };
  }

  it('is cancelled by a supervisor, with a reason, and never sent', async () => {
    const { submissionId, applicationId } = await waiting();
    const cancel = (context: typeof byStaff | typeof bySupervisor) =>
      kiosk.call['outbox.cancel']({ submissionId, reason: 'supervisor-decided' }, context);
    expect(await cancel(byStaff)).toEqual(supervisorNeeded);
    const { item, cancelReason } = unwrap(await cancel(bySupervisor));
    expect({ state: item.state, cancelReason }).toEqual({
      state: 'cancelled',
      cancelReason: 'supervisor-decided',
    });
    kiosk.line.now = 'online';
    kiosk.draining.sendNow();
    await world.time.pass(minutes(30));
    expect(world.noah.calls).toEqual([]);
    expect(await kiosk.states(applicationId)).toEqual(['noah cancelled']);
  });

  it('is not decided about: nothing of it is in doubt', async () => {
    const { submissionId } = await waiting();
    expect(await decide(submissionId, 'registered')).toEqual(wrongState);
    expect(await kiosk.call['outbox.release']({ submissionId }, bySupervisor)).toEqual(wrongState);
  });

  it('tells its history, and who captured it', async () => {
    const { submissionId } = await waiting();
    kiosk.line.now = 'online';
    kiosk.draining.sendNow();
    await world.time.pass(minutes(1));
    const { item, history, reference } = unwrap(
      await kiosk.call['outbox.read-item']({ submissionId }, byStaff),
    );
    expect(history.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'draft waiting',
      'waiting sending',
      'sending accepted',
    ]);
    expect(item.owner).toBe('Nur Aina');
    expect(reference).toBe(world.noah.minted[0]);
  });
});

it('one that could not be read is released once it can be, by a supervisor, and is as unclear as it was', async () => {
  const { submissionId, applicationId } = await unknown();
  const { readCaptured } = kiosk.vault;
  const broken = async () => ({ ok: false, error: { code: 'record-unreadable' } });
  Object.assign(kiosk.vault, { readCaptured: broken });
  kiosk.line.now = 'online';
  kiosk.draining.sendNow();
  await world.time.pass(minutes(10));
  expect(await kiosk.states(applicationId)).toEqual(['noah quarantined']);
  expect(await kiosk.call['outbox.release']({ submissionId }, bySupervisor)).toMatchObject({
    error: { code: 'record-unreadable' },
  });
  Object.assign(kiosk.vault, { readCaptured });
  expect(await kiosk.call['outbox.release']({ submissionId }, byStaff)).toEqual(supervisorNeeded);
  unwrap(await kiosk.call['outbox.release']({ submissionId }, bySupervisor));
  await world.time.pass(minutes(10));
  expect(world.noah.calls.slice(1)).toEqual(['look', 'add']);
  expect(await kiosk.states(applicationId)).toEqual(['noah accepted']);
});

it('nobody decides about what is not there', async () => {
  const submissionId = '00000000-0000-4000-8000-00000000dead' as Awaited<
    ReturnType<typeof unknown>
  >['submissionId'];
  expect(await decide(submissionId, 'registered')).toEqual({ ok: false, error: fail('submission-unknown') });
  expect(await kiosk.call['outbox.correct']({ submissionId }, byStaff)).toEqual({
    ok: false,
    error: fail('submission-unknown'),
  });
});

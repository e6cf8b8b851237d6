/** What counts the day, over visits, outbox and audit log as the program puts them together. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { z } from 'zod';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { composeDashboard } from '../../../electron/compose/dashboard.ts';
import type { CallContext } from '../../../electron/ipc/call-context.ts';
import type { Handlers } from '../../../electron/ipc/handlers.ts';
import { createSubmissionStore } from '../../../electron/outbox/submission-store.ts';
import { ApplicationId } from '../../../shared/brand.ts';
import { contract } from '../../../shared/contract/contract.ts';
import type { ApplicantDraft } from '../../../shared/domain/applicant.ts';
import { Application } from '../../../shared/domain/application.ts';
import { Dashboard } from '../../../shared/domain/dashboard.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { byStaff, bySupervisor } from '../../support/kept-kiosk.ts';
import { createKeptWorld, type KeptWorld, meiAtHome } from '../../support/kept-world.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { answered } from '../../support/scripted-provider.ts';

let folder: string;
let world: KeptWorld;
let bugs: unknown[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-dashboard-'));
  world = createKeptWorld();
  bugs = [];
});
afterEach(async () => {
  await world.end();
  rmSync(folder, { recursive: true });
  expect(bugs).toEqual([]);
});

/** Starts the program with the figures before it. */
async function start(how: 'start' | 'restart' = 'start') {
  const { clock, timer } = world.time;
  const built: { dashboard?: ReturnType<typeof composeDashboard> } = {};
  const kiosk = await world[how]({
    throughAudit: (audit) => {
      built.dashboard = composeDashboard({
        ...{ profile: folder, audit, clock, timer },
        onBug: (error) => void bugs.push(error),
      });
      return built.dashboard.audit;
    },
  });
  if (!built.dashboard) throw new Error('nothing counts');
  const call = built.dashboard.over({
    handlers: kiosk.call,
    outbox: kiosk.outbox.store,
    configured: ['noah', 'yativo', 'quantum-metal'],
  });
  return {
    kiosk,
    call,
    read: async () => Dashboard.parse(unwrap(await call['dashboard.read']({}, bySupervisor as CallContext))),
  };
}
type Started = Awaited<ReturnType<typeof start>>;

/** A visit up to the confirmation, with so many seconds at each step. */
async function confirm({ call }: Started, journeyId: string, draft: ApplicantDraft, seconds = 10) {
  const { applicationId } = unwrap(await call['applications.start']({ journeyId }, byStaff));
  const spendAt = async (step: StepId) => {
    unwrap(await call['dashboard.note-step']({ applicationId, step }, byStaff as CallContext));
    await world.time.pass(seconds * 1000);
  };
  await spendAt('consent');
  unwrap(
    await call['applications.record-consent'](
      { applicationId, noticeVersion: noticeVersionOf(journeyId) },
      byStaff,
    ),
  );
  await spendAt('details');
  unwrap(await call['applications.save-details']({ applicationId, draft }, byStaff));
  // Everything is there, and the form is still looked at.
  await world.time.pass(seconds * 1000);
  await spendAt('review');
  unwrap(await call['applications.confirm-review']({ applicationId }, byStaff));
  return applicationId;
}
const end = async ({ call }: Started, applicationId: Awaited<ReturnType<typeof confirm>>) =>
  unwrap(await call['applications.end-visit']({ applicationId, how: 'finish' }, byStaff));

it('a day of visits: how they ended, how long they took, what they left, and whom they called', async () => {
  const started = await start();
  for (const seconds of [10, 20, 60]) {
    const applicationId = await confirm(started, 'payout-customer', meiAtHome, seconds);
    unwrap(await started.call['enrolments.send']({ applicationId }, byStaff));
    await end(started, applicationId);
  }
  world.noah.becomes('offline');
  const left = await confirm(started, 'payout-customer', meiAtHome);
  unwrap(await started.call['enrolments.send']({ applicationId: left }, byStaff));
  await end(started, left);
  const stopped = unwrap(await started.call['applications.start']({ journeyId: 'gold-account' }, byStaff));
  expect((await started.read()).underWay).toBe(1);
  unwrap(
    await started.call['applications.end-visit'](
      { applicationId: stopped.applicationId, how: 'stop' },
      byStaff,
    ),
  );

  const told = await started.read();
  expect(told.underWay).toBe(0);
  expect(told.visits).toEqual([
    { journeyId: 'payout-customer', outcome: 'registered', count: 3 },
    { journeyId: 'payout-customer', outcome: 'saved', count: 1 },
    { journeyId: 'gold-account', outcome: 'stopped', count: 1 },
  ]);
  expect(told.steps.find(({ step }) => step === 'consent')).toEqual({
    ...{ journeyId: 'payout-customer', step: 'consent', visits: 4, leftOut: 0 },
    middle: { medianMs: 15_000, lowerMs: 10_000, upperMs: 30_000 },
  });
  expect(told.steps.find(({ step }) => step === 'details')?.middle?.medianMs).toBe(30_000);
  const { counts, captured, open } = told.outbox;
  expect(SubmissionState.options.reduce((sum, state) => sum + counts[state], 0)).toBe(captured);
  expect(captured).toBe(4);
  expect(open).toEqual([{ state: 'waiting', age: 'under-hour', count: 1 }]);
  const noah = told.providers.find(({ provider }) => provider === 'noah');
  const sum = (kind: 'answered' | 'no-line') => noah?.slots.reduce((all, { calls }) => all + calls[kind], 0);
  expect(sum('answered')).toBeGreaterThanOrEqual(3);
  expect(sum('no-line')).toBeGreaterThanOrEqual(1);
  expect(told.providers.find(({ provider }) => provider === 'quantum-metal')?.slots).toEqual([]);
});

it('the power goes: the counts of the day are there at the next start, and a visit in hand counts where it ends', async () => {
  const first = await start();
  world.noah.becomes('offline');
  await end(first, await confirm(first, 'payout-customer', meiAtHome));
  const open = unwrap(await first.call['applications.start']({ journeyId: 'payout-customer' }, byStaff));
  await world.time.pass(6_000);
  expect((await first.read()).visits).toHaveLength(1);

  const second = await start('restart');
  expect(await second.read()).toMatchObject({ isPartial: false, underWay: 0 });
  expect((await second.read()).visits).toEqual([
    { journeyId: 'payout-customer', outcome: 'saved', count: 1 },
  ]);
  unwrap(await second.call['applications.read-interrupted']({}, byStaff));
  unwrap(await second.call['applications.leave-interrupted']({ applicationId: open.applicationId }, byStaff));
  expect((await second.read()).visits).toEqual([
    { journeyId: 'payout-customer', outcome: 'saved', count: 1 },
    { journeyId: 'payout-customer', outcome: 'stopped', count: 1 },
  ]);
});

it('nothing of a customer, a visit or a member of staff is kept with the counts', async () => {
  const started = await start();
  const { quantumMetal } = world;
  const applicationId = await confirm(started, 'gold-account', meiAtHome);
  quantumMetal.will('bind', answered({ bind: 'no-such-customer' } as const));
  quantumMetal.will(
    'register',
    answered({ sessionId: 'session-1', expiresAt: world.time.clock.now() + 60_000 }, world.time.clock.now()),
  );
  unwrap(await started.call['registration.send']({ applicationId }, byStaff));
  await end(started, applicationId);
  await world.time.pass(6_000);
  const kept = readFileSync(path.join(folder, 'day-counts.json'), 'utf8');
  expect(kept).toContain('gold-account');
  const personal = [applicationId, byStaff.staff.staffId, ...Object.values(meiAtHome), 'session-1'];
  expect(personal.filter((text) => text.length > 3 && kept.includes(text))).toEqual([]);
});

/** The figures over a terminal that is its log, and answers as told. */
function listen(start: Handlers['applications.start'] = () => err(fail('journey-closed'))) {
  const { clock, timer } = world.time;
  const dashboard = composeDashboard({
    ...{ profile: folder, clock, timer, onBug: (error: unknown) => void bugs.push(error) },
    audit: createAuditLog({ sink: createMemoryAuditSink(), clock }),
  });
  const call = dashboard.over({
    handlers: { 'applications.start': start },
    outbox: createSubmissionStore(),
    configured: [],
  });
  const { staffId } = byStaff.staff;
  const begin = (applicationId: ApplicationId, journeyId: string) =>
    dashboard.audit.write('visit.started', { applicationId, staffId, journeyId, journeyVersion: 1 });
  const stand = (applicationId: ApplicationId, step: StepId) =>
    call['dashboard.note-step']({ applicationId, step }, byStaff as CallContext);
  const read = async () =>
    Dashboard.parse(unwrap(await call['dashboard.read']({}, bySupervisor as CallContext)));
  return { audit: dashboard.audit, ledOn: dashboard.ledOn, staffId, call, begin, stand, read };
}
const one = ApplicationId.parse('00000000-0000-4000-8000-000000000001');
const other = ApplicationId.parse('00000000-0000-4000-8000-000000000002');

it('one customer who is looked up and then added is one visit; who is looked up and leaves is one too', async () => {
  const { audit, ledOn, call, begin, stand, read } = listen(({ journeyId }) => {
    ledOn(one);
    audit.write('visit.ended', { applicationId: one, registered: false });
    begin(other, journeyId);
    return err(fail('journey-closed'));
  });
  const lookUp = () => {
    begin(one, 'member-look-up');
    stand(one, 'look-up');
    audit.write('provider.called', {
      ...{ provider: 'kybio', operation: 'query-by-phone', applicationId: one },
      ...{ outcome: 'answered', durationMs: 5 },
    });
  };
  lookUp();
  await call['applications.start']({ journeyId: 'new-member', origin: { applicationId: one } }, byStaff);
  audit.write('visit.ended', { applicationId: other, registered: true });
  expect((await read()).visits).toEqual([{ journeyId: 'new-member', outcome: 'registered', count: 1 }]);

  lookUp();
  audit.write('visit.ended', { applicationId: one, registered: false });
  const { visits, steps } = await read();
  expect(visits.at(-1)).toEqual({ journeyId: 'member-look-up', outcome: 'looked-up', count: 1 });
  expect(steps).toMatchObject([{ step: 'look-up', visits: 2 }]);
});

it('the lock stops the minutes, and whoever signs out lets them go on', async () => {
  const { audit, staffId, begin, stand, read } = listen();
  for (const end of ['staff.unlocked', 'staff.signed-out', 'staff.unlocked'] as const) {
    begin(one, 'gold-account');
    stand(one, 'consent');
    await world.time.pass(10_000);
    audit.write('staff.locked', { staffId });
    await world.time.pass(60_000);
    audit.write(end, { staffId });
    await world.time.pass(5_000);
    stand(one, 'details');
    audit.write('visit.ended', { applicationId: one, registered: false });
  }
  expect((await read()).steps).toMatchObject([{ step: 'consent', middle: { medianMs: 15_000 } }]);
});

it('visits are told from all other answers by what they have, and by nothing that another answer has', () => {
  const inside = ({ _zod: { def } }: z.core.$ZodTypes): z.core.$ZodTypes =>
    def.type === 'nullable'
      ? inside(def.innerType as z.core.$ZodTypes)
      : ({ _zod: { def } } as z.core.$ZodTypes);
  const keysOf = (schema: z.ZodType): readonly string[] => {
    const { def } = inside(schema as unknown as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape).sort() : [];
  };
  const found = (looks: (keys: readonly string[]) => boolean) =>
    Object.entries(contract).flatMap(([name, { output }]) => (looks(keysOf(output)) ? [name] : []));
  const ofVisit = keysOf(Application).join();
  const visits = found((keys) =>
    ['applicationId', 'requirements', 'enrolments'].every((name) => keys.includes(name)),
  );
  expect(visits).toEqual(found((keys) => keys.join() === ofVisit));
  expect(visits.length).toBeGreaterThan(20);
  expect(found((keys) => keys.join() === 'applicationId,changedAt,journeyId')).toEqual([
    'applications.read-interrupted',
  ]);
});

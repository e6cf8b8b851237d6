import { expect, it } from 'vitest';
import { noLookUp } from '../../../renderer/stores/look-up-store.ts';
import { createStores } from '../../../renderer/stores/stores.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication, consentTo } from '../../support/applications.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';

/** Stands for everything about a member: found anywhere after the visit, it is a leak. */
const marker = 'Zwölfaxing Markierer';
const typed = '4711081500';
const first = anApplication({ journeyId: 'member-look-up', consent: consentTo('member-look-up') });
const { applicationId } = first;
const next = {
  ...anApplication({ journeyId: 'gold-account' }),
  applicationId: 'b2f3c2a1-5b8e-4c1d-9a7f-2e6b4d8c1a05' as Application['applicationId'],
};
const answer = ok({
  members: [{ memberUid: '1', number: typed, standing: 'available' as const, name: marker }],
  quota: { used: 1, limit: 10 },
  signatureWarning: false,
});

async function begin(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'applications.read-open': () => ok(first),
    'applications.end-visit': () => ok({}),
    'applications.start': () => ok(next),
    'members.find': () => answer,
    'members.read-quota': () => ok({ used: 1, limit: 10 }),
    ...handlers,
  });
  const clock = { now: () => 0, monotonic: () => 0 };
  const stores = createStores({ client: fake.client, events: fake.events, clock });
  await stores.openVisitStores();
  await stores.visit.getState().load();
  stores.lookUp.getState().type(typed);
  const everything = () =>
    JSON.stringify(Object.values(stores).flatMap((store) => ('getState' in store ? [store.getState()] : [])));
  return { stores, fake, everything };
}

it('holds whom it found while the visit lasts', async () => {
  const { stores, everything } = await begin();
  await stores.lookUp.getState().find(applicationId);
  expect(everything()).toContain(marker);
  expect(everything()).toContain(typed);
});

it.each(['endVisit', 'forget'] as const)('nothing of a member is left in any store after %s', async (way) => {
  const { stores, everything } = await begin();
  await stores.lookUp.getState().find(applicationId);
  stores.lookUp.getState().choose('1');
  const ended = stores.visit.getState()[way]();
  // At once, not when main has answered.
  expect(everything()).not.toMatch(new RegExp(`${marker}|${typed}`));
  expect(stores.lookUp.getState()).toMatchObject(noLookUp);
  await ended;
  expect(everything()).not.toMatch(new RegExp(`${marker}|${typed}`));
});

it('nothing of a member is in the visit that begins from the look-up, but what main hands over', async () => {
  const { stores, everything } = await begin();
  await stores.lookUp.getState().find(applicationId);
  await stores.visit.getState().start('gold-account', { applicationId, memberUid: '1' });
  expect(stores.visit.getState().application?.journeyId).toBe('gold-account');
  expect(everything()).not.toMatch(new RegExp(`${marker}|${typed}`));
});

it.each(['endVisit', 'start'] as const)('an answer that comes after %s is dropped', async (way) => {
  const late = Promise.withResolvers<typeof answer>();
  const { stores, everything } = await begin({ 'members.find': () => late.promise });
  const asked = stores.lookUp.getState().find(applicationId);
  if (way === 'start') await stores.visit.getState().start('gold-account', { applicationId });
  else await stores.visit.getState().endVisit();
  late.resolve(answer);
  await asked;
  expect(everything()).not.toContain(marker);
  expect(stores.lookUp.getState().isPending).toBe(false);
});

it('what was found stands only as long as it was what is typed', async () => {
  const { stores } = await begin();
  await stores.lookUp.getState().find(applicationId);
  stores.lookUp.getState().type('2');
  expect(stores.lookUp.getState().found).toBeNull();
  await stores.lookUp.getState().find(applicationId);
  stores.lookUp.getState().lookBy('phone');
  expect(stores.lookUp.getState()).toMatchObject({ found: null, text: '', by: 'phone' });
});

it('a failed look-up shows nobody of the one before', async () => {
  let isDown = false;
  const { stores, everything } = await begin({
    'members.find': () => (isDown ? err(fail('provider-down')) : answer),
  });
  await stores.lookUp.getState().find(applicationId);
  isDown = true;
  await stores.lookUp.getState().find(applicationId);
  expect(everything()).not.toContain(marker);
  expect(stores.lookUp.getState().failure?.code).toBe('provider-down');
});

it('a count of calls that comes late does not undo a newer one', async () => {
  const late = Promise.withResolvers<ReturnType<typeof ok<{ used: number; limit: number }>>>();
  const { stores } = await begin({ 'members.read-quota': () => late.promise });
  const read = stores.lookUp.getState().readQuota();
  await stores.lookUp.getState().find(applicationId);
  late.resolve(ok({ used: 0, limit: 10 }));
  await read;
  expect(stores.lookUp.getState().quota).toEqual({ used: 1, limit: 10 });
});

import { describe, expect, it } from 'vitest';
import { createOutboxItemStore } from '../../../renderer/stores/outbox-item-store.ts';
import { createStores } from '../../../renderer/stores/stores.ts';
import type { OutboxDetail } from '../../../shared/domain/outbox-item.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication } from '../../support/applications.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import { anEntry } from '../../support/renderer-preview/practice-outbox.ts';

const waiting = anEntry(1);
const accepted = anEntry(1, { state: 'accepted', nextTry: { when: 'never' } }, { actions: [] });
const { submissionId } = waiting.item;
const approvalId = '0b9f6a52-3c1d-4e7a-8f20-5d6c7b8a9e01' as never;
const clock = { now: () => 0, monotonic: () => 7 };
const settled = () => new Promise((done) => setTimeout(done, 0));

async function openEntry(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({ 'outbox.read-item': () => ok(waiting), ...handlers });
  let corrected = 0;
  const store = createOutboxItemStore({ client: fake.client, clock }, () => {
    corrected += 1;
  });
  store.getState().open(submissionId, waiting.item);
  await settled();
  return { fake, store, corrected: () => corrected, now: () => store.getState() };
}

describe('an entry of the outbox', () => {
  it('is shown as the list knew it until everything about it is there', async () => {
    const slow = Promise.withResolvers<void>();
    const { now } = await openEntry({
      'outbox.read-item': async () => {
        await slow.promise;
        return ok(waiting);
      },
    });
    expect(now()).toMatchObject({ item: { who: 'Aisyah R.' }, detail: null });
    slow.resolve();
    await settled();
    expect(now().detail?.actions).toEqual(['retry', 'correct', 'cancel']);
  });

  it('shows where it stands after an action', async () => {
    const { store, now } = await openEntry({ 'outbox.retry': () => ok(accepted) });
    expect(await store.getState().tryAgain('retry')).toBe(true);
    expect(now()).toMatchObject({
      detail: accepted,
      pending: null,
      ended: { action: 'retry', failure: null },
    });
  });

  it('is read anew when main does not agree: it may have moved meanwhile', async () => {
    let stands: OutboxDetail = waiting;
    const { store, now } = await openEntry({
      'outbox.read-item': () => ok(stands),
      'outbox.cancel': () => {
        stands = accepted;
        return err(fail('wrong-state'));
      },
    });
    expect(await store.getState().cancel('customer-stopped')).toBe(false);
    expect(now()).toMatchObject({ detail: accepted, ended: { failure: { code: 'wrong-state' } } });
  });

  it('takes one action at a time', async () => {
    const { store, fake } = await openEntry({ 'outbox.retry': () => ok(accepted) });
    await Promise.all([store.getState().tryAgain('retry'), store.getState().tryAgain('retry')]);
    expect(fake.called().filter((method) => method === 'outbox.retry')).toHaveLength(1);
  });

  it('brings the approval along where there is one, and says whom somebody asked', async () => {
    const { store, fake } = await openEntry({ 'outbox.decide': () => ok(accepted) });
    await store.getState().decide({ decision: 'registered', asked: 'provider' }, approvalId);
    await store.getState().decide({ decision: 'not-registered', asked: 'customer' });
    expect(fake.calls.filter(({ method }) => method === 'outbox.decide').map(({ input }) => input)).toEqual([
      { submissionId, decision: 'registered', asked: 'provider', approvalId },
      { submissionId, decision: 'not-registered', asked: 'customer' },
    ]);
  });

  it('an older read does not undo what an action has shown', async () => {
    const slow = Promise.withResolvers<void>();
    let isSlow = false;
    const { store, now } = await openEntry({
      'outbox.read-item': async () => {
        if (isSlow) await slow.promise;
        return ok(waiting);
      },
      'outbox.retry': () => ok(accepted),
    });
    isSlow = true;
    const reading = store.getState().read();
    await store.getState().tryAgain('retry');
    slow.resolve();
    await reading;
    expect(now().detail?.item.state).toBe('accepted');
  });

  it('an answer about one entry is not shown for another', async () => {
    const slow = Promise.withResolvers<void>();
    const { store, now } = await openEntry({
      'outbox.read-item': ({ submissionId: asked }) => ok(asked === submissionId ? waiting : anEntry(2)),
      'outbox.retry': async () => {
        await slow.promise;
        return ok(accepted);
      },
    });
    const trying = store.getState().tryAgain('retry');
    const other = anEntry(2).item;
    store.getState().open(other.submissionId, other);
    slow.resolve();
    expect(await trying).toBe(false);
    expect(now().item?.submissionId).not.toBe(accepted.item.submissionId);
    expect(now().pending).toBeNull();
  });

  it('hands a corrected visit on, also when nobody looks at the entry any more', async () => {
    const slow = Promise.withResolvers<void>();
    const { store, corrected } = await openEntry({
      'outbox.correct': async () => {
        await slow.promise;
        return ok(anApplication({}));
      },
    });
    const correcting = store.getState().correct();
    store.getState().close();
    slow.resolve();
    expect(await correcting).toBe(true);
    expect(corrected()).toBe(1);
  });

  it('hands nothing on when main does not open the visit', async () => {
    const { store, corrected, now } = await openEntry({ 'outbox.correct': () => err(fail('visit-open')) });
    expect(await store.getState().correct()).toBe(false);
    expect(corrected()).toBe(0);
    expect(now().ended?.failure?.code).toBe('visit-open');
  });

  it('forgets whom it is about behind the lock, and keeps the place', async () => {
    const { store, now } = await openEntry();
    store.getState().forgetPeople();
    expect(now()).toMatchObject({ submissionId, item: null, detail: null });
    await store.getState().read();
    expect(now().item?.who).toBe('Aisyah R.');
  });
});

describe('the outbox among the other stores', () => {
  const aina = { staffId: 'nur-aina' as never, displayName: 'Nur Aina', role: 'staff' } as const;

  async function signedIn(handlers: FakeHandlers = {}) {
    const fake = createFakeKiosk({
      'applications.read-open': () => ok(null),
      'outbox.list': () => ok({ items: [waiting.item], total: 1 }),
      'outbox.read-item': () => ok(waiting),
      'desk.list': () => ok([]),
      ...handlers,
    });
    const stores = createStores({ client: fake.client, events: fake.events, clock });
    fake.emit('session.changed', { state: 'signed-in', ...aina });
    await stores.openVisitStores();
    stores.outboxList.getState().open();
    stores.outboxItem.getState().open(submissionId, waiting.item);
    await settled();
    return { fake, stores };
  }

  it('a lock takes every name out of memory', async () => {
    const { fake, stores } = await signedIn();
    expect(JSON.stringify([stores.outboxList.getState(), stores.outboxItem.getState()])).toContain('Aisyah');
    fake.emit('session.changed', { state: 'locked', ...aina });
    expect(JSON.stringify([stores.outboxList.getState(), stores.outboxItem.getState()])).not.toContain(
      'Aisyah',
    );
    expect(stores.outboxList.getState().isOpen).toBe(true);
  });

  it('signing out closes it', async () => {
    const { fake, stores } = await signedIn();
    fake.emit('session.changed', { state: 'signed-out' });
    expect(stores.outboxList.getState().isOpen).toBe(false);
    expect(stores.outboxItem.getState().submissionId).toBeNull();
  });

  it('correcting takes the visit up and leaves the outbox', async () => {
    const visit = anApplication({});
    let isOpen = false;
    const { stores } = await signedIn({
      'applications.read-open': () => ok(isOpen ? visit : null),
      'outbox.correct': () => {
        isOpen = true;
        return ok(visit);
      },
    });
    await stores.outboxItem.getState().correct();
    await settled();
    expect(stores.visit.getState().application?.applicationId).toBe(visit.applicationId);
    expect(stores.outboxList.getState().isOpen).toBe(false);
  });

  it('and the desk are not open at the same time', async () => {
    const { stores } = await signedIn();
    stores.desk.getState().open();
    expect(stores.outboxList.getState().isOpen).toBe(false);
    stores.outboxList.getState().open();
    expect(stores.desk.getState().isOpen).toBe(false);
  });
});

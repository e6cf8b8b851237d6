import { describe, expect, it } from 'vitest';
import { createOutboxListStore } from '../../../renderer/stores/outbox-list-store.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/contract.ts';
import { outboxFirstRows } from '../../../shared/contract/outbox-work-contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import { anEntry } from '../../support/renderer-preview/practice-outbox.ts';

const pageOf = (total: number, ...places: readonly number[]): OutputOf<'outbox.list'> => ({
  items: places.map((place) => anEntry(place).item),
  total,
});
const settled = () => new Promise((done) => setTimeout(done, 0));

function build(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({
    'outbox.list': () => ok(pageOf(1, 1)),
    'outbox.send-now': () => ok(null),
    ...handlers,
  });
  const store = createOutboxListStore({ client: fake.client, clock: { now: () => 0, monotonic: () => 7 } });
  const asked = () => fake.calls.filter(({ method }) => method === 'outbox.list').map(({ input }) => input);
  return { fake, store, asked };
}

describe('the list of the outbox', () => {
  it('opens at what is open, and asks for the first page alone', async () => {
    const { store, asked } = build({ 'outbox.list': () => ok(pageOf(500, 1, 2, 3)) });
    store.getState().open();
    await store.getState().read();
    expect(asked()).toEqual([
      { filter: 'open', page: 0, count: outboxFirstRows },
      { filter: 'open', page: 0 },
    ]);
    expect(store.getState().shown).toMatchObject({ total: 500, page: 0, filter: 'open', receivedAt: 7 });
  });

  it('shows what fits the screen while the rest of the page is read', async () => {
    const rest = Promise.withResolvers<void>();
    const { store, asked } = build({
      'outbox.list': async ({ count }: ParsedInputOf<'outbox.list'>) => {
        if (count === undefined) await rest.promise;
        return ok(pageOf(7, ...Array.from({ length: count ?? 7 }, (_none, at) => at + 1)));
      },
    });
    store.getState().open();
    const read = store.getState().read();
    await settled();
    expect(store.getState()).toMatchObject({ isReading: true, shown: { total: 7 } });
    expect(store.getState().shown?.items).toHaveLength(outboxFirstRows);
    rest.resolve();
    await read;
    expect(store.getState().isReading).toBe(false);
    expect(store.getState().shown?.items).toHaveLength(7);
    // Read anew, nothing that is on the screen goes from it meanwhile.
    await store.getState().read();
    expect(asked()).toHaveLength(3);
    expect(asked().at(-1)).toEqual({ filter: 'open', page: 0 });
  });

  it('asks once where all of it fits the screen', async () => {
    const { store, asked } = build({ 'outbox.list': () => ok(pageOf(2, 1, 2)) });
    store.getState().open();
    await store.getState().read();
    expect(asked()).toEqual([{ filter: 'open', page: 0, count: outboxFirstRows }]);
    expect(store.getState()).toMatchObject({ isReading: false, shown: { total: 2 } });
  });

  it('begins another filter at its first page', async () => {
    const { store, asked } = build({ 'outbox.list': () => ok(pageOf(60, 1)) });
    store.getState().open();
    store.getState().turnTo(2);
    store.getState().filterBy('attention');
    await settled();
    expect(asked().at(-1)).toEqual({ filter: 'attention', page: 0 });
  });

  it('goes to the last page there is when the one on the screen has gone', async () => {
    const { store } = build({
      'outbox.list': ({ page }: ParsedInputOf<'outbox.list'>) => ok(page > 1 ? pageOf(25) : pageOf(25, 21)),
    });
    store.getState().open();
    store.getState().turnTo(3);
    await settled();
    expect(store.getState()).toMatchObject({ page: 1, isReading: false });
    expect(store.getState().shown?.items).toHaveLength(1);
  });

  it('shows the answer to the last question only, in whatever order they come', async () => {
    const slow = Promise.withResolvers<void>();
    const { store } = build({
      'outbox.list': async ({ filter }: ParsedInputOf<'outbox.list'>) => {
        if (filter === 'open') await slow.promise;
        return ok(filter === 'open' ? pageOf(1, 1) : pageOf(1, 2));
      },
    });
    store.getState().open();
    void store.getState().read();
    store.getState().filterBy('done');
    await settled();
    slow.resolve();
    await settled();
    expect(store.getState().shown?.filter).toBe('done');
    expect(store.getState().shown?.items[0]?.submissionId).toBe(anEntry(2).item.submissionId);
  });

  it('keeps the page it has when it can not be read anew', async () => {
    let isThere = true;
    const { store } = build({
      'outbox.list': () => (isThere ? ok(pageOf(1, 1)) : err(fail('storage-unavailable'))),
    });
    store.getState().open();
    await store.getState().read();
    isThere = false;
    await store.getState().read();
    expect(store.getState().failure?.code).toBe('storage-unavailable');
    expect(store.getState().shown?.items).toHaveLength(1);
  });

  it('says how many it set going, and reads the list anew', async () => {
    const { store, asked } = build();
    store.getState().open();
    await store.getState().sendNow(3);
    expect(store.getState().sent).toEqual({ count: 3 });
    expect(asked()).toHaveLength(1);
  });

  it('sends once, however often it is pressed', async () => {
    const { store, fake } = build();
    store.getState().open();
    await Promise.all([store.getState().sendNow(3), store.getState().sendNow(3)]);
    expect(fake.called().filter((method) => method === 'outbox.send-now')).toHaveLength(1);
  });

  it('forgets everybody behind the lock, also whom it is just being told of, and keeps the place', async () => {
    const slow = Promise.withResolvers<void>();
    const { store } = build({
      'outbox.list': async () => {
        await slow.promise;
        return ok(pageOf(60, 1));
      },
    });
    store.getState().open();
    store.getState().turnTo(2);
    store.getState().forgetPeople();
    slow.resolve();
    await settled();
    expect(store.getState()).toMatchObject({ isOpen: true, page: 2, shown: null });
  });

  it('asks nothing once it is closed', async () => {
    const { store, asked } = build();
    await store.getState().read();
    expect(asked()).toEqual([]);
  });
});

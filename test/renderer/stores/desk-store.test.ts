import { describe, expect, it } from 'vitest';
import { createDeskStore } from '../../../renderer/stores/desk-store.ts';
import type { DeskEntry } from '../../../shared/domain/outbox-item.ts';
import { type SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import { practicePeople } from '../../support/renderer-preview/practice-desk.ts';

const none = Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as SubmissionCounts;
const [first] = practicePeople as readonly [DeskEntry, ...DeskEntry[]];

function openDesk(handlers: FakeHandlers = {}) {
  const fake = createFakeKiosk({ 'desk.list': () => ok([...practicePeople]), ...handlers });
  const store = createDeskStore({ client: fake.client });
  const reads = () => fake.called().filter((method) => method === 'desk.list').length;
  return { fake, store, reads, desk: () => store.getState() };
}

describe('the desk store', () => {
  it('reads anew when somebody comes to the desk or leaves it, and not at every move of the outbox', () => {
    const { desk, reads } = openDesk();
    desk().noteCounts({ ...none, 'needs-customer': 1, waiting: 9 });
    for (let waiting = 8; waiting >= 0; waiting -= 1)
      desk().noteCounts({ ...none, 'needs-customer': 1, waiting });
    expect(reads()).toBe(1);
    desk().noteCounts({ ...none, 'needs-customer': 2 });
    expect(reads()).toBe(2);
  });

  it('shows the answer to the last question, whatever comes later', async () => {
    const slow = Promise.withResolvers<ReturnType<typeof ok<DeskEntry[]>>>();
    const answers = [slow.promise, Promise.resolve(ok<DeskEntry[]>([]))];
    const { desk } = openDesk({ 'desk.list': () => answers.shift() ?? ok([]) });
    const before = desk().load();
    await desk().load();
    slow.resolve(ok([...practicePeople]));
    await before;
    expect(desk().entries).toEqual([]);
  });

  it('forgets its people, also those who are still on their way', async () => {
    const slow = Promise.withResolvers<ReturnType<typeof ok<DeskEntry[]>>>();
    const { desk } = openDesk({ 'desk.list': () => slow.promise });
    const read = desk().load();
    desk().forget();
    slow.resolve(ok([...practicePeople]));
    await read;
    expect(desk().entries).toBeNull();
  });

  it('says what stood in the way of marking somebody, and shows how it stands', async () => {
    const { desk } = openDesk({ 'desk.set-present': () => err(fail('storage-unavailable')) });
    await desk().setPresent(first.applicationId, false);
    expect(desk().failure?.code).toBe('storage-unavailable');
    expect(desk().entries?.[0]?.inBranch).toBe(true);
  });

  it('knows that the line came back only where it was gone, and only until the desk is opened', () => {
    const { desk } = openDesk();
    desk().noteLine(undefined);
    desk().noteLine('unknown');
    desk().noteLine('online');
    expect(desk().isLineBack).toBe(false);
    desk().noteLine('offline');
    desk().noteLine('unknown');
    desk().noteLine('online');
    expect(desk().isLineBack).toBe(true);
    desk().noteLine('offline');
    expect(desk().isLineBack).toBe(false);
    desk().noteLine('online');
    desk().open();
    expect(desk().isLineBack).toBe(false);
  });
});

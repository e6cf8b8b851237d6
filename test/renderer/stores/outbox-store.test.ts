import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followChanges } from '../../../renderer/stores/follow-changes.ts';
import { createOutboxStore } from '../../../renderer/stores/outbox-store.ts';
import type { OutboxSummary } from '../../../shared/contract/outbox-contract.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk } from '../../support/fake-client.ts';
import { anEntry, countsOf } from '../../support/renderer-preview/practice-outbox.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const clock = { now: () => 0, monotonic: () => 0 };
const summaryOf = (waiting: number): OutboxSummary => ({
  counts: countsOf(Array.from({ length: waiting }, (_, place) => anEntry(place))),
  captured: waiting,
  limit: 500,
  fullness: { level: 'roomy', by: 'submissions', share: waiting / 500 },
  lawHolds: true,
});

describe('following the changes', () => {
  it('reads the first change at once, and those that come meanwhile together, the last one always', async () => {
    let reads = 0;
    const changed = followChanges(async () => {
      reads += 1;
    });
    for (let change = 0; change < 50; change += 1) changed();
    expect(reads).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reads).toBe(2);
  });

  it('reads nothing while nothing changes', async () => {
    let reads = 0;
    const changed = followChanges(async () => {
      reads += 1;
    });
    changed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(reads).toBe(1);
  });

  it('asks main far less often than it lets itself be asked, however fast the outbox moves', async () => {
    let reads = 0;
    const changed = followChanges(async () => {
      reads += 1;
    });
    for (let tick = 0; tick < 600; tick += 1) {
      changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(reads).toBeGreaterThan(30);
    expect(reads).toBeLessThanOrEqual(61);
  });
});

describe('the counter', () => {
  it('shows counts as soon as main tells them, and reads the rest anew', async () => {
    let now = summaryOf(2);
    const { client, events, emit } = createFakeKiosk({ 'outbox.read-summary': () => ok(now) });
    const store = createOutboxStore({ client, events, clock });
    await store.getState().load();
    expect(store.getState().summary?.captured).toBe(2);
    now = summaryOf(3);
    emit('outbox.changed', { counts: now.counts });
    expect(store.getState().counts?.waiting).toBe(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getState().summary?.captured).toBe(3);
  });

  it('never holds what was captured against counts of another moment', async () => {
    const { client, events, emit } = createFakeKiosk({ 'outbox.read-summary': () => ok(summaryOf(2)) });
    const store = createOutboxStore({ client, events, clock });
    await store.getState().load();
    emit('outbox.changed', { counts: summaryOf(3).counts });
    const { summary } = store.getState();
    expect(summary?.counts.waiting).toBe(summary?.captured);
  });

  it('keeps what it has when main can not be asked', async () => {
    let isThere = true;
    const { client, events } = createFakeKiosk({
      'outbox.read-summary': () => (isThere ? ok(summaryOf(2)) : err(fail('internal'))),
    });
    const store = createOutboxStore({ client, events, clock });
    await store.getState().load();
    isThere = false;
    await store.getState().load();
    expect(store.getState().counts?.waiting).toBe(2);
  });
});

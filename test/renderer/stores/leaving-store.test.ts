/** Between a visit's last screen and home nothing is offered that a press could be lost on; and nobody waits for a main that does nothing. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLeavingStore } from '../../../renderer/stores/leaving-store.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const leaving = (answer: NonNullable<FakeHandlers['app.leave-visit']>) =>
  createLeavingStore(createFakeKiosk({ 'app.leave-visit': answer }));

it('waits for the new page where main replaces it, and goes on as it is when that never comes', async () => {
  const store = leaving(() => ok({ isReplaced: true }));
  store.getState().begin();
  expect(store.getState().isLeaving).toBe(true);
  await store.getState().leave();
  vi.advanceTimersByTime(4_999);
  expect(store.getState().isLeaving).toBe(true);
  vi.advanceTimersByTime(1);
  expect(store.getState().isLeaving).toBe(false);
});

it.each([
  ['has nothing to replace', ok({ isReplaced: false })],
  ['refuses', err(fail('not-signed-in'))],
] as const)('goes on at once where main %s', async (_what, answer) => {
  const store = leaving(() => answer);
  await store.getState().leave();
  expect(store.getState().isLeaving).toBe(false);
});

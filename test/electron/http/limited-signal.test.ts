import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { limitSignal } from '../../../electron/http/limited-signal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('aborts when time is up', async () => {
  const limited = limitSignal(new AbortController().signal, 1000);
  vi.advanceTimersByTime(999);
  expect(limited.signal.aborted).toBe(false);
  vi.advanceTimersByTime(1);
  expect(limited.signal.aborted).toBe(true);
  await limited.aborted;
});

it('aborts with the outer signal, also one that has aborted before', () => {
  const outer = new AbortController();
  const limited = limitSignal(outer.signal, 1000);
  outer.abort();
  expect(limited.signal.aborted).toBe(true);
  expect(limitSignal(outer.signal, 1000).signal.aborted).toBe(true);
});

it('leaves neither a timer nor a listener behind', () => {
  const outer = new AbortController();
  const limited = limitSignal(outer.signal, 1000);
  expect(vi.getTimerCount()).toBe(1);
  expect(getEventListeners(outer.signal, 'abort')).toHaveLength(1);
  limited.release();
  expect(vi.getTimerCount()).toBe(0);
  expect(getEventListeners(outer.signal, 'abort')).toEqual([]);
});

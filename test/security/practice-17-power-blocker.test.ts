/** Practice 17: the display stays on while it is needed. The first blocker's id is 0, which is an id like any other. */
import { beforeEach, expect, it } from 'vitest';
import { keepAwake, lookEveryMs } from '../../electron/window/displays/keep-awake.ts';
import { createFakeTimers } from '../support/fake-timers.ts';

function createBlocker() {
  const running = new Set<number>();
  const calls: string[] = [];
  return {
    running,
    calls,
    start(type: string) {
      const id = calls.filter((call) => call.startsWith('start')).length;
      calls.push(`start ${type} ${id}`);
      running.add(id);
      return id;
    },
    stop(id: number) {
      calls.push(`stop ${id}`);
      return running.delete(id);
    },
    isStarted: (id: number) => running.has(id),
  };
}

let blocker: ReturnType<typeof createBlocker>;
let timers: ReturnType<typeof createFakeTimers>;
let isNeeded: boolean;
beforeEach(() => {
  blocker = createBlocker();
  timers = createFakeTimers();
  isNeeded = true;
});
const keep = () => keepAwake({ powerSaveBlocker: blocker, timers, isNeeded: () => isNeeded });

it('starts one blocker, whose id is 0, and stops it once', async () => {
  const awake = keep();
  awake.look();
  awake.look();
  await timers.advance(10 * lookEveryMs);
  expect(blocker.calls).toEqual(['start prevent-display-sleep 0']);
  isNeeded = false;
  await timers.advance(lookEveryMs);
  awake.look();
  awake.stop();
  expect(blocker.calls).toEqual(['start prevent-display-sleep 0', 'stop 0']);
  expect(blocker.running.size).toBe(0);
});

it('starts another one where the system dropped the first', async () => {
  keep().look();
  blocker.running.clear();
  await timers.advance(lookEveryMs);
  expect([...blocker.running]).toEqual([1]);
});

it('lets the display go at the end', () => {
  const awake = keep();
  awake.look();
  awake.stop();
  expect(blocker.calls.at(-1)).toBe('stop 0');
});

it('negative control: a keeper that asks whether the id is true starts without end and stops nothing', () => {
  let id = 0;
  const careless = () => {
    if (isNeeded && !id) id = blocker.start('prevent-display-sleep');
    if (!isNeeded && id) blocker.stop(id);
  };
  careless();
  careless();
  isNeeded = false;
  const firstTwo = blocker.calls.filter((call) => call.startsWith('start'));
  expect(firstTwo).toHaveLength(2);
  id = 0;
  careless();
  expect(blocker.calls.some((call) => call.startsWith('stop'))).toBe(false);
});

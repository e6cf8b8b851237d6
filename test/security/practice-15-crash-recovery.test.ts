/**
 * Practice 15: a page that dies is brought back on a budget, one that ran out of memory in a new window; a heartbeat finds what sends no
 * event; and when the budget is gone there is a page of main's own. On a clock that the test moves.
 */
import { describe, expect, it } from 'vitest';
import { type GoneReason, remedies } from '../../electron/window/recovery/gone-reasons.ts';
import { beatMs, mostMisses } from '../../electron/window/recovery/heartbeat.ts';
import { healthyMs, mostRescues } from '../../electron/window/recovery/recovery-budget.ts';
import { firstPauseMs, retryPauseMs } from '../../electron/window/recovery/retry-pause.ts';
import { unresponsiveMs } from '../../electron/window/recovery/watch-window.ts';
import { createScreenUnderTest } from '../support/screen-under-test.ts';

const standby = /^app:\/\/standby\/show\/\d+$/;

async function opened() {
  const lab = createScreenUnderTest();
  await lab.screen.open();
  return lab;
}

describe('the eight reasons', () => {
  const table: Readonly<Record<GoneReason, { readonly loads: number; readonly windows: number }>> = {
    'clean-exit': { loads: 1, windows: 1 },
    'abnormal-exit': { loads: 2, windows: 1 },
    killed: { loads: 2, windows: 1 },
    crashed: { loads: 2, windows: 1 },
    oom: { loads: 2, windows: 2 },
    'launch-failed': { loads: 2, windows: 1 },
    'integrity-failure': { loads: 2, windows: 1 },
    'memory-eviction': { loads: 2, windows: 2 },
  };
  it('are all in the table, and no other', () => {
    expect(Object.keys(remedies).sort()).toEqual(Object.keys(table).sort());
    expect(Object.keys(table)).toHaveLength(8);
  });
  it.each(Object.entries(table))('%s', async (reason, { loads, windows }) => {
    const lab = await opened();
    lab.die(reason);
    await lab.timers.advance(0);
    expect(lab.loads()).toBe(loads);
    expect(lab.opened).toHaveLength(windows);
    // The one before is gone for good, and only once there is another.
    expect(lab.opened.map((window) => window.isDestroyed())).toEqual(windows === 2 ? [true, false] : [false]);
  });
});

describe('a page that closes its own window', () => {
  /** As Electron tells it: the window is gone, and nobody was asked. */
  const closeByPage = (lab: Awaited<ReturnType<typeof opened>>) => lab.current().destroy();

  it('is followed by another window, before the program could miss one', async () => {
    const lab = await opened();
    let left = -1;
    lab.current().once('closed', () => {
      left = lab.opened.filter((window) => !window.isDestroyed()).length;
    });
    closeByPage(lab);
    expect(left).toBe(1);
    expect(lab.told).toEqual(['closed']);
    expect(lab.screen.window()).toBe(lab.current());
    expect(lab.loads()).toBe(2);
    expect(lab.screen.mode()).toBe('page');
  });

  it('three times a minute, and the fourth is out of service, in a window', async () => {
    const lab = await opened();
    for (let time = 0; time <= mostRescues; time += 1) closeByPage(lab);
    expect(lab.screen.mode()).toBe('out-of-service');
    expect(lab.loads()).toBe(1 + mostRescues);
    expect(lab.current().isDestroyed()).toBe(false);
    expect(lab.current().loaded.at(-1)).toMatch(standby);
  });

  it('also where its process was being ended: it is loaded once', async () => {
    const lab = await opened();
    lab.page.answers = false;
    const { webContents } = lab.current();
    webContents.forcefullyCrashRenderer = () => {};
    await lab.timers.advance(beatMs * (mostMisses + 1));
    lab.page.answers = true;
    closeByPage(lab);
    await lab.timers.advance(5_000);
    expect(lab.loads()).toBe(2);
    expect(lab.told).toEqual(['closed']);
  });

  it('also while it is out of service: main’s own page is shown again, in another window', async () => {
    const lab = await opened();
    lab.screen.giveUp('graphics');
    closeByPage(lab);
    expect(lab.current().isDestroyed()).toBe(false);
    await lab.timers.advance(1_000);
    expect(lab.current().loaded.at(-1)).toMatch(standby);
    expect(lab.loads()).toBe(1);
  });

  it('control: nothing is opened by a process that is on its way out, nor for a window that another has followed', async () => {
    const lab = await opened();
    lab.die('oom');
    await lab.timers.advance(0);
    expect(lab.told).toEqual(['oom']);
    expect(lab.opened).toHaveLength(2);
    lab.page.isExiting = true;
    closeByPage(lab);
    expect(lab.opened).toHaveLength(2);
  });
});

it('three a minute, and the fourth is out of service', async () => {
  const lab = await opened();
  for (let death = 1; death <= mostRescues; death += 1) {
    lab.die('crashed');
    await lab.timers.advance(1_000);
    expect(lab.loads()).toBe(1 + death);
    expect(lab.screen.mode()).toBe('page');
  }
  lab.die('crashed');
  await lab.timers.advance(0);
  expect(lab.loads()).toBe(1 + mostRescues);
  expect(lab.screen.mode()).toBe('out-of-service');
  expect(lab.current().loaded.at(-1)).toMatch(standby);
  expect(lab.told.at(-1)).toBe('out of service: page');
});

it('sixty seconds of health give the budget back, a load that finishes does not', async () => {
  const lab = await opened();
  for (let death = 0; death < mostRescues; death += 1) {
    lab.die('crashed');
    await lab.timers.advance(0);
  }
  await lab.timers.advance(beatMs + healthyMs);
  for (let death = 0; death < mostRescues; death += 1) {
    lab.die('crashed');
    await lab.timers.advance(0);
  }
  expect(lab.screen.mode()).toBe('page');

  // A page that loads each time and never answers is as dead as one that crashes: hours make no difference.
  const mute = await opened();
  mute.page.answers = false;
  for (let death = 0; death <= mostRescues; death += 1) {
    mute.current().webContents.emit('did-finish-load');
    await mute.timers.advance(healthyMs);
    mute.die('crashed');
    await mute.timers.advance(0);
  }
  expect(mute.screen.mode()).toBe('out-of-service');
});

it('negative control: a budget that a finished load fills again is never used up', async () => {
  const lab = await opened();
  let left = mostRescues;
  let rescues = 0;
  const { webContents } = lab.current();
  webContents.on('did-finish-load', () => {
    left = mostRescues;
  });
  webContents.on('render-process-gone', () => {
    if (left === 0) return;
    left -= 1;
    rescues += 1;
    webContents.emit('did-finish-load');
  });
  for (let death = 0; death < 100; death += 1) lab.die('crashed');
  expect(rescues).toBe(100);
  expect(lab.loads()).toBe(1 + mostRescues);
});

it('a page that stops answering is ended and loaded again, without any event', async () => {
  const lab = await opened();
  await lab.timers.advance(2 * beatMs);
  expect(lab.told).toEqual([]);
  lab.page.answers = false;
  await lab.timers.advance(mostMisses * beatMs);
  expect(lab.told).toEqual([]);
  await lab.timers.advance(beatMs);
  expect(lab.current().webContents.crashCalls).toBe(1);
  expect(lab.told).toEqual(['silent']);
  expect(lab.loads()).toBe(2);
});

it('negative control: with a heart that always beats, the same page stays dead', async () => {
  const lab = await opened();
  const answering = { ...lab.page };
  expect(answering.answers).toBe(true);
  await lab.timers.advance(10 * mostMisses * beatMs);
  expect([lab.loads(), lab.told]).toEqual([1, []]);
});

it('a page that hangs is ended after its time, and not when it comes to itself', async () => {
  const lab = await opened();
  const { webContents } = lab.current();
  lab.current().emit('unresponsive');
  await lab.timers.advance(unresponsiveMs - 1);
  lab.current().emit('responsive');
  await lab.timers.advance(unresponsiveMs);
  expect(webContents.crashCalls).toBe(0);
  lab.current().emit('unresponsive');
  await lab.timers.advance(unresponsiveMs);
  expect(webContents.crashCalls).toBe(1);
  expect(lab.loads()).toBe(2);
});

it('a load that fails and a preload that fails use the same budget; a load that was called off does not', async () => {
  const lab = await opened();
  const { webContents } = lab.current();
  webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://kiosk/index.html', true);
  webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://kiosk/index.html', false);
  expect(lab.told).toEqual([]);
  webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://kiosk/index.html', true);
  webContents.emit('preload-error', {}, 'index.cjs', new Error('no'));
  webContents.emit('preload-error', {}, 'index.cjs', new Error('no'));
  webContents.emit('preload-error', {}, 'index.cjs', new Error('no'));
  await lab.timers.advance(0);
  expect(lab.loads()).toBe(1 + mostRescues);
  expect(lab.screen.mode()).toBe('out-of-service');
});

describe('out of service', () => {
  async function givenUp() {
    const lab = await opened();
    for (let death = 0; death <= mostRescues; death += 1) {
      lab.die('crashed');
      await lab.timers.advance(0);
    }
    return lab;
  }

  it('says how many are still to be sent, and says so anew when that changes', async () => {
    const lab = await givenUp();
    const shown = () => lab.current().loaded.length;
    const before = shown();
    await lab.timers.advance(30_000);
    expect(shown()).toBe(before);
    lab.page.waiting = 3;
    await lab.timers.advance(5_000);
    expect(shown()).toBe(before + 1);
    expect(lab.screen.view()).toEqual({ page: 'out-of-service', why: 'page', waiting: 3 });
  });

  it('tries the page again by itself, each time later', async () => {
    const lab = await givenUp();
    lab.page.answers = false;
    for (const pauseMs of [firstPauseMs, 2 * firstPauseMs, 4 * firstPauseMs]) {
      const before = lab.loads();
      await lab.timers.advance(pauseMs - 1);
      expect(lab.loads()).toBe(before);
      await lab.timers.advance(1);
      expect(lab.loads()).toBe(before + 1);
      expect(lab.screen.mode()).toBe('page');
      for (let death = 0; death <= mostRescues; death += 1) {
        lab.die('crashed');
        await lab.timers.advance(0);
      }
      expect(lab.screen.mode()).toBe('out-of-service');
    }
    expect([1, 2, 3, 4, 5, 6].map(retryPauseMs)).toEqual(
      [1, 2, 4, 8, 16, 16].map((times) => times * firstPauseMs),
    );
  });

  it('after a healthy minute the first pause is the first one again', async () => {
    const lab = await givenUp();
    await lab.timers.advance(firstPauseMs);
    await lab.timers.advance(2 * healthyMs);
    for (let death = 0; death <= mostRescues; death += 1) {
      lab.die('crashed');
      await lab.timers.advance(0);
    }
    const before = lab.loads();
    await lab.timers.advance(firstPauseMs);
    expect(lab.loads()).toBe(before + 1);
  });

  it('its own page is shown again for ever, and never in a hurry', async () => {
    const lab = await givenUp();
    const before = lab.current().loaded.length;
    for (let death = 0; death < 6; death += 1) {
      lab.die('crashed');
      await lab.timers.advance(0);
    }
    expect(lab.current().loaded).toHaveLength(before);
    await lab.timers.advance(32_000);
    expect(lab.current().loaded.length).toBe(before + 6);
    expect(lab.loads()).toBe(1 + mostRescues);
  });
});

it('nothing is brought back while the process ends', async () => {
  const lab = await opened();
  lab.page.isExiting = true;
  lab.die('crashed');
  await lab.timers.advance(healthyMs);
  expect(lab.loads()).toBe(1);
});

/** What keeps the staff's window, as main composes it: over the double of Electron, each part of it does its work. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { composeScreen, leftByStaffCode } from '../../../electron/compose/screen.ts';
import { createKnownWindows } from '../../../electron/ipc/known-windows.ts';
import { createExitFlag } from '../../../electron/window/close-guard.ts';
import { ok } from '../../../shared/result.ts';
import { KioskPolicy } from '../../../shared/settings/kiosk-policy.ts';
import {
  app,
  BrowserWindow,
  powerMonitor,
  powerSaveBlocker,
  screen,
  session,
} from '../../support/electron-double.ts';
import { createFakeTimers } from '../../support/fake-timers.ts';

type Parts = Parameters<typeof composeScreen>[0];

let profile: string;
let end = () => {};
beforeEach(() => {
  profile = mkdtempSync(path.join(os.tmpdir(), 'vestibule-screen-'));
});
afterEach(() => {
  // On its way out, a window that goes is not brought back.
  end();
  rmSync(profile, { recursive: true, force: true });
  for (const each of [app, powerMonitor, screen]) each.removeAllListeners();
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
});

const daniel = {
  staffId: 'daniel',
  displayName: 'Daniel Lim',
  role: 'supervisor',
  enabled: true,
  mustChoosePin: false,
};

async function composed(more: Partial<Parts> = {}) {
  const timers = createFakeTimers();
  const audited: string[] = [];
  const bugs: string[] = [];
  const logged: string[] = [];
  const state = { isVisitOpen: false, waiting: 0, sending: 0 };
  const exitFlag = createExitFlag();
  const parts = {
    electron: { app, BrowserWindow, powerMonitor, powerSaveBlocker, screen },
    setup: {
      profile,
      mode: 'training',
      policy: { kiosk: KioskPolicy.parse({}), customerScreen: { use: 'none' }, branch: 'B', terminal: 'T' },
    },
    terminal: {
      people: { directory: { list: () => [daniel] } },
      audit: { write: (event: string) => audited.push(event) },
      secrets: undefined,
    },
    work: {
      staff: {
        checkPin: async (_: string, pin: string) =>
          pin === '8642' ? ok(daniel) : { ok: false, error: { code: 'pin-wrong', triesLeft: 4 } },
      },
      outbox: { store: { counts: () => ({ waiting: state.waiting, sending: state.sending }) } },
      visits: { isVisitOpen: () => state.isVisitOpen },
      documents: { isCaptureStepActive: () => false },
      draining: { poke: () => {} },
    },
    windows: createKnownWindows(),
    session: session.fromPartition('kiosk'),
    defaultSession: session.defaultSession,
    builtDir: profile,
    clock: timers.clock,
    timers,
    delay: timers.delay,
    exitFlag,
    onBug: (where: string, error: unknown) => bugs.push(`${where} ${String(error)}`),
    log: {
      write: (event: string, { reason = '' }: { reason?: string }) => logged.push(`${event} ${reason}`),
    },
    ...more,
  } as unknown as Parts;
  const made = composeScreen(parts);
  end = exitFlag.set;
  await made.open();
  const [window] = BrowserWindow.getAllWindows();
  if (!window) throw new Error('no window');
  const shown = () => session.fromPartition('kiosk').protocol.request(window.loaded.at(-1) ?? '');
  const call = made.handlers as unknown as Record<string, (input: object) => unknown>;
  return { exitFlag, made, timers, audited, bugs, logged, state, window, shown, call };
}

it('a window that its page has closed is followed by another, and by none once the process is on its way out', async () => {
  const { exitFlag, window } = await composed();
  // As Electron tells it: the window is gone, and nobody was asked.
  window.destroy();
  const [next] = BrowserWindow.getAllWindows();
  expect(next?.loaded).toEqual(['app://kiosk/index.html']);
  exitFlag.set();
  next?.destroy();
  expect(BrowserWindow.getAllWindows()).toEqual([]);
});

it('a page that dies four times leaves main’s own page, which says what waits and is audited', async () => {
  const { window, timers, audited, logged, shown, state } = await composed();
  state.waiting = 2;
  for (let death = 0; death < 4; death += 1) {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await timers.advance(0);
  }
  expect(logged).toEqual([...Array(4).fill('renderer.gone crashed'), 'renderer.given-up ']);
  expect(audited).toEqual(['app.out-of-service']);
  const page = await shown();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('This terminal is out of service for a moment');
});

it('the page’s answer keeps it; without one it is ended', async () => {
  const { window, timers, call } = await composed();
  for (let beat = 0; beat < 20; beat += 1) {
    await timers.advance(5_000);
    expect(window.webContents.sent.at(-1)?.channel).toBe('kiosk:ping');
    call['app.answer-ping']?.({ isShowing: true });
  }
  expect(window.webContents.crashCalls).toBe(0);
  for (let beat = 0; beat < 5; beat += 1) {
    await timers.advance(5_000);
    // It lives, and shows nothing: as good as dead to whoever stands before it.
    call['app.answer-ping']?.({ isShowing: false });
  }
  expect(window.webContents.crashCalls).toBe(1);
});

it('a supervisor leaves by the page of main’s own, and the system is told so', async () => {
  const { made, window, timers, audited, shown, call } = await composed();
  call['app.ask-to-leave']?.({});
  await timers.advance(0);
  expect(await (await shown()).text()).toContain('Daniel Lim');
  const press = async (act: string) => {
    const url = `app://standby/do/${act}`;
    const event = window.webContents.emitPreventable('will-frame-navigate', { url, isMainFrame: true });
    expect(event.defaultPrevented).toBe(true);
    await timers.advance(0);
  };
  await press('person-0');
  for (const digit of '1111') await press(`digit-${digit}`);
  await press('confirm');
  expect(await (await shown()).text()).toContain('That PIN does not match.');
  expect([audited, app.quitCalls, made.exitCode()]).toEqual([[], 0, 0]);
  for (const digit of '8642') await press(`digit-${digit}`);
  await press('confirm');
  expect([audited, app.quitCalls, made.exitCode()]).toEqual([['app.left-by-staff'], 1, leftByStaffCode]);
});

it('a visit keeps the display on; the machine that wakes has its page painted anew; what is over is let go', async () => {
  const { made, window, timers, state } = await composed();
  state.isVisitOpen = true;
  await timers.advance(15_000);
  expect(powerSaveBlocker.running.size).toBe(1);
  state.isVisitOpen = false;
  made.visitEnded();
  expect(powerSaveBlocker.running.size).toBe(0);
  powerMonitor.emit('resume');
  powerMonitor.emit('unlock-screen');
  expect(window.webContents.invalidateCalls).toBe(2);
  made.stop();
});

it('the end of a visit, and of a session, replaces the page; without a visit neither does', async () => {
  const { made, window, timers, call } = await composed();
  expect(call['app.leave-visit']?.({})).toEqual(ok({ isReplaced: false }));
  made.signedOut();
  await timers.advance(0);
  expect(window.loaded).toHaveLength(1);
  made.visitEnded();
  expect(call['app.leave-visit']?.({})).toEqual(ok({ isReplaced: true }));
  await timers.advance(1_000);
  expect(window.loaded.slice(1)).toEqual(['app://standby/empty', 'app://kiosk/index.html']);
  made.visitEnded();
  made.signedOut();
  await timers.advance(1_000);
  expect(window.loaded).toHaveLength(5);
});

it('a page in a customer’s hands leads to no PIN page, by touch or by keys; taken back, it does', async () => {
  let isWithCustomer = true;
  const { window, timers, shown, call } = await composed({ isWithCustomer: () => isWithCustomer });
  const chord = { type: 'keyDown', code: 'KeyX', key: 'X', control: true, alt: true, shift: true };
  const leave = async () => {
    call['app.ask-to-leave']?.({});
    window.webContents.emit('before-input-event', { preventDefault: () => undefined }, chord);
    await timers.advance(0);
  };
  const loads = window.loaded.length;
  await leave();
  expect(window.loaded).toHaveLength(loads);
  isWithCustomer = false;
  await leave();
  expect(await (await shown()).text()).toContain('Daniel Lim');
});

it('out of service there is nothing to take back: the way out is open, whoever had the page', async () => {
  const { window, timers, shown } = await composed({ isWithCustomer: () => true });
  for (let death = 0; death < 4; death += 1) {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    await timers.advance(0);
  }
  const chord = { type: 'keyDown', code: 'KeyX', key: 'X', control: true, alt: true, shift: true };
  window.webContents.emit('before-input-event', { preventDefault: () => undefined }, chord);
  expect(await (await shown()).text()).toContain('Daniel Lim');
});

import type { BrowserWindow as ElectronWindow, RenderProcessGoneDetails } from 'electron';
import { expect, it } from 'vitest';
import { recoverRenderer } from '../../../electron/window/renderer-recovery.ts';
import { BrowserWindow } from '../../support/electron-double.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

function recovering(isExiting = false) {
  const window = new BrowserWindow();
  const clock = createFakeClock();
  const told: string[] = [];
  recoverRenderer({
    window: window as unknown as ElectronWindow,
    clock,
    isExiting: () => isExiting,
    onGone: (reason) => told.push(reason),
    onGivenUp: () => told.push('given up'),
  });
  const die = (reason: RenderProcessGoneDetails['reason'] = 'crashed') => {
    window.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    return window.webContents.reloadCalls;
  };
  return { window, clock, told, die };
}

it.each([
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
] as const)('brings the page back after %s', (reason) => {
  const { die, told } = recovering();
  expect(die(reason)).toBe(1);
  expect(told).toEqual([reason]);
});

it('leaves a clean exit alone, and everything while the process ends', () => {
  expect(recovering().die('clean-exit')).toBe(0);
  expect(recovering(true).die()).toBe(0);
});

it('does so three times a minute, then gives up and says so', () => {
  const { die, told } = recovering();
  for (const reloads of [1, 2, 3]) expect(die()).toBe(reloads);
  expect(die()).toBe(3);
  expect(told.at(-1)).toBe('given up');
});

it('has its budget back after a minute of health', () => {
  const { die, clock } = recovering();
  for (let crash = 0; crash < 3; crash += 1) die();
  clock.advance(59_999);
  expect(die()).toBe(3);
  clock.advance(1);
  expect(die()).toBe(4);
});

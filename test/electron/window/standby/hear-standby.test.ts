/** The buttons of main's own pages are heard while those are shown, and never from the kiosk's own page. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { hearStandby } from '../../../../electron/window/standby/hear-standby.ts';
import { BrowserWindow } from '../../../support/electron-double.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

function lab(mode: 'page' | 'replacing' | 'out-of-service' | 'leaving') {
  const { webContents } = new BrowserWindow();
  const told: string[] = [];
  const clock = createFakeClock();
  hearStandby(webContents as unknown as WebContents, {
    mode: () => mode,
    exit: { act: (act) => told.push(act), key: (key) => told.push(`key ${key}`) > 0 },
    onLeaveGesture: () => told.push('leave'),
    clock,
  });
  const go = (url: string, isMainFrame = true) =>
    webContents.emitPreventable('will-frame-navigate', { url, isMainFrame }).defaultPrevented;
  const press = (input: object) =>
    webContents.emitPreventable('before-input-event', {}, input).defaultPrevented;
  return { told, go, press, clock };
}
const key = {
  type: 'keyDown',
  key: '4',
  code: 'Digit4',
  control: false,
  alt: false,
  shift: false,
  isAutoRepeat: false,
};
const chord = { ...key, key: 'X', code: 'KeyX', control: true, alt: true, shift: true };

it('the form hears its links and keys; none of them is followed', () => {
  const { told, go, press } = lab('leaving');
  expect([go('app://standby/do/digit-4'), press(key)]).toEqual([true, true]);
  expect(told).toEqual(['digit-4', 'key 4']);
});

it.each(['page', 'replacing'] as const)(
  'while %s is shown nothing of it is heard, so that the page can press nothing',
  (mode) => {
    const { told, go, press } = lab(mode);
    for (const act of ['person-0', 'digit-1', 'confirm', 'corner']) go(`app://standby/do/${act}`);
    expect(press(key)).toBe(false);
    expect(told).toEqual([]);
  },
);

it('out of service, five touches of the corner within three seconds are the sign, and nothing else', () => {
  const { told, go, clock } = lab('out-of-service');
  go('app://standby/do/confirm');
  for (let touch = 0; touch < 5; touch += 1) {
    go('app://standby/do/corner');
    clock.advance(800);
  }
  expect(told).toEqual([]);
  clock.advance(3_000);
  for (let touch = 0; touch < 5; touch += 1) go('app://standby/do/corner');
  expect(told).toEqual(['leave']);
  go('app://standby/do/corner', false);
});

it('the keys of the sign are taken on every page', () => {
  for (const mode of ['page', 'out-of-service'] as const) {
    const { told, press } = lab(mode);
    expect(press(chord)).toBe(true);
    expect(press({ ...chord, shift: false })).toBe(false);
    expect(told).toEqual(['leave']);
  }
});

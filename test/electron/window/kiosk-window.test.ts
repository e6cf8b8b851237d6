import type { BrowserWindow as ElectronWindow, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { createExitFlag } from '../../../electron/window/close-guard.ts';
import { createKioskSession } from '../../../electron/window/kiosk-session.ts';
import { openKioskWindow } from '../../../electron/window/kiosk-window.ts';
import { BrowserWindow, session } from '../../support/electron-double.ts';

function openKiosk() {
  const exit = createExitFlag();
  const window = openKioskWindow({
    BrowserWindow: BrowserWindow as unknown as new () => ElectronWindow,
    session: session.defaultSession as unknown as Session,
    preloadPath: '/out/preload/index.cjs',
    mayClose: exit.isSet,
  });
  const double = window as unknown as InstanceType<typeof BrowserWindow>;
  return { exit, window: double };
}

describe('the kiosk window', () => {
  it('has loaded nothing when it is handed out, so that it is known before its page can call', () => {
    expect(openKiosk().window.loaded).toEqual([]);
  });

  it('stays hidden until its first screen is painted, then takes the focus', () => {
    const { window } = openKiosk();
    expect(window.calls).toEqual(['no menu']);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['no menu', 'show', 'focus']);
  });

  it('does not close until main is on its way out', () => {
    const { window, exit } = openKiosk();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    exit.set();
    window.close();
    expect(window.isDestroyed()).toBe(true);
  });

  it('is not held back by the page’s beforeunload, and has no menu of its own', () => {
    const { window } = openKiosk();
    expect(window.webContents.emitPreventable('will-prevent-unload').defaultPrevented).toBe(true);
    let prevented = false;
    window.emit('system-context-menu', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });
});

it('has a session in memory, without a cache on disk and without the spelling checker', () => {
  const kiosk = createKioskSession(session as unknown as Parameters<typeof createKioskSession>[0]);
  expect(session.asked).toEqual([{ name: 'kiosk', options: { cache: false } }]);
  expect((kiosk as unknown as { spellCheckerEnabled: boolean }).spellCheckerEnabled).toBe(false);
});

import type { BrowserWindow as ElectronWindow, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { createExitFlag } from '../../../electron/window/close-guard.ts';
import { createKioskSession } from '../../../electron/window/kiosk-session.ts';
import { createKioskWindow } from '../../../electron/window/kiosk-window.ts';
import { BrowserWindow, session } from '../../support/electron-double.ts';

async function openKiosk() {
  const exit = createExitFlag();
  const created: { loaded: readonly string[] }[] = [];
  const window = await createKioskWindow({
    BrowserWindow: BrowserWindow as unknown as new () => ElectronWindow,
    session: session.defaultSession as unknown as Session,
    preloadPath: '/out/preload/index.cjs',
    mayClose: exit.isSet,
    onCreated: (each) => created.push({ loaded: [...(each as unknown as typeof double).loaded] }),
  });
  const double = window as unknown as InstanceType<typeof BrowserWindow>;
  return { exit, created, window: double };
}

describe('the kiosk window', () => {
  it('loads the app’s own page, and is announced before that page can call', async () => {
    const { window, created } = await openKiosk();
    expect(window.loaded).toEqual(['app://kiosk/index.html']);
    expect(created).toEqual([{ loaded: [] }]);
  });

  it('stays hidden until its first screen is painted, then takes the focus', async () => {
    const { window } = await openKiosk();
    expect(window.calls).toEqual(['no menu']);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['no menu', 'show', 'focus']);
  });

  it('does not close until main is on its way out', async () => {
    const { window, exit } = await openKiosk();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    exit.set();
    window.close();
    expect(window.isDestroyed()).toBe(true);
  });

  it('is not held back by the page’s beforeunload, and has no menu of its own', async () => {
    const { window } = await openKiosk();
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

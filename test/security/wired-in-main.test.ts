/**
 * The guards of practices 1, 4, 7, 8, 9 and 12 as the real main wires them, over the double of Electron: a guard that is right and
 * forgotten guards nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { methodChannel } from '../../shared/contract/bridge.ts';
import { customerMethodChannel } from '../../shared/contract/customer-bridge.ts';
import { type CustomerMethodName, customerContract } from '../../shared/contract/customer-contract.ts';
import { app, BrowserWindow, ipcMain, powerMonitor, session } from '../support/electron-double.ts';
import { waitFor } from '../support/wait-for.ts';
import { methodNames } from './support/boundary.ts';
import { navigationLeaks } from './support/navigation-attempts.ts';
import { waysOut } from './support/ways-out.ts';

vi.mock('../../electron/keychain/open-secret-store.ts', async () => {
  const { err } = await import('../../shared/result.ts');
  const { fail } = await import('../../shared/failure.ts');
  return { openSecretStore: async () => err(fail('keychain-unavailable')) };
});

let profile: string;
let window: InstanceType<typeof BrowserWindow>;

beforeAll(async () => {
  profile = mkdtempSync(path.join(tmpdir(), 'vestibule-wired-'));
  vi.stubEnv('VESTIBULE_PROFILE', profile);
  await import('../../electron/main.ts');
  await app.becomeReady();
  window = await waitFor(() => {
    const [first] = BrowserWindow.getAllWindows();
    if (!first?.loaded.length) throw new Error('no window yet');
    return first;
  });
});
afterAll(async () => {
  app.quit();
  await waitFor(() => expect(app.exitCodes).toEqual([0]));
  rmSync(profile, { recursive: true });
});

it('one window, on our own page, with our preload, in the session in memory', () => {
  expect(BrowserWindow.getAllWindows()).toHaveLength(1);
  expect(window.loaded).toEqual(['app://kiosk/index.html']);
  expect(window.options.webPreferences?.preload).toMatch(/preload[/\\]index\.cjs$/);
  expect(window.webContents.session).toBe(session.fromPartition('kiosk'));
  expect(app.isSandboxed).toBe(true);
});

it('main answers the methods of the two contracts and listens to nothing else', () => {
  const customers = Object.keys(customerContract) as CustomerMethodName[];
  expect([...ipcMain.handlers.keys()].sort()).toEqual(
    [...methodNames.map(methodChannel), ...customers.map(customerMethodChannel)].sort(),
  );
  expect(ipcMain.eventNames()).toEqual([]);
});

it('a call from our page is answered, one from elsewhere is not', async () => {
  const { id, mainFrame } = window.webContents;
  const ask = (senderFrame: unknown) =>
    ipcMain.invoke(methodChannel('staff.read-session'), { sender: { id }, senderFrame }, {});
  expect(await ask(mainFrame)).toEqual({ ok: true, value: { state: 'signed-out' } });
  expect(await ask(null)).toEqual({ ok: false, error: { code: 'sender-refused' } });
});

it('no way leads out of the page', () => {
  expect(navigationLeaks(window.webContents)).toEqual([]);
  expect(waysOut(window, session.fromPartition('kiosk'))).toEqual([]);
  window.close();
  expect(window.isDestroyed()).toBe(false);
});

it('both permission handlers are there, in both sessions; only our scheme is served', async () => {
  for (const each of [session.fromPartition('kiosk'), session.defaultSession]) {
    expect(await each.askPermission(window.webContents, 'geolocation', { isMainFrame: true })).toBe(false);
    expect(each.checkPermission(window.webContents, 'media', 'app://kiosk/', { isMainFrame: true })).toBe(
      false,
    );
  }
  const { protocol } = session.fromPartition('kiosk');
  expect([...protocol.handlers.keys()].sort()).toEqual(['app', 'file']);
  expect([...session.defaultSession.protocol.handlers.keys()]).toEqual([]);
});

it('a forbidden key does not reach the page', () => {
  let prevented = false;
  const event = {
    preventDefault: () => {
      prevented = true;
    },
  };
  const key = { type: 'keyDown', key: 'F12', control: false, alt: false, shift: false, meta: false };
  window.webContents.emit('before-input-event', event, key);
  expect(prevented).toBe(true);
});

it('a machine that goes to sleep, or locks its own screen, is heard', () => {
  expect(powerMonitor.eventNames()).toEqual(expect.arrayContaining(['lock-screen', 'suspend']));
});

/** Practice 14: a single instance, settled before any secret, setting or record is touched. The real main, over the double of Electron. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { claimSingleInstance } from '../../electron/app/single-instance.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import { AppDouble } from '../support/electron-double/app-double.ts';
import { waitFor } from '../support/wait-for.ts';

/** What main touched, in order. Each stands for a module that reads or opens something. */
const touched = vi.hoisted(() => [] as string[]);

vi.mock('../../electron/keychain/open-secret-store.ts', () => ({
  openSecretStore: async () => {
    touched.push('keychain');
    return err(fail('keychain-unavailable'));
  },
}));
vi.mock('../../electron/settings/settings-store.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../electron/settings/settings-store.ts')>();
  const openSettings: typeof original.openSettings = (options) => {
    touched.push('settings');
    return original.openSettings(options);
  };
  return { ...original, openSettings };
});
vi.mock('../../electron/compose/storage.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../electron/compose/storage.ts')>();
  const openStorage: typeof original.openStorage = (parts) => {
    touched.push('records');
    return original.openStorage(parts);
  };
  return { ...original, openStorage };
});

let profile: string;

beforeEach(() => {
  touched.length = 0;
  profile = mkdtempSync(path.join(tmpdir(), 'vestibule-instance-'));
  vi.stubEnv('VESTIBULE_PROFILE', profile);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(profile, { recursive: true });
});

/** Starts main in a fresh Electron, and gives it the time that a start takes. */
async function startMain(grantsLock: boolean) {
  const electron = await import('../support/electron-double.ts');
  electron.app.grantsSingleInstanceLock = grantsLock;
  await import('../../electron/main.ts');
  await electron.app.becomeReady();
  return electron;
}

it('a second instance exits without touching the keychain, a setting, a record or the window system', async () => {
  const { app, ipcMain, session, protocol, BrowserWindow } = await startMain(false);
  expect(app.exitCodes).toEqual([0]);
  expect(touched).toEqual([]);
  expect([...ipcMain.handlers.keys()]).toEqual([]);
  expect(session.asked).toEqual([]);
  expect(protocol.privileged).toEqual([]);
  expect(BrowserWindow.getAllWindows()).toEqual([]);
  expect(
    readdirSync(profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  ).toEqual([]);
});

it('negative control: the first instance touches all three, so the counters count', async () => {
  const { app, BrowserWindow } = await startMain(true);
  await waitFor(() => expect(BrowserWindow.getAllWindows()).toHaveLength(1));
  expect(touched.sort()).toEqual(['keychain', 'records', 'settings']);
  app.quit();
  await waitFor(() => expect(app.exitCodes).toEqual([0]));
});

it('a second start brings the first to the front, and its arguments are never looked at', () => {
  const app = new AppDouble();
  let shown = 0;
  expect(
    claimSingleInstance(app as unknown as App, () => {
      shown += 1;
    }),
  ).toBe(true);
  const untouchable = new Proxy([], {
    get: () => {
      throw new Error('somebody looked at the arguments');
    },
  });
  app.emit('second-instance', {}, untouchable, untouchable, untouchable);
  expect(shown).toBe(1);
});

it('one that was refused listens to nothing', () => {
  const app = new AppDouble();
  app.grantsSingleInstanceLock = false;
  expect(claimSingleInstance(app as unknown as App, () => {})).toBe(false);
  expect(app.eventNames()).toEqual([]);
});

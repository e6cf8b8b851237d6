import path from 'node:path';
import { expect, it } from 'vitest';
import { electronUserData, profileDir } from '../../../electron/settings/profile-dir.ts';

const base = path.resolve('/users/clerk/Vestibule');
const elsewhere = path.resolve('/elsewhere');

it('live and training have folders of their own', () => {
  const options = { env: {}, packaged: true, defaultUserData: base };
  expect(profileDir({ ...options, mode: 'live' })).toBe(path.join(base, 'live'));
  expect(profileDir({ ...options, mode: 'training' })).toBe(path.join(base, 'training'));
});

it('practice 13: the environment moves it in an unpackaged build only', () => {
  const options = { env: { VESTIBULE_PROFILE: elsewhere }, defaultUserData: base, mode: 'live' } as const;
  expect(profileDir({ ...options, packaged: false })).toBe(path.join(elsewhere, 'live'));
  expect(profileDir({ ...options, packaged: true })).toBe(path.join(base, 'live'));
  expect(profileDir({ ...options, env: { VESTIBULE_PROFILE: '' }, packaged: false })).toBe(
    path.join(base, 'live'),
  );
});

it("programs without Electron find Electron's own folder", () => {
  const at = (platform: NodeJS.Platform, env = {}) =>
    electronUserData({ platform, env, home: '/home/clerk' });
  expect(at('linux')).toBe(path.join('/home/clerk', '.config', 'Vestibule'));
  expect(at('linux', { XDG_CONFIG_HOME: '/config' })).toBe(path.join('/config', 'Vestibule'));
  expect(at('darwin')).toBe(path.join('/home/clerk', 'Library', 'Application Support', 'Vestibule'));
  expect(at('win32', { APPDATA: '/roaming' })).toBe(path.join('/roaming', 'Vestibule'));
});

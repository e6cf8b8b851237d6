import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ipcMain } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  electronStoreChannel,
  openSettings,
  type WriteSettings,
} from '../../../electron/settings/settings-store.ts';
import { unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const defaults = { staffLanguage: 'en', textScale: 1, highContrast: false };

let profileDir: string;
let file: string;
beforeEach(() => {
  profileDir = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  file = path.join(profileDir, 'settings.json');
});
afterEach(() => rmSync(profileDir, { recursive: true }));

const open = (policy: object = {}, openWriter?: () => WriteSettings) =>
  openSettings({
    profileDir,
    policy: Policy.parse(policy),
    clock: createFakeClock(),
    ...(openWriter && { openWriter }),
  });
const onDisk = () => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const setAsideFiles = () => readdirSync(profileDir).filter((name) => name.endsWith('.set-aside'));

describe('settings', () => {
  it('begin with the defaults', () => {
    const settings = open();
    expect(settings.view()).toEqual({ settings: defaults, fixedByPolicy: [] });
    expect(settings.problems).toEqual([]);
  });

  it('are there again at the next start', () => {
    const changed = unwrap(open().change({ textScale: 1.3, highContrast: true }));
    expect(changed.settings).toEqual({ ...defaults, textScale: 1.3, highContrast: true });
    expect(open().view().settings).toEqual(changed.settings);
    expect(onDisk()).toEqual(changed.settings);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('remember the camera of this terminal', () => {
    const camera = { deviceId: 'specimen-1', label: 'Specimen camera (0123:4567)' };
    unwrap(open().change({ camera }));
    expect(open().view().settings).toEqual({ ...defaults, camera });
    expect(open().change({ camera: { deviceId: 'specimen-1' } })).toMatchObject({ ok: false });
  });

  it.each([
    [{ textScale: 2 }, 'textScale'],
    [{ highContrast: 'yes' }, 'highContrast'],
    [{ staffLanguage: 'xx', textScale: 1.3 }, 'staffLanguage'],
    [{ pin: '1234' }, ''],
  ])('refuse %j and change nothing', (change, field) => {
    const settings = open();
    unwrap(settings.change({ highContrast: true }));
    expect(settings.change(change)).toEqual({
      ok: false,
      error: { code: 'malformed-input', paths: [field] },
    });
    expect(settings.view().settings).toEqual({ ...defaults, highContrast: true });
    expect(onDisk()).toEqual({ ...defaults, highContrast: true });
  });
});

describe('what policy fixes', () => {
  it('holds over what staff chose, which comes back when policy lets go', () => {
    unwrap(open().change({ staffLanguage: 'ms' }));
    const fixed = open({ staffLanguage: 'en' });
    expect(fixed.view()).toEqual({ settings: defaults, fixedByPolicy: ['staffLanguage'] });
    unwrap(fixed.change({ highContrast: true }));
    expect(open().view().settings).toEqual({ ...defaults, staffLanguage: 'ms', highContrast: true });
  });

  it('can not be changed, nor anything together with it', () => {
    const settings = open({ staffLanguage: 'en' });
    expect(settings.change({ highContrast: true, staffLanguage: 'ms' })).toEqual({
      ok: false,
      error: { code: 'fixed-by-policy', field: 'staffLanguage' },
    });
    expect(settings.view().settings.highContrast).toBe(false);
  });
});

describe('a damaged file', () => {
  it.each([
    ['{"textScale": 1.3,', '1:19'],
    ['{"textScale": 9}', 'textScale'],
    ['{"unknown": true}', 'unknown'],
    ['', '*'],
    [' '.repeat(70_000), '*'],
  ])('is kept aside and reported, and the defaults hold: case %#', (text, field) => {
    writeFileSync(file, text);
    const settings = open();
    expect(settings.view().settings).toEqual(defaults);
    expect(settings.problems).toEqual([expect.objectContaining({ code: 'settings-invalid', file, field })]);
    expect(setAsideFiles()).toEqual(['settings.json.2026-05-03T09-00-00-000Z.set-aside']);
    expect(readFileSync(path.join(profileDir, setAsideFiles()[0] ?? ''), 'utf8')).toBe(text);

    unwrap(settings.change({ highContrast: true }));
    expect(open().problems).toEqual([]);
  });

  it('does not replace one that was set aside in the same moment', () => {
    for (const text of ['first', 'second']) {
      writeFileSync(file, text);
      open();
    }
    const kept = setAsideFiles().map((name) => readFileSync(path.join(profileDir, name), 'utf8'));
    expect(kept.sort()).toEqual(['first', 'second']);
  });

  it('that can not be moved is not written over', () => {
    writeFileSync(file, 'damaged');
    for (const suffix of ['', ...Array.from({ length: 98 }, (_, index) => `-${index + 2}`)])
      mkdirSync(`${file}.2026-05-03T09-00-00-000Z${suffix}.set-aside`);
    const settings = open();
    expect(settings.problems).toHaveLength(1);
    expect(settings.change({ highContrast: true })).toMatchObject({
      error: { code: 'settings-not-saved', file },
    });
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });
});

describe('a disk that fails', () => {
  it('a full disk that electron-store does not notice: the old settings hold, in memory and on the disk', () => {
    unwrap(open().change({ textScale: 1.15 }));
    const settings = open({}, () => () => truncateSync(file));
    expect(settings.change({ highContrast: true })).toEqual({
      ok: false,
      error: { code: 'settings-not-saved', file },
    });
    expect(settings.view().settings).toEqual({ ...defaults, textScale: 1.15 });
    expect(onDisk()).toEqual({ ...defaults, textScale: 1.15 });
  });

  it.each([
    [
      'throws',
      () => () => {
        throw new Error('ENOSPC');
      },
    ],
    [
      'can not even be opened',
      () => {
        throw new Error('EROFS');
      },
    ],
  ])('a store that %s: not saved', (_, openWriter: () => WriteSettings) => {
    const settings = open({}, openWriter);
    expect(settings.change({ highContrast: true })).toMatchObject({ error: { code: 'settings-not-saved' } });
    expect(settings.view().settings).toEqual(defaults);
  });

  it('a folder that can not be made: the kiosk starts, and a change says that it was not saved', () => {
    writeFileSync(path.join(profileDir, 'live'), 'a file where the folder should be');
    const settings = openSettings({
      profileDir: path.join(profileDir, 'live'),
      policy: Policy.parse({}),
      clock: createFakeClock(),
    });
    expect(settings.view().settings).toEqual(defaults);
    expect(settings.change({ highContrast: true })).toMatchObject({ error: { code: 'settings-not-saved' } });
  });
});

it('electron-store opens one channel of its own, which has to be closed', () => {
  open();
  expect(ipcMain.eventNames()).toEqual([electronStoreChannel]);
});

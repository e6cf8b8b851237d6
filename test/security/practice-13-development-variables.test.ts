/**
 * Practice 13: what a development run may be told by variables, a packaged build ignores. The list is taken from the source, so that
 * a new variable is noticed here.
 */
import path from 'node:path';
import { expect, it } from 'vitest';
import { openScanner } from '../../electron/documents/scanner/open-scanner.ts';
import { policyPath } from '../../electron/settings/policy-file.ts';
import { profileDir } from '../../electron/settings/profile-dir.ts';
import { openRequestLogFile } from '../../electron/training/request-log-file.ts';
import { occurrences, type SourceFile, sourceFilesBelow } from './support/source-files.ts';

/** Variables by name, as `env.NAME` or `env['NAME']`. */
const named = /\benv(?:\.|\[['"])([A-Z][A-Z0-9_]+)/g;
const namesIn = (files: readonly SourceFile[]) =>
  [...new Set(files.flatMap(({ code }) => [...code.matchAll(named)].map(([, name = '']) => name)))].sort();

/** `APPIMAGE` is asked only of a program that runs from where an AppImage is mounted. */
const ofTheSystem = ['APPDATA', 'APPIMAGE', 'XDG_CONFIG_HOME'];
/** Where a command was typed, as npm tells its programs: what a relative path in their arguments starts from. No terminal reads it. */
const ofCommands = ['INIT_CWD'];
const ofDevelopment = ['SANE_CONFIG_DIR', 'VESTIBULE_POLICY', 'VESTIBULE_PROFILE', 'VESTIBULE_TWIN_LOG'];

const source = ['electron', 'shared', 'renderer'].flatMap(sourceFilesBelow);

it('these are all that the product reads by name', () => {
  expect(namesIn(source)).toEqual([...ofTheSystem, ...ofCommands, ...ofDevelopment].sort());
});

it('negative control: another one would be found', () => {
  const code = "const host = process.env.VESTIBULE_FEED_URL ?? env['DEBUG_KIOSK'];";
  expect(namesIn([{ path: 'x.ts', code }])).toEqual(['DEBUG_KIOSK', 'VESTIBULE_FEED_URL']);
});

it('the environment as a whole is handed on by the composition, and by the programs beside the kiosk', () => {
  const whole = source.filter(({ code }) =>
    /process\.env\b(?!\.)|\{[^}]*\benv\b[^}]*\} = process/.test(code),
  );
  expect(whole.map((file) => file.path).sort()).toEqual(
    [
      'electron/main.ts',
      // The keychain's child, the log of practice requests, the trial of a staged update, and the ways to start without a window.
      ...['line', 'run-command-in-app', 'terminal', 'try-vault', 'updates'].map(
        (name) => `electron/compose/${name}.ts`,
      ),
      ...['audit/verify-audit-cli', 'commands/run-as-program'].map((name) => `electron/${name}.ts`),
    ].sort(),
  );
});

it('no proxy comes from the environment: main calls the providers, and nobody else', () => {
  expect(occurrences(source, /EnvHttpProxyAgent|HTTPS?_PROXY|https?_proxy|ALL_PROXY/)).toEqual([]);
});

const home = path.resolve('/home/kiosk/.config/Vestibule');
const hostile = {
  VESTIBULE_PROFILE: '/elsewhere',
  VESTIBULE_POLICY: '/elsewhere/policy.json',
  VESTIBULE_TWIN_LOG: '1',
  SANE_CONFIG_DIR: '/elsewhere/sane',
};

it('VESTIBULE_PROFILE moves nothing in a packaged build', () => {
  const at = (packaged: boolean) =>
    profileDir({ env: hostile, packaged, defaultUserData: home, mode: 'live' });
  expect(at(true)).toBe(path.join(home, 'live'));
  expect(at(false)).toBe(path.join(path.resolve('/elsewhere'), 'live'));
});

it.each(['linux', 'win32', 'darwin'] as const)(
  'VESTIBULE_POLICY names nothing in a packaged build on %s',
  (platform) => {
    const at = (packaged: boolean) => policyPath({ env: hostile, packaged, platform });
    expect(at(true).file).not.toContain('elsewhere');
    // Without a policy a packaged terminal is not set up; it does not become one for training.
    expect(at(true).required).toBe(true);
    expect(at(false).file).toContain('elsewhere');
  },
);

it('VESTIBULE_TWIN_LOG writes nothing in a packaged build', () => {
  // The folder isn't there: where anything were written, this would throw.
  const open = (isPackaged: boolean) => () =>
    openRequestLogFile({ env: hostile, isPackaged, mode: 'training', profileDir: '/nowhere/at/all' });
  expect(open(true)()).toBeUndefined();
  expect(open(false)).toThrow('ENOENT');
});

it('SANE_CONFIG_DIR is no concern of a packaged build', async () => {
  const scanners = (isPackaged: boolean) => openScanner({ platform: 'linux', env: hostile, isPackaged });
  expect(typeof scanners(true)).toBe('object');
  const code = sourceFilesBelow('electron/documents').find((file) =>
    file.path.endsWith('open-scanner.ts'),
  )?.code;
  expect(code).toContain('isPackaged ? undefined : env.SANE_CONFIG_DIR');
});

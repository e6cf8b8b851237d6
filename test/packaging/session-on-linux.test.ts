/** The files that IT sets a Linux session up with: each read by the tool that would read it, where that tool is here. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDangerousStart } from '../../electron/app/command-line-guard.ts';
import { whyNoKeyring } from '../support/keyring-session.ts';
import { at, read, without } from './support/session-files.ts';

vi.setConfig({ testTimeout: 90_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-session-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('vestibule.service', () => {
  const unit = read('linux/vestibule.service');
  const value = (key: string) =>
    unit
      .split('\n')
      .filter((line) => line.startsWith(`${key}=`))
      .map((line) => line.slice(key.length + 1));

  /** What systemd says about it, in a system that has Cage. */
  function verify(text: string): string {
    const place = path.join(folder, 'etc/systemd/system/vestibule.service');
    mkdirSync(path.dirname(place), { recursive: true });
    mkdirSync(path.join(folder, 'usr/bin'), { recursive: true });
    writeFileSync(place, text);
    writeFileSync(path.join(folder, 'usr/bin/cage'), '#!/bin/sh\n', { mode: 0o755 });
    const args = ['verify', '--man=no', '--recursive-errors=no', `--root=${folder}`, place];
    const { status, stderr } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    return `${status === 0 ? '' : `exit ${status} `}${stderr}`;
  }
  const notRun = without('systemd-analyze', '--version');

  it.skipIf(notRun !== '')(`is a unit that systemd reads without a word${notRun}`, () => {
    expect(verify(unit)).toBe('');
    expect(verify(unit.replace('RestartSec', 'RestartSex'))).toContain("Unknown key 'RestartSex'");
    expect(verify(unit.replace('/usr/bin/cage', '/usr/bin/caged'))).toContain('caged');
  });

  it('is never given up, runs as nobody special, leaves no core file, and keeps the console', () => {
    expect(value('Restart')).toEqual(['always']);
    expect(value('StartLimitIntervalSec')).toEqual(['0']);
    expect(value('User')).toEqual(['vestibule']);
    expect(value('LimitCORE')).toEqual(['0']);
    expect(value('NoNewPrivileges')).toEqual(['yes']);
    const [program, ...rest] = value('ExecStart')[0]?.split(' ') ?? [];
    expect(program).toBe('/usr/bin/cage');
    // -s would let Ctrl+Alt+F2 leave.
    expect(rest.filter((word) => /^-[a-z]*s/.test(word))).toEqual([]);
  });

  it('takes nothing from Chromium that its sandbox, the camera or the graphics card are reached by', () => {
    for (const key of [
      'RestrictNamespaces',
      'PrivateDevices',
      'PrivateUsers',
      'ProtectClock',
      'MemoryDenyWriteExecute',
      'DeviceAllow',
    ]) {
      expect(value(key)).toEqual([]);
    }
  });
});

describe('kiosk-session', () => {
  const script = read('linux/kiosk-session');

  /** Runs it with another program in Vestibule's place, in a session of its own; what the program printed. */
  function runWith(
    program: string,
    options: { readonly password?: string; readonly env?: NodeJS.ProcessEnv } = {},
  ) {
    const credentials = path.join(folder, 'credentials');
    mkdirSync(credentials, { recursive: true });
    if (options.password !== undefined) writeFileSync(path.join(credentials, 'keyring'), options.password);
    const stub = path.join(folder, 'vestibule');
    writeFileSync(stub, program, { mode: 0o755 });
    chmodSync(stub, 0o755);
    const copy = path.join(folder, 'kiosk-session');
    writeFileSync(copy, script.replace('program=/opt/Vestibule/vestibule', `program=${stub}`), {
      mode: 0o755,
    });
    const home = path.join(folder, 'home');
    mkdirSync(path.join(home, 'run'), { recursive: true, mode: 0o700 });
    return spawnSync('dbus-run-session', ['--', 'sh', copy], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        XDG_RUNTIME_DIR: path.join(home, 'run'),
        WAYLAND_DISPLAY: 'wayland-0',
        CREDENTIALS_DIRECTORY: credentials,
        ...options.env,
      },
    });
  }

  it('is a script that sh reads', () => {
    expect(spawnSync('sh', ['-n', at('linux/kiosk-session')]).status).toBe(0);
    expect(script).toContain('program=/opt/Vestibule/vestibule');
  });
  const noShellcheck = without('shellcheck', '--version');
  it.skipIf(noShellcheck !== '')(`shellcheck finds nothing in the scripts${noShellcheck}`, () => {
    execFileSync('shellcheck', [at('linux/kiosk-session'), at('linux/set-up-terminal.sh')]);
  });

  const noBus = whyNoKeyring();
  const notRun = noBus === undefined ? '' : ` (not run: ${noBus})`;

  it.skipIf(noBus)(
    `hands Vestibule an environment that it does not refuse, whatever it was given itself${notRun}`,
    () => {
      const hostile = {
        LD_PRELOAD: '',
        NODE_OPTIONS: '--no-warnings',
        ELECTRON_RUN_AS_NODE: '1',
        SSLKEYLOGFILE: '/tmp/k',
      };
      const { stdout } = runWith('#!/bin/sh\nenv\necho "args=$*"\n', { env: hostile });
      const env = Object.fromEntries(
        stdout
          .trim()
          .split('\n')
          .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
      );
      expect(env).toMatchObject({
        args: '--ozone-platform=wayland',
        WAYLAND_DISPLAY: 'wayland-0',
        XDG_SESSION_TYPE: 'wayland',
      });
      const execPath = '/opt/Vestibule/vestibule';
      const asked = { argv: [execPath, env.args ?? ''], execArgv: [], execPath, isPackaged: true };
      expect(findDangerousStart({ ...asked, env })).toEqual([]);
      expect(findDangerousStart({ ...asked, env: { ...env, ...hostile } })).toHaveLength(4);
    },
  );

  it.skipIf(noBus)(
    `opens the keyring with what systemd has unsealed; without it, it stays closed${notRun}`,
    () => {
      const keyring = createRequire(import.meta.url).resolve('@napi-rs/keyring');
      const program = `#!${process.execPath}
const { AsyncEntry } = require(${JSON.stringify(keyring)});
const entry = new AsyncEntry('vestibule-live', 'specimen', { linux: { store: 'secret-service' } });
const late = setTimeout(() => { console.log('closed'); process.exit(); }, 8000);
entry.setPassword('specimen').then(() => entry.getPassword()).then((it) => console.log('open ' + it), () => console.log('closed')).finally(() => clearTimeout(late));
`;
      expect(runWith(program, { password: 'a password that nobody knows' }).stdout).toContain(
        'open specimen',
      );
      // The next boot, and the credential is gone.
      rmSync(path.join(folder, 'credentials/keyring'));
      const locked = runWith(program);
      expect(locked.stdout).toContain('closed');
      expect(locked.stderr).toContain('no credential for the keyring');
    },
  );
});

describe('what the kiosk may ask the system for', () => {
  /** What the rules say about a user's wish. */
  function ask(user: string, id: string): unknown {
    let rule: (action: unknown, subject: unknown) => unknown = () => 'no rule';
    const polkit = {
      Result: { NO: 'no', YES: 'yes' },
      addRule: (given: typeof rule) => {
        rule = given;
      },
    };
    runInNewContext(read('linux/60-vestibule.rules'), { polkit });
    return rule({ id }, { user });
  }

  it.each([
    'org.freedesktop.login1.power-off',
    'org.freedesktop.login1.reboot-multiple-sessions',
    'org.freedesktop.udisks2.filesystem-mount',
    'org.freedesktop.NetworkManager.settings.modify.system',
    'org.freedesktop.policykit.exec',
  ])('%s: not the kiosk; others as before', (id) => {
    expect(ask('vestibule', id)).toBe('no');
    expect(ask('it-staff', id)).toBeUndefined();
  });

  it('anything else is left to the rules of the system', () => {
    expect(ask('vestibule', 'org.freedesktop.color-manager.create-device')).toBeUndefined();
  });

  const noVerify = without('udevadm', 'verify', '--help');
  it.skipIf(noVerify !== '')(`the rules for devices are rules that udev reads${noVerify}`, () => {
    const file = path.join(folder, '90-vestibule.rules');
    cpSync(at('linux/90-vestibule.udev.rules'), file);
    execFileSync('udevadm', ['verify', file]);
  });
});

describe('set-up-terminal.sh', () => {
  const script = read('linux/set-up-terminal.sh');

  it('is a script that sh reads, and changes nothing for whoever is not root', () => {
    expect(spawnSync('sh', ['-n', at('linux/set-up-terminal.sh')]).status).toBe(0);
    expect(script.indexOf('id -u')).toBeLessThan(script.indexOf('useradd'));
    expect(script).toMatch(/^set -eu$/m);
  });

  it('installs every file of its folder, and no other', () => {
    const installed = [...script.matchAll(/"\$here\/([\w.-]+)"/g)].map(([, name]) => name);
    const files = readdirSync(at('linux')).filter((name) => name !== 'set-up-terminal.sh');
    expect([...new Set(installed)].sort()).toEqual(files.sort());
  });

  it('puts them where they say that they belong', () => {
    const place: Record<string, string> = Object.fromEntries(
      [...script.matchAll(/"\$here\/([\w.-]+)" (\S+)/g)].map(([, name = '', target = '']) => [name, target]),
    );
    for (const [name, target] of Object.entries(place)) expect(read('linux', name)).toContain(target);
  });
});

/** The system's part on Linux, on what real machines answered, and once on this one. */
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../../electron/app/os-checks/machine.ts';
import { systemMachine } from '../../../../electron/app/os-checks/machine.ts';
import { runOsChecks } from '../../../../electron/app/os-checks/run-os-checks.ts';
import { OsAdvice, type OsCheck } from '../../../../shared/domain/os-advice.ts';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';

/** A terminal as the guide sets it up. */
const asTheGuideSays: Readonly<Record<string, string>> = {
  '/proc/mounts':
    '/dev/mapper/root / ext4 ro,relatime 0 0\n/dev/mapper/home /home/vestibule ext4 rw,relatime 0 0\n',
  '/proc/swaps':
    'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/dev/dm-1                               partition\t1048572\t\t0\t\t-2\n/dev/zram0                              partition\t2048\t0\t100\n',
  '/sys/block/dm-1/dm/uuid': 'CRYPT-PLAIN-swap\n',
  '/proc/self/limits':
    'Limit                     Soft Limit           Hard Limit           Units     \nMax core file size        0                    0                    bytes     \n',
  '/proc/sys/kernel/core_pattern': '|/lib/systemd/systemd-coredump %P %u %g %s %t %c %h\n',
  '/proc/self/status': 'Name:\tvestibule\nUid:\t998\t998\t998\t998\n',
  '/proc/self/stat': '812 (vestibule) S 790 790 790 0 -1\n',
  '/proc/790/stat': '790 (kiosk (session) x) S 700 790 790 0 -1\n',
  '/proc/700/stat': '700 (cage) S 1 700 700 0 -1\n',
  '/sys/module/kernel/parameters/consoleblank': '0\n',
  systemctl: 'masked\nmasked\nmasked\n',
  busctl: 's "ignore"\n',
};

const machineOf = (answers: Readonly<Record<string, string | undefined>>): Machine => ({
  platform: 'linux',
  readText: async (path) => answers[path],
  run: async (program) => answers[program.split('/').at(-1) ?? ''],
});
const goodKeychain = async () => ok();

async function check(changes: Readonly<Record<string, string | undefined>>) {
  const advice = await runOsChecks(machineOf({ ...asTheGuideSays, ...changes }), goodKeychain);
  return Object.fromEntries(advice.map((one) => [one.check, one.state])) as Record<OsCheck, string>;
}

it('finds nothing missing where everything is as the guide says', async () => {
  expect(new Set(Object.values(await check({})))).toEqual(new Set(['ok']));
});

describe('names what is missing, and only that', () => {
  const cases: readonly [OsCheck, string, Readonly<Record<string, string>>][] = [
    [
      'write-filter',
      'a root that can be written',
      { '/proc/mounts': '/dev/vda / ext4 rw,relatime,discard 0 0\n' },
    ],
    [
      'swap',
      'a swap file',
      { '/proc/swaps': 'Filename Type Size Used Priority\n/swap.img file 8388604 0 -2\n' },
    ],
    ['swap', 'a mapped device that is not encrypted', { '/sys/block/dm-1/dm/uuid': 'LVM-abc\n' }],
    [
      'core-dumps',
      'a limit above nothing',
      { '/proc/self/limits': 'Max core file size        unlimited            unlimited            bytes\n' },
    ],
    [
      'core-dumps',
      'a program that is given every core, whatever the limit',
      { '/proc/sys/kernel/core_pattern': '|/usr/share/apport/apport -p%p\n' },
    ],
    ['user', 'root', { '/proc/self/status': 'Uid:\t0\t0\t0\t0\n' }],
    ['session', 'a desktop', { '/proc/700/stat': '700 (gnome-shell) S 1 700 700 0 -1\n' }],
    ['session', 'a name that only looks like it', { '/proc/700/stat': '700 (cage2) S 1 700 700 0 -1\n' }],
    ['sleep', 'one target that is not masked', { systemctl: 'masked\nstatic\nmasked\n' }],
    ['screen-blank', 'logind that acts on idleness', { busctl: 's "suspend"\n' }],
    ['screen-blank', 'a console that blanks', { '/sys/module/kernel/parameters/consoleblank': '600\n' }],
  ];
  it.each(cases)('%s: %s', async (name, _what, changes) => {
    const states = await check(changes);
    expect(states[name]).toBe('missing');
    expect(Object.entries(states).filter(([, state]) => state !== 'ok')).toHaveLength(1);
  });
});

it('takes an overlay over a read-only root for a write filter, and the last mount for the root', async () => {
  const mounts = '/dev/vda / ext4 rw 0 0\noverlayroot / overlay rw,lowerdir=/media/root-ro 0 0\n';
  expect((await check({ '/proc/mounts': mounts }))['write-filter']).toBe('ok');
});

it('says unknown where the system says nothing, and where it says something else', async () => {
  const nothing = await runOsChecks(machineOf({}), goodKeychain);
  expect(nothing.filter(({ state }) => state === 'unknown')).toHaveLength(7);
  const odd = Object.fromEntries(Object.keys(asTheGuideSays).map((name) => [name, '<html>\n\u0000']));
  const states = await check(odd);
  expect(Object.values(states).filter((state) => state === 'ok')).toHaveLength(1);
  // The keychain was asked elsewhere.
  expect(states.keyring).toBe('ok');
});

it('a keyring that is locked is missing, whatever the system', async () => {
  const advice = await runOsChecks({ ...machineOf({}), platform: 'freebsd' }, async () =>
    err(fail('keychain-locked')),
  );
  expect(advice.find(({ check: name }) => name === 'keyring')?.state).toBe('missing');
  expect(advice.filter(({ state }) => state === 'unknown')).toHaveLength(7);
});

it.skipIf(process.platform !== 'linux')(
  'runs on this machine, and its answers keep the contract',
  async () => {
    const advice = await runOsChecks(systemMachine, goodKeychain);
    expect(OsAdvice.array().parse(advice)).toHaveLength(8);
    const states = Object.fromEntries(advice.map((one) => [one.check, one.state]));
    expect(states.user).toBe(process.getuid?.() === 0 ? 'missing' : 'ok');
    expect(states.session).toBe('missing');
    expect(states['write-filter']).not.toBe('unknown');
  },
);

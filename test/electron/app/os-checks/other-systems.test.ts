/** The system's part on Windows and macOS, on answers in the form that their tools give. Neither system was there to ask. */
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../../../electron/app/os-checks/machine.ts';
import { runOsChecks } from '../../../../electron/app/os-checks/run-os-checks.ts';
import { ok } from '../../../../shared/result.ts';

const goodKeychain = async () => ok();
async function states(platform: NodeJS.Platform, run: Machine['run']) {
  const advice = await runOsChecks({ platform, run, readText: async () => undefined }, goodKeychain);
  return Object.fromEntries(advice.map((one) => [one.check, one.state]));
}

describe('Windows', () => {
  const good = {
    ...{ writeFilter: true, sleepSeconds: 0, blankSeconds: 0, encryptsPageFile: 1, crashDumps: 0 },
    ...{ isAdministrator: false, hasDesktop: false },
  };
  const ask = (facts: object | string) =>
    states('win32', async () => (typeof facts === 'string' ? facts : JSON.stringify(facts)));

  it('is as the guide says', async () => {
    expect(new Set(Object.values(await ask(good)))).toEqual(new Set(['ok']));
  });
  it.each([
    ['write-filter', { writeFilter: false }],
    ['sleep', { sleepSeconds: 1800 }],
    ['screen-blank', { blankSeconds: 600 }],
    ['swap', { encryptsPageFile: 0 }],
    ['core-dumps', { crashDumps: 7 }],
    ['user', { isAdministrator: true }],
    ['session', { hasDesktop: true }],
  ])('%s is missing', async (name, change) => {
    const answered = await ask({ ...good, ...change });
    expect(answered[name]).toBe('missing');
    expect(Object.values(answered).filter((state) => state !== 'ok')).toHaveLength(1);
  });
  it.each(['', 'Access is denied.', '{"writeFilter":true}', '[]', JSON.stringify({ ...good, more: 1 })])(
    'an answer that says %j leaves everything unknown',
    async (text) => {
      expect(Object.values(await ask(text)).filter((state) => state === 'unknown')).toHaveLength(7);
    },
  );
  it('asks once, without a shell, by the full path', async () => {
    const asked: string[] = [];
    await states('win32', async (program, args) => {
      asked.push([program, ...args.slice(0, 3)].join(' '));
      return undefined;
    });
    expect(asked).toEqual([
      'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -NonInteractive -EncodedCommand',
    ]);
  });
});

describe('macOS', () => {
  const good: Readonly<Record<string, string>> = {
    fdesetup: 'FileVault is On.\n',
    pmset:
      'System-wide power settings:\nCurrently in use:\n standby              1\n sleep                0\n displaysleep         0\n',
    sysctl: 'vm.swapusage: total = 1024.00M  used = 0.00M  free = 1024.00M  (encrypted)\n',
    launchctl: '\tcore              0              unlimited      \n',
    id: '501\n',
  };
  const ask = (changes: Readonly<Record<string, string>>) => {
    const answers = { ...good, ...changes };
    return states('darwin', async (program) => answers[program.split('/').at(-1) as keyof typeof answers]);
  };
  it('is as the note says; what is shown besides can’t be asked', async () => {
    expect(await ask({})).toMatchObject({
      'write-filter': 'ok',
      sleep: 'ok',
      user: 'ok',
      session: 'unknown',
    });
  });
  it.each([
    ['write-filter', { fdesetup: 'FileVault is Off.\n' }],
    ['sleep', { pmset: ' sleep                10\n displaysleep         0\n' }],
    ['screen-blank', { pmset: ' sleep                0\n displaysleep         5\n' }],
    ['swap', { sysctl: 'vm.swapusage: total = 0.00M  used = 0.00M  free = 0.00M\n' }],
    ['core-dumps', { launchctl: '\tcore              9223372036854775807  unlimited\n' }],
    ['user', { id: '0\n' }],
  ])('%s is missing', async (name, change) => {
    expect((await ask(change as Record<string, string>))[name]).toBe('missing');
  });
});
